/** Bangla letters as people write them in Latin ones; a consonant without a vowel sign sounds with an `o`. */
const consonants: Readonly<Record<string, string>> = {
  ক: 'k',
  খ: 'kh',
  গ: 'g',
  ঘ: 'gh',
  ঙ: 'ng',
  চ: 'ch',
  ছ: 'chh',
  জ: 'j',
  ঝ: 'jh',
  ঞ: 'n',
  ট: 't',
  ঠ: 'th',
  ড: 'd',
  ঢ: 'dh',
  ণ: 'n',
  ত: 't',
  থ: 'th',
  দ: 'd',
  ধ: 'dh',
  ন: 'n',
  প: 'p',
  ফ: 'f',
  ব: 'b',
  ভ: 'bh',
  ম: 'm',
  য: 'j',
  র: 'r',
  ল: 'l',
  শ: 'sh',
  ষ: 'sh',
  স: 's',
  হ: 'h',
};
const others: Readonly<Record<string, string>> = {
  অ: 'o',
  আ: 'a',
  ই: 'i',
  ঈ: 'i',
  উ: 'u',
  ঊ: 'u',
  ঋ: 'ri',
  এ: 'e',
  ঐ: 'oi',
  ও: 'o',
  ঔ: 'ou',
  'া': 'a',
  'ি': 'i',
  'ী': 'i',
  'ু': 'u',
  'ূ': 'u',
  'ৃ': 'ri',
  'ে': 'e',
  'ৈ': 'oi',
  'ো': 'o',
  'ৌ': 'ou',
  'ং': 'ng',
  'ঃ': 'h',
  'ঁ': '',
  ৎ: 't',
};
const nukta = '\u09bc';
const hasanta = '\u09cd';

/** A text in Latin letters, as it sounds, roughly: `পুকুরের মাছ` is `pukurer machh`. Other scripts stay as they are. */
export function romanised(text: string): string {
  const signs = [...text.normalize('NFC')];
  return signs
    .map((sign, place) => {
      const letter = consonants[sign];
      if (letter === undefined) return sign === hasanta || sign === nukta ? '' : (others[sign] ?? sign);
      const after = signs[place + 1] === nukta ? signs[place + 2] : signs[place + 1];
      const soft = signs[place + 1] === nukta ? (withNukta[sign] ?? letter) : letter;
      const bare = after === undefined || !/[\p{L}\p{M}]/u.test(after);
      // Inside a word a bare consonant before another one sounds with a vowel; at its end it does not.
      return consonants[after ?? ''] !== undefined && !bare ? `${soft}o` : soft;
    })
    .join('');
}

/** ড়, ঢ়, য়: a letter and a dot below. */
const withNukta: Readonly<Record<string, string>> = { ড: 'r', ঢ: 'rh', য: 'y' };
