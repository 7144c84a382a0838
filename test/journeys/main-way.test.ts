import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { odd } from '../odd-question.ts';
import { photo } from '../stage/files.ts';
import type { Stage } from '../stage/stage.ts';
import { onEveryStage } from '../stage/stand-ins.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

onEveryStage('the main way', (open) => {
  describe.each(['polling', 'webhook'] as const)('by %s', (mode) => {
    let stage: Stage;
    let desk: OpenDesk;

    beforeEach(async () => {
      stage = await open();
      desk = await openDesk(stage, { BOT_MODE: mode, OFFICER_IDS: String(stage.officer.id) });
      await stage.officer.says('/start');
      await stage.officer.reads('/inbox');
      await stage.citizen.says('/start');
      await stage.citizen.reads('সহায়তা ডেস্ক');
    });
    afterEach(async () => {
      // Updates are confirmed before they are worked through: only a desk that has stopped owes nothing more.
      await desk.close();
      const wrongs = await stage.wrongs();
      await stage.close();
      // To be refused by somebody who stopped the bot is how one learns of it.
      expect(wrongs.filter((line) => !/blocked by the user/.test(line))).toEqual([]);
    });

    it.each([
      ['ফ্রিল্যান্সিং প্রশিক্ষণের ফি কত?', 'সেবার মূল্য ও পরিশোধ পদ্ধতি', 'বিদ্যমান সরকারী নীতিমালা অনুযায়ী'],
      ['What documents are needed for freelancing training?', 'Papers needed', 'Upazila'],
      ['udc help er jonno koto taka lage', 'সেবার মূল্য ও পরিশোধ পদ্ধতি', 'বিনামূল্যে'],
    ])('answers "%s" from the charter, the column asked for first', async (question, heading, content) => {
      await stage.citizen.says(question);
      const answer = await stage.citizen.reads(content);
      expect(answer.text.startsWith(heading)).toBe(true);
      expect(answer.keyboard?.flat().map(({ text }) => text)).toEqual(expect.arrayContaining(['👍', '👎']));
    });

    it('carries an odd question to the officer, and the reply back to the citizen', async () => {
      const question = await stage.citizen.says(odd);
      const receipt = await stage.citizen.reads('টিকিট নম্বর ১০১');
      const notice = await stage.officer.reads('নতুন প্রশ্ন ১০১');
      expect(notice.text).toContain(odd);
      expect(notice.text).toContain('রহিমা');

      await stage.officer.repliesTo(notice, 'মৎস্য অফিসে যোগাযোগ করুন <b> & সাথে পানির নমুনা নিন।');
      const reply = await stage.citizen.reads('মৎস্য অফিসে যোগাযোগ করুন <b> & সাথে পানির নমুনা নিন।');
      expect(reply.text).toContain('টিকিট ১০১');
      expect(reply.replyTo).toBe(question.id);
      await stage.officer.reads('উত্তর পেয়েছেন');

      await stage.citizen.repliesTo(receipt, 'নমুনা কোথায় দেব?');
      await stage.citizen.reads('যোগ হয়েছে');
      await stage.officer.reads('নমুনা কোথায় দেব?');

      await stage.citizen.presses('✅ সমাধান হয়েছে');
      await stage.officer.reads('সমাধান হয়েছে');
      await stage.citizen.says('/tickets');
      await stage.citizen.reads(/১০১ · সমাধান হয়েছে/);
    });

    it('lets the citizen take the question back', async () => {
      await stage.citizen.says(odd);
      await stage.citizen.reads('টিকিট নম্বর');
      await stage.officer.reads('নতুন প্রশ্ন');
      await stage.citizen.presses('↩️ প্রশ্ন ফিরিয়ে নিন');
      await stage.citizen.reads('ফিরিয়ে নেওয়া হয়েছে');
      await stage.officer.reads('প্রশ্নটি ফিরিয়ে নিয়েছেন');
    });

    it('shows the officer both versions of an edited question', async () => {
      const question = await stage.citizen.says(odd);
      await stage.citizen.reads('টিকিট নম্বর');
      await stage.officer.reads('নতুন প্রশ্ন');
      await stage.citizen.edits(question, 'আমার পুকুরের কাতল মাছ ভেসে উঠছে');
      await stage.citizen.reads('আগের ও পরের দুটিই');
      const edited = await stage.officer.reads('লেখা বদলেছেন');
      expect(edited.text).toContain(odd);
      expect(edited.text).toContain('কাতল');
    });

    it('offers photos to the officer as one ticket, and copies them', async () => {
      await stage.citizen.sends(photo('এটা কী?'), photo(), photo());
      await stage.citizen.reads('কর্মকর্তার কাছে পাঠাব');
      await stage.quiet();
      expect(stage.citizen.unread()).toEqual([]);
      await stage.citizen.presses('👤 কর্মকর্তার কাছে পাঠান');
      await stage.citizen.reads('টিকিট নম্বর ১০১');
      await stage.officer.reads('৩টি ছবি');
      for (const _ of [1, 2, 3]) expect((await stage.officer.reads()).file?.kind).toBe('photo');
    });

    it('gives the emergency number at once when a life is in danger, and the officer an urgent ticket', async () => {
      await stage.citizen.says('আমি আর বাঁচতে চাই না');
      await stage.citizen.reads('৯৯৯');
      await stage.citizen.reads('জরুরি');
      await stage.officer.reads('জরুরি প্রশ্ন ১০১');
    });

    it('tells the officer when a reply can not be delivered, and why', async () => {
      await stage.citizen.says(odd);
      await stage.citizen.reads('টিকিট নম্বর');
      const notice = await stage.officer.reads('নতুন প্রশ্ন');
      await stage.citizen.blocks();
      await stage.officer.repliesTo(notice, 'উত্তর');
      await stage.officer.reads(/পৌঁছায়নি, কারণ \u2068রহিমা.*block/);
    });

    it('lets one browse all services in one message', async () => {
      await stage.citizen.says('/services');
      const menu = await stage.citizen.reads('কোন বিষয়ে');
      await stage.citizen.presses(/২.১/);
      await stage.citizen.presses(/আউটসোর্সিং/, await stage.citizen.reads('নাগরিক সেবা'));
      const card = await stage.citizen.reads('সেবা প্রদানের সময়সীমা');
      expect(card.id).toBe(menu.id);
      for (const part of ['সেবা প্রদান পদ্ধতি', 'কাগজপত্র', 'মূল্য', 'দায়িত্বপ্রাপ্ত কর্মকর্তা', '+8801721133123']) {
        expect(card.text).toContain(part);
      }
      await stage.citizen.presses(/^«/);
      await stage.citizen.reads('নাগরিক সেবা');
    });

    it("forgets a citizen who asks for it, on the officer's side too", async () => {
      await stage.citizen.says(odd);
      await stage.citizen.reads('টিকিট নম্বর');
      const notice = await stage.officer.reads('নতুন প্রশ্ন');
      await stage.citizen.says('/forget');
      await stage.citizen.reads('মুছে ফেলব?');
      await stage.citizen.presses('হ্যাঁ, মুছে ফেলুন');
      await stage.citizen.reads('মুছে ফেলা হয়েছে');
      await stage.citizen.says('/tickets');
      await stage.citizen.reads('কোনো টিকিট নেই');
      await desk.app.stop();
      expect(
        stage.officer.messages().map(({ id }) => id),
        stage.officer.transcript(),
      ).not.toContain(notice.id);
    });

    it("does not show officers' commands and buttons to anybody else", async () => {
      await stage.citizen.says('/inbox');
      await stage.citizen.reads('জানা নেই');
      await stage.citizen.says('/claim ABCDEFGHJK');
      await stage.citizen.reads('জানা নেই');
    });
  });
});
