/** What officers begin a note with: words for one another, which the citizen never gets. */
const noteMark = '//';

/** The words of a note, without the mark; undefined: it is none, and for the citizen. */
export function noteIn(text: string): string | undefined {
  const words = text.trimStart();
  return words.startsWith(noteMark) ? words.slice(noteMark.length).trim() : undefined;
}
