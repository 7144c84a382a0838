import type { CannedReply } from '../../desk/canned-reply.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { Layout } from './layout.tsx';

/** What an officer typed and could not be kept. */
interface Typed {
  readonly name: string;
  readonly bn: string;
  readonly en: string;
  readonly formerly?: string | undefined;
}

/** The replies kept ready, each with its form, and an empty one for the next. */
export function CannedView({
  visit,
  kept,
  refused,
}: {
  readonly visit: OfficerVisit;
  readonly kept: readonly CannedReply[];
  readonly refused?: Typed;
}) {
  const { t, session } = visit;
  const isNew = refused !== undefined && refused.formerly === undefined;
  return (
    <Layout visit={visit} title={t('canned.title')} session={session}>
      <h1>{t('canned.title')}</h1>
      <p class="quiet">{t('canned.hint', { name: '{name}', ticket: '{ticket}', office: '{office}' })}</p>
      <details class="card tool" open={isNew || kept.length === 0}>
        <summary>{t('canned.add')}</summary>
        <Form visit={visit} typed={isNew ? refused : { name: '', bn: '', en: '' }} wrong={isNew} />
      </details>
      {kept.map(({ name, text }) => {
        const again = refused?.formerly === name ? refused : undefined;
        return (
          <details key={name} class="card tool" open={again !== undefined}>
            <summary>
              /{name}
              <span class="quiet canned-text">{text.bn}</span>
            </summary>
            <Form
              visit={visit}
              typed={again ?? { name, ...text, formerly: name }}
              wrong={again !== undefined}
            />
            <ActionForm session={session} action="/inbox/canned/delete" needs="canned">
              <button type="submit" class="danger" name="name" value={name}>
                {t('canned.delete')}
              </button>
            </ActionForm>
          </details>
        );
      })}
    </Layout>
  );
}

function Form({
  visit,
  typed,
  wrong,
}: {
  readonly visit: OfficerVisit;
  readonly typed: Typed;
  readonly wrong: boolean;
}) {
  const { t, session } = visit;
  const { name, bn, en, formerly } = typed;
  const id = formerly ?? '';
  return (
    <ActionForm session={session} action="/inbox/canned" needs="canned">
      {formerly !== undefined && <input type="hidden" name="formerly" value={formerly} />}
      {wrong && (
        <p class="fault" role="alert">
          {t('canned.wrong')}
        </p>
      )}
      <label for={`name-${id}`}>{t('canned.name')}</label>
      <input id={`name-${id}`} name="name" value={name} required maxLength={41} autoComplete="off" />
      <label for={`bn-${id}`}>{t('canned.bn')}</label>
      <textarea id={`bn-${id}`} name="bn" rows={4} required lang="bn" dir="auto" value={bn} />
      <label for={`en-${id}`}>{t('canned.en')}</label>
      <textarea id={`en-${id}`} name="en" rows={4} lang="en" dir="auto" value={en} />
      <button type="submit">{t('canned.keep')}</button>
    </ActionForm>
  );
}
