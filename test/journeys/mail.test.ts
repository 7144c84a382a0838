import { type ParsedMail, simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { hasDovecot, needsDovecot, openDovecot } from '../mail/dovecot.ts';
import { eventually } from '../mail/eventually.ts';
import { officerAddress } from '../mail/mail-office.ts';
import { openPostOffice } from '../mail/post-office.ts';
import { answerTo } from '../mail/written.ts';
import { odd } from '../odd-question.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { openDesk } from './open-desk.ts';

let stage: SandboxStage;
beforeEach(async () => {
  stage = await openSandboxStage();
});
afterEach(() => stage.close());

describe.skipIf(!hasDovecot)(`by mail${needsDovecot}`, () => {
  it('a question goes to the officer and the answer to the citizen, over a new start of the desk', async () => {
    const dovecot = await openDovecot();
    onTestFinished(dovecot.close);
    const mailbox = dovecot.mailbox('desk');
    const post = await openPostOffice();
    const url = (scheme: string, port: number) =>
      `${scheme}://${encodeURIComponent('desk@office.example')}:${mailbox.server.login?.password}@127.0.0.1:${port}`;
    const desk = await openDesk(stage, {
      OFFICER_IDS: String(stage.officer.id),
      OFFICER_EMAIL: officerAddress,
      SMTP_URL: url('smtp', post.server.port),
      IMAP_URL: url('imap', mailbox.server.port),
    });
    onTestFinished(desk.close);
    const mail = async (index: number): Promise<ParsedMail> =>
      simpleParser(await eventually(() => post.taken[index]?.raw ?? Promise.reject(new Error('no mail'))));

    await stage.citizen.says('/start');
    await stage.citizen.reads('/language');
    await stage.citizen.says(odd);
    await stage.citizen.reads('টিকিট নম্বর ১০১');
    const question = await mail(0);
    expect(question.text).toContain(odd.split('\n')[0]);

    await desk.restart();
    const answer = answerTo(question, `কৃষি অফিসে জানান।\r\n\r\nOn 11/24/26 14:30, desk wrote:\r\n> ${odd}`);
    await mailbox.deliver(answer, new Date());
    const reply = await stage.citizen.reads('কৃষি অফিসে জানান।');
    await stage.citizen.repliesTo(reply, 'আর কত দিন লাগবে?');
    await stage.citizen.reads('যোগ হয়েছে');
    const more = await mail(1);
    expect(more.inReplyTo).toBe(question.messageId);
    await mailbox.deliver(answer, new Date());
    const picture =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
    const withPicture = `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nদুই দিন।\r\n--b\r\nContent-Type: image/png; name=form.png\r\nContent-Disposition: attachment; filename=form.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture}\r\n--b--`;
    await mailbox.deliver(answerTo(more, withPicture, { type: 'multipart/mixed; boundary=b' }), new Date());
    await stage.citizen.reads('দুই দিন।');
    const seen = await stage.citizen.reads('');
    expect(seen.file?.kind).toBe('photo');
    await stage.quiet();
    expect(stage.citizen.unread()).toEqual([]);
  });
});
