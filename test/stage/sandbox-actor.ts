import type { Chat, InlineAnswer, Person, SeenMessage, World, WorldEvent } from '../../src/sandbox/world.ts';
import { createActor } from './actor.ts';
import type { Actor, Happening, Seat } from './stage.ts';

/** An actor who can do all that people of the sandbox can. */
export interface SandboxActor extends Actor {
  /** For `stage.sandbox.world`. */
  readonly person: Person;
  readonly inGroup: SandboxActor;
  /** The same person in another chat. */
  in(chat: Pick<Chat, 'id'>): SandboxActor;
  /** Into the chat where the actor is, a group or a channel. */
  addsBot(): void;
  removesBot(): void;
  /** Chooses options of a poll by their places; none takes the vote back. */
  votes(message: SeenMessage, ...options: readonly number[]): SeenMessage;
  /** Opens a link to the bot, and where that asks for a group, adds the bot to this one. */
  opensLink(link: string): SeenMessage | undefined;
  /** Types the bot's name and these words, and waits for what the bot shows. @throws Error if it shows nothing */
  asksInline(text: string, offset?: string): Promise<InlineAnswer & { pick(resultId: string): SeenMessage }>;
}

/** How long somebody waits for an answer to what they type, in milliseconds; Telegram takes none later. */
const inlinePatience = 10_000;

/** People on the sandbox's stage. */
export function createSandboxActors(world: World, group: Pick<Chat, 'id'>): (person: Person) => SandboxActor {
  // From the beginning, so that nothing gets lost before an actor first looks.
  const events: WorldEvent[] = [];
  world.listen((event) => events.push(event));

  function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
    if (condition()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const stop = world.listen(() => condition() && end(true));
      const timer = setTimeout(() => end(false), milliseconds);
      function end(held: boolean): void {
        stop();
        clearTimeout(timer);
        resolve(held);
      }
    });
  }

  function seatIn(person: Person, chatId: number): Seat {
    return {
      id: person.id,
      firstName: person.firstName,
      happenings: () => events.flatMap((event) => happeningIn(event, person, chatId)),
      until,
      messages: () => world.messages(chatId),
      say: async (text, replyTo) => world.says(person, chatId, text, answering(replyTo)),
      edit: async (message, text) => world.edits(person, message.id, chatId, text),
      send: async (files) => world.sends(person, chatId, files),
      sendLocation: async (latitude, longitude) => world.sendsLocation(person, chatId, latitude, longitude),
      sendContact: async (phone, firstName) => world.sendsContact(person, chatId, phone, firstName),
      press: async (message, data) => world.presses(person, chatId, message.id, data),
      block: async () => world.blocks(person),
      unblock: async () => world.unblocks(person),
    };
  }

  function actorIn(person: Person, chatId: number): SandboxActor {
    let inGroup: SandboxActor | undefined;
    return {
      ...createActor(seatIn(person, chatId)),
      person,
      get inGroup() {
        inGroup ??= actorIn(person, group.id);
        return inGroup;
      },
      in: ({ id }) => actorIn(person, id),
      addsBot: () => world.addsBot(person, chatId),
      removesBot: () => world.removesBot(person, chatId),
      votes: (message, ...options) => world.votes(person, chatId, message.id, ...options),
      opensLink: (link) => world.opensLink(person, link, chatId === person.id ? undefined : chatId),
      async asksInline(text, offset) {
        const query = world.asksInline(person, chatId, text, offset);
        await until(() => world.inlineAnswer(query) !== undefined, inlinePatience);
        const answer = world.inlineAnswer(query);
        if (answer === undefined) throw new Error(`${person.firstName} is shown nothing for "${text}".`);
        return { ...answer, pick: (resultId) => world.picks(person, query, resultId) };
      },
    };
  }

  return (person) => actorIn(person, person.id);
}

function happeningIn(event: WorldEvent, person: Person, chatId: number): Happening[] {
  if (event.what === 'message' || event.what === 'edited') {
    return event.message.chatId === chatId ? [event] : [];
  }
  return event.what === 'notice' && event.personId === person.id ? [event] : [];
}

function answering(replyTo: SeenMessage | undefined): { readonly replyTo?: number } {
  return replyTo === undefined ? {} : { replyTo: replyTo.id };
}
