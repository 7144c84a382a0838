import { normalise } from '../../language/normalise.ts';
import { tokens } from '../../language/tokens.ts';
import type { Path, YamlFile } from '../yaml-file.ts';
import type { Rule, Scene } from './rule.ts';

/** A way of asking, where it stands and what it belongs to. */
interface Asked {
  readonly file: YamlFile;
  readonly at: Path;
  readonly owner: string;
  readonly words: string;
}

/** A way of asking leads to one entry: two that read the same make the bot unsure for ever. */
export const phrasingsApart: Rule = (scene, report) => {
  const first = new Map<string, Asked>();
  for (const asked of allAsked(scene)) {
    const words = tokens(normalise(asked.words)).join(' ');
    const before = first.get(words);
    if (before === undefined) {
      first.set(words, asked);
      continue;
    }
    const { line } = before.file.fault(before.at, '');
    const place = `${before.owner} (${before.file.path}, line ${line})`;
    report(asked.file.fault(asked.at, `"${asked.words}" stands in ${place} too; keep it in one of them`));
  }
};

function allAsked({ folder, entries }: Scene): readonly Asked[] {
  const placed = (file: YamlFile, list: Path, owner: string, phrasings: readonly string[]) =>
    phrasings.map((words, position): Asked => ({ file, at: [...list, position], owner, words }));
  const opened = (path: string) => folder.opened.filter((file) => file.path === path);
  return [
    ...entries.flatMap(({ file, entry: { at, value } }) =>
      placed(file, [...at, 'phrasings'], value.id, value.phrasings),
    ),
    ...opened('smalltalk.yaml').flatMap((file) =>
      (folder.smallTalk?.smallTalk ?? []).flatMap(({ id, phrasings, alone = [] }, position) => [
        ...placed(file, ['smallTalk', position, 'phrasings'], id, phrasings),
        ...placed(file, ['smallTalk', position, 'alone'], id, alone),
      ]),
    ),
    ...opened('out-of-scope.yaml').flatMap((file) =>
      placed(file, ['questions'], 'the questions without an entry', folder.outOfScope?.questions ?? []),
    ),
  ];
}
