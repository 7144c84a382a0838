import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewFile, Person, SeenMessage } from '../../src/sandbox/world.ts';
import { odd } from '../odd-question.ts';
import { document, photo } from '../stage/files.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import type { Actor } from '../stage/stage.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let stage: SandboxStage;
let desk: OpenDesk;
beforeEach(async () => {
  stage = await openSandboxStage();
  desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
  for (const person of [stage.officer, stage.citizen]) {
    await person.says('/start');
    await person.reads('/language');
  }
  await stage.citizen.says(odd);
  await stage.citizen.reads('১০১');
  await stage.officer.reads(/^🎫/);
});
afterEach(async () => {
  await desk.close();
  await stage.close();
});

/** Somebody answers the bot's newest message that begins so. */
const sends = (person: Person, actor: Actor, start: RegExp, files: readonly NewFile[]) => {
  const replyTo = actor.messages().findLast(({ from, text }) => from.kind === 'bot' && start.test(text))?.id;
  stage.sandbox.world.sends(person, person.id, files, replyTo === undefined ? {} : { replyTo });
};
/** The files that the bot sent, album by album, with their captions. */
const got = (actor: Actor) => {
  const albums = new Map<string, SeenMessage[]>();
  for (const message of actor.messages()) {
    if (message.from.kind !== 'bot' || message.file === undefined) continue;
    const album = message.albumId ?? `alone ${message.id}`;
    albums.set(album, [...(albums.get(album) ?? []), message]);
  }
  return [...albums.values()].map((files) => files.map(({ text }) => text));
};
const pages = [photo('তিন পাতা'), photo('পিছনের পাতা'), photo()];

describe('an album of the officer', () => {
  it('reaches the citizen as one, with the words before it and the others under their pictures', async () => {
    sends(stage.sandbox.officer, stage.officer, /^🎫/, pages);
    await stage.citizen.reads('তিন পাতা');
    await vi.waitFor(() => expect(got(stage.citizen)).toEqual([['', 'পিছনের পাতা', '']]), 15_000);
    await stage.officer.reads('উত্তর পেয়েছেন');
    await stage.quiet();
    expect(got(stage.citizen)).toHaveLength(1);
    expect(await stage.wrongs()).toEqual([]);
  });

  it('comes one by one where Telegram does not take it as one', async () => {
    stage.sandbox.faults.add({ kind: 'status', status: 400, method: 'sendMediaGroup', times: 1 });
    sends(stage.sandbox.officer, stage.officer, /^🎫/, [document('এক.pdf'), document('দুই.pdf')]);
    await vi.waitFor(() => expect(got(stage.citizen)).toEqual([[''], ['']]), 15_000);
    await stage.officer.reads('উত্তর পেয়েছেন');
  });

  it('comes again as a whole, and once, when nobody knows whether it came', async () => {
    stage.sandbox.faults.add({ kind: 'drop_after', method: 'sendMediaGroup', times: 1 });
    sends(stage.sandbox.officer, stage.officer, /^🎫/, pages);
    await stage.officer.reads('উত্তর পেয়েছেন', { within: 20_000 });
    expect(got(stage.citizen).map((album) => album.length)).toEqual([3, 3]);
  });
});

describe('an album of a citizen', () => {
  it('that belongs to a ticket reaches the officer as one', async () => {
    sends(stage.sandbox.citizen, stage.citizen, /১০১/, pages);
    await stage.officer.reads('তিন পাতা');
    await vi.waitFor(() => expect(got(stage.officer)).toEqual([['', 'পিছনের পাতা', '']]), 15_000);
    await stage.quiet();
    expect(got(stage.officer)).toHaveLength(1);
    expect(await stage.wrongs()).toEqual([]);
  });

  it('that is a question of its own does, too', async () => {
    stage.sandbox.world.sends(stage.sandbox.citizen, stage.citizen.id, [photo(), photo()]);
    await stage.citizen.reads();
    await stage.quiet();
    await stage.citizen.presses(/পাঠান/);
    await vi.waitFor(() => expect(got(stage.officer)).toEqual([['', '']]), 15_000);
  });
});
