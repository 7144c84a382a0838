import { editYaml } from '../knowledge/yaml-edit.ts';
import type { Bilingual, Language } from '../language/language.ts';
import type { Charter } from './charter.ts';
import { draftFile } from './drafts.ts';
import { type CharterOfficer, knownPost, soundsOf } from './officers.ts';
import type { WrittenOffice, WrittenOfficer } from './written.ts';

interface OfficerPlan {
  /** `office.yaml` after the import. */
  readonly text: string;
  /** The key of the officer whom a row's cell names; the office's own officer for other cells and for none. */
  keyOf(cell: string | undefined): string;
  /** Fields that stand in the charter's language alone: `office.yaml officers.x: name`. */
  readonly toTranslate: readonly string[];
  readonly doubts: readonly string[];
}

/**
 * What becomes of `office.yaml`. Officers are added and brought up to date, never removed, and keep every number
 * and address. What the charter does not say about a new officer stays empty: the knowledge's check names it.
 */
export function planOfficers(
  charter: Charter,
  office: WrittenOffice | undefined,
  text: string | undefined,
): OfficerPlan {
  const keys = keysFor(charter.officers, office);
  const doubts: string[] = [];
  const toTranslate: string[] = [];
  const fresh = (officer: CharterOfficer, key: string): WrittenOfficer => {
    const fields = officer.name === undefined ? 'post' : 'name, post';
    if (officer.post === undefined || knownPost(officer.post) === undefined)
      toTranslate.push(`${key}: ${fields}`);
    else if (officer.name !== undefined) toTranslate.push(`${key}: name`);
    return draftOfficer(officer);
  };
  const keyOf = (own: string) => (cell: string | undefined) => {
    const officer =
      cell === undefined ? undefined : charter.officers.find(({ cells }) => cells.includes(cell));
    return (officer && keys.get(officer)) ?? own;
  };
  if (office === undefined || text === undefined) {
    const officers = Object.fromEntries([...keys].map(([officer, key]) => [key, fresh(officer, key)]));
    const [own = 'officer'] = keys.values();
    if (keys.size === 0) officers[own] = draftOfficer(undefined);
    const name = both(charter.office ?? '');
    if (keys.size > 1)
      doubts.push(`office.yaml: ${own} stands as the officer responsible, being named most often`);
    return {
      text: draftFile({ name, place: both(''), officer: own, officers }),
      keyOf: keyOf(own),
      toTranslate: [...(charter.office === undefined ? [] : ['office: name']), ...toTranslate],
      doubts,
    };
  }
  const edit = editYaml(text);
  if (office.name.bn !== '' && office.name.bn === office.name.en) toTranslate.push('office: name');
  for (const [officer, key] of keys) {
    const before = office.officers[key];
    if (before === undefined) edit.addField(['officers'], key, fresh(officer, key));
    else {
      const told = update(edit, key, before, officer, charter.language);
      toTranslate.push(...told.toTranslate);
      doubts.push(...told.doubts);
    }
  }
  return { text: edit.text(), keyOf: keyOf(office.officer), toTranslate, doubts };
}

function both(text: string): { bn: string; en: string } {
  return { bn: text, en: text };
}

function draftOfficer(officer: CharterOfficer | undefined): WrittenOfficer {
  const post = officer?.post ?? '';
  return {
    name: both(officer?.name ?? ''),
    post: { ...(knownPost(post) ?? both(post)) },
    phones: [...(officer?.phones ?? [])],
    emails: [...(officer?.emails ?? [])],
  };
}

/** The key of each officer: that of the officer in the folder who is the same, or a new one made of the post. */
function keysFor(
  officers: readonly CharterOfficer[],
  office: WrittenOffice | undefined,
): ReadonlyMap<CharterOfficer, string> {
  const keys = new Map<CharterOfficer, string>();
  const free = new Map(Object.entries(office?.officers ?? {}));
  const pass = (fits: (officer: CharterOfficer, written: WrittenOfficer) => boolean) => {
    for (const officer of officers) {
      const key = keys.has(officer)
        ? undefined
        : [...free].find(([, written]) => fits(officer, written))?.[0];
      if (key === undefined) continue;
      keys.set(officer, key);
      free.delete(key);
    }
  };
  pass((officer, { name }) => officer.name !== undefined && sounds(officer.name, name));
  // Somebody else in the same post: officers are transferred, posts stay.
  pass((officer, { post }) => officer.post !== undefined && sounds(officer.post, post));
  pass(
    (officer, { phones, emails }) =>
      officer.phones.some((phone) => phones.includes(phone)) ||
      officer.emails.some((email) => emails.includes(email)),
  );
  for (const officer of officers) {
    if (!keys.has(officer))
      keys.set(officer, newKey(officer, [...Object.keys(office?.officers ?? {}), ...keys.values()]));
  }
  return keys;
}

function sounds(text: string, written: Bilingual): boolean {
  const wanted = soundsOf(text);
  return wanted === soundsOf(written.bn) || wanted === soundsOf(written.en);
}

function newKey({ post }: CharterOfficer, taken: readonly string[]): string {
  const english = post === undefined ? '' : (knownPost(post)?.en ?? post);
  const slug = english
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 30)
    .replace(/-$/, '');
  const base = /^[a-z]/.test(slug) ? slug : 'officer';
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Brings an officer of the folder up to date with the charter. */
function update(
  edit: ReturnType<typeof editYaml>,
  key: string,
  before: WrittenOfficer,
  officer: CharterOfficer,
  language: Language,
): { readonly toTranslate: readonly string[]; readonly doubts: readonly string[] } {
  const at = ['officers', key];
  const other = language === 'bn' ? 'en' : 'bn';
  const toTranslate: string[] = [];
  const doubts: string[] = [];
  for (const field of ['name', 'post'] as const) {
    const text = officer[field];
    const untranslated = before[field].bn !== '' && before[field].bn === before[field].en;
    if (text === undefined || sounds(text, before[field])) {
      if (untranslated) toTranslate.push(`${key}: ${field}`);
      continue;
    }
    const known = field === 'post' ? knownPost(text) : undefined;
    edit.setText([...at, field, language], text);
    if (known !== undefined) edit.setText([...at, field, other], known[other]);
    else {
      if (untranslated || before[field][other] === '') edit.setText([...at, field, other], text);
      toTranslate.push(`${key}: ${field}`);
    }
  }
  for (const list of ['phones', 'emails'] as const) {
    const digits = (text: string) => (list === 'phones' ? text.replace(/[^0-9+]/g, '') : text.toLowerCase());
    const missing = officer[list].filter((text) => !before[list].some((has) => digits(has) === digits(text)));
    for (const text of missing) edit.addItem([...at, list], before[list].length - 1, text);
    const only = before[list].filter((has) => !officer[list].some((text) => digits(has) === digits(text)));
    if (missing.length > 0 && only.length > 0) {
      doubts.push(
        `office.yaml, ${key}: ${only.join(', ')} is not in the charter; remove what is out of date`,
      );
    }
  }
  return { toTranslate, doubts };
}
