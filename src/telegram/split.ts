import { Html } from '../wording/html.ts';

/** Telegram's limit for a message's text, in code points after entities are parsed. */
const longestMessage = 4096;

/**
 * Cuts a long text into messages: at a paragraph if one ends in the second half of what fits, else at a line, else
 * between words, else anywhere; never inside a tag or an entity. What is open at a cut is closed there and opened again.
 */
export function split(text: Html, limit = longestMessage): readonly Html[] {
  const pieces: Html[] = [];
  let tokens = tokensOf(text.toString());
  let open: readonly string[] = [];
  while (tokens.length > 0) {
    const end = endOfPiece(tokens, limit);
    const piece = tokens.slice(0, end);
    const stillOpen = piece.reduce(opened, open);
    const source = [...open, ...piece, ...[...stillOpen].reverse().map(closing)].join('');
    if (piece.some((token) => !isTag(token) && token.trim() !== '')) pieces.push(Html.trusted(source.trim()));
    open = stillOpen;
    tokens = tokens.slice(end);
  }
  return pieces;
}

/** Tags, and between them single characters; an entity such as `&lt;` is one character. */
const tokensOf = (source: string): string[] => source.match(/<[^>]*>|&[a-z]+;|&#\w+;|[\s\S]/gu) ?? [];

const isTag = (token: string): boolean => token.length > 1 && token.startsWith('<');
const closing = (tag: string): string => `</${tag.slice(1).split(/[\s>]/)[0]}>`;

function opened(open: readonly string[], token: string): readonly string[] {
  if (!isTag(token)) return open;
  return token.startsWith('</') ? open.slice(0, -1) : [...open, token];
}

function endOfPiece(tokens: readonly string[], limit: number): number {
  let length = 0;
  let paragraph = 0;
  let line = 0;
  let word = 0;
  for (const [index, token] of tokens.entries()) {
    if (isTag(token)) continue;
    length += 1;
    if (length > limit) {
      return [paragraph, line, word].find((end) => end > index / 2) ?? index;
    }
    if (token === '\n') line = index + 1;
    if (token === '\n' && tokens[index - 1] === '\n') paragraph = index + 1;
    if (token === ' ') word = index + 1;
  }
  return tokens.length;
}
