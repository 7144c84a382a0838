import type { Calibration, Entry, EntryId } from '../knowledge/model.ts';
import { inForeignLanguage } from '../language/foreign.ts';
import { isNoise } from '../language/noise.ts';
import type { Context, Outcome } from './decision.ts';
import type { Listened } from './listener.ts';
import { inForeignScript, triesTheMachine } from './not-for-people.ts';

/** All that was heard in a question, for the rules to settle. */
export interface Question extends Listened {
  readonly context: Context;
  readonly thresholds: Pick<Calibration, 'sure' | 'possible'>;
  readonly entry: (id: string) => Entry | undefined;
  /** Whether the knowledge uses a word. */
  readonly knows: (word: string) => boolean;
}

/** Less is enough where a column is asked for, as only a service has: that the best entry is one speaks for it. */
const easeForService = 0.1;
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
  soundsLikeSmallTalk,
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

function notForUs({ heard }: Question): Outcome | undefined {
  return inForeignScript(heard.text) || inForeignLanguage(heard.text) || triesTheMachine(heard.excerpt)
    ? { kind: 'escalate' }
    : undefined;
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

function aboutTheLastEntry({ bare, asked, smallTalk, context, entry }: Question): Outcome | undefined {
  if (!bare || asked.column === null) return undefined;
  const last = entry(context.lastEntry ?? '');
  if (last?.kind === 'service') return { kind: 'answer', entry: last.id };
  // "What is the fee?" with nothing before it may mean any service: the citizen is asked to say which.
  return smallTalk.words.size === 0 ? { kind: 'smalltalk', topic: null } : undefined;
}

function namedInPassing({ named }: Question): Outcome | undefined {
  return chosenFrom(named.within);
}

/** Small talk in words never listed. Where half of it was listed, the nearest entry is no rival. */
function soundsLikeSmallTalk({
  likeSmallTalk,
  smallTalk,
  heard,
  asked,
  candidates: [best],
  thresholds: { possible },
}: Question): Outcome | undefined {
  if (asked.column !== null || heard.words.length > longestSmallTalk) return undefined;
  const like = likeSmallTalk();
  if (like === null) return undefined;
  const halfListed = smallTalk.words.size / heard.words.length >= 0.5;
  const likely = like.confidence >= (halfListed ? possible : likelySmallTalk);
  const rival = halfListed ? 0 : (best?.confidence ?? 0);
  return likely && like.confidence > rival ? { kind: 'smalltalk', topic: like.topic } : undefined;
}

function found({ candidates, asked, entry, thresholds: { sure, possible } }: Question): Outcome | undefined {
  const [best] = candidates;
  if (best === undefined || best.confidence < possible) return undefined;
  const asksForService = asked.column !== null && entry(best.id)?.kind === 'service';
  if (best.confidence >= (asksForService ? sure - easeForService : sure))
    return { kind: 'answer', entry: best.id };
  return { kind: 'suggest', choices: candidates.slice(0, mostChoices).map(({ id }) => id) };
}

function chosenFrom(ids: readonly EntryId[]): Outcome | undefined {
  const [only, ...others] = ids;
  if (only === undefined) return undefined;
  return others.length === 0
    ? { kind: 'answer', entry: only }
    : { kind: 'suggest', choices: ids.slice(0, mostChoices) };
}
