import type { ParsedMail } from 'mailparser';
import { officerAddress } from './mail-office.ts';

/** What an officer's program makes of an answer. */
export interface Written {
  readonly from?: string;
  readonly to?: string;
  readonly id?: string;
  /** Headers besides the usual ones, one a line. */
  readonly headers?: readonly string[];
  /** Without the mails that it answers, as some programs write it. */
  readonly unnamed?: boolean;
  readonly type?: string;
}

let made = 0;

/** An answer to a mail of the desk, as it comes over the wire. */
export function answerTo(mail: ParsedMail, text: string, written: Written = {}): string {
  made += 1;
  const {
    from = `রহিম <${officerAddress}>`,
    to = mail.replyTo?.text ?? 'replies@office.example',
    id = `<answer-${made}@natore.example>`,
    headers = [],
    unnamed = false,
    type = 'text/plain; charset=utf-8',
  } = written;
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: Re: ${made}`,
    `Message-ID: ${id}`,
    `Date: ${new Date().toUTCString()}`,
    ...(unnamed ? [] : [`In-Reply-To: ${mail.messageId}`, `References: ${mail.messageId}`]),
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: 8bit',
    ...headers,
    '',
    text,
  ].join('\r\n');
}
