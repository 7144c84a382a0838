import type { ComponentChildren } from 'preact';
import { referrals } from '../../knowledge/referrals.ts';
import { isSnoozed } from '../../tickets/standing.ts';
import { moment } from '../dates.ts';
import type { TicketScene } from '../ticket-scene.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import type { Draft } from './reply.tsx';

interface Props {
  readonly visit: OfficerVisit;
  readonly scene: TicketScene;
}

/** A merge that could not be, as it was typed. */
export interface MergeTry {
  readonly into: string;
  /** `unclear`: no number. `unknown`: no ticket has it. `itself`: the two are one already. */
  readonly fault: 'unclear' | 'unknown' | 'itself';
}

/** What an officer can do with a ticket besides answering it. Each is a form; what needs thought is folded away. */
export function TicketTools({
  visit,
  scene,
  draft,
  merge,
}: Props & { readonly draft: Draft; readonly merge: MergeTry | undefined }) {
  const { t } = visit;
  if (!visit.may('tickets')) return null;
  const { status } = scene.ticket;
  const isOpen = status.is !== 'closed';
  const isMerged = status.is === 'closed' && status.because === 'merged';
  return (
    <section class="card tools">
      <h2>{t('ticketTools.title')}</h2>
      {isOpen && <Simple visit={visit} scene={scene} />}
      <NoteTool visit={visit} scene={scene} draft={draft} />
      {isOpen && <AssignTool visit={visit} scene={scene} />}
      {isOpen && <SnoozeTool visit={visit} scene={scene} />}
      {isOpen && <NotOursTool visit={visit} scene={scene} draft={draft} />}
      {!isMerged && <MergeTool visit={visit} scene={scene} merge={merge} />}
      <BlockTool visit={visit} scene={scene} />
    </section>
  );
}

/** The things that need only a press. */
function Simple({ visit, scene: { ticket } }: Props) {
  const { t, session } = visit;
  const action = (name: string) => `/inbox/tickets/${ticket.number}/${name}`;
  return (
    <div class="tool-row">
      <ActionForm session={session} action={action('close')}>
        <button type="submit" title={t('ticket.ends.close.hint')} data-shortcut="c" data-shortcut-asks>
          {t('ticket.ends.close.do')}
        </button>
      </ActionForm>
      <ActionForm session={session} action={action('urgent')}>
        <button type="submit" name="urgent" data-shortcut="u" value={ticket.urgent ? 'no' : 'yes'}>
          {t(ticket.urgent ? 'ticketTools.urgent.no' : 'ticketTools.urgent.yes')}
        </button>
      </ActionForm>
      {isSnoozed(ticket, visit.now) && (
        <ActionForm session={session} action={action('snooze')}>
          <button type="submit" name="until" value="now">
            {t('ticketTools.snooze.now')}
          </button>
        </ActionForm>
      )}
    </div>
  );
}

