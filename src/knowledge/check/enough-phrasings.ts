import { type Register, registerOf } from '../../language/register.ts';
import { phrasings as needed } from './limits.ts';
import type { Rule } from './rule.ts';

const scripts: readonly (readonly [register: Register, name: string])[] = [
  ['bn', 'Bangla'],
  ['en', 'English'],
  ['banglish', 'romanised Bangla'],
];
const names = scripts.map(([, name]) => name).join(', ');

/** People ask in three ways of writing; an entry that knows none of one is not found by it. */
export const phrasingsEnough: Rule = ({ entries }, report) => {
  for (const { file, entry } of entries) {
    const { phrasings } = entry.value;
    const complain = (expected: string) => report(file.fault([...entry.at, 'phrasings'], expected));
    if (phrasings.length < needed.all) {
      complain(
        `has ${phrasings.length} ways of asking; write at least ${needed.all}, some in each of ${names}`,
      );
      continue;
    }
    for (const [register, name] of scripts) {
      const count = phrasings.filter((phrasing) => registerOf(phrasing) === register).length;
      if (count < needed.each) complain(`has ${count} in ${name}; write at least ${needed.each}`);
    }
  }
};
