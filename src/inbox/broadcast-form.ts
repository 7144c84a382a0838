import { z } from 'zod';
import { type Audience, type BroadcastMessage, longestText } from '../desk/broadcast/broadcast.ts';
import { keyOf, tipsOf } from '../desk/groups/next-tip.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { typedText } from './ticket-forms.ts';

const chatId = z
  .string()
  .regex(/^-?\d{1,15}$/)
  .transform(Number);
const text = typedText.default('');

/** The form as browsers send it: one checked box comes as a text, several as a list. */
const typed = z.object({
  what: z.enum(['text', 'tip']),
  bn: text,
  en: text,
  tip: z.string().max(80).default(''),
  look: z.enum(['text', 'picture']).default('picture'),
  to: z.enum(['all', 'chosen', 'none']),
  group: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ids) => [ids].flat())
    .pipe(z.array(chatId).max(10_000)),
  citizens: z.literal('yes').optional(),
});
export type TypedBroadcast = z.infer<typeof typed>;

/** What keeps it from being sent. */
export type BroadcastFault = 'form' | 'empty' | 'long' | 'tip' | 'nobody';

export const emptyForm: TypedBroadcast = {
  what: 'tip',
  bn: '',
  en: '',
  tip: '',
  look: 'picture',
  to: 'all',
  group: [],
};

type Read =
  | { readonly is: 'sound'; readonly message: BroadcastMessage; readonly audience: Audience }
  | { readonly is: 'faulty'; readonly fault: BroadcastFault; readonly typed: TypedBroadcast };

/** What an officer filled in, checked. */
export function readBroadcast(body: unknown, knowledge: Knowledge): Read {
  const form = typed.safeParse(body);
  if (!form.success) return { is: 'faulty', fault: 'form', typed: emptyForm };
  const faulty = (fault: BroadcastFault): Read => ({ is: 'faulty', fault, typed: form.data });
  const { to, group, citizens } = form.data;
  const message = messageOf(form.data, knowledge);
  if (typeof message === 'string') return faulty(message);
  const audience: Audience = {
    groups: to === 'all' ? 'all' : to === 'chosen' ? group : [],
    citizens: citizens === 'yes',
  };
  if (audience.groups !== 'all' && audience.groups.length === 0 && !audience.citizens)
    return faulty('nobody');
  return { is: 'sound', message, audience };
}

function messageOf(
  { what, bn, en, tip, look }: TypedBroadcast,
  knowledge: Knowledge,
): BroadcastMessage | BroadcastFault {
  if (what === 'tip') {
    const found = tipsOf(knowledge).find(({ key }) => key === tip);
    return found === undefined ? 'tip' : { is: 'tip', entry: found.entry.id, nth: found.nth, look };
  }
  if (bn === '' && en === '') return 'empty';
  return Math.max(bn.length, en.length) > longestText ? 'long' : { is: 'text', bn, en };
}

/** The form as it was filled in for this draft. */
export function typedOf(message: BroadcastMessage, { groups, citizens }: Audience): TypedBroadcast {
  const to = groups === 'all' ? 'all' : groups.length > 0 ? 'chosen' : 'none';
  return {
    ...emptyForm,
    what: message.is,
    ...(message.is === 'text'
      ? { bn: message.bn, en: message.en }
      : { tip: keyOf(message.entry, message.nth), look: message.look }),
    to,
    group: groups === 'all' ? [] : groups,
    citizens: citizens ? 'yes' : undefined,
  };
}
