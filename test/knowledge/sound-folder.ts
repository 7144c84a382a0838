import type { KnowledgeFile } from '../../src/knowledge/yaml-file.ts';
import { folder } from './small-folder.ts';

/** Nine ways of asking in each of the three scripts. */
function phrasings(name: string, inBangla: string): string {
  const numbers = Array.from({ length: 9 }, (_, index) => index + 1);
  return numbers
    .flatMap((number) => [
      `${inBangla} কী ${number}`,
      `what is the ${name} service ${number}`,
      `${name} seba ta ki ${number}`,
    ])
    .map((phrasing) => `      - ${phrasing}\n`)
    .join('');
}

const texts = {
  'office.yaml': folder()[0]?.text ?? '',
  'facts.yaml': `emergency:
  value: { bn: ৯৯৯, en: 999 }
  what: জরুরি
  source: a newspaper
  readOn: 2026-11-24
  sure: ok
bank:
  value: { bn: ১৬২৪৭, en: 16247 }
  what: ব্যাংক
  source: a blog
  readOn: 2026-11-24
  sure: weak
`,
  'charter.yaml': `topic: { id: charter, name: { bn: সেবা, en: Services } }
services:
  - id: charter-1
    name: { bn: পরামর্শ, en: Advice }
    how: { bn: ফোনে, en: By phone }
    documents: { bn: নেই, en: None }
    fee: { bn: বিনামূল্যে, en: Free of charge }
    time: { bn: সাথে সাথে, en: At once }
    officer: boss
    phrasings:
${phrasings('charter', 'সনদ')}    source: charter
    reviewedOn: 2026-11-24
    reviewEvery: P1Y
`,
  'cyber.yaml': `topic: { id: cyber, name: { bn: সাইবার, en: Cyber } }
entries:
  - id: cyber-otp
    title: { bn: ওটিপি চাইলে, en: They ask for my OTP }
    answer:
      bn: |-
        কাউকে দেবেন না। বিপদে {fact.emergency}।

        ১. ফোন কেটে দিন।
        ২. ব্যাংকে জানান: {fact.bank}।

        ১২৮ জিবির ফোন হলেও একই কথা।
      en: |-
        Give it to nobody. In danger, {fact.emergency}.

        1. Hang up.
        2. Tell the bank: {fact.bank}.

        It is the same with a phone of 128 GB.
    phrasings:
${phrasings('otp', 'গোপন কোড')}    source: us
    reviewedOn: 2026-11-24
    reviewEvery: P6M
    review: officer
`,
  'quiz.yaml': `quiz:
  - id: caller
    entry: cyber-otp
    question: { bn: কেউ কোড চাইলে কী করবেন?, en: What do you do if somebody wants the code? }
    options:
      - { bn: বলে দেব, en: Tell it }
      - { bn: ফোন কাটব, en: Hang up }
      - { bn: অর্ধেক বলব, en: Tell half }
    right: 2
    why: { bn: আসল কেউ কোড চায় না।, en: Nobody real wants a code. }
`,
  'smalltalk.yaml': `smallTalk:
  - { id: hello, phrasings: [hello], reply: { bn: আসসালামু আলাইকুম, en: Hello } }
`,
  'out-of-scope.yaml': `questions:
  - where is the moon
`,
  'outline.yaml': `required:
  - charter-1
  - cyber-otp
`,
} satisfies Record<string, string>;

/** A piece of a file that is to be written otherwise. */
export type Change = readonly [file: keyof typeof texts, from: string, to: string];

/** A whole folder in which nothing is to be mended, with pieces of its files replaced. */
export function soundFolder(...changes: readonly Change[]): readonly KnowledgeFile[] {
  const now: Record<string, string> = { ...texts };
  for (const [name, from, to] of changes) {
    const text = now[name] ?? '';
    if (!text.includes(from)) throw new Error(`${name} has no "${from}"`);
    now[name] = text.replace(from, () => to);
  }
  return Object.entries(now).map(([path, text]) => ({ path, text }));
}
