import type { Bilingual } from '../../language/language.ts';
import type { Report } from '../fault.ts';
import type { Folder, WrittenEntry } from '../folder.ts';
import type { Path, YamlFile } from '../yaml-file.ts';

/** A text in both languages that citizens read, and where it stands. */
export interface PlacedText {
  readonly file: YamlFile;
  readonly at: Path;
  /** With placeholders, as it stands in the file. */
  readonly written: Bilingual;
  /** With facts and the office's particulars in their places. */
  readonly filled: Bilingual;
}

/** An entry whose form is right, with its texts: an article's title and answer, a service's name and columns. */
export interface PlacedEntry {
  readonly file: YamlFile;
  readonly entry: WrittenEntry;
  readonly texts: readonly PlacedText[];
}

/** All that the rules look at. */
export interface Scene {
  readonly folder: Folder;
  readonly entries: readonly PlacedEntry[];
  /** What the bot says beside the entries: small talk, words in danger, signposts. */
  readonly otherTexts: readonly PlacedText[];
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
}

/** One thing that has to hold. Reports every place where it does not, with what to do about it. */
export type Rule = (scene: Scene, report: Report) => void;
