import type { Language } from './language.ts';
import { normalise } from './normalise.ts';
import { phoneticKey } from './phonetic.ts';
import { isBangla } from './script.ts';
import { tokens } from './tokens.ts';

/** How somebody writes: Bangla letters, English, Bangla in Latin letters, or Bangla and Latin letters mixed. */
export type Register = 'bn' | 'en' | 'banglish' | 'mixed';

const englishWords = new Set(
  `the a an is are was were am be been i my me you your we our he she it they this that these what which who whom
  how why when where do does did can could will would should shall have has had not no of in on at to for from by with about and or
  but if any some there please want need get know tell someone thank thanks hello hi good morning yes`.split(
    /\s+/,
  ),
);

const banglishWords = new Set(
  `ami amar amake amader amra amare apni apnar apnader apnara apnake apne tumi tomar tomra tui tor se tar tara tader eta ota seta ei oi sei
  ki ke kake kar kivabe kibhabe kemne kmne kemon kmn keno kno koto kto kobe kothay kothai koi kokhon kon konta kara
  vai bhai vaia bhaiya apu apa ektu ekta akta na nai nei hoy hobe hbe hoise hoyeche hoiche hoilo holo hole kore korbo krbo korte korar kora koren korun korsi korchi kortesi
  lagbe lage lagbo chai chaile pari parbo parbe paren jabe jay jabo jai ache ase asen achen chilo silo er te theke thake jonno jonne diye die niye nie
  sathe moddhe kache upor ar ba o je ja to tahole kintu ekhon akhon bolen bolun bolbe dekhi dibo dibe den din nibo nite pabo paoa pawa peye gele gese geche
  amr apnr khub onek valo bhalo kharap taka dorkar assalamu alaikum salam slm dhonnobad somossa kisu kichu keu shob sob`.split(
    /\s+/,
  ),
);

/** Keys of at least three classes, so that `kortasi` and `korteci` are known by `korteche`'s kin. */
const banglishKeys = new Set([...banglishWords].map(phoneticKey).filter((key) => key.length >= 3));

/**
 * The register of a text in any form. A text of neither script is `en`; a Latin text in which neither Bangla
 * nor English function words are found ("facebook hack") is `en` too.
 */
export function registerOf(text: string): Register {
  const words = tokens(normalise(text)).filter((word) => !/^\d+$/.test(word));
  const bangla = words.filter(isBangla).length;
  const latin = words.filter((word) => /^[a-z0-9]+$/.test(word));
  if (bangla > 0) return latin.length > 0 ? 'mixed' : 'bn';
  let english = 0;
  let banglish = 0;
  for (const word of latin) {
    if (englishWords.has(word)) english += 1;
    else if (banglishWords.has(word)) banglish += 1;
    else if (word.length >= 5 && banglishKeys.has(phoneticKey(word))) banglish += 0.5;
  }
  return banglish > english ? 'banglish' : 'en';
}

/** The language to answer in: English only for a text in English. */
export function languageOf(text: string): Language {
  return registerOf(text) === 'en' ? 'en' : 'bn';
}
