import type { Column, Knowledge } from '../knowledge/model.ts';
import { normalise } from '../language/normalise.ts';
import { stem } from '../language/stem.ts';
import { tokens } from '../language/tokens.ts';
import type { Decision, Understanding } from './decision.ts';

/** A question with what should become of it. */
export interface Labelled {
  readonly q: string;
  /** How it is written: `bn`, `en`, `banglish`, `mixed`, or any other name to group by. */
  readonly lang: string;
  /** Entries that are right, best first; none for small talk and questions without an entry. */
  readonly accept: readonly string[];
  /** Entries that are not wrong either. */
  readonly tolerate: readonly string[];
  readonly kind: 'in' | 'out' | 'smalltalk';
  readonly field?: Column | undefined;
}

/** A part of a whole. */
export interface Part {
  readonly of: number;
  readonly part: number;
}

/** Questions that have an entry, of one way of writing. */
interface RegisterFigures {
  readonly register: string;
  /** The right entry was answered, or stood first among the choices. */
  readonly first: Part;
  /** It was one of the three nearest. */
  readonly amongThree: Part;
  readonly answered: Part;
}

/** One entry taken for another. */
interface Confusion {
  readonly wanted: string;
  readonly got: string;
  readonly times: number;
  /** Words of these questions that the entry got uses as well, the most frequent first. */
  readonly words: readonly string[];
}

/** A question that did not find its entry first. */
export interface Lost {
  readonly q: string;
  readonly outcome: Decision['outcome']['kind'];
  readonly nearest: readonly string[];
  readonly accept: readonly string[];
}

export interface Evaluation {
  /** Each register, then all. */
  readonly registers: readonly RegisterFigures[];
  /** A wrong entry was given as the answer, of all questions. */
  readonly wrongAnswers: Part;
  readonly outOfScopeNotAnswered: Part;
  readonly smallTalkTaken: Part;
  readonly questionsTakenForSmallTalk: Part;
  readonly columns: Part;
  /** Milliseconds to decide. */
  readonly ms: { readonly p50: number; readonly p99: number };
  readonly confusions: readonly Confusion[];
  readonly lost: readonly Lost[];
  readonly answeredWrongly: readonly Lost[];
}

interface Judged {
  readonly question: Labelled;
  readonly decision: Decision;
  readonly ms: number;
}

const mostConfusions = 12;

/** Decides labelled questions and counts what came of them. `now` tells milliseconds. */
export function evaluate(
  questions: readonly Labelled[],
  { decide }: Understanding,
  knowledge: Knowledge,
  now: () => number,
): Evaluation {
  const judged = questions.map((question): Judged => {
    const before = now();
    const decision = decide(question.q);
    return { question, decision, ms: now() - before };
  });
  const ofKind = (kind: Labelled['kind']) => judged.filter(({ question }) => question.kind === kind);
  const inScope = ofKind('in');
  const registers = [...new Set(inScope.map(({ question }) => question.lang))];
  const times = judged.map(({ ms }) => ms).sort((a, b) => a - b);
  const lost = inScope.filter((one) => !isRightFirst(one));

  return {
    registers: [
      ...registers.map((name) =>
        figuresOf(
          name,
          inScope.filter(({ question }) => question.lang === name),
        ),
      ),
      figuresOf('all', inScope),
    ],
    wrongAnswers: part(judged, isWrongAnswer),
    outOfScopeNotAnswered: part(ofKind('out'), (one) => !isWrongAnswer(one)),
    smallTalkTaken: part(ofKind('smalltalk'), isSmallTalk),
    questionsTakenForSmallTalk: part(inScope, isSmallTalk),
    columns: part(
      inScope.filter(({ question }) => question.field !== undefined),
      ({ question, decision }) => decision.column === question.field,
    ),
    ms: { p50: times[Math.floor(times.length / 2)] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 },
    confusions: confusionsAmong(lost, knowledge),
    lost: lost.map(lostOf),
    answeredWrongly: judged.filter(isWrongAnswer).map(lostOf),
  };
}

function figuresOf(register: string, judged: readonly Judged[]): RegisterFigures {
  return {
    register,
    first: part(judged, isRightFirst),
    amongThree: part(judged, ({ question, decision }) =>
      decision.candidates.slice(0, 3).some(({ id }) => question.accept.includes(id)),
    ),
    answered: part(judged, ({ decision }) => decision.outcome.kind === 'answer'),
  };
}

function part(judged: readonly Judged[], is: (one: Judged) => boolean): Part {
  return { of: judged.length, part: judged.filter(is).length };
}

function isRightFirst({ question: { accept }, decision: { outcome } }: Judged): boolean {
  const [first] = outcome.kind === 'suggest' ? outcome.choices : [];
  const shown = outcome.kind === 'answer' ? outcome.entry : first;
  return shown !== undefined && accept.includes(shown);
}

function isWrongAnswer({ question: { accept, tolerate }, decision: { outcome } }: Judged): boolean {
  return outcome.kind === 'answer' && !accept.includes(outcome.entry) && !tolerate.includes(outcome.entry);
}

function isSmallTalk({ decision: { outcome } }: Judged): boolean {
  return outcome.kind === 'smalltalk';
}

function lostOf({ question: { q, accept }, decision: { outcome, candidates } }: Judged): Lost {
  return { q, outcome: outcome.kind, nearest: candidates.slice(0, 3).map(({ id }) => id), accept };
}

function confusionsAmong(lost: readonly Judged[], knowledge: Knowledge): Confusion[] {
  const pairs = new Map<string, Judged[]>();
  for (const one of lost) {
    const name = `${one.question.accept[0] ?? '–'} ${one.decision.candidates[0]?.id ?? '–'}`;
    pairs.set(name, [...(pairs.get(name) ?? []), one]);
  }
  return [...pairs]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, mostConfusions)
    .map(([name, judged]) => {
      const [wanted = '', got = ''] = name.split(' ');
      return { wanted, got, times: judged.length, words: sharedWords(judged, got, knowledge) };
    });
}

function sharedWords(judged: readonly Judged[], got: string, knowledge: Knowledge): string[] {
  const entry = knowledge.entry(got);
  const known = new Set([...(entry?.phrasings ?? []), ...(entry?.keywords ?? [])].flatMap(stemsOf));
  const times = new Map<string, number>();
  for (const { question } of judged) {
    for (const word of new Set(tokens(normalise(question.q)))) {
      if (known.has(stem(word))) times.set(word, (times.get(word) ?? 0) + 1);
    }
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

function stemsOf(text: string): string[] {
  return tokens(normalise(text)).map(stem);
}
