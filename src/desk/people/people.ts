import { type Actor, type Deed, deedOf } from '../audit/audit-record.ts';
import type { Parts } from '../parts.ts';
import type { Changes } from '../store.ts';
import { everybody, type KeptPerson, type Person } from './person.ts';
import type { Role } from './role.ts';

/** Nobody could let anybody in any more. */
export class LastAdmin extends Error {
  constructor() {
    super('the last admin stays: make somebody else an admin first');
    this.name = 'LastAdmin';
  }
}

/** The operator's settings decide about this person. */
export class NamedByOperator extends Error {
  constructor(id: number) {
    super(`${id} is an admin by OFFICER_IDS: take the id out there, and start again`);
    this.name = 'NamedByOperator';
  }
}

export class AlreadyThere extends Error {
  constructor(id: number) {
    super(`${id} is a person of this desk already`);
    this.name = 'AlreadyThere';
  }
}

export class NobodyThere extends Error {
  constructor(id: number) {
    super(`${id} is nobody of this desk`);
    this.name = 'NobodyThere';
  }
}

/** Who works at the desk, and in what role. Each change holds from the next request and message on. */
export interface People {
  /** Names are those that they go by, as far as any is known. */
  list(): Promise<readonly Person[]>;
  /** @throws AlreadyThere */
  add(person: Pick<KeptPerson, 'id' | 'name' | 'role'>, by: Actor): Promise<void>;
  /** @throws NobodyThere, NamedByOperator, LastAdmin */
  setRole(id: number, role: Role, by: Actor): Promise<void>;
  /** All their sessions and links end. @throws NobodyThere, NamedByOperator, LastAdmin */
  remove(id: number, by: Actor): Promise<void>;
}

export function createPeople({
  store,
  officers,
  clock,
}: Pick<Parts, 'store' | 'officers' | 'clock'>): People {
  const { named } = officers;

  const note = (
    { audit }: Changes,
    by: Actor,
    what: Deed,
    { id, name, role }: Pick<KeptPerson, 'id' | 'name'> & { readonly role: Role | null },
  ) => audit.add(deedOf(clock.now(), by, what, { is: 'person', id, name, role }));

  /** Changes one of those who are kept. */
  const change = (
    id: number,
    by: Actor,
    how: (person: KeptPerson) => KeptPerson | undefined,
    andThen: (changes: Changes) => Promise<void> = async () => {},
  ) =>
    store.transaction(async (changes) => {
      const settings = await changes.settings.get();
      if (named.includes(id)) throw new NamedByOperator(id);
      const person = settings.officers.find((one) => one.id === id);
      if (person === undefined) throw new NobodyThere(id);
      const after = how(person);
      const kept = settings.officers.flatMap((one) => (one.id === id ? (after ?? []) : [one]));
      if (everybody(named, kept).every(({ role }) => role !== 'admin')) throw new LastAdmin();
      const former = after === undefined ? [...settings.former, id] : settings.former;
      changes.settings.put({ ...settings, officers: kept, former });
      const { name } = person;
      const what = after === undefined ? 'person-removed' : 'role-changed';
      note(changes, by, what, { id, name, role: after?.role ?? null });
      await andThen(changes);
    });

  return {
    list: officers.people,
    add: (person, by) =>
      store.transaction(async (changes) => {
        const { settings } = changes;
        const now = await settings.get();
        if (everybody(named, now.officers).some(({ id }) => id === person.id))
          throw new AlreadyThere(person.id);
        settings.put({
          ...now,
          officers: [...now.officers, { ...person, since: clock.now().toISOString() }],
          former: now.former.filter((id) => id !== person.id),
        });
        note(changes, by, 'person-added', person);
      }),
    setRole: (id, role, by) => change(id, by, (person) => ({ ...person, role })),
    remove: (id, by) =>
      change(
        id,
        by,
        () => undefined,
        async ({ signIns }) => {
          for (const one of await signIns.all()) if (one.officer === id) signIns.delete(one.id);
        },
      ),
  };
}
