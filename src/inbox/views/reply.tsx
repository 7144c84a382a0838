import { longestReply } from '../../desk/escalation.ts';
import { firstWords } from '../../language/first-words.ts';
import type { Ticket, TicketNumber } from '../../tickets/ticket.ts';
import type { TicketScene } from '../ticket-scene.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';

/** A reply that is being written. */
export interface Draft {
  /** Made anew for each form that is drawn: the same form sent twice answers once. */
  readonly key: string;
  readonly text: string;
  /** The other tickets that are to get it; undefined: all that ask the same. */
  readonly also?: readonly TicketNumber[];
  /** Why it was not sent. `crossed`: another officer answered meanwhile. */
  readonly fault?: 'empty' | 'tooLong' | 'emptyFile' | 'largeFile' | 'noteFile' | 'crossed' | undefined;
  /** There was a file, too: browsers let no page choose one, so the officer must do it again. */
  readonly hadFile?: boolean;
}

interface Props {
  readonly visit: OfficerVisit;
  readonly scene: TicketScene;
}

export function ReplyForm({ visit, scene, draft }: Props & { readonly draft: Draft }) {
  const { t, session } = visit;
  const { ticket, canned } = scene;
  const { key, text, fault, hadFile = false } = draft;
  const isWrong = fault === 'empty' || fault === 'tooLong';
  return (
    <div class="card reply" id="reply">
      <ActionForm session={session} action={`/inbox/tickets/${ticket.number}/reply`} withFiles>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="after" value={ticket.messages.at(-1)?.id} />
        <label for="text">{t('reply.label')}</label>
        <p class="quiet" id="reply-hint">
          {t(`reply.wroteIn.${ticket.language}`)} {ticket.status.is === 'closed' && t('reply.reopens')}{' '}
          {t('reply.orNote')}
        </p>
        {fault && (
          <p class="fault" id="reply-fault" role="alert">
            {t(`reply.${fault}`, { most: longestReply })}
          </p>
        )}
        <p class="fault" id="crossing" role="alert" data-keep hidden>
          {t('reply.crossing')}
        </p>
        <textarea
          id="text"
          name="text"
          data-shortcut="r"
          data-canned={canned.length > 0 ? `/inbox/tickets/${ticket.number}/canned` : undefined}
          data-canned-label={t('reply.canned.label')}
          rows={6}
          dir="auto"
          maxLength={longestReply}
          aria-describedby={fault ? 'reply-hint reply-fault' : 'reply-hint'}
          aria-invalid={isWrong ? 'true' : undefined}
          // biome-ignore lint/a11y/noAutofocus: the page is drawn anew, and the fault stands far below its top
          autoFocus={fault !== undefined || text !== ''}
          value={text}
        />
        <label for="file">{t('reply.file')}</label>
        <p class="quiet" id="file-hint">
          {t(hadFile ? 'reply.fileAgain' : 'reply.fileHint')}
        </p>
        <input id="file" name="file" type="file" aria-describedby="file-hint" />
        <Alike visit={visit} scene={scene} also={draft.also} />
        <button type="submit" class="main" name="do" value="send">
          {t(fault === 'crossed' ? 'reply.sendAnyway' : 'reply.send')}
        </button>
        <Canned visit={visit} scene={scene} />
      </ActionForm>
    </div>
  );
}

/** Of those who ask the same, so many are shown: the button that sends stands below them. */
const shownAlike = 3;

/** Others who wait for the same answer; all are chosen, unless the officer chose otherwise. */
function Alike({
  visit: { t },
  scene: { alike },
  also,
}: Props & { readonly also: readonly TicketNumber[] | undefined }) {
  if (alike.length === 0) return null;
  const choice = ({ number, citizen, messages }: Ticket) => (
    <li key={number}>
      <label>
        <input
          type="checkbox"
          name="also"
          value={number}
          checked={also === undefined || also.includes(number)}
        />
        <span>
          <span class="alike-who">
            {t('ticket.number', { number })} · <bdi>{citizen.name || t('nameless')}</bdi>
          </span>
          <span dir="auto">
            {firstWords(messages.findLast(({ by }) => by === 'citizen')?.text ?? '', 100)}
          </span>
        </span>
      </label>
    </li>
  );
  return (
    <fieldset class="alike" data-keep>
      <legend>{t('reply.alike', { n: alike.length })}</legend>
      <ul>{alike.slice(0, shownAlike).map(choice)}</ul>
      {alike.length > shownAlike && (
        <details>
          <summary>{t('reply.moreAlike', { n: alike.length - shownAlike })}</summary>
          <ul>{alike.slice(shownAlike).map(choice)}</ul>
        </details>
      )}
    </fieldset>
  );
}

/** A reply kept ready goes into the text, to be read over before it is sent. */
function Canned({ visit: { t }, scene: { canned } }: Props) {
  return (
    <p class="canned">
      {canned.length > 0 && (
        <>
          <label class="unseen" for="canned">
            {t('reply.canned.label')}
          </label>
          <select id="canned" name="canned">
            {canned.map(({ name }) => (
              <option key={name} value={name}>
                /{name}
              </option>
            ))}
          </select>
          <button type="submit" name="do" value="insert" formNoValidate>
            {t('reply.canned.insert')}
          </button>
        </>
      )}
      <a href="/inbox/canned">{t('reply.canned.edit')}</a>
    </p>
  );
}
