import { type Answer, granted, refused } from './answer.ts';
import type { Backstage } from './backstage.ts';
import type { HttpCall } from './http-call.ts';
import { createLimits } from './limits.ts';
import { allMethods } from './methods/all-methods.ts';
import { Refusal } from './refusal.ts';
import type { Violation } from './violations.ts';
import { createWebhook } from './webhook.ts';

/** Runs the Bot API's methods and writes down what goes wrong. */
export interface Dispatch {
  /** @param gone the caller hung up */
  run(method: string, call: HttpCall, gone: AbortSignal): Promise<Answer>;
  /** Answers with a refusal, which counts like any. */
  refuse(method: string, refusal: Refusal): Answer;
  readonly violations: readonly Violation[];
  stop(): void;
}

interface Options {
  readonly backstage: Backstage;
  readonly limits: boolean;
  readonly webhookPause: (failures: number) => number;
}

export function createDispatch({ backstage, limits, webhookPause }: Options): Dispatch {
  const { now, updates } = backstage;
  const violations: Violation[] = [];
  const limiter = limits ? createLimits(now) : undefined;
  const webhook = createWebhook({ updates, now, pause: webhookPause, call: runFromWebhook });
  // All that a method notes it notes before it first waits, so one name is enough.
  let running = '';
  const methods = allMethods(backstage, webhook, (what) => {
    violations.push({ kind: 'tolerated', method: running, what });
  });

  function refuse(method: string, refusal: Refusal): Answer {
    violations.push({ kind: 'refused', method, code: refusal.code, what: refusal.message });
    return refused(refusal);
  }

  async function run(name: string, call: HttpCall, gone: AbortSignal): Promise<Answer> {
    try {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (method === undefined) throw new Refusal(404, 'Not Found');
      running = name;
      limiter?.spend(name, call.parameters);
      return granted(await method(call.parameters, { uploads: call.uploads, gone }));
    } catch (error) {
      if (error instanceof Refusal) return refuse(name, error);
      throw error;
    }
  }

  /** Telegram runs a method that stands in a webhook's response like any other, and throws its result away. */
  function runFromWebhook(body: unknown): void {
    if (typeof body !== 'object' || body === null || !('method' in body)) return;
    const { method, ...parameters } = body;
    void run(String(method), { parameters, uploads: new Map() }, new AbortController().signal);
  }

  return { run, refuse, violations, stop: () => webhook.set(undefined) };
}
