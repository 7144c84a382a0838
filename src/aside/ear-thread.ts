import { parentPort } from 'node:worker_threads';
import type { Entry } from '../knowledge/model.ts';
import { createTrial, type Trial } from '../understanding/trial.ts';
import { inPieces, type Piece } from './pieces.ts';
import type { Ask, Reply } from './talk.ts';

/** The thread that makes an ear. What goes wrong here ends it, and is told to whoever started it. */

const entries: Entry[] = [];
let trial: Trial | undefined;
let pieces: Iterator<Piece> | undefined;

parentPort?.on('message', (ask: Ask) => parentPort?.postMessage(replyTo(ask)));

function replyTo(ask: Ask): Reply {
  switch (ask.is) {
    case 'entries':
      entries.push(...ask.entries);
      return { is: 'done' };
    case 'make': {
      const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
      trial = createTrial({ ...ask.rest, entries, entry: (id) => byId.get(id) });
      pieces = inPieces(trial.index);
      return { is: 'done' };
    }
    case 'next': {
      const next = pieces?.next();
      return next === undefined || next.done === true ? { is: 'done' } : { is: 'piece', piece: next.value };
    }
    case 'decide':
      return { is: 'outcomes', outcomes: trial?.outcomes(...ask.asked) ?? [] };
  }
}
