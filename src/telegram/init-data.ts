import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type InitData, initDataMinutes } from '../desk/people/mini-app.ts';
import { fullName } from './said.ts';

/** Longer than any that Telegram makes; nobody has us sign a novel. */
const longest = 8_192;
/** How far our clock may be behind Telegram's, in milliseconds. */
const mayBeAheadMs = 60_000;

const signedUser = z.object({
  id: z.number().int().positive(),
  first_name: z.string(),
  last_name: z.string().optional(),
});
const unixSeconds = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform((seconds) => new Date(Number(seconds) * 1000));

/**
 * Reads and checks the init data of a Mini App: its fields are signed with a key made of the bot's token
 * (https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app). All fields but the hash count,
 * those that later versions of Telegram add as well. A field that comes twice is no work of Telegram's.
 */
export function createInitDataReader({
  token,
  now,
}: {
  readonly token: string;
  readonly now: () => Date;
}): (text: string) => InitData {
  const key = createHmac('sha256', 'WebAppData').update(token).digest();

  return (text) => {
    if (text.length > longest) return { is: 'forged' };
    const fields = [...new URLSearchParams(text)];
    const byName = new Map(fields);
    const shown = byName.get('hash') ?? '';
    const signed = fields
      .filter(([name]) => name !== 'hash')
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join('\n');
    const right = createHmac('sha256', key).update(signed).digest();
    if (byName.size !== fields.length || !sameHash(shown, right)) return { is: 'forged' };

    const at = unixSeconds.safeParse(byName.get('auth_date'));
    const user = signedUser.safeParse(parsed(byName.get('user') ?? ''));
    if (!at.success || !user.success) return { is: 'forged' };
    const age = now().getTime() - at.data.getTime();
    if (age > initDataMinutes * 60_000 || age < -mayBeAheadMs) return { is: 'old' };
    const { id } = user.data;
    return { is: 'genuine', opened: { id, name: fullName(user.data), proof: shown, at: at.data } };
  };
}

/** In constant time. */
function sameHash(shown: string, right: Buffer): boolean {
  return /^[0-9a-f]{64}$/.test(shown) && timingSafeEqual(Buffer.from(shown, 'hex'), right);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
