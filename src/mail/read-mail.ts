import { createHash } from 'node:crypto';
import { type HeaderLines, type ParsedMail, simpleParser } from 'mailparser';
import type { TicketNumber } from '../tickets/ticket.ts';
import { ownWords } from './cut.ts';
import { type Enclosed, enclosedIn } from './enclosed.ts';
import type { Tags } from './tag.ts';

/** What the headers of a mail tell. */
export type Head =
  | { readonly is: 'none-of-ours'; readonly why: 'automatic' | 'own' | 'sender' }
  | {
      readonly is: 'officers';
      /** The same for the same mail. */
      readonly id: string;
      readonly messageId: string | null;
      readonly inReplyTo: string | undefined;
      readonly author: string;
      /** The ticket whose tag stands in an address or among the mails that it names; undefined: none does. */
      readonly ticket: TicketNumber | undefined;
      /** The mail server that took it in says that it is not from the address that it names. */
      readonly unproven: boolean;
    };

export interface Body {
  /** The officer's own words. */
  readonly text: string;
  readonly enclosed: Enclosed;
  /** The ticket whose tag stands in what is quoted. */
  readonly ticket: TicketNumber | undefined;
}

/** @param officer the one address whose mails count, in small letters */
export function createMailReader({ officer, tags }: { readonly officer: string; readonly tags: Tags }) {
  return {
    /** @param headers a mail up to its first empty line */
    async head(headers: Buffer): Promise<Head> {
      const mail = await simpleParser(headers);
      const { headerLines } = mail;
      if (tags.in(mail.messageId ?? '').length > 0) return { is: 'none-of-ours', why: 'own' };
      if (isAutomatic(headerLines)) return { is: 'none-of-ours', why: 'automatic' };
      const author = authorOf(mail, officer);
      if (author === undefined) return { is: 'none-of-ours', why: 'sender' };
      const [ticket] = [addressed, named].flatMap((keys) => tags.in(linesOf(headerLines, keys)));
      const [verdict = ''] = headerLines.filter(({ key }) => key === 'authentication-results');
      return {
        is: 'officers',
        id: createHash('sha256')
          .update(mail.messageId ?? headers)
          .digest('hex')
          .slice(0, 40),
        messageId: soundId(mail.messageId) ?? null,
        inReplyTo: soundId(mail.inReplyTo),
        author,
        ticket,
        unproven: verdict !== '' && /\bdmarc\s*=\s*fail\b/i.test(verdict.line),
      };
    },

    /**
     * @param source the whole mail
     * @returns `big`: it would take too long to read
     */
    async body(source: Buffer): Promise<Body | 'big'> {
      if (hasMoreLines(source, mostLines)) return 'big';
      const mail = await simpleParser(source, parsing);
      const text = await textOf(mail);
      if (text.length > longestText) return 'big';
      return {
        text: ownWords(text),
        enclosed: enclosedIn(mail.attachments),
        ticket: tags.in(text)[0],
      };
    },
  };
}

/**
 * Anybody can send a mail in the officer's name, and nothing else is done while it is read. So many lines are more than
 * the largest file makes that is taken with a mail, and so many characters more than the longest thread has.
 */
const mostLines = 400_000;
const longestText = 200_000;

function hasMoreLines(source: Buffer, most: number): boolean {
  let at = -1;
  for (let count = 0; count <= most; count += 1) {
    at = source.indexOf(0x0a, at + 1);
    if (at < 0) return false;
  }
  return true;
}

const parsing = {
  skipTextToHtml: true,
  skipImageLinks: true,
  checksumAlgo: false,
  maxHtmlLengthToParse: 2_000_000,
} as const;

/** mailparser makes text of HTML only where that is the whole mail, so HTML with something beside it is made one. */
async function textOf({ text = '', html }: ParsedMail): Promise<string> {
  if (text.trim() !== '' || typeof html !== 'string') return text;
  const alone = `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${html}`;
  return (await simpleParser(alone, parsing)).text ?? '';
}

/** Where a mail was sent to: as its writer has it, and as mail servers note it. */
const addressed = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-delivered-to'];
/** The mails that it answers. */
const named = ['in-reply-to', 'references'];

const linesOf = (lines: HeaderLines, keys: readonly string[]): string =>
  keys.flatMap((wanted) => lines.filter(({ key }) => key === wanted).map(({ line }) => line)).join('\n');

/** The name that the officer goes by in mails; undefined: it is not from the officer, or from others as well. */
function authorOf({ from, headerLines }: ParsedMail, officer: string): string | undefined {
  const [only, ...more] = from?.value ?? [];
  const isOne = headerLines.filter(({ key }) => key === 'from').length === 1 && more.length === 0;
  if (!isOne || only?.address?.toLowerCase() !== officer) return undefined;
  const name = only.name.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ').trim();
  return name.slice(0, 100) || officer;
}

/** Vacations, bounces, lists and whatever else no person wrote just now (RFC 3834, RFC 3464, RFC 2919). */
function isAutomatic(lines: HeaderLines): boolean {
  return lines.some(({ key, line }) => {
    const value = line
      .slice(line.indexOf(':') + 1)
      .trim()
      .toLowerCase();
    switch (key) {
      case 'auto-submitted':
        return !/^no\b/.test(value);
      case 'precedence':
        return /^(bulk|list|junk|auto_reply)\b/.test(value);
      case 'return-path':
        return /^<\s*>/.test(value);
      case 'content-type':
        return /^multipart\/report\b/.test(value);
      default:
        return /^(list-|x-auto-?(reply|respond)|x-failed-recipients)/.test(key);
    }
  });
}

/** It is put into headers of ours. */
function soundId(id: string | undefined): string | undefined {
  return id !== undefined && /^<[\x21-\x3b\x3d\x3f-\x7e]{1,300}>$/.test(id) ? id : undefined;
}
