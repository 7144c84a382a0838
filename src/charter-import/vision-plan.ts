import { editYaml } from '../knowledge/yaml-edit.ts';
import type { Bilingual } from '../language/language.ts';
import type { Charter } from './charter.ts';
import { draftFile } from './drafts.ts';
import { sameText } from './match.ts';
import type { WrittenFolder } from './written.ts';

/** Where they go in a folder that does not have them: before all other entries. */
const newPath = '00-office.yaml';

const entries: readonly {
  readonly field: 'vision' | 'mission';
  readonly id: string;
  readonly title: Bilingual;
}[] = [
  { field: 'vision', id: 'office-vision', title: { bn: 'কার্যালয়ের ভিশন', en: "The office's vision" } },
  { field: 'mission', id: 'office-mission', title: { bn: 'কার্যালয়ের মিশন', en: "The office's mission" } },
];

/**
 * Brings the entries `office-vision` and `office-mission` up to date, or adds them. Changes the texts in `after`, by
 * the files' paths.
 */
export function planVision(
  charter: Charter,
  folder: WrittenFolder,
  after: Map<string, string>,
  today: string,
): { readonly toTranslate: readonly string[] } {
  const { language } = charter;
  const toTranslate: string[] = [];
  const drafts: Record<string, unknown>[] = [];
  for (const { field, id, title } of entries) {
    const text = charter[field];
    const written = folder.articles.find((article) => article.id === id);
    if (text === undefined) continue;
    if (written === undefined) {
      const source = 'সিটিজেনস চার্টার, ভিশন ও মিশন';
      const review = { reviewedOn: today, reviewEvery: 'P1Y', review: 'officer' };
      drafts.push({ id, title, answer: { bn: text, en: text }, wording: 'charter', source, ...review });
      toTranslate.push(`${id}: answer`);
    } else if (sameText(written.answer[language], text)) {
      if (sameText(written.answer.bn, written.answer.en)) toTranslate.push(`${id}: answer`);
    } else {
      const edit = editYaml(after.get(written.path) ?? '');
      edit.setText(['entries', written.at, 'answer', language], text);
      const other = language === 'bn' ? 'en' : 'bn';
      if (written.answer.bn === written.answer.en)
        edit.setText(['entries', written.at, 'answer', other], text);
      after.set(written.path, edit.text());
      toTranslate.push(`${id}: answer`);
    }
  }
  const file = after.get(newPath);
  if (file === undefined && drafts.length > 0) {
    const topic = { id: 'office', name: { bn: 'আমাদের কার্যালয়', en: 'About our office' } };
    after.set(newPath, draftFile({ topic, entries: drafts }));
  } else if (file !== undefined && drafts.length > 0) {
    const count = folder.articles.filter(({ path }) => path === newPath).length;
    const edit = editYaml(file);
    for (const draft of drafts) edit.addItem(['entries'], count - 1, draft);
    after.set(newPath, edit.text());
  }
  return { toTranslate };
}
