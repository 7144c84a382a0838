/** A line of an iCalendar text, unfolded: `DTSTART;VALUE=DATE:20270221`. */
export interface IcalLine {
  /** The physical line on which it begins, counted from 1. */
  readonly line: number;
  /** In capitals; empty if the line is none of the format's. */
  readonly name: string;
  /** By their names in capitals. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/**
 * The content lines of an iCalendar text (RFC 5545, 3.1): a line that begins with a space or a tab goes on with the
 * one before. Line ends may be those of any system; empty lines say nothing.
 */
export function icalLines(text: string): readonly IcalLine[] {
  const unfolded: { line: number; text: string }[] = [];
  for (const [index, physical] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const before = unfolded.at(-1);
    if (/^[ \t]/.test(physical) && before !== undefined) before.text += physical.slice(1);
    else if (physical.trim() !== '') unfolded.push({ line: index + 1, text: physical });
  }
  return unfolded.map(({ line, text }) => ({ line, ...parts(text) }));
}

/** Name, then parameters, whose values may stand in quotes, then the value behind the first colon outside quotes. */
function parts(text: string): Omit<IcalLine, 'line'> {
  const none = { name: '', parameters: new Map<string, string>(), value: text };
  const [head, value] = splitOnce(text, ':');
  if (value === undefined) return none;
  const [name = '', ...written] = splitAtSemicolons(head);
  const parameters = written.map((one) => /^([A-Za-z0-9-]+)=(.*)$/.exec(one));
  if (!/^[A-Za-z0-9-]+$/.test(name) || parameters.includes(null)) return none;
  return {
    name: name.toUpperCase(),
    parameters: new Map(
      parameters.map((one) => [one?.[1]?.toUpperCase() ?? '', one?.[2]?.replaceAll('"', '') ?? '']),
    ),
    value,
  };
}

/** What stands before and behind the first such sign outside quotes. */
function splitOnce(text: string, sign: string): readonly [string, string | undefined] {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === sign && !quoted) return [text.slice(0, at), text.slice(at + 1)];
  }
  return [text, undefined];
}

function splitAtSemicolons(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest: string | undefined = text;
  while (rest !== undefined) {
    const [piece, next]: readonly [string, string | undefined] = splitOnce(rest, ';');
    pieces.push(piece);
    rest = next;
  }
  return pieces;
}
