import { setTimeout as sleep } from 'node:timers/promises';
import type { BotApiOptions } from '../../src/sandbox/bot-api.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { Violation } from '../../src/sandbox/violations.ts';
import type { BotSettings, Chat } from '../../src/sandbox/world.ts';
import { createSandboxActors, type SandboxActor } from './sandbox-actor.ts';
import { longestUnquiet, type Stage } from './stage.ts';

export interface SandboxStage extends Stage {
  /** For what only this stand-in can do: faults on request, flood limits, the world itself. */
  readonly sandbox: Sandbox;
  readonly citizen: SandboxActor;
  readonly otherCitizen: SandboxActor;
  readonly officer: SandboxActor;
  /** Somebody new, who has not written to the bot yet. */
  joins(firstName: string, languageCode?: string): SandboxActor;
}

type Options = Omit<BotApiOptions, 'world'> & {
  readonly now?: () => Date;
  readonly settings?: Partial<BotSettings>;
};

/** The project's own sandbox as a stage. Webhooks are retried without Telegram's long pauses. */
export async function openSandboxStage({
  now = () => new Date(),
  ...options
}: Options = {}): Promise<SandboxStage> {
  const sandbox = await startSandbox({ now, webhookPause: () => 50, ...options });
  const { world, group } = sandbox;
  const actor = createSandboxActors(world, group);

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

function titleOf(chat: Chat): string {
  return chat.type === 'private' ? chat.person.firstName : chat.title;
}

function line(violation: Violation): string {
  return violation.kind === 'owed'
    ? `owed: ${violation.what}`
    : `${violation.kind}: ${violation.method}: ${violation.what}`;
}
