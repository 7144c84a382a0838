import type { Bilingual } from '../../language/language.ts';
import type { Folder, WrittenEntry } from '../folder.ts';
import { fill, type Vocabulary } from '../placeholders.ts';
import type { Path, YamlFile } from '../yaml-file.ts';
import type { PlacedEntry, PlacedText, Scene } from './rule.ts';

/** Lays out what was read for the rules: every text with its place and with its facts filled in. */
export function sceneOf(folder: Folder, words: Vocabulary, today: string): Scene {
  const text = (file: YamlFile, at: Path, written: Bilingual): PlacedText => ({
    file,
    at,
    written,
    filled: fill(written, words),
  });
  const textsOf = (file: YamlFile, entry: WrittenEntry) =>
    bilingualOf(entry).map(([at, written]) => text(file, [...entry.at, ...at], written));
  const entries = folder.entryFiles.flatMap(({ file, entries }) =>
    entries.map((entry): PlacedEntry => ({ file, entry, texts: textsOf(file, entry) })),
  );
  const inFile = (path: string, texts: readonly (readonly [at: Path, written: Bilingual])[]) => {
    const file = folder.opened.find((opened) => opened.path === path);
    return file === undefined ? [] : texts.map(([at, written]) => text(file, at, written));
  };
  const { smallTalk, danger, signposts, quiz } = folder;
  return {
    folder,
    entries,
    otherTexts: [
      ...inFile(
        'smalltalk.yaml',
        (smallTalk?.smallTalk ?? []).map(({ reply }, at) => [['smallTalk', at, 'reply'], reply]),
      ),
      ...inFile('danger.yaml', danger === undefined ? [] : [[['reply'], danger.reply]]),
      ...inFile(
        'signposts.yaml',
        Object.entries(signposts ?? {}).map(([name, written]) => [[name], written]),
      ),
      ...inFile(
        'quiz.yaml',
        (quiz?.quiz ?? []).flatMap(({ question, options, why }, at): [Path, Bilingual][] => [
          [['quiz', at, 'question'], question],
          ...options.map((option, nth): [Path, Bilingual] => [['quiz', at, 'options', nth], option]),
          [['quiz', at, 'why'], why],
        ]),
      ),
    ],
    today,
  };
}

function bilingualOf({ kind, value }: WrittenEntry): readonly (readonly [at: Path, Bilingual])[] {
  return kind === 'article'
    ? [
        [['title'], value.title],
        [['answer'], value.answer],
        ...value.tips.map((tip, nth): [Path, Bilingual] => [['tips', nth], tip]),
      ]
    : [
        [['name'], value.name],
        [['how'], value.how],
        [['documents'], value.documents],
        [['fee'], value.fee],
        [['time'], value.time],
      ];
}
