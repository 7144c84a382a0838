import { endOf, inOrder, type TextEntity } from './entity.ts';

/**
 * What Telegram finds in plain text by itself. Simpler rules than Telegram's: web addresses without a scheme
 * only under a few endings, phone numbers only with their country code.
 */
const finders: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  { type: 'bot_command', pattern: /(?<![\w/<>@.-])\/[A-Za-z\d_]{1,64}(?:@\w{3,32})?(?![\w/])/g },
  { type: 'email', pattern: /(?<![\w.+-])[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}(?![\w-])/gi },
  {
    type: 'url',
    pattern:
      /(?<![\w@.])(?:https?:\/\/[^\s<>"]+|(?:[a-z\d-]+\.)+(?:com|org|net|info|bd|gov|edu|me|io)(?![\w-])(?:[/?#][^\s<>"]*)?)/gi,
  },
  { type: 'mention', pattern: /(?<![\w@])@[A-Za-z]\w{2,31}(?!\w)/g },
  { type: 'phone_number', pattern: /(?<![\w+])\+\d(?:[ -]?\d){6,14}(?!\d)/g },
  { type: 'hashtag', pattern: /(?<![\p{L}\p{N}_&#])#[\p{L}\p{M}\p{N}_]*[\p{L}_][\p{L}\p{M}\p{N}_]*/gu },
];

/** Commands, mentions, addresses, numbers and hashtags in a text, except where `taken` already lies. */
export function findEntities(text: string, taken: readonly TextEntity[] = []): TextEntity[] {
  const opaque = taken.filter(({ type }) => /^(code|pre|text_link|text_mention)$/.test(type));
  const found: TextEntity[] = [];
  for (const { type, pattern } of finders) {
    for (const match of text.matchAll(pattern)) {
      const length = type === 'url' ? match[0].replace(/[.,:;!?'")\]।]+$/, '').length : match[0].length;
      const entity = { type, offset: match.index, length };
      if (![...opaque, ...found].some((other) => overlap(other, entity))) found.push(entity);
    }
  }
  return inOrder([...taken, ...found]);
}

function overlap(a: TextEntity, b: TextEntity): boolean {
  return a.offset < endOf(b) && b.offset < endOf(a);
}
