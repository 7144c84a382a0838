import { asciiDigits } from '../../language/digits.ts';
import { partsOf } from './parts.ts';
import type { Rule } from './rule.ts';

const languages = ['bn', 'en'] as const;

/** Numbers to ring and web addresses change; they stand in `facts.yaml`, once. */
export const numbersAreFacts: Rule = ({ folder, entries, otherTexts }, report) => {
  const known = new Set(Object.values(folder.facts ?? {}).map(({ value }) => asciiDigits(value.en)));
  // Rows of a charter are kept to the letter.
  const ours = entries.filter(({ entry }) => entry.kind === 'article').flatMap(({ texts }) => texts);
  for (const { file, at, written } of [...ours, ...otherTexts]) {
    for (const language of languages) {
      for (const found of bareNumbers(written[language], known)) {
        report(
          file.fault(
            [...at, language],
            `has "${found}"; give it a name in facts.yaml and write {fact.name} here`,
          ),
        );
      }
    }
  }
};

const address =
  /(?:https?:\/\/|www\.)\S+|[a-z0-9.-]*[a-z0-9-]@\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}[^\s,;:)]*/gi;
/** Dialled codes such as `*247#`, and five digits or more, with or without a hyphen after the first few. */
const dialled = /[*#][*#\d]*\d[*#\d]*|\+?\d{2,5}-\d{3,}|\+?\d{5,}/g;
const shortNumber = /(?<![\d.,–-])\d{3,4}(?![\d–])(?!,\d)(?!\.\d)/g;
/** 128 GB, 1080p, 100%, 90 metres: a measure, not a number to ring. */
const unit =
  /^ ?(%|p\b|পি|gb|tb|mb|জিবি|টিবি|এমবি|mbps|এমবিপিএস|hz|ghz|হার্জ|গিগাহার্জ|va|ভিএ|watt|ওয়াট|dpi|ডিপিআই|ppi|mah|এমএএইচ|lumen|লুমেন|inch|ইঞ্চি|metre|মিটার|hour|ঘণ্টা|day|দিন|people|জন)/i;
const calling = /\b(ring|call|dial|phone|helpline|hotline|sms)\b|ফোন|কল|ডায়াল|নম্বর|হেল্পলাইন|হটলাইন|এসএমএস/i;

function bareNumbers(text: string, known: ReadonlySet<string>): readonly string[] {
  const { steps, around } = partsOf(text);
  const plain = [...steps.map((step) => step.replace(/^\S+ /, '')), around]
    .map((part) => asciiDigits(part.replace(/\{[^{}]*\}/g, '')))
    .join('\n');
  const sentences = plain.split(/[।?!\n]|\.(?=\s|$)/);
  return [
    ...plain.matchAll(address),
    ...plain.matchAll(dialled),
    ...sentences.flatMap((sentence) =>
      [...sentence.matchAll(shortNumber)].filter(
        ({ 0: number, index }) =>
          !unit.test(sentence.slice(index + number.length)) && (known.has(number) || calling.test(sentence)),
      ),
    ),
  ].map(([found]) => found);
}
