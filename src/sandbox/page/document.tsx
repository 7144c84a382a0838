import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Bilingual } from '../../language/language.ts';
import type { World } from '../world.ts';
import { ChatColumn } from './chat-column.tsx';
import { Both, Icons } from './parts.tsx';
import type { People } from './people.ts';
import { chatsOf, nameOf, type PageChat } from './state.ts';
import { exampleQuestions, label, words } from './words.ts';

export interface DocumentOptions {
  readonly world: World;
  readonly people: People;
  readonly inboxNote: Bilingual | undefined;
}

/** The whole page, without messages: the script fetches those and fills them in. */
export function renderDocument(options: DocumentOptions): string {
  return `<!doctype html>${renderToString(<SandboxDocument {...options} />)}`;
}

function SandboxDocument({ world, people, inboxNote }: DocumentOptions): JSX.Element {
  const everybody = people.all();
  const chats = chatsOf(world, people).map((chat) => ({
    chat,
    members: everybody.filter(({ id }) => chat.members.includes(id)),
  }));
  return (
    <html lang="bn">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <title>{label(words.title)}</title>
        <link rel="icon" href="/sandbox/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/sandbox/style.css" />
        <script type="module" src="/sandbox/app.js" />
      </head>
      <body data-words={JSON.stringify(words)}>
        <Icons />
        <a class="skip" href="#chats">
          <Both of={words.toChats} />
        </a>
        <header>
          <Strip inboxNote={inboxNote} />
        </header>
        <nav class="tabs" aria-label={label(words.chats)}>
          {chats.map(({ chat }) => (
            <button type="button" data-tab={chat.id}>
              <Both of={words[chat.part]} />
              <span class="unread" hidden />
            </button>
          ))}
        </nav>
        <main id="chats" tabIndex={-1}>
          {chats.map(({ chat, members }) => (
            <ChatColumn
              chat={chat}
              members={members}
              subtitle={subtitleOf(chat, members.map(nameOf), world.bot.firstName)}
            />
          ))}
        </main>
        <p class="offline" role="status" hidden>
          <Both of={words.offline} />
        </p>
        <dialog class="alert" aria-labelledby="alert-text">
          <p id="alert-text" />
          <form method="dialog">
            <button type="submit" class="understood">
              <Both of={words.close} />
            </button>
          </form>
        </dialog>
      </body>
    </html>
  );
}

function subtitleOf(chat: PageChat, names: readonly string[], bot: string): string {
  return chat.type === 'private' ? `${names.join()} ↔ ${bot}` : [...names, bot].join(', ');
}

function Strip({ inboxNote }: { inboxNote: Bilingual | undefined }): JSX.Element {
  return (
    <details class="strip" open>
      <summary>
        <h1>
          <Both of={words.title} />
        </h1>
      </summary>
      <div>
        <p class="what">
          <Both of={words.what} />
        </p>
        <h2 id="try">
          <Both of={words.tryAsking} />
        </h2>
        <ul aria-labelledby="try">
          {exampleQuestions.map(({ language, text }) => (
            <li>
              <button type="button" class="chip" lang={language} data-question={text}>
                {text}
              </button>
            </li>
          ))}
        </ul>
        <p>
          <Both of={words.afterwards} />
        </p>
        {inboxNote && (
          <p>
            <span lang="bn">
              <Linked text={inboxNote.bn} />
            </span>{' '}
            <span lang="en" class="en">
              <Linked text={inboxNote.en} />
            </span>
          </p>
        )}
      </div>
    </details>
  );
}

/** Text whose web addresses are links. */
function Linked({ text }: { text: string }): JSX.Element {
  const parts = text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)।])/);
  return (
    <>
      {parts.map((part, index) =>
        // split() puts what the pattern caught at the odd places.
        index % 2 === 0 ? (
          part
        ) : (
          <a href={part} target="_blank" rel="noopener">
            {part}
          </a>
        ),
      )}
    </>
  );
}
