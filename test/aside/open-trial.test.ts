import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTrials } from '../../src/aside/open-trial.ts';
import { createJoiner, inPieces } from '../../src/aside/pieces.ts';
import { startThread } from '../../src/aside/thread.ts';
import { EarNotMade } from '../../src/desk/ears.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createTrial } from '../../src/understanding/trial.ts';
import { folder } from '../knowledge/small-folder.ts';
import { keptLog } from '../web/serve.ts';

const knowledge = loadKnowledge(folder());
const asked = ['ওটিপি চায়', 'otp chay', 'কম্পিউটার', 'আজ আবহাওয়া কেমন', 'hello', ''];

it('makes in another thread the ear that would be made here', async () => {
  const { log, lines } = keptLog();
  const here = createTrial(knowledge);
  const elsewhere = await createTrials({ log })(knowledge);
  expect(elsewhere.index).toEqual(here.index);
  expect(await elsewhere.outcomes(asked)).toEqual(here.outcomes(asked));
  const kin = await elsewhere.outcomes(asked, ['ওটিপি কী']);
  expect(kin).toEqual(here.outcomes(asked, ['ওটিপি কী']));
  expect(kin.filter((outcome) => outcome !== undefined)).not.toHaveLength(0);
  elsewhere.close();
  await expect(elsewhere.outcomes(asked)).rejects.toBeInstanceOf(EarNotMade);
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([]);
});

describe('a thread that fails is told, by what went wrong alone', () => {
  it.each([
    ['as it begins', 'throw new RangeError("চাঁদের বুড়ি")', 'RangeError'],
    ['by ending', 'process.exit(3)', 'Error'],
    [
      'at work',
      'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw new TypeError("চাঁদ"); })',
      'TypeError',
    ],
    [
      'by making something else',
      'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => parentPort.postMessage({ is: "done" }))',
      'TypeError',
    ],
  ])('%s', async (_, code, fault) => {
    const { log, lines } = keptLog();
    const start = () => startThread(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
    await expect(createTrials({ log, start })(knowledge)).rejects.toBeInstanceOf(EarNotMade);
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([{ fault }]);
    expect(lines.join()).not.toContain('চাঁদ');
  });
});

describe('plain data in pieces', () => {
  const part = fc.oneof(
    fc.array(fc.tuple(fc.string(), fc.integer()), { maxLength: 1200 }).map((pairs) => new Map(pairs)),
    fc.array(fc.string(), { maxLength: 1200 }).map((members) => new Set(members)),
    fc.array(fc.integer({ min: 0, max: 99 })).map((numbers) => Int32Array.from(numbers)),
    fc.constantFrom(null, 7, 'x', []),
  );
  const name = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__');

  it('comes together as it was', () => {
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(part, fc.dictionary(name, part))), (data) => {
        const joiner = createJoiner();
        for (const piece of inPieces(structuredClone(data))) joiner.add(structuredClone(piece));
        expect(joiner.whole()).toEqual(data);
      }),
      { numRuns: 50 },
    );
  });

  it('that belong nowhere are refused', () => {
    expect(() => createJoiner().add({ of: 'map', path: ['a'], some: [[1, 2]] })).toThrow(TypeError);
  });
});
