import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The desk as its own process, as `npm start` runs it. */
export interface DeskProcess {
  /** Resolves when it has said this, with the match. @throws Error with all it said if it ends or takes too long */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Resolves when it ends, with its exit code and all it said. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

const patienceMs = 60_000;

export function startDeskProcess(env: Readonly<Record<string, string>>): DeskProcess {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      child.emit('said');
    });
  }
  const ended = once(child, 'close').then(([code]) => ({
    code: typeof code === 'number' ? code : null,
    said,
  }));

  return {
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = said.match(pattern);
          if (match === null) return;
          clearTimeout(timer);
          resolve(match);
        };
        const fail = (why: string) =>
          reject(new Error(`the desk ${why} and did not say ${pattern}, but:\n${said}`));
        const timer = setTimeout(() => fail('took too long'), patienceMs);
        child.on('said', look);
        void ended.then(() => fail('ended'));
        look();
      }),
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
