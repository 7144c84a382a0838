/**
 * What the thumb saves. Only what a phonetic key cannot find by itself: `kmn`, `krbo` and `plz` need no line
 * here, since keys drop vowels anyway. Words about a subject belong to the knowledge, not here.
 */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['fb', 'facebook'],
  ['wp', 'whatsapp'],
  ['ig', 'instagram'],
  ['yt', 'youtube'],
  ['msg', 'message'],
  ['pic', 'picture'],
  ['pics', 'picture'],
  ['acc', 'account'],
  ['pw', 'password'],
  ['info', 'information'],
  ['pls', 'please'],
  ['plz', 'please'],
  ['plez', 'please'],
  ['thx', 'thanks'],
  ['tnx', 'thanks'],
  ['ty', 'thanks'],
  ['u', 'you'],
  ['ur', 'your'],
  ['r', 'are'],
  ['y', 'why'],
  ['wat', 'what'],
  ['2day', 'today'],
  ['2moro', 'tomorrow'],
  ['b4', 'before'],
  ['gr8', 'great'],
  ['n8', 'night'],
  ['asap', 'soon'],
  ['num', 'number'],
  ['ofc', 'office'],
  ['govt', 'government'],
  ['gov', 'government'],
  ['dept', 'department'],
  ['slm', 'salam'],
]);

/** Letters held down: `plzzzz`, `hiiii`, `ভাইইই`. Two stay, since English doubles letters and Bangla may. */
const heldDown = /(\p{L})\1{2,}/gu;

/** A normalised word as it would be written with time: without held-down letters, in full. */
export function inFull(word: string): string {
  const known = abbreviations.get(word);
  if (known !== undefined) return known;
  const once = word.replace(heldDown, '$1');
  return abbreviations.get(once) ?? once;
}
