import type { Person, World } from '../world.ts';

/** A person as the page knows them. */
export interface PagePerson extends Person {
  readonly role: 'citizen' | 'officer';
  /** Stopped the bot. */
  readonly blocked: boolean;
}

/** The people of the world, with what the page alone remembers: chosen languages, and who stopped the bot. */
export interface People {
  all(): readonly PagePerson[];
  get(id: number): PagePerson | undefined;
  /** Sets the language of the person's Telegram app: what they do from now on carries it. */
  speak(id: number, languageCode: string): void;
  /** Tells of every change in `all`. @returns ends it */
  listen(listener: () => void): () => void;
}

/** @param officers ids of those who are officers */
export function createPeople({
  world,
  officers,
}: {
  readonly world: World;
  readonly officers: readonly number[];
}): People {
  const languages = new Map<number, string>();
  const blocked = new Set<number>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  world.listen((event) => {
    if (event.what === 'blocked') blocked.add(event.personId);
    else if (event.what === 'unblocked') blocked.delete(event.personId);
    else return;
    tell();
  });

  function all(): readonly PagePerson[] {
    const known = world.chats.flatMap((chat) => (chat.type === 'private' ? [chat.person] : chat.members));
    const people = [...new Map(known.map((person) => [person.id, person])).values()];
    return people.map((person) => ({
      ...person,
      languageCode: languages.get(person.id) ?? person.languageCode,
      role: officers.includes(person.id) ? 'officer' : 'citizen',
      blocked: blocked.has(person.id),
    }));
  }

  return {
    all,
    get: (id) => all().find((person) => person.id === id),
    speak(id, languageCode) {
      languages.set(id, languageCode);
      tell();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
