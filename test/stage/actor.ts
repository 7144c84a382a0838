import type { Button, SeenMessage } from '../../src/sandbox/world.ts';
import type { Actor, Expected, Happening, Seat, Wait } from './stage.ts';
import { tell } from './transcript.ts';

const patience = 20_000;

/** Somebody who plays on a seat. @param group the same person's seat in the group */
export function createActor(seat: Seat, group: Seat = seat): Actor {
  let nextUnread = 0;
  let nextNotice = 0;
  let inGroup: Actor | undefined;

  async function next<T>(
    what: string,
    expected: Expected | undefined,
    pick: (happening: Happening) => T | undefined,
    textOf: (picked: T) => string,
    from: () => number,
    { within = patience }: Wait = {},
  ): Promise<{ readonly picked: T; readonly place: number }> {
    const find = (): { picked: T; place: number } | undefined => {
      const all = seat.happenings();
      for (let place = from(); place < all.length; place++) {
        const happening = all[place];
        const picked = happening && pick(happening);
        if (picked !== undefined && holds(textOf(picked), expected)) return { picked, place };
      }
      return undefined;
    };
    await seat.until(() => find() !== undefined, within);
    const found = find();
    if (found !== undefined) return found;
    throw new Error(
      `${seat.firstName} waited ${within} ms for ${what}${expected === undefined ? '' : ` with ${expected}`}.\n${actor.transcript()}`,
    );
  }

  const actor: Actor = {
    id: seat.id,
    firstName: seat.firstName,
    get inGroup() {
      inGroup ??= group === seat ? actor : createActor(group);
      return inGroup;
    },
    says: (text) => seat.say(text),
    repliesTo: (message, text) => seat.say(text, message),
    edits: seat.edit,
    sends: (...files) => seat.send(files),
    sendsLocation: seat.sendLocation,
    sendsContact: seat.sendContact,
    async presses(button, message) {
      const found = findButton(message === undefined ? seat.messages().toReversed() : [message], button);
      if (found === undefined) {
        throw new Error(`${seat.firstName} sees no button ${button}.\n${actor.transcript()}`);
      }
      await seat.press(found.message, found.data);
    },
    blocks: seat.block,
    unblocks: seat.unblock,
    async reads(expected, options) {
      const { picked, place } = await next(
        'a message',
        expected,
        byBot,
        ({ text }) => text,
        () => nextUnread,
        options,
      );
      nextUnread = place + 1;
      return picked;
    },
    async seesNotice(expected, options) {
      const notice = (happening: Happening): string | undefined =>
        happening.what === 'notice' ? happening.text : undefined;
      const { picked, place } = await next('a notice', expected, notice, String, () => nextNotice, options);
      nextNotice = place + 1;
      return picked;
    },
    unread: () =>
      seat
        .happenings()
        .slice(nextUnread)
        .flatMap((happening) => byBot(happening) ?? []),
    messages: seat.messages,
    transcript: () => tell(seat.happenings()),
  };
  return actor;
}

function byBot(happening: Happening): SeenMessage | undefined {
  return happening.what !== 'notice' && happening.message.from.kind === 'bot' ? happening.message : undefined;
}

function holds(text: string, expected: Expected | undefined): boolean {
  if (expected === undefined) return true;
  return typeof expected === 'string' ? text.includes(expected) : expected.test(text);
}

/** The exact words win over words that only hold them. */
function findButton(
  messages: readonly SeenMessage[],
  wanted: string | RegExp,
): { readonly message: SeenMessage; readonly data: string } | undefined {
  const tests: ((button: Button) => boolean)[] = [
    ({ text }) => text === wanted,
    ({ text }) => holds(text, wanted),
  ];
  for (const test of tests) {
    for (const message of messages) {
      const data = message.keyboard?.flat().find((button) => button.data !== undefined && test(button))?.data;
      if (data !== undefined) return { message, data };
    }
  }
  return undefined;
}
