import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailServer } from './mail-url.ts';

/** What became of handing in a mail. */
type Posted =
  | { readonly is: 'taken' }
  /** `code`: the server's own number of three digits, if it said one; `why`: for the log. */
  | { readonly is: 'refused'; readonly code: number | undefined; readonly why: string };

/** Hands mails in to an SMTP server. */
export interface Post {
  send(mail: SendMailOptions): Promise<Posted>;
}

const patienceMs = 30_000;

/** @param ca the certificate that signed the server's, should it be none that Node.js knows */
export function createPost(server: MailServer, ca?: string): Post {
  const { host, port, tls, login } = server;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'upgraded',
    ignoreTLS: tls === 'none',
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail(mail);
        return { is: 'taken' };
      } catch (error) {
        return { is: 'refused', ...faultOf(error) };
      }
    },
  };
}

/** By code alone: what a server says may carry addresses and words of the mail. */
function faultOf(error: unknown): { code: number | undefined; why: string } {
  if (!(error instanceof Error)) return { code: undefined, why: 'unknown' };
  const code = 'responseCode' in error ? Number(error.responseCode) : undefined;
  const name = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return { code, why: code === undefined ? name : `${name} ${code}` };
}
