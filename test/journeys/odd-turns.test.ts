import { afterEach, beforeEach, expect, it } from 'vitest';
import { odd } from '../odd-question.ts';
import { photo, sticker, voice } from '../stage/files.ts';
import type { Stage } from '../stage/stage.ts';
import { onEveryStage } from '../stage/stand-ins.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

onEveryStage('odd turns', (open) => {
  let stage: Stage;
  let desk: OpenDesk;

  beforeEach(async () => {
    stage = await open();
    desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
    for (const person of [stage.officer, stage.citizen, stage.otherCitizen]) {
      await person.says('/start');
      await person.reads('/language');
    }
  });
  afterEach(async () => {
    await desk.close();
    const wrongs = await stage.wrongs();
    await stage.close();
    expect(wrongs.filter((line) => !/blocked by the user/.test(line))).toEqual([]);
  });

  const openTicket = async () => {
    const question = await stage.citizen.says(odd);
    const receipt = await stage.citizen.reads('টিকিট নম্বর');
    return { question, receipt, notice: await stage.officer.reads(/^🎫 নতুন প্রশ্ন/) };
  };

  it('answers in the language that was chosen, whatever the question is in', async () => {
    await stage.citizen.says('/language');
    await stage.citizen.reads('কোন ভাষায়');
    await stage.citizen.presses('English');
    await stage.citizen.reads('in English from now on');
    await stage.citizen.says('ফ্রিল্যান্সিং প্রশিক্ষণের ফি কত?');
    await stage.citizen.reads('Fee and how to pay');
    await stage.citizen.says('/language');
    await stage.citizen.reads('Which language');
    await stage.citizen.presses('The language of my question');
    await stage.citizen.reads('language of your question');
    await stage.citizen.says('ফ্রিল্যান্সিং প্রশিক্ষণের ফি কত?');
    await stage.citizen.reads('সেবার মূল্য');
  });

  it('lets "and the time?" be about the entry answered last', async () => {
    await stage.citizen.says('ফ্রিল্যান্সিং প্রশিক্ষণের ফি কত?');
    const first = await stage.citizen.reads('সেবার মূল্য');
    await stage.citizen.says('কত দিন লাগে?');
    const second = await stage.citizen.reads(/^সেবা প্রদানের সময়সীমা/);
    expect(second.text).toContain(first.text.split('\n')[3]);
  });

  it('shows names and words as they were typed, whatever is in them', async () => {
    const nasty = `<b>&amp; </b>\u202Eগোপন\u202C \u200Bশূন্য ${'অ'.repeat(3500)} শেষ, ${odd}`;
    await stage.citizen.says(nasty.slice(0, 4000));
    await stage.citizen.reads(/বুঝতে পারিনি|টিকিট নম্বর|বেছে নিন/);
  });

  it('asks to say noise in other words, and makes no ticket of it', async () => {
    await stage.citizen.says('asdfghjkl');
    await stage.citizen.reads(/বুঝতে পারিনি|could not understand/);
    await stage.citizen.says('🙂🙂');
    await stage.citizen.reads(/বুঝতে পারিনি|could not understand/);
    await stage.citizen.says('/tickets');
    await stage.citizen.reads(/কোনো টিকিট নেই|no tickets/);
  });

  it('does not let a question be taken back once it is answered', async () => {
    const { notice } = await openTicket();
    await stage.officer.repliesTo(notice, 'এই নিন');
    await stage.citizen.reads('এই নিন');
    await stage.citizen.presses('↩️ প্রশ্ন ফিরিয়ে নিন');
    await stage.citizen.seesNotice('ইতিমধ্যে উত্তর');
  });

  it('takes what is written after "write more" to the ticket, and opens it again', async () => {
    const { notice } = await openTicket();
    await stage.officer.repliesTo(notice, 'এই নিন');
    await stage.citizen.reads('এই নিন');
    await stage.citizen.presses('✅ সমাধান হয়েছে');
    await stage.officer.reads('সমাধান হয়েছে');
    await stage.citizen.says('/tickets');
    await stage.citizen.reads('সমাধান হয়েছে');
    await stage.officer.repliesTo(notice, 'আরেকটি কথা');
    await stage.citizen.reads('আরেকটি কথা');
    await stage.citizen.presses('✍️ আরও লিখব');
    await stage.citizen.reads('এখন লিখুন');
    await stage.citizen.says('অফিস কবে খোলা, সেটাও জানান');
    await stage.citizen.reads('যোগ হয়েছে');
    await stage.officer.reads('অফিস কবে খোলা');
  });

  it('offers voices and stickers to the officer, and sends nothing that was thought better of', async () => {
    await stage.citizen.sends(voice());
    await stage.citizen.reads('কর্মকর্তার কাছে পাঠাব');
    await stage.citizen.presses('না, থাক');
    await stage.citizen.reads('পাঠানো হয়নি');
    await stage.citizen.sends(sticker());
    await stage.citizen.reads('কর্মকর্তার কাছে পাঠাব');
    await stage.citizen.presses('👤 কর্মকর্তার কাছে পাঠান');
    await stage.citizen.reads('টিকিট নম্বর ১০১');
    await stage.officer.reads('প্রশ্ন ১০১');
    expect((await stage.officer.reads()).file?.kind).toBe('sticker');
  });

  it('tells the officer that the citizen has the reply', async () => {
    const { notice } = await openTicket();
    await stage.officer.repliesTo(notice, 'নিচের ছবি দেখুন');
    await stage.citizen.reads('নিচের ছবি দেখুন');
    await stage.officer.reads('উত্তর পেয়েছেন');
  });

  it('offers an album once, also after a question was taken back', async () => {
    const { receipt } = await openTicket();
    await stage.citizen.repliesTo(receipt, 'ছবি পাঠাচ্ছি');
    await stage.officer.reads('ছবি পাঠাচ্ছি');
    await stage.citizen.presses('↩️ প্রশ্ন ফিরিয়ে নিন', receipt);
    await stage.officer.reads('ফিরিয়ে নিয়েছেন');
    await stage.citizen.sends(photo('দেখুন'), photo());
    await stage.citizen.reads('কর্মকর্তার কাছে পাঠাব');
  });

  it('stops asking the office for a citizen whom an officer blocked, and still answers', async () => {
    const { notice } = await openTicket();
    await stage.officer.presses('🚫 ব্লক', notice);
    await stage.officer.seesNotice('আর আসবে না');
    await stage.citizen.says(odd);
    await stage.citizen.reads('প্রশ্ন নিচ্ছে না');
    await stage.citizen.says('ফ্রিল্যান্সিং প্রশিক্ষণের ফি কত?');
    await stage.citizen.reads('সেবার মূল্য');
    await stage.officer.presses('ব্লক তুলে নিন');
    await stage.officer.seesNotice(/আবার প্রশ্ন.*টিকিট ১০১ আবার খোলা/s);
    await stage.citizen.says('/tickets');
    await stage.citizen.reads(/১০১ · কর্মকর্তার অপেক্ষায়/);
    await stage.citizen.says(odd);
    await stage.citizen.reads('টিকিট নম্বর ১০২');
  });

  it('leaves a ticket closed that was closed before its citizen was blocked', async () => {
    const { notice } = await openTicket();
    await stage.officer.presses('✔️ বন্ধ করুন', notice);
    await stage.officer.seesNotice('বন্ধ হলো');
    await stage.officer.presses('🚫 ব্লক', notice);
    await stage.officer.seesNotice('আর আসবে না');
    await stage.officer.presses('ব্লক তুলে নিন');
    await stage.officer.seesNotice('আবার প্রশ্ন');
    await stage.citizen.says('/tickets');
    await stage.citizen.reads(/১০১ · বন্ধ/);
  });

  it('lets nothing of a blocked citizen reach the officer, unless it speaks of danger', async () => {
    const { question, receipt, notice } = await openTicket();
    await stage.officer.presses('🚫 ব্লক', notice);
    await stage.officer.seesNotice('আর আসবে না');
    await stage.citizen.edits(question, 'গালি');
    await stage.citizen.reads('প্রশ্ন নিচ্ছে না');
    await stage.citizen.repliesTo(receipt, 'গালি');
    await stage.citizen.reads('প্রশ্ন নিচ্ছে না');
    await stage.citizen.sends(photo('গালি'), photo());
    await stage.citizen.reads('কর্মকর্তার কাছে পাঠাব');
    await stage.citizen.presses('👤 কর্মকর্তার কাছে পাঠান');
    await stage.citizen.reads('প্রশ্ন নিচ্ছে না');
    await stage.quiet();
    expect(stage.officer.unread().filter(({ text, file }) => text.includes('গালি') || file)).toEqual([]);
    await stage.citizen.edits(question, 'আমি আর বাঁচতে চাই না');
    await stage.citizen.reads('৯৯৯');
    await stage.officer.reads('আমি আর বাঁচতে চাই না');
  });

  it('tells the citizen where to turn when it is not for this office', async () => {
    const { notice } = await openTicket();
    await stage.officer.presses('↪️ আমাদের কাজ নয়', notice);
    await stage.officer.seesNotice('জানানো হচ্ছে');
    await stage.citizen.reads('৩৩৩');
  });

  it('takes short words that follow a question to the same ticket', async () => {
    await openTicket();
    await stage.citizen.says('শেয়ালটা মাদি মনে হয়');
    await stage.citizen.reads('টিকিট ১০১-এ যোগ');
    await stage.officer.reads('শেয়ালটা মাদি');
  });

  it('adds to the newest of five unanswered questions what is asked beyond them, and says so', async () => {
    for (const number of ['১০১', '১০২', '১০৩', '১০৪', '১০৫']) {
      await stage.citizen.says(odd);
      await stage.citizen.reads(`টিকিট নম্বর ${number}`);
    }
    await stage.citizen.says(odd);
    await stage.citizen.reads(/৫টি প্রশ্ন.*টিকিট ১০৫-এ যোগ/s);
    await stage.officer.reads(/টিকিট ১০৫, .*আরও লিখেছেন/s);
    await stage.citizen.sends(photo(), photo());
    await stage.citizen.reads('কর্মকর্তার কাছে পাঠাব');
    await stage.citizen.presses('👤 কর্মকর্তার কাছে পাঠান');
    await stage.citizen.reads('টিকিট ১০৫-এ যোগ');
    expect((await stage.officer.reads('সঙ্গে')).text).toContain('টিকিট ১০৫');
    expect((await stage.officer.reads()).file?.kind).toBe('photo');

    // One is answered: there is room again.
    const notice = stage.officer.messages().find(({ text }) => text.startsWith('🎫 নতুন প্রশ্ন ১০১'));
    if (notice === undefined) throw new Error('the officer was not told of 101');
    await stage.officer.repliesTo(notice, 'এই নিন');
    await stage.citizen.reads('এই নিন');
    await stage.citizen.says(odd);
    await stage.citizen.reads('টিকিট নম্বর ১০৬');
  });

  it('asks an officer who forgot to reply whom that was for', async () => {
    const { notice } = await openTicket();
    await stage.officer.says(odd);
    await stage.officer.reads('কোনো নাগরিকের উত্তর?');
    await stage.officer.repliesTo(notice, 'লাঠি আনুন');
    await stage.citizen.reads('লাঠি আনুন');
  });

  it('hears danger through a block, an edit and a burst', async () => {
    const { notice } = await openTicket();
    await stage.officer.presses('🚫 ব্লক', notice);
    await stage.officer.seesNotice('আর আসবে না');
    const harmless = await stage.citizen.says('ফ্রিল্যান্সিং প্রশিক্ষণের ফি কত?');
    await stage.citizen.reads('সেবার মূল্য');
    await stage.citizen.edits(harmless, 'আমি আর বাঁচতে চাই না');
    await stage.citizen.reads('৯৯৯');
    await stage.officer.reads('জরুরি প্রশ্ন ১০২');
    for (let n = 0; n < 14; n += 1) await stage.citizen.says('/help');
    await stage.citizen.says('আমি আত্মহত্যা করব');
    await stage.officer.reads('আমি আত্মহত্যা করব', { within: 40_000 });
  });

  it("lets nobody press a button of somebody else's ticket", async () => {
    await openTicket();
    await stage.otherCitizen.says('What documents are needed for freelancing training?');
    await stage.otherCitizen.reads('Papers');
    await stage.otherCitizen.says('/tickets');
    await stage.otherCitizen.reads('You have no tickets');
  });

  it('slows a burst down with one polite word, and others notice nothing', async () => {
    for (let n = 0; n < 30; n += 1) await stage.citizen.says(`/help`);
    await stage.otherCitizen.says('What documents are needed for freelancing training?');
    await stage.otherCitizen.reads('Papers', { within: 3000 });
    await stage.citizen.reads('একটু ধীরে', { within: 15_000 });
    await desk.app.stop();
    expect(stage.citizen.unread().filter(({ text }) => text.includes('একটু ধীরে'))).toEqual([]);
  });

  it('answers in a group only when asked, briefly, and makes no tickets there', async () => {
    await stage.citizen.inGroup.says('কেমন আছেন সবাই');
    await stage.citizen.inGroup.says('/ask ফ্রিল্যান্সিং প্রশিক্ষণের ফি কত?');
    await stage.citizen.inGroup.reads('সেবার মূল্য');
    await stage.citizen.inGroup.says(`/ask ${odd}`);
    await stage.citizen.inGroup.reads('একান্তে জিজ্ঞাসা করুন');
    await stage.citizen.says('/tickets');
    await stage.citizen.reads(/কোনো টিকিট নেই|no tickets/);
  });
});

