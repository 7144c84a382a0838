import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPost } from '../../src/mail/post.ts';
import { createWatch } from '../../src/mail/watch.ts';
import { systemClock } from '../../src/system-clock.ts';
import { hasDovecot, needsDovecot, openDovecot } from './dovecot.ts';
import { eventually } from './eventually.ts';
import { openPostOffice } from './post-office.ts';

const file = (name: string) => readFileSync(new URL(`certificate/${name}`, import.meta.url), 'utf8');
const pair = { key: file('key.pem'), cert: file('cert.pem') };
const letter = { from: 'desk@office.example', to: 'officer@natore.example', subject: 'x', text: 'y' };

describe('a mail server', () => {
  it.each([
    ['that speaks TLS from the first byte', { ...pair, secure: true }, 'implicit'],
    ['that speaks TLS when it is asked to', pair, 'upgraded'],
  ] as const)('%s takes a mail, if its certificate is known', async (_case, options, tls) => {
    const office = await openPostOffice(options, tls);
    expect(await createPost(office.server, pair.cert).send(letter)).toEqual({ is: 'taken' });
    expect(office.taken).toHaveLength(1);
    const stranger = await createPost(office.server).send(letter);
    expect(stranger).toMatchObject({ is: 'refused', code: undefined });
    expect(office.taken).toHaveLength(1);
  });

  it('that should speak TLS and does not gets neither mail nor password', async () => {
    const asked: string[] = [];
    const office = await openPostOffice(
      {
        disabledCommands: ['STARTTLS'],
        onAuth: ({ username }, _session, done) => {
          asked.push(username ?? '');
          done(null, { user: 'desk' });
        },
      },
      'upgraded',
    );
    expect(await createPost(office.server, pair.cert).send(letter)).toMatchObject({ is: 'refused' });
    expect([office.taken, asked]).toEqual([[], []]);
  });
});

describe.skipIf(!hasDovecot)(`a mailbox${needsDovecot}`, () => {
  it.each([
    ['from the first byte', 'implicit'],
    ['when it is asked to', 'upgraded'],
  ] as const)('that speaks TLS %s is opened, if its certificate is known', async (_case, tls) => {
    const dovecot = await openDovecot(tls);
    onTestFinished(dovecot.close);
    const { server } = dovecot.mailbox('replies');
    const looked: string[] = [];
    const logged: object[] = [];
    const note = (fields: object) => void logged.push(fields);
    const log = { info: note, warn: note, error: note };
    const open = (who: string, ca?: string) => {
      const look = async () => void looked.push(who);
      const watch = createWatch({ server, look, clock: systemClock, log, ca });
      onTestFinished(() => watch.stop());
      watch.start();
    };
    open('stranger');
    await eventually(() =>
      expect(logged).toContainEqual({ why: 'DEPTH_ZERO_SELF_SIGNED_CERT', againInMs: 1000 }),
    );
    open('friend', pair.cert);
    await eventually(() => expect(looked).toEqual(['friend']));
  });
});
