import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ImapFlow } from 'imapflow';
import type { MailboxServer } from '../../src/mail/mail-url.ts';
import { now } from '../inbox/office.ts';
import { freePort } from '../journeys/open-desk.ts';
import { eventually } from './eventually.ts';

const program = '/usr/sbin/dovecot';

/** Whether a Dovecot is here whose settings are those of 2.3, as Debian 12 has it. */
export const hasDovecot = ((): boolean => {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8' }).startsWith('2.3.');
  } catch {
    return false;
  }
})();

/** Stands behind the names of tests that are skipped without it. */
export const needsDovecot = hasDovecot ? '' : ' (skipped: Dovecot 2.3 is not here)';

const password = 'pw-of-the-mailbox';

/** A mailbox there. */
interface Mailbox {
  readonly server: MailboxServer;
  /** Lays a message into the inbox, as if it had come in then; by default at the time of the tests' own clocks. */
  deliver(raw: string, at?: Date): Promise<void>;
  /** How many messages lie in the inbox, and how many of them were marked as seen. */
  inbox(): Promise<{ readonly all: number; readonly seen: number }>;
}

export interface Dovecot {
  /** Every name has a mailbox, empty at first. */
  mailbox(name: string): Mailbox;
  /** All connections break. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops, and makes all mailboxes anew: UIDs of before mean nothing any more. */
  renumber(): Promise<void>;
  close(): Promise<void>;
}

/** A real IMAP server of our own on a loopback port, with its own folder and no service of the system. */
export async function openDovecot(tls: MailboxServer['tls'] = 'none'): Promise<Dovecot> {
  const root = await mkdtemp(join(tmpdir(), 'sheba-imap-'));
  await chmod(root, 0o755);
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const mine = userInfo();
  // Dovecot opens no mailbox as root.
  const [uid, gid] = isRoot ? [65_534, 65_534] : [mine.uid, mine.gid];
  await mkdir(join(root, 'home'));
  await chown(join(root, 'home'), uid, gid);
  const certificate = (name: string) => fileURLToPath(new URL(`certificate/${name}.pem`, import.meta.url));
  await writeFile(
    join(root, 'dovecot.conf'),
    `base_dir = ${root}/run
state_dir = ${root}/state
instance_name = sheba-${port}
log_path = ${root}/log
protocols = imap
listen = 127.0.0.1
ssl = ${tls === 'none' ? 'no' : 'required'}
${tls === 'none' ? '' : `ssl_cert = <${certificate('cert')}\nssl_key = <${certificate('key')}`}
disable_plaintext_auth = ${tls === 'none' ? 'no' : 'yes'}
${isRoot ? '' : `default_internal_user = ${mine.username}\ndefault_login_user = ${mine.username}\ndefault_internal_group = ${mine.username}`}
mail_location = maildir:~/Maildir
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${root}/home/%u
}
service imap-login {
  ${isRoot ? '' : 'chroot ='}
  inet_listener imap {
    port = ${tls === 'implicit' ? 0 : port}
  }
  inet_listener imaps {
    port = ${tls === 'implicit' ? port : 0}
  }
}
service anvil {
  ${isRoot ? '' : 'chroot ='}
}
`,
  );

  let running: ChildProcess | undefined;
  const start = async () => {
    running = spawn(program, ['-F', '-c', join(root, 'dovecot.conf')], { stdio: 'ignore' });
    await eventually(() => answers(port)).catch(async () => {
      throw new Error(
        `Dovecot does not answer: ${await readFile(join(root, 'log'), 'utf8').catch(() => '')}`,
      );
    });
  };
  const stop = async () => {
    const ending = running;
    running = undefined;
    if (ending === undefined || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGTERM');
    await ended;
  };
  const close = async () => {
    await stop();
    await rm(root, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }

  const mailbox = (name: string): Mailbox => {
    const user = `${name}@office.example`;
    const visit = async <Result>(act: (client: ImapFlow) => Promise<Result>): Promise<Result> => {
      const client = new ImapFlow({
        host: '127.0.0.1',
        port,
        secure: tls === 'implicit',
        auth: { user, pass: password },
        tls: { rejectUnauthorized: false },
        logger: false,
      });
      await client.connect();
      try {
        return await act(client);
      } finally {
        await client.logout();
      }
    };
    return {
      server: { host: '127.0.0.1', port, tls, login: { user, password }, plusAddresses: true },
      deliver: (raw, at = now) =>
        visit(async (client) => {
          await client.append('INBOX', raw, [], at);
        }),
      inbox: () =>
        visit(async (client) => {
          const { messages = 0, unseen = 0 } =
            (await client.status('INBOX', { messages: true, unseen: true })) || {};
          return { all: messages, seen: messages - unseen };
        }),
    };
  };

  return {
    mailbox,
    stop,
    start,
    async renumber() {
      await stop();
      for (const name of await readdir(join(root, 'home'))) {
        await rm(join(root, 'home', name), { recursive: true });
      }
      await start();
    },
    close,
  };
}

function answers(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => socket.destroy());
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}
