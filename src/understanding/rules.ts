import type { Entry, EntryId } from '../knowledge/model.ts';
import { isNoise } from '../language/noise.ts';
import type { ColumnAsked } from './columns.ts';
import type { Candidate, Context, Outcome } from './decision.ts';
import type { Heard } from './heard.ts';
import type { Named } from './names.ts';
import { inForeignScript, triesTheMachine } from './not-for-people.ts';
import type { SmallTalkHeard } from './small-talk.ts';

/** All that was heard in a question, for the rules to settle. */
export interface Question {
  /** As it was written. */
  readonly text: string;
  readonly heard: Heard;
  readonly smallTalk: SmallTalkHeard;
  readonly named: Named;
  /** The same for what is left without small talk. */
  readonly namedAfterGreeting: Named;
  readonly asked: ColumnAsked;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Small talk that the question is like, though it is none of its phrases, and how likely that is. */
  readonly likeSmallTalk: { readonly topic: string; readonly confidence: number } | null;
  /** Asks for a column and names no subject: "And the fee?" */
  readonly bare: boolean;
  readonly context: Context;
  readonly entry: (id: string) => Entry | undefined;
  /** Whether the knowledge uses a word. */
  readonly knows: (word: string) => boolean;
}

/** From here on the first entry is given as the answer. At 0.7 twice as many questions without an entry were answered. */
const sure = 0.8;
/** The same where a column is asked for, as only a service has: that the best entry is one speaks for it. */
const sureOfService = 0.7;
/** From here on choices are offered. At 0.1 one more of a hundred finds its entry, and twice as many see idle choices. */
const possible = 0.2;
const mostChoices = 3;
/** Taking a question for small talk leaves a person unheard, so this is high. */
const likelySmallTalk = 0.5;
/** In words. Longer texts have a question in them. */
const longestSmallTalk = 8;

type Rule = (question: Question) => Outcome | undefined;

/** The first rule that has an outcome settles the question. */
const rules: readonly Rule[] = [
  noise,
  notForUs,
  namedExactly,
  onlySmallTalk,
  namedAfterGreeting,
  aboutTheLastEntry,
  namedInPassing,
  likeSmallTalk,
  found,
];

export function settle(question: Question): Outcome {
  for (const rule of rules) {
    const outcome = rule(question);
    if (outcome !== undefined) return outcome;
  }
  return { kind: 'escalate' };
}

function noise({ heard, knows }: Question): Outcome | undefined {
  return isNoise(heard.text, knows) ? { kind: 'smalltalk', topic: null } : undefined;
}

function notForUs({ text, heard }: Question): Outcome | undefined {
  return inForeignScript(heard.text) || triesTheMachine(text) ? { kind: 'escalate' } : undefined;
}

function onlySmallTalk({ smallTalk }: Question): Outcome | undefined {
  return smallTalk.whole ? { kind: 'smalltalk', topic: smallTalk.topic } : undefined;
}

function namedExactly({ named }: Question): Outcome | undefined {
  return chosenFrom(named.whole);
}

function namedAfterGreeting({ namedAfterGreeting: named }: Question): Outcome | undefined {
  return chosenFrom(named.whole);
}

function aboutTheLastEntry({ bare, asked, context, entry }: Question): Outcome | undefined {
  if (!bare || asked.column === null || context.lastEntry === undefined) return undefined;
  const last = entry(context.lastEntry);
  return last?.kind === 'service' ? { kind: 'answer', entry: last.id } : undefined;
}

function namedInPassing({ named }: Question): Outcome | undefined {
  return chosenFrom(named.within);
}

/** Small talk in words never listed. Where half of it was listed, the nearest entry is no rival. */
function likeSmallTalk({
  likeSmallTalk: like,
  smallTalk,
  heard,
  asked,
  candidates: [best],
}: Question): Outcome | undefined {
  if (like === null || asked.column !== null || heard.words.length > longestSmallTalk) return undefined;
  const halfListed = smallTalk.words.size / heard.words.length >= 0.5;
  const likely = like.confidence >= (halfListed ? possible : likelySmallTalk);
  const rival = halfListed ? 0 : (best?.confidence ?? 0);
  return likely && like.confidence > rival ? { kind: 'smalltalk', topic: like.topic } : undefined;
}

function found({ candidates, asked, entry }: Question): Outcome | undefined {
  const [best] = candidates;
  if (best === undefined || best.confidence < possible) return undefined;
  const asksForService = asked.column !== null && entry(best.id)?.kind === 'service';
  if (best.confidence >= (asksForService ? sureOfService : sure)) return { kind: 'answer', entry: best.id };
  return { kind: 'suggest', choices: candidates.slice(0, mostChoices).map(({ id }) => id) };
}

function chosenFrom(ids: readonly EntryId[]): Outcome | undefined {
  const [only, ...others] = ids;
  if (only === undefined) return undefined;
  return others.length === 0
    ? { kind: 'answer', entry: only }
    : { kind: 'suggest', choices: ids.slice(0, mostChoices) };
}
