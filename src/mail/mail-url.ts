import { z } from 'zod';

/** A mail server, and who the desk is there. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `implicit`: from the first byte. `upgraded`: STARTTLS, and nothing without. `none`: this computer alone. */
  readonly tls: 'implicit' | 'upgraded' | 'none';
  /** Null: the server asks nobody who they are. */
  readonly login: { readonly user: string; readonly password: string } | null;
}

/** The mailbox that replies are read from. */
export interface MailboxServer extends MailServer {
  /** Whether it delivers `name+anything@…` to `name@…`. */
  readonly plusAddresses: boolean;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address as mail headers and envelopes take it, in small letters. */
export const mailAddress = z
  .email('write one e-mail address, such as officer@example.gov.bd')
  .max(254)
  .toLowerCase();

const server = (
  plain: string,
  encrypted: string,
  ports: { readonly plain: number; readonly encrypted: number },
) =>
  z
    .url({
      protocol: new RegExp(`^${plain}s?$`),
      error: `write an address such as ${encrypted}://name%40example.gov.bd:password@mail.example.gov.bd; @ in a name is %40`,
    })
    .transform((text, context): MailServer & { readonly query: URLSearchParams } => {
      const { protocol, hostname, port, username, password, pathname, searchParams, hash } = new URL(text);
      const given = decoded(username, password);
      const wrong =
        hostname === ''
          ? 'name the server'
          : (pathname !== '' && pathname !== '/') || hash !== ''
            ? 'write nothing behind the server; a / or # in a password is %2F or %23'
            : given === undefined
              ? 'a % in a name or password is %25'
              : undefined;
      if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong });
      const implicit = protocol === `${encrypted}:`;
      return {
        host: hostname.replace(/^\[|\]$/g, ''),
        port: port === '' ? (implicit ? ports.encrypted : ports.plain) : Number(port),
        tls: implicit ? 'implicit' : loopback.has(hostname) ? 'none' : 'upgraded',
        login: given === undefined || given.user === '' ? null : given,
        query: searchParams,
      };
    });

/** `smtps://` or, with STARTTLS, `smtp://`. Ports as usual for handing in mail (RFC 6409, RFC 8314). */
export const smtpUrl = server('smtp', 'smtps', { plain: 587, encrypted: 465 }).transform(
  ({ query, ...rest }, context): MailServer => {
    if (query.size > 0) context.addIssue({ code: 'custom', message: 'takes nothing behind a ?' });
    return rest;
  },
);

/** `imaps://` or, with STARTTLS, `imap://`; with `?plus=no` for a server without plus addresses. */
export const imapUrl = server('imap', 'imaps', { plain: 143, encrypted: 993 }).transform(
  ({ query, ...rest }, context): MailboxServer => {
    const entries = [...query].map(([name, value]) => `${name}=${value}`);
    if (entries.some((entry) => entry !== 'plus=no'))
      context.addIssue({ code: 'custom', message: 'takes nothing behind a ? but plus=no' });
    if (rest.login === null) context.addIssue({ code: 'custom', message: 'needs a name and a password' });
    return { ...rest, plusAddresses: entries.length === 0 };
  },
);

function decoded(user: string, password: string): { user: string; password: string } | undefined {
  try {
    return { user: decodeURIComponent(user), password: decodeURIComponent(password) };
  } catch {
    return undefined;
  }
}
