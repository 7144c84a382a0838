import { longestText } from '../../desk/broadcast/broadcast.ts';
import type { Group } from '../../desk/groups/group.ts';
import type { Tip } from '../../desk/groups/next-tip.ts';
import type { BroadcastFault, TypedBroadcast } from '../broadcast-form.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { Layout } from './layout.tsx';

/** The most characters of a tip that stand in the list to choose from. */
const longestChoice = 70;

interface Props {
  readonly visit: OfficerVisit;
  readonly typed: TypedBroadcast;
}

/** What to send, and to whom. Nothing goes out from here: the next page shows it and asks. */
export function BroadcastFormView({
  visit,
  typed,
  groups,
  tips,
  citizens,
  of,
  fault,
}: Props & {
  readonly groups: readonly Group[];
  readonly tips: readonly Tip[];
  /** Citizens who agreed. */
  readonly citizens: number;
  /** The draft that is changed; undefined: a new one. */
  readonly of: { readonly id: string; readonly version: number } | undefined;
  readonly fault: BroadcastFault | undefined;
}) {
  const { t, session } = visit;
  const title = t('broadcasts.write');
  return (
    <Layout visit={visit} title={title} session={session}>
      <p>
        <a href="/inbox/broadcasts">← {t('broadcasts.title')}</a>
      </p>
      <h1>{title}</h1>
      {fault !== undefined && (
        <p class="card fault" role="alert">
          {t(`broadcasts.fault.${fault}`, { most: longestText })}
        </p>
      )}
      <section class="card fields">
        <ActionForm session={session} action="/inbox/broadcasts" needs="broadcasts">
          {of !== undefined && (
            <>
              <input type="hidden" name="id" value={of.id} />
              <input type="hidden" name="version" value={of.version} />
            </>
          )}
          <What visit={visit} typed={typed} tips={tips} />
          <Whom visit={visit} typed={typed} groups={groups} citizens={citizens} />
          <button type="submit" class="main">
            {t('broadcasts.toPreview')}
          </button>
        </ActionForm>
      </section>
    </Layout>
  );
}

function What({ visit: { t, language }, typed, tips }: Props & { readonly tips: readonly Tip[] }) {
  return (
    <fieldset class="cast-part">
      <legend>{t('broadcasts.form.what')}</legend>
      <label class="cast-choice">
        <input type="radio" name="what" value="tip" checked={typed.what === 'tip'} />{' '}
        {t('broadcasts.form.tip')}
      </label>
      <select name="tip" aria-label={t('broadcasts.form.whichTip')}>
        {tips.map(({ key, entry, nth }) => (
          <option key={key} value={key} selected={key === typed.tip}>
            {`${entry.title[language]}: ${entry.tips[nth]?.[language] ?? ''}`.slice(0, longestChoice)}
          </option>
        ))}
      </select>
      <select name="look" aria-label={t('broadcasts.form.look')}>
        {(['picture', 'text'] as const).map((look) => (
          <option key={look} value={look} selected={look === typed.look}>
            {t(`broadcasts.look.${look}`)}
          </option>
        ))}
      </select>
      <label class="cast-choice">
        <input type="radio" name="what" value="text" checked={typed.what === 'text'} />{' '}
        {t('broadcasts.form.text')}
      </label>
      {(['bn', 'en'] as const).map((one) => (
        <label key={one}>
          {t(`broadcasts.form.${one}`)}
          <textarea name={one} rows={5} lang={one} maxLength={longestText} value={typed[one]} />
        </label>
      ))}
    </fieldset>
  );
}

function Whom({
  visit: { t },
  typed,
  groups,
  citizens,
}: Props & { readonly groups: readonly Group[]; readonly citizens: number }) {
  const chosen = new Set(typed.group);
  return (
    <fieldset class="cast-part">
      <legend>{t('broadcasts.whom')}</legend>
      <label class="cast-choice">
        <input type="radio" name="to" value="all" checked={typed.to === 'all'} />{' '}
        {t('broadcasts.form.all', { n: groups.length })}
      </label>
      <label class="cast-choice">
        <input type="radio" name="to" value="chosen" checked={typed.to === 'chosen'} />{' '}
        {t('broadcasts.form.chosen')}
      </label>
      <details open={typed.to === 'chosen'}>
        <summary>{t('broadcasts.form.choose')}</summary>
        {groups.map(({ id, title, members }) => (
          <label key={id} class="cast-choice">
            <input type="checkbox" name="group" value={id} checked={chosen.has(id)} /> <bdi>{title}</bdi>{' '}
            <span class="quiet">{t('broadcasts.form.members', { n: members })}</span>
          </label>
        ))}
      </details>
      <label class="cast-choice">
        <input type="radio" name="to" value="none" checked={typed.to === 'none'} />{' '}
        {t('broadcasts.form.none')}
      </label>
      <label class="cast-choice">
        <input type="checkbox" name="citizens" value="yes" checked={typed.citizens === 'yes'} />{' '}
        {t('broadcasts.form.citizens', { n: citizens })}
      </label>
    </fieldset>
  );
}
