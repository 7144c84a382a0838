import type { Column, EntryId, Knowledge } from '../knowledge/model.ts';
import { fillers } from '../language/fillers.ts';
import { languageOf } from '../language/register.ts';
import { createColumnEar } from './columns.ts';
import { createDangerEar } from './danger.ts';
import type { Candidate, Outcome, Understanding } from './decision.ts';
import { createFinder, mostCandidates } from './finder.ts';
import { hear, wordOf } from './heard.ts';
import { linesOf } from './lines.ts';
import { createNames } from './names.ts';
import { rankingWeights } from './ranking.ts';
import { type Question, settle } from './rules.ts';
import { createSmallTalkEar } from './small-talk.ts';

/** Of an entry that was named word for word, or asked about right after its answer. */
const namedConfidence = 0.99;

/**
 * Builds the ear of the desk from what the desk knows; nothing here knows any entry. With 122 entries of 35
 * phrasings that takes some 400 ms; `decide` then takes 0.3 ms (99 % under 1.5). It never throws, whatever
 * the text.
 */
export function createUnderstanding(knowledge: Knowledge): Understanding {
  const soundsDangerous = createDangerEar(knowledge.danger.phrasings);
  const smallTalkIn = createSmallTalkEar(knowledge.smallTalk);
  const called = knowledge.entries.map((entry) => ({ id: entry.id, lines: linesOf(entry) }));
  const namedIn = createNames(called);
  const columnIn = createColumnEar(knowledge.columnCues);
  const finder = createFinder(called, knowledge.smallTalk);
  const knows = (word: string) => fillers.has(word) || finder.knows(wordOf(word).stem);

  return {
    decide(text, context = {}) {
      const heard = hear(text);
      const { words } = heard;
      const smallTalk = smallTalkIn(words);
      const named = namedIn(words);
      const asked = columnIn(words, named.words);
      const candidates = finder.entriesFor(words, (place) => {
        if (smallTalk.words.has(place)) return rankingWeights.greeting;
        return asked.cueWords.has(place) ? rankingWeights.cue : 1;
      });
      const question: Question = {
        text: heard.excerpt,
        heard,
        smallTalk,
        named,
        namedAfterGreeting: smallTalk.words.size > 0 ? namedIn(smallTalk.rest) : named,
        asked,
        candidates,
        likeSmallTalk: finder.smallTalkLike(words),
        bare: words.every(
          ({ filler }, place) => filler || asked.cueWords.has(place) || smallTalk.words.has(place),
        ),
        context,
        entry: knowledge.entry,
        knows,
      };
      const outcome = settle(question);
      return {
        outcome,
        column: columnFor(outcome, asked.column, candidates),
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
