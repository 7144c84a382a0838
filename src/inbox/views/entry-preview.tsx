import type { Effects } from '../../desk/learning/curator.ts';
import type { Bilingual } from '../../language/language.ts';
import type { Voice } from '../../wording/voice.ts';
import type { OfficerVisit } from '../visit.ts';
import { TelegramLook } from './telegram-look.tsx';

/** More changes than this are counted, not shown. */
const mostShown = 20;

/** What would come of publishing: how it looks, whom it would answer, and which answers it would change. */
export function EntryPreview({
  visit,
  id,
  effects: { shelf, waiting, changed },
  voices,
  titleOf,
}: {
  readonly visit: OfficerVisit;
  readonly id: string;
  readonly effects: Effects;
  readonly voices: readonly Voice[];
  readonly titleOf: (id: string) => Bilingual | undefined;
}) {
  const { t, language } = visit;
  const entry = shelf.knowledge.entry(id);
  const name = (of: string) => (of === id ? t('knowledge.preview.this') : (titleOf(of)?.[language] ?? of));
  const none = waiting.tickets.length + waiting.unanswered.length === 0;
  return (
    <section class="card preview" aria-labelledby="preview">
      <h2 id="preview">{t('knowledge.preview.title')}</h2>
      {entry !== undefined && <TelegramLook entry={entry} voices={voices} />}
      <h3>{t('knowledge.preview.waiting')}</h3>
      {none && <p class="quiet">{t('knowledge.preview.waitingNone')}</p>}
      <ul>
        {waiting.tickets.map(({ ticket: { number }, text }) => (
          <li key={number}>
            <a href={`/inbox/tickets/${number}`}>{t('ticket.number', { number })}</a> <q dir="auto">{text}</q>
          </li>
        ))}
        {waiting.unanswered.map((question) => (
          <li key={question.id}>
            <q dir="auto">{question.text}</q>
          </li>
        ))}
      </ul>
      <h3>{t('knowledge.preview.changed')}</h3>
      {changed.length === 0 && <p class="quiet">{t('knowledge.preview.changedNone')}</p>}
      <ul>
        {changed.slice(0, mostShown).map(({ text, from, to }) => (
          <li key={text}>
            <q dir="auto">{text}</q>: {name(from)} → {outcomeWords(to)}
          </li>
        ))}
      </ul>
      {changed.length > mostShown && <p>{t('knowledge.preview.more', { n: changed.length - mostShown })}</p>}
    </section>
  );

  function outcomeWords(outcome: Effects['changed'][number]['to']): string {
    return outcome.kind === 'answer' ? name(outcome.entry) : t(`knowledge.preview.outcome.${outcome.kind}`);
  }
}