function Tool({
  title,
  hint,
  open,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  /** Unfolded, since something in it is to be mended. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="tool" open={open}>
      <summary>{title}</summary>
      <p class="quiet">{hint}</p>
      {children}
    </details>
  );
}

function NoteTool({ visit, scene: { ticket }, draft }: Props & { readonly draft: Draft }) {
  const { t, session } = visit;
  return (
    <Tool title={t('ticketTools.note.title')} hint={t('ticketTools.note.hint')}>
      <ActionForm session={session} action={`/inbox/tickets/${ticket.number}/note`}>
        <input type="hidden" name="key" value={draft.key} />
        <textarea
          name="text"
          data-shortcut="n"
          rows={3}
          required
          dir="auto"
          maxLength={4096}
          aria-label={t('ticketTools.note.title')}
        />
        <button type="submit">{t('ticketTools.note.do')}</button>
      </ActionForm>
    </Tool>
  );
}

function AssignTool({ visit, scene: { ticket, colleagues } }: Props) {
  const { t, session } = visit;
  const { assignee } = ticket;
  return (
    <Tool title={t('ticketTools.assign.title')} hint={t('ticketTools.assign.hint')}>
      <ActionForm session={session} action={`/inbox/tickets/${ticket.number}/assign`}>
        <div class="tool-row">
          {assignee?.officer !== session.officer && (
            <button type="submit" name="mine" data-shortcut="a" value={session.officer}>
              {t('ticketTools.assign.me')}
            </button>
          )}
          <select name="to" aria-label={t('ticketTools.assign.to')}>
            <option value="">{t('ticketTools.assign.nobody')}</option>
            {colleagues.map(({ officer, name }) => (
              <option key={officer} value={officer} selected={officer === assignee?.officer}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit">{t('ticketTools.assign.do')}</button>
        </div>
      </ActionForm>
    </Tool>
  );
}

function SnoozeTool({ visit, scene: { ticket, later } }: Props) {
  const { t, session } = visit;
  return (
    <Tool title={t('ticketTools.snooze.title')} hint={t('ticketTools.snooze.hint')}>
      <ActionForm session={session} action={`/inbox/tickets/${ticket.number}/snooze`}>
        {later.morning.getTime() !== later.officeDay.getTime() && (
          <button type="submit" name="until" value="morning">
            {t('ticketTools.snooze.morning', { at: moment(t, later.morning) })}
          </button>
        )}
        <button type="submit" name="until" value="officeDay">
          {t('ticketTools.snooze.officeDay', { at: moment(t, later.officeDay) })}
        </button>
        <div class="tool-row">
          <input type="date" name="day" min={later.from} aria-label={t('ticketTools.snooze.day')} />
          <button type="submit" name="until" value="day">
            {t('ticketTools.snooze.untilDay')}
          </button>
        </div>
      </ActionForm>
    </Tool>
  );
}

function NotOursTool({ visit, scene, draft }: Props & { readonly draft: Draft }) {
  const { t, session, language } = visit;
  const { ticket, knowledge } = scene;
  return (
    <Tool title={t('ticket.ends.not-ours.do')} hint={t('ticketTools.refer.hint')}>
      <ActionForm session={session} action={`/inbox/tickets/${ticket.number}/not-ours`}>
        <input type="hidden" name="key" value={draft.key} />
        <input type="hidden" name="after" value={ticket.messages.at(-1)?.id} />
        <select name="entry" aria-label={t('ticketTools.refer.entry')}>
          <option value="">{t('ticketTools.refer.none')}</option>
          {referrals(knowledge).map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </select>
        <button type="submit">{t('ticketTools.refer.do')}</button>
      </ActionForm>
    </Tool>
  );
}

function MergeTool({ visit, scene: { ticket }, merge }: Props & { readonly merge: MergeTry | undefined }) {
  const { t, session } = visit;
  return (
    <Tool title={t('ticketTools.merge.title')} hint={t('ticketTools.merge.hint')} open={merge !== undefined}>
      {merge !== undefined && (
        <p class="fault" id="merge-fault" role="alert">
          {t(`ticketTools.merge.${merge.fault}`)}
        </p>
      )}
      <ActionForm session={session} action={`/inbox/tickets/${ticket.number}/merge`}>
        <div class="tool-row">
          <input
            name="into"
            inputMode="numeric"
            required
            maxLength={9}
            autoComplete="off"
            value={merge?.into}
            aria-invalid={merge === undefined ? undefined : 'true'}
            aria-describedby={merge === undefined ? undefined : 'merge-fault'}
            // biome-ignore lint/a11y/noAutofocus: the page is drawn anew, and the fault stands far below its top
            autoFocus={merge !== undefined}
            placeholder={t('ticketTools.merge.into')}
            aria-label={t('ticketTools.merge.into')}
          />
          <button type="submit">{t('ticketTools.merge.do')}</button>
        </div>
      </ActionForm>
    </Tool>
  );
}

/** Unfolding is the first press, the button the second: nobody is blocked by a slip. */
function BlockTool({ visit, scene: { ticket, blocked } }: Props) {
  const { t, session } = visit;
  const verb = blocked ? 'unblock' : 'block';
  return (
    <Tool title={t(`ticketTools.${verb}.title`)} hint={t(`ticketTools.${verb}.hint`)}>
      <ActionForm session={session} action={`/inbox/tickets/${ticket.number}/${verb}`}>
        <button type="submit" class={blocked ? undefined : 'danger'}>
          {t(`ticketTools.${verb}.do`)}
        </button>
      </ActionForm>
    </Tool>
  );
}
