import type { WorldOptions } from './backstage.ts';
import { type BotApi, type BotApiOptions, startBotApi } from './bot-api.ts';
import { createWorld, type SandboxWorld } from './create-world.ts';
import type { Chat, Person } from './world.ts';

export interface Sandbox extends BotApi {
  readonly world: SandboxWorld;
  readonly citizen: Person;
  readonly otherCitizen: Person;
  readonly officer: Person;
  /** All three and the bot. */
  readonly group: Chat;
}

/** Telegram on this machine: a world with people in it, and the Bot API over it. */
export async function startSandbox({
  now,
  firstId,
  settings,
  ...options
}: WorldOptions & Omit<BotApiOptions, 'world'>): Promise<Sandbox> {
  const world = createWorld({
    now,
    ...(firstId !== undefined && { firstId }),
    ...(settings !== undefined && { settings }),
  });
  const citizen = world.addPerson({ firstName: 'রহিমা', lastName: 'বেগম', languageCode: 'bn' });
  const otherCitizen = world.addPerson({
    firstName: 'Karim',
    lastName: 'Uddin',
    username: 'karim_uddin',
    languageCode: 'en',
  });
  const officer = world.addPerson({
    firstName: 'নাজমুল',
    lastName: 'হক',
    username: 'nazmul_haque',
    languageCode: 'bn',
  });
  const group = world.addGroup('নাটোর সদর তথ্যসেবা', [officer, citizen, otherCitizen], 'supergroup');
  return { world, citizen, otherCitizen, officer, group, ...(await startBotApi({ world, ...options })) };
}
