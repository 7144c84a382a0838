import { setTimeout as sleep } from 'node:timers/promises';
import type { BotApiOptions } from '../../src/sandbox/bot-api.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { Violation } from '../../src/sandbox/violations.ts';
import type { Chat, Person, SeenMessage, WorldEvent } from '../../src/sandbox/world.ts';
import { createActor } from './actor.ts';
import { type Actor, type Happening, longestUnquiet, type Seat, type Stage } from './stage.ts';

export interface SandboxStage extends Stage {
  /** For what only this stand-in can do: faults on request, flood limits, the world itself. */
  readonly sandbox: Sandbox;
  /** Somebody new, who has not written to the bot yet. */
  joins(firstName: string, languageCode?: string): Actor;
}

type Options = Omit<BotApiOptions, 'world'> & { readonly now?: () => Date };

/** The project's own sandbox as a stage. Webhooks are retried without Telegram's long pauses. */
export async function openSandboxStage({
  now = () => new Date(),
  ...options
}: Options = {}): Promise<SandboxStage> {
  const sandbox = await startSandbox({ now, webhookPause: () => 50, ...options });
  const { world, group } = sandbox;
  // From the beginning, so that nothing gets lost before an actor first looks.
  const events: WorldEvent[] = [];
  world.listen((event) => events.push(event));
  const actor = (person: Person): Actor => createActor(seat(person, person.id), seat(person, group.id));

  function seat(person: Person, chatId: number): Seat {
    return {
      id: person.id,
      firstName: person.firstName,
      happenings: () => events.flatMap((event) => happeningIn(event, person, chatId)),
      until: (condition, milliseconds) => until(condition, milliseconds),
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

  async function quiet(): Promise<void> {
    const tooLong = new AbortController();
    const given = sleep(longestUnquiet, 'too long', { signal: tooLong.signal }).catch(() => undefined);
    const outcome = await Promise.race([sandbox.quiet(), given]);
    tooLong.abort();
    if (outcome === 'too long') {
      throw new Error(`The bot does not come to rest:\n${sandbox.audit().map(line).join('\n')}`);
    }
  }

  return {
    sandbox,
    root: sandbox.root,
    token: sandbox.token,
    botUsername: world.bot.username,
    citizen: actor(sandbox.citizen),
    otherCitizen: actor(sandbox.otherCitizen),
    officer: actor(sandbox.officer),
    joins: (firstName, languageCode = 'bn') => actor(world.addPerson({ firstName, languageCode })),
    group: { id: group.id, title: titleOf(group) },
    quiet,
    async wrongs() {
      await quiet();
      return sandbox.audit().map(line);
    },
    close: sandbox.stop,
  };
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

function titleOf(chat: Chat): string {
  return chat.type === 'private' ? chat.person.firstName : chat.title;
}

function line(violation: Violation): string {
  return violation.kind === 'owed'
    ? `owed: ${violation.what}`
    : `${violation.kind}: ${violation.method}: ${violation.what}`;
}
