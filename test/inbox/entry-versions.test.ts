import { expect, it } from 'vitest';
import { boss } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { readable } from './visitor.ts';

it("shows an entry's versions in words, and marks what each changed", async () => {
  const inbox = await openInbox();
  const { curator } = inbox.desk;
  const page = '/inbox/knowledge/entries/charter-2.1.1';
  for (const answer of ['সোমবার শুরু।', 'বুধবার <b> শুরু।']) {
    const draft = await curator.draftOf('charter-2.1.1');
    const fields = { ...draft.fields, answer: { bn: answer, en: 'It starts on Sunday.' } };
    await curator.publish({ ...draft, fields }, boss);
  }
  const { html } = await (await inbox.officer()).opens(page);
  const [newest = '', first = ''] = html.split('<ol class="versions">')[1]?.split('</details>') ?? [];
  expect(readable(newest)).toContain('উত্তর, বাংলা বদলেছে বুধবার <b> শুরু।');
  expect(readable(first)).toContain('উত্তর, বাংলা বদলেছে সোমবার শুরু।');
  expect(readable(newest)).toContain('উত্তর, ইংরেজি It starts on Sunday.');
  expect(readable(newest)).toContain('কতদিন পর আবার দেখবেন ৬ মাস');
  expect(readable(newest)).not.toMatch(/reviewedOn|[{}]/);
  expect(readable(newest).indexOf('উত্তর, বাংলা')).toBeLessThan(readable(newest).indexOf('জিজ্ঞেস করেন'));
});
