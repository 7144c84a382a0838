import { badRequest, notPlayed } from '../refusal.ts';
import { endOf, type FormattedText, inOrder, type TextEntity } from './entity.ts';
import { findEntities } from './find-entities.ts';
import { parseHtml } from './parse-html.ts';

export interface UnformattedText {
  readonly text: string;
  readonly parseMode?: string | undefined;
  /** Instead of a parse mode. */
  readonly entities?: readonly TextEntity[] | undefined;
}

export const longestText = 4096;
export const longestCaption = 1024;

/**
 * What becomes of a text that the bot sends: parsed, cleaned, trimmed, with what Telegram finds in it.
 * @param dropped is told the addresses of links that Telegram drops silently
 * @throws Refusal if it does not parse
 */
export function formatText(source: UnformattedText, dropped: (address: string) => void): FormattedText {
  const mode = (source.parseMode ?? '').toLowerCase();
  let parsed: FormattedText = { text: source.text, entities: inOrder(source.entities ?? []) };
  if (mode === 'html') {
    const html = parseHtml(source.text);
    html.droppedLinks.forEach(dropped);
    parsed = html;
  } else if (mode === 'markdown' || mode === 'markdownv2') {
    throw notPlayed(`parse_mode ${source.parseMode}`);
  } else if (mode !== '' && mode !== 'none') {
    throw badRequest('unsupported parse_mode');
  } else {
    checkEntities(parsed);
  }
  const { text, entities } = trim(clean(parsed));
  return { text, entities: findEntities(text, entities) };
}

/** Characters as Telegram counts them for its limits: code points. */
export const lengthOf = (text: string): number => [...text].length;

function checkEntities({ text, entities }: FormattedText): void {
  for (const entity of entities) {
    if (entity.offset < 0) throw badRequest(`receive an entity with incorrect offset ${entity.offset}`);
    if (entity.length < 0) throw badRequest(`receive an entity with incorrect length ${entity.length}`);
    if (entity.offset > text.length) {
      throw badRequest(`entity begins after the end of the text at UTF-16 offset ${entity.offset}`);
    }
    if (endOf(entity) > text.length) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${endOf(entity)}`,
      );
    }
  }
}

/** Telegram takes out carriage returns and the marks that turn lines around; other controls become spaces. */
function clean({ text, entities }: FormattedText): FormattedText {
  const removed = /[\r\u2028-\u202e]/g;
  const shift = (at: number): number => at - (text.slice(0, at).match(removed)?.length ?? 0);
  return {
    text: text.replace(removed, '').replaceAll(/[^\P{Cc}\t\n]/gu, ' '),
    entities: entities.map((entity) => ({
      ...entity,
      offset: shift(entity.offset),
      length: shift(endOf(entity)) - shift(entity.offset),
    })),
  };
}

function trim({ text, entities }: FormattedText): FormattedText {
  const kept = text.trimEnd();
  const leading = kept.length - kept.trimStart().length;
  const cut = Math.min(leading, ...entities.map(({ offset }) => offset));
  return {
    text: kept.slice(cut),
    entities: entities
      .map((entity) => ({
        ...entity,
        offset: entity.offset - cut,
        length: Math.min(endOf(entity), kept.length) - entity.offset,
      }))
      .filter(({ length }) => length > 0),
  };
}
