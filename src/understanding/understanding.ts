import type { Column, EntryId, Knowledge } from '../knowledge/model.ts';
import { languageOf } from '../language/register.ts';
import { usualCalibration } from './confidence.ts';
import { createDangerEar } from './danger.ts';
import type { Candidate, Outcome, Understanding } from './decision.ts';
import { mostCandidates } from './finder.ts';
import { type Index, indexOf } from './index-data.ts';
import { createLikeness } from './likeness.ts';
import { createListener } from './listener.ts';
import { type Question, settle } from './rules.ts';

/** Of an entry that was named word for word, or asked about right after its answer. */
const namedConfidence = 0.99;

/**
 * Builds the ear of the desk from what the desk knows; nothing here knows any entry. `decide` never throws,
 * whatever the text. What building and deciding take is measured by `npm run bench`.
 */
export function createUnderstanding(knowledge: Knowledge, index: Index = indexOf(knowledge)): Understanding {
  const listener = createListener(knowledge, index);
  const soundsDangerous = createDangerEar(index.danger);
  const thresholds = knowledge.calibration ?? usualCalibration;

  return {
    likeness: createLikeness(index.meanings),
    decide(text, context = {}) {
      const listened = listener.listen(text);
      const { heard, candidates } = listened;
      const question: Question = {
        ...listened,
        context,
        thresholds,
        entry: knowledge.entry,
        knows: listener.knows,
      };
      const outcome = settle(question);
      return {
        outcome,
        column: columnFor(outcome, columnIn(question), candidates),
        language: languageOf(heard.text),
        candidates: offeredFirst(outcome, candidates, settledIn(question)),
        danger: soundsDangerous(heard),
      };
    },
  };

  /** Only services have columns: "How much RAM" asks for no fee. */
  function columnFor(
    outcome: Outcome,
    column: Column | null,
    candidates: readonly Candidate[],
  ): Column | null {
    return offeredIn(outcome, candidates).some((id) => knowledge.entry(id)?.kind === 'service')
      ? column
      : null;
  }
}

/** What a service is called has faint cues in it ("training for officers on papers"); it asks for nothing. */
function columnIn({ asked, named, namedAfterGreeting }: Question): Column | null {
  const isName = named.whole.length > 0 || namedAfterGreeting.whole.length > 0;
  return asked.column ?? (isName ? null : asked.faintly);
}

/** The entries that the citizen, or the officer, is pointed to. */
function offeredIn(outcome: Outcome, candidates: readonly Candidate[]): readonly EntryId[] {
  switch (outcome.kind) {
    case 'answer':
      return [outcome.entry];
    case 'suggest':
      return outcome.choices;
    case 'escalate':
      return candidates.slice(0, 1).map(({ id }) => id);
    case 'smalltalk':
      return [];
  }
}

/** Entries that no ranking is needed for. */
function settledIn({
  named,
  namedAfterGreeting,
  bare,
  context: { lastEntry },
}: Question): ReadonlySet<EntryId> {
  const talkedAbout = bare && lastEntry !== undefined ? [lastEntry] : [];
  return new Set([...named.whole, ...namedAfterGreeting.whole, ...named.within, ...talkedAbout]);
}

/**
 * What is offered stands first among the candidates too, though the ranking may see it elsewhere. An entry
 * settled by its name, or by what went before, is nearly certain; several of one name share that.
 */
function offeredFirst(
  outcome: Outcome,
  candidates: readonly Candidate[],
  settled: ReadonlySet<EntryId>,
): Candidate[] {
  const offered =
    outcome.kind === 'answer' || outcome.kind === 'suggest' ? offeredIn(outcome, candidates) : [];
  const first = offered.map((id) => ({
    id,
    confidence: settled.has(id)
      ? namedConfidence / offered.length
      : (candidates.find((candidate) => candidate.id === id)?.confidence ?? namedConfidence),
  }));
  return [...first, ...candidates.filter(({ id }) => !offered.includes(id))].slice(0, mostCandidates);
}
