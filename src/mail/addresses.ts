import { type MailboxServer, type MailServer, mailAddress } from './mail-url.ts';

/** Who writes to whom. All are addresses without names. */
export interface Addresses {
  readonly officer: string;
  /** The desk's own. */
  readonly from: string;
  /** Where the officer's answer to a mail with this tag goes; undefined: answers are not read. */
  replyTo(tag: string): string | undefined;
}

/** The longest name in an address (RFC 5321, 4.5.3.1.1). */
const longestName = 64;

/**
 * The desk writes as who it is at the mail server, if that is an address; else in the officer's own name. Answers go
 * to the mailbox that is read, with the tag behind a plus: such an address is nobody's but the ticket's. Where the
 * server does not deliver these, or the name would grow too long, the tag comes back in the ids of the mails that the
 * answer names and in the line above the quoted text.
 */
export function addressesOf(options: {
  readonly officer: string;
  readonly smtp: MailServer;
  readonly imap: MailboxServer | undefined;
}): Addresses {
  const { officer, smtp, imap } = options;
  const ownOf = (server: MailServer | undefined) => mailAddress.safeParse(server?.login?.user).data;
  const from = ownOf(smtp) ?? ownOf(imap) ?? officer;
  const mailbox = ownOf(imap) ?? from;
  const at = mailbox.lastIndexOf('@');
  const [name, domain] = [mailbox.slice(0, at), mailbox.slice(at)];
  return {
    officer,
    from,
    replyTo(tag) {
      if (imap === undefined) return undefined;
      const tagged = `${name}+${tag}`;
      return imap.plusAddresses && tagged.length <= longestName ? `${tagged}${domain}` : mailbox;
    },
  };
}
