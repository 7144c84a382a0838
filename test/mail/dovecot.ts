import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ImapFlow } from 'imapflow';
import { onTestFinished, vi } from 'vitest';
import type { MailboxServer } from '../../src/mail/mail-url.ts';
import { now } from '../inbox/office.ts';
import { freePort } from '../journeys/open-desk.ts';

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

const user = 'replies@office.example';
const password = 'pw-of-the-mailbox';

export interface Dovecot {
  readonly server: MailboxServer;
  /** Lays a message into the inbox. */
  deliver(raw: string | Buffer): Promise<void>;
  /** How many messages lie in the inbox, and how many of them were marked as seen. */
  inbox(): Promise<{ readonly all: number; readonly seen: number }>;
  /** Lays the inbox anew, so that its UIDs mean nothing any more, with these messages. */
  renumber(raw: readonly string[]): Promise<void>;
  /** Ends it, with all its connections. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** A real IMAP server of our own on a loopback port, with its own folder and no service of the system. Ends with the test. */
export async function openDovecot(tls: 'none' | 'upgraded' | 'implicit' = 'none'): Promise<Dovecot> {
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
  args = uid=${uid} gid=${gid} home=${root}/home
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
    await vi
      .waitFor(() => answers(port), { timeout: 20_000, interval: 50 })
      .catch(async () => {
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
  onTestFinished(async () => {
    await stop();
    await rm(root, { recursive: true, force: true });
  });
  await start();

  const server: MailboxServer = {
    host: '127.0.0.1',
    port,
    tls,
    login: { user, password },
    plusAddresses: true,
  };
  const visit = async <Result>(act: (client: ImapFlow) => Promise<Result>): Promise<Result> => {
    const client = new ImapFlow({
      host: server.host,
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
    server,
    deliver: (raw) => visit((client) => lay(client, raw)),
    inbox: () =>
      visit(async (client) => {
        const { messages = 0, unseen = 0 } =
          (await client.status('INBOX', { messages: true, unseen: true })) || {};
        return { all: messages, seen: messages - unseen };
      }),
    async renumber(raw) {
      await stop();
      await rm(join(root, 'home', 'Maildir'), { recursive: true });
      await start();
      for (const one of raw) await visit((client) => lay(client, one));
    },
    stop,
    start,
  };
}

/** As if it had come in at the tests' own time. */
async function lay(client: ImapFlow, raw: string | Buffer): Promise<void> {
  await client.append('INBOX', raw, [], now);
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
