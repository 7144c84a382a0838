import { longestQuestion as longestReply } from '../../desk/escalation.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';

/** A reply that is being written. */
export interface Draft {
  /** Made anew for each form that is drawn: the same form sent twice answers once. */
  readonly key: string;
  readonly text: string;
  /** Why it was not sent. */
  readonly fault?: 'empty' | 'tooLong';
}

interface Props {
  readonly visit: OfficerVisit;
  readonly ticket: Ticket;
}

export function ReplyForm({ visit, ticket, draft }: Props & { readonly draft: Draft }) {
  const { t, session } = visit;
  const { key, text, fault } = draft;
  return (
    <div class="card reply" id="reply">
      <ActionForm session={session} action={`/inbox/tickets/${ticket.number}/reply`}>
        <input type="hidden" name="key" value={key} />
        <label for="text">{t('reply.label')}</label>
        <p class="quiet" id="reply-hint">
          {t(`reply.wroteIn.${ticket.language}`)} {ticket.status.is === 'closed' && t('reply.reopens')}
        </p>
        {fault && (
          <p class="fault" id="reply-fault" role="alert">
            {t(`reply.${fault}`, { most: longestReply })}
          </p>
        )}
        <textarea
          id="text"
          name="text"
          rows={6}
          required
          dir="auto"
          maxLength={longestReply}
          aria-describedby={fault ? 'reply-hint reply-fault' : 'reply-hint'}
          aria-invalid={fault ? 'true' : undefined}
          // biome-ignore lint/a11y/noAutofocus: the page is drawn anew, and the fault stands far below its top
          autoFocus={fault !== undefined}
          value={text}
        />
        <button type="submit" class="main">
          {t('reply.send')}
        </button>
      </ActionForm>
    </div>
  );
}

/** The two ways for the office to end a ticket. */
export function CloseForms({ visit, ticket }: Props) {
  const { t, session } = visit;
  return (
    <div class="ends">
      {(['close', 'not-ours'] as const).map((end) => (
        <ActionForm key={end} session={session} action={`/inbox/tickets/${ticket.number}/${end}`}>
          <button type="submit" aria-describedby={`${end}-hint`}>
            {t(`ticket.ends.${end}.do`)}
          </button>
          <span class="quiet" id={`${end}-hint`}>
            {t(`ticket.ends.${end}.hint`)}
          </span>
        </ActionForm>
      ))}
    </div>
  );
}
