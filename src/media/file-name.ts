const longestName = 120;

/**
 * A file's name as it may stand in a header and on anybody's disk: without folders, without signs that control or turn
 * the writing around (`exe.‮gpj`), and not too long. Its ending stays.
 */
export function harmlessName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/[\\/:*?"<>|;]/g, '_')
    .replace(/^[\s.]+|\s+$/g, '');
  const letters = [...plain];
  if (letters.length === 0) return 'file';
  if (letters.length <= longestName) return plain;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  return letters.slice(0, longestName - ending.length).join('') + ending;
}
