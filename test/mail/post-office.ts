import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { MailServer } from '../../src/mail/mail-url.ts';

/** A mail as it came over the wire. */
interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** A real SMTP server on a port of its own. It ends with the test. */
export interface PostOffice {
  readonly server: MailServer;
  readonly taken: readonly TakenMail[];
  /** The next mails are answered so, one each; after these all are taken. */
  refuse(...codes: readonly number[]): void;
}

export async function openPostOffice(
  options: SMTPServerOptions = {},
  tls: MailServer['tls'] = 'none',
): Promise<PostOffice> {
  const taken: TakenMail[] = [];
  const refusals: number[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key === undefined ? ['STARTTLS'] : [],
    onAuth: (_auth, _session, done) => done(null, { user: 'desk' }),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const code = refusals.shift();
        if (code !== undefined) return done(Object.assign(new Error('not now'), { responseCode: code }));
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        return done();
      });
    },
    ...options,
  });
  // Whoever breaks off a greeting is seen on the other side.
  smtp.on('error', () => {});
  const port = await new Promise<number>((resolve) => {
    const listening = smtp.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  onTestFinished(() => new Promise((resolve) => smtp.close(() => resolve())));
  return {
    server: {
      host: '127.0.0.1',
      port,
      tls,
      login: { user: 'desk@office.example', password: 'pw-of-the-desk' },
    },
    taken,
    refuse: (...codes) => void refusals.push(...codes),
  };
}
