/**
 * The beginning of a text on one line, cut between letters as readers see them.
 * @param most letters, each with its signs
 */
export function firstWords(text: string, most: number): string {
  const whole = text.trim();
  // Segmenting costs time by the length of all that is given; an emoji of a family of four has eleven units.
  const start = whole.slice(0, most * 8 + 64);
  const line = start.replace(/\s+/gu, ' ');
  const letters = letterStarts(line, most + 1);
  if (letters.length <= most && start.length === whole.length) return line;
  // The last letter may itself be cut; if it is the only one, it towers beyond all measure and is shown as it is.
  const end = letters[Math.min(most, letters.length - 1)] || line.length;
  return `${line.slice(0, end).trimEnd()}…`;
}

/** Where the first letters begin. */
function letterStarts(line: string, most: number): readonly number[] {
  const starts: number[] = [];
  for (const { index } of new Intl.Segmenter('bn').segment(line)) {
    starts.push(index);
    if (starts.length === most) break;
  }
  return starts;
}
