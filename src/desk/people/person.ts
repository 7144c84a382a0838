import { z } from 'zod';
import { type Role, role } from './role.ts';

/** Telegram user ids that people type: Telegram promises at most 52 bits (https://core.telegram.org/bots/api#user). */
export const telegramId = z.number().int().positive().max(999_999_999_999_999);

/** Somebody whom the claim code or an admin made a person of this desk. Before there were roles, only the code did. */
export const keptPerson = z.object({
  id: z.number().int(),
  name: z.string(),
  since: z.iso.datetime(),
  role: role.default('admin'),
});
export type KeptPerson = z.infer<typeof keptPerson>;

/** Somebody who works at the desk. */
export interface Person {
  /** The Telegram user id, and so the id of their private chat. */
  readonly id: number;
  /** As an admin wrote it, or as they are called in Telegram; undefined as long as neither is known. */
  readonly name: string | undefined;
  readonly role: Role;
  /** Whom the operator named stays an admin, whatever is done on the pages. */
  readonly named: boolean;
}

/** All people of the desk: those whom the operator named first. */
export function everybody(named: readonly number[], kept: readonly KeptPerson[]): readonly Person[] {
  const nameOf = new Map(kept.map(({ id, name }) => [id, name]));
  return [
    ...[...new Set(named)].map((id): Person => ({ id, name: nameOf.get(id), role: 'admin', named: true })),
    ...kept
      .filter(({ id }) => !named.includes(id))
      .map(({ id, name, role }): Person => ({ id, name, role, named: false })),
  ];
}
