import { Worker } from 'node:worker_threads';
import { EarNotMade } from '../desk/ears.ts';
import type { Ask, Reply } from './talk.ts';

/** A thread that makes an ear, asked one thing after the other. */
export interface Thread {
  /** @throws EarNotMade if the thread failed or ended */
  ask(ask: Ask): Promise<Reply>;
  end(): void;
}

interface Asker {
  resolve(reply: Reply): void;
  reject(failure: EarNotMade): void;
}

/** @param begin what the thread runs, for tests of threads that fail */
export function startThread(begin = new URL('./begin.mjs', import.meta.url)): Thread {
  const worker = new Worker(begin, { execArgv: [] });
  let asker: Asker | undefined;
  let failure: EarNotMade | undefined;
  const fail = (cause: unknown) => {
    failure ??= new EarNotMade(cause);
    asker?.reject(failure);
  };
  worker.on('message', (reply: Reply) => asker?.resolve(reply));
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`The thread ended with ${code}.`)));

  return {
    ask: (ask) =>
      new Promise((resolve, reject) => {
        asker = { resolve, reject };
        if (failure === undefined) worker.postMessage(ask);
        else reject(failure);
      }),
    end: () => void worker.terminate(),
  };
}
