import { normalise } from './normalise.ts';
import { tokens } from './tokens.ts';

/**
 * The words that sentences of a language are held together by, and some that people in need write, without those that
 * English or Bangla chat use too. Compared as normalised: without accents.
 */
const holdingTogether = [
  // German, French, Spanish, Portuguese, Italian
  'ist das der und ich nicht wie wo kann mein meine haben mit für fur ein eine einen heute hier bitte wann warum sie wir es gibt mieten wurde soll tun muss kein sind konto von',
  'je vous nous est le les des une pour avec où comment mon ma quel quelle dans voudrais du sur bonjour ce suis savoir merci compte veux faire puis',
  'el los las por para como donde dónde necesito quiero mi una con está esta hola mis puedo qué del hay gracias perdido cuenta aprender puede hacer tengo',
  'eu você não nao uma com meu minha onde quero preciso são obrigado fazer posso quando por foi conta recuperar seu',
  'il gli sono dove come vorrei mio mia una con posso quando perché grazie ciao che perso faccio conto',
  // Indonesian and Malay, Turkish, Hindi and Urdu in Latin letters
  'saya apa mana yang tidak bisa ini itu untuk dengan kabar boleh dan beli ada bagaimana terima kasih anda',
  'nasıl nerede bir ve için ben bu ne var yok nasil icin merhaba teşekkür hesabım yapmalıyım çalındı değil',
  'mujhe kya hai mera meri kaise karna chahiye nahi nahin mein aap kahan hoon raha rahi karu kare hain apne liye wala liya gaya gayi hua usne',
].map((words) => new Set(normalise(words).split(' ')));

const ours =
  /^(?:the|is|are|what|how|my|you|do|i|ami|amar|ki|kivabe|kore|vai|apni|hobe|lagbe|to|for|please)$/;
/** Two such words may stand in any text by chance, in a long one three. */
const leastShare = 1 / 3;
const leastWords = 2;

/**
 * Whether a normalised text in Latin letters is in a language that the desk does not read. It is somebody's real
 * question, and no entry's.
 */
export function inForeignLanguage(normalised: string): boolean {
  const words = tokens(normalised);
  if (words.some((word) => ours.test(word))) return false;
  return holdingTogether.some((known) => {
    const found = words.filter((word) => known.has(word)).length;
    return found >= leastWords && found / words.length >= leastShare;
  });
}
