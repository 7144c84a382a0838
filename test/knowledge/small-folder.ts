import { type Fault, KnowledgeFault } from '../../src/knowledge/fault.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { KnowledgeFile } from '../../src/knowledge/yaml-file.ts';

/** A whole knowledge folder in the fewest lines, for tests to change one thing of. */
const texts = {
  'office.yaml': `name: { bn: ছোট অফিস, en: Small Office }
place: { bn: সদর, en: Sadar }
officer: boss
officers:
  boss:
    name: { bn: জনাব ক, en: Mr Ka }
    post: { bn: কর্মকর্তা, en: Officer }
    phones: ['0123456789', '0198765432']
    emails: [boss@example.org]
`,
  'facts.yaml': `emergency:
  value: { bn: ৯৯৯, en: 999 }
  what: জরুরি
  source: a newspaper
  readOn: 2026-11-24
  sure: ok
`,
  'charter/1.yaml': `topic: { id: charter, number: 2.1, name: { bn: সেবা, en: Services } }
services:
  - id: charter-1
    name: { bn: পরামর্শ, en: Advice }
    how: { bn: ফোনে, en: By phone }
    documents: { bn: নেই, en: None }
    fee: { bn: বিনামূল্যে, en: Free of charge }
    time: { bn: সাথে সাথে, en: At once }
    officer: boss
    source: charter
    reviewedOn: 2026-11-24
    reviewEvery: P1Y
`,
  'cyber.yaml': `topic: { id: cyber, name: { bn: সাইবার, en: Cyber } }
entries:
  - id: cyber-otp
    title: { bn: ওটিপি, en: OTP }
    answer:
      bn: কাউকে দেবেন না। বিপদে {fact.emergency}।
      en: Give it to nobody. In danger, {fact.emergency}.
    phrasings: [ওটিপি চায়, they want my OTP]
    related: [charter-1]
    source: us
    reviewedOn: 2026-11-24
    reviewEvery: P6M
`,
} satisfies Record<string, string>;

type Name = keyof typeof texts;

/** The small folder with some files changed, added, or (null) left out. */
export function folder(changes: Readonly<Record<string, string | null>> = {}): readonly KnowledgeFile[] {
  return Object.entries({ ...texts, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, text }],
  );
}

/** A file of the small folder with a piece of it replaced. */
export function changed(name: Name, from: string, to: string): Record<string, string> {
  if (!texts[name].includes(from)) throw new Error(`${name} has no "${from}"`);
  return { [name]: texts[name].replace(from, to) };
}

/** What loading these files complains about. */
export function faultsOf(files: readonly KnowledgeFile[]): readonly Fault[] {
  try {
    loadKnowledge(files);
  } catch (error) {
    if (error instanceof KnowledgeFault) return error.faults;
    throw error;
  }
  return [];
}