onEveryStage('an office with a group', (open) => {
  let stage: Stage;
  let desk: OpenDesk;
  beforeEach(async () => {
    stage = await open();
    desk = await openDesk(stage, {
      OFFICER_CHAT_ID: String(stage.group.id),
      OFFICER_IDS: String(stage.officer.id),
    });
    await stage.citizen.says('/start');
    await stage.citizen.reads('/language');
  });
  afterEach(async () => {
    await desk.close();
    const wrongs = await stage.wrongs();
    await stage.close();
    expect(wrongs).toEqual([]);
  });

  it('hears of tickets there, and whoever is in it may answer', async () => {
    await stage.citizen.sends(photo(odd));
    await stage.citizen.reads('পাঠাব');
    await stage.citizen.presses('👤 কর্মকর্তার কাছে পাঠান');
    const notice = await stage.otherCitizen.inGroup.reads('নতুন প্রশ্ন');
    expect((await stage.otherCitizen.inGroup.reads()).file?.kind).toBe('photo');
    await stage.otherCitizen.inGroup.repliesTo(notice, 'আমরা দেখছি');
    const reply = await stage.citizen.reads('আমরা দেখছি');
    expect(reply.text).toContain(`— \u2068${stage.otherCitizen.firstName}`);
    await stage.otherCitizen.inGroup.reads('উত্তর পেয়েছেন');
    await stage.otherCitizen.inGroup.presses('✔️ বন্ধ করুন', notice);
    await stage.citizen.reads('বন্ধ করেছেন');
  });
});
