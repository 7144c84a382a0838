import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../language/language.ts';

/** Reads `bn.yaml` and `en.yaml` of a folder. */
export async function readLocaleFiles(folder: string): Promise<Record<Language, string>> {
  const [bn, en] = await Promise.all(
    (['bn', 'en'] as const).map((language) => readFile(join(folder, `${language}.yaml`), 'utf8')),
  );
  return { bn: bn ?? '', en: en ?? '' };
}
