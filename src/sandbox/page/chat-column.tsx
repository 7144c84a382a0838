import type { JSX } from 'preact';
import { Both, Icon, type IconName } from './parts.tsx';
import type { PagePerson } from './people.ts';
import { nameOf, type PageChat } from './state.ts';
import { label, words } from './words.ts';

/** One chat: its head, the messages, and where one writes. The script finds the parts by their classes. */
export function ChatColumn({
  chat,
  members,
  subtitle,
}: {
  chat: PageChat;
  members: readonly PagePerson[];
  subtitle: string;
}): JSX.Element {
  const isPrivate = chat.type === 'private';
  const person = members[0];
  return (
    <section class="chat" data-chat={chat.id} data-type={chat.type} aria-labelledby={`chat-${chat.id}`}>
      <header>
        <span class={`avatar ${chat.part}`} aria-hidden="true">
          {[...new Intl.Segmenter('bn').segment(chat.title)][0]?.segment}
        </span>
        <div class="who">
          <h2 id={`chat-${chat.id}`}>
            <Both of={words[chat.part]} />
            {!isPrivate && <span class="title">: {chat.title}</span>}
          </h2>
          <p class="subtitle">{subtitle}</p>
          <p class="typing" hidden>
            <Both of={words.typing} />
            <span class="dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
          </p>
        </div>
        {isPrivate && person && <Settings person={person} />}
      </header>
      <div class="log" role="log" aria-label={label(words.log)} aria-live="polite">
        <ol />
      </div>
      <div class="toasts" role="status" />
      {isPrivate && (
        <button type="button" class="start" hidden>
          <Both of={words.start} />
        </button>
      )}
      <p class="stopped" hidden>
        <Both of={words.stopped} />
        <button type="button" class="restart">
          <Both of={words.restart} />
        </button>
      </p>
      <Composer chat={chat} members={members} />
    </section>
  );
}

function Settings({ person }: { person: PagePerson }): JSX.Element {
  return (
    <details class="menu settings">
      <summary aria-label={label(words.settings)} title={label(words.settings)}>
        <Icon name="more" />
      </summary>
      <div class="sheet">
        <label>
          <Both of={words.appLanguage} />
          <select class="language">
            {(['bn', 'en'] as const).map((code) => (
              <option value={code} selected={person.languageCode === code}>
                {label(code === 'bn' ? words.bangla : words.english)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="stop">
          <Both of={words.stop} />
        </button>
      </div>
    </details>
  );
}

const attachments = [
  'photo',
  'voice',
  'file',
  'sticker',
  'location',
  'contact',
] as const satisfies readonly IconName[];

function Composer({ chat, members }: { chat: PageChat; members: readonly PagePerson[] }): JSX.Element {
  const field = `message-${chat.id}`;
  return (
    <form class="composer">
      <div class="concerning" hidden>
        <span class="replying">
          <Icon name="reply" />
        </span>
        <span class="editing">
          <Icon name="edit" />
        </span>
        <p>
          <strong class="replying">
            <Both of={words.replyingTo} />
          </strong>
          <strong class="editing">
            <Both of={words.editing} />
          </strong>
          <span class="excerpt" />
        </p>
        <IconButton name="cancel" className="cancel" says={words.cancel} />
      </div>
      <label class="as" hidden={chat.type === 'private'}>
        <Both of={words.writesAs} />
        <select class="speaker">
          {members.map((person) => (
            <option
              value={person.id}
              data-first-name={person.firstName}
            >{`${nameOf(person)} (${words[person.role].bn})`}</option>
          ))}
        </select>
      </label>
      <div class="row">
        <details class="menu attach">
          <summary aria-label={label(words.attach)} title={label(words.attach)}>
            <Icon name="attach" />
          </summary>
          <div class="sheet">
            {attachments.map((kind) => (
              <button type="button" data-attach={kind}>
                <Icon name={kind} />
                <Both of={words[kind]} />
              </button>
            ))}
          </div>
        </details>
        <label class="off-screen" for={field}>
          {label(words.message)}
        </label>
        <textarea id={field} rows={1} placeholder={`${words.message.bn}…`} autocomplete="off" />
        <details class="menu commands">
          <summary aria-label={label(words.commands)} title={label(words.commands)}>
            <span aria-hidden="true">/</span>
          </summary>
          <div class="sheet">
            <p class="none">
              <Both of={words.noCommands} />
            </p>
          </div>
        </details>
        <IconButton name="send" className="send" says={words.send} type="submit" />
      </div>
    </form>
  );
}

function IconButton({
  name,
  className,
  says,
  type = 'button',
}: {
  name: IconName;
  className: string;
  says: { readonly bn: string; readonly en: string };
  type?: 'button' | 'submit';
}): JSX.Element {
  return (
    <button type={type} class={`round ${className}`} aria-label={label(says)} title={label(says)}>
      <Icon name={name} />
    </button>
  );
}
