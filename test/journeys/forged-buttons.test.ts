import { Api } from 'grammy';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { odd } from '../odd-question.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let stage: SandboxStage;
let desk: OpenDesk;
beforeEach(async () => {
  stage = await openSandboxStage();
  desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
  for (const person of [stage.officer, stage.citizen]) {
    await person.says('/start');
    await person.reads('/language');
  }
});
afterEach(async () => {
  await desk.close();
  expect(await stage.wrongs()).toEqual([]);
  await stage.close();
});

it('heeds no copied or forged button in a group, whoever presses it', async () => {
  await stage.citizen.says(odd);
  await stage.citizen.reads('টিকিট নম্বর');
  const notice = await stage.officer.reads(/^🎫 নতুন প্রশ্ন/);
  const api = new Api(stage.token, { apiRoot: stage.root });
  const button = (text: string, data: string) => [{ text, callback_data: data }];
  await api.sendMessage(stage.group.id, 'নকল', {
    reply_markup: {
      inline_keyboard: [
        button('language', 'language:en'),
        button('topics', 'topics'),
        button('entry', 'entry:2.1.1'),
        button('forget', 'forget:yes'),
        button('undo', 'undo:101'),
        button('drop', 'drop:1'),
        button('close', 'close:101'),
        button('block', 'block:101'),
      ],
    },
  });
  for (const text of ['language', 'topics', 'entry', 'forget', 'undo', 'drop']) {
    await stage.citizen.inGroup.presses(text);
    await stage.citizen.inGroup.seesNotice('পুরোনো');
  }
  for (const text of ['close', 'block']) {
    await stage.officer.inGroup.presses(text);
    await stage.officer.inGroup.seesNotice('পুরোনো');
  }
  const copied = stage.citizen.inGroup.messages().at(-1);
  expect([copied?.text, copied?.keyboard?.length]).toEqual(['নকল', 8]);
  await stage.officer.presses('✔️ বন্ধ করুন', notice);
  await stage.officer.seesNotice('বন্ধ হলো');
});
