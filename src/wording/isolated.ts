/** Marks that set the direction of writing (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters). */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A name that somebody gave themselves, to stand inside a sentence: between a first strong isolate and its end, and
 * without direction marks of its own, so that it can't turn around what stands about it.
 */
export function isolated(name: string): string {
  return `\u2068${name.replaceAll(directionMarks, '')}\u2069`;
}
