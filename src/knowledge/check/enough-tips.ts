import type { Rule } from './rule.ts';

/** Where a topic promises tips, each of its entries gives as many: groups are told of all of them in turn. */
export const tipsEnough: Rule = ({ folder }, report) => {
  for (const { file, topic, entries } of folder.entryFiles) {
    const needed = topic?.tips ?? 0;
    for (const { kind, at, value } of entries) {
      const given = kind === 'article' ? value.tips.length : 0;
      if (given >= needed) continue;
      report(file.fault([...at, 'id'], `${value.id} gives ${given} tips; write at least ${needed}`));
    }
  }
};
