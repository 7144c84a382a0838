import { describe } from 'vitest';
import { isBotApiThere, openBotApiStage } from './botapi.ts';
import { openSandboxStage } from './sandbox-stage.ts';
import type { Stage } from './stage.ts';

const standIns: readonly { readonly name: string; readonly there: boolean; open(): Promise<Stage> }[] = [
  { name: 'the sandbox', there: true, open: () => openSandboxStage() },
  { name: 'a stricter emulator', there: isBotApiThere, open: openBotApiStage },
];

/** Plays the same on every stand-in for Telegram. One that is not there is skipped, by name. */
export function onEveryStage(title: string, play: (open: () => Promise<Stage>) => void): void {
  for (const { name, there, open } of standIns) {
    describe.skipIf(!there)(`${title}, on ${name}`, () => play(open));
  }
}
