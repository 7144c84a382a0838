import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { odd } from '../odd-question.ts';
import { type ForumStage, forumStandIns } from '../stage/forum.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

describe.each(forumStandIns)('a group with topics, on $name', ({ there, open }) => {
  if (!there) return it.skip('is not there', () => {});
  let stage: ForumStage;
  let desk: OpenDesk;
  const begin = async (mayManage = true) => {
    stage = await open(mayManage);
    desk = await openDesk(stage, { OFFICER_CHAT_ID: String(stage.forum) });
    await stage.citizen.says('/start');
    await stage.citizen.reads('/language');
  };
  beforeEach(() => begin());
  afterEach(async () => {
    await desk.close();
    await stage.close();
  });
  const ask = async () => {
    await stage.citizen.says(odd);
    await stage.citizen.reads('টিকিট নম্বর ১০১');
    return vi.waitFor(() => {
      const [topic] = stage.topics();
      if (topic === undefined) throw new Error('no topic yet');
      expect(stage.said(topic.thread)).toEqual([expect.stringContaining('নতুন প্রশ্ন')]);
      return topic.thread;
    }, 10_000);
  };

  it('has one topic a ticket, in which whatever an officer writes is the reply', async () => {
    const thread = await ask();
    expect(stage.topics()[0]?.name).toMatch(/^🆕 টিকিট ১০১: .+ · রহিমা/);
    await stage.writes(thread, 'কাল আসুন');
    await stage.citizen.reads('কাল আসুন');
    await vi.waitFor(() => expect(stage.topics()[0]?.name).toMatch(/^💬/), 10_000);
    await stage.writes(thread, '// শেয়াল নেই');
    const receipt = stage.citizen.messages().findLast(({ text }) => text.includes('কাল আসুন'));
    if (receipt !== undefined) await stage.citizen.repliesTo(receipt, 'আসব');
    await vi.waitFor(() => expect(stage.said(thread).join()).toContain('আসব'), 10_000);
    await vi.waitFor(() => expect(stage.topics()[0]?.name).toMatch(/^⏳/), 10_000);
    expect(stage.topics()).toHaveLength(1);
    expect(stage.citizen.messages().some(({ text }) => text.includes('শেয়াল নেই'))).toBe(false);
    expect(await stage.wrongs()).toEqual([]);
  });

  it('closes and opens a topic with its ticket, and a ticket with its topic', async () => {
    const thread = await ask();
    await stage.closes(thread);
    await stage.citizen.reads('বন্ধ করেছেন');
    await vi.waitFor(() => expect(stage.topics()[0]?.name).toMatch(/^✔️/), 10_000);
    const closed = stage.citizen.messages().findLast(({ text }) => text.includes('বন্ধ করেছেন'));
    if (closed !== undefined) await stage.citizen.repliesTo(closed, 'আবার হয়েছে');
    await vi.waitFor(() => expect(stage.topics()[0]?.closed).toBe(false), 10_000);
    expect(stage.said(thread).join()).toContain('আবার হয়েছে');
    // The desk closes the topic with its ticket; that it is closed already is no harm.
    const wrongs = await stage.wrongs();
    expect(wrongs.filter((wrong) => !/closeForumTopic.*TOPIC_NOT_MODIFIED/.test(wrong))).toEqual([]);
  });

  it('makes a topic anew that somebody deleted, with all that was said, once', async () => {
    const thread = await ask();
    stage.deletes(thread);
    const receipt = stage.citizen.messages().findLast(({ text }) => text.includes('১০১'));
    if (receipt !== undefined) await stage.citizen.repliesTo(receipt, 'আরও আছে');
    await vi.waitFor(() => {
      const [topic] = stage.topics();
      expect(stage.said(topic?.thread ?? 0)).toEqual([
        expect.stringContaining('নতুন প্রশ্ন'),
        expect.stringContaining('আরও আছে'),
      ]);
    }, 10_000);
    await stage.quiet();
    expect(stage.topics()).toHaveLength(1);
  });

  it('is used like any group, and says so once, where topics are not ours to open', async () => {
    await desk.close();
    await stage.close();
    await begin(false);
    await stage.citizen.says(odd);
    await vi.waitFor(() => expect(stage.said(undefined).join()).toContain('নতুন প্রশ্ন'), 10_000);
    await desk.restart();
    await stage.otherCitizen.says('/start');
    await stage.otherCitizen.says(odd);
    await vi.waitFor(() => expect(stage.said(undefined).join()).toContain('১০২'), 10_000);
    expect(stage.said(undefined).filter((text) => text.includes('Manage topics'))).toHaveLength(1);
    expect(stage.topics()).toEqual([]);
  });
});
