import { Document, isMap, isSeq } from 'yaml';
import { inDigitsOf } from '../language/digits.ts';
import type { Bilingual } from '../language/language.ts';
import type { SectionHead } from './outline.ts';

/** What a new entry says where the charter says nothing. */
export const notSaid: Bilingual = { bn: 'সনদে উল্লেখ নেই', en: 'The charter does not say' };

const usualName: Readonly<Record<SectionHead['kind'], Bilingual>> = {
  citizen: { bn: 'নাগরিক সেবা', en: 'Services for citizens' },
  institution: { bn: 'প্রাতিষ্ঠানিক সেবা', en: 'Services for institutions' },
  internal: { bn: 'অভ্যন্তরীণ সেবা', en: 'Internal services' },
  other: { bn: 'অন্যান্য সেবা', en: 'Other services' },
};

/** The name of a section, in the charter's words where it has any in Bangla. */
export function sectionName({ kind, name }: SectionHead): Bilingual {
  const usual = usualName[kind];
  if (name === undefined) return usual;
  const bangla = /[\u0980-\u09ff]/.test(name);
  if (kind === 'other') return { bn: name, en: name };
  return bangla ? { bn: name, en: usual.en } : { bn: usual.bn, en: name };
}

/** Where an entry comes from: `…, ২.১ নাগরিক সেবা, ক্রমিক ১`. */
export function sourceOf(office: string | undefined, section: SectionHead, serial: number): string {
  const of = office === undefined ? '' : `${office}, `;
  const group = `${inDigitsOf('bn', section.number)} ${sectionName(section).bn}`;
  return `সিটিজেনস চার্টার, ${of}${group}, ক্রমিক ${inDigitsOf('bn', serial)}`;
}

/** The same source with another serial number at its end; unchanged if it ends otherwise. */
export function renumbered(source: string, serial: number): string {
  return source.replace(/(?<=ক্রমিক )[০-৯0-9]+$/u, inDigitsOf('bn', serial));
}

/** A new file of the knowledge, its entries apart by empty lines, its topic on one line. */
export function draftFile(content: Readonly<Record<string, unknown>>): string {
  const document = new Document(content);
  const topic = document.get('topic', true);
  if (isMap(topic)) topic.flow = true;
  for (const list of ['services', 'entries']) {
    const entries = document.get(list, true);
    if (!isSeq(entries)) continue;
    for (const [index, entry] of entries.items.entries()) if (isMap(entry)) entry.spaceBefore = index > 0;
  }
  return document.toString({ lineWidth: 0 });
}
