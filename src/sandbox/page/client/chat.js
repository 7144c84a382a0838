import { perform } from './act.js';
import { createComposer } from './composer.js';
import { element, find } from './dom.js';
import { buildMessage } from './message.js';
import { stickToEnd } from './stick-to-end.js';

/** @typedef {import('../../world.ts').SeenMessage} SeenMessage */
/** @typedef {import('../people.ts').PagePerson} PagePerson */
/** @typedef {ReturnType<typeof createChat>} Chat */

/** As Telegram's apps show them, in milliseconds. */
const typingLasts = 5_000;
const spinnerLasts = 15_000;
const toastLasts = 6_000;

/**
 * One chat's column: keeps what it shows in step with what it is told.
 * @param {HTMLElement} section
 * @param {object} needs
 * @param {import('../state.ts').SandboxState['bot']} needs.bot
 * @param {() => void} needs.onNew a message came
 */
export function createChat(section, { bot, onNew }) {
  const id = Number(section.dataset.chat);
  const isGroup = section.dataset.type !== 'private';
  const log = find(section, '.log');
  const list = find(log, 'ol');
  const { toEnd } = stickToEnd(log, list);
  const toasts = find(section, '.toasts');
  const typing = find(section, '.typing');
  const start = section.querySelector('.start');
  /** @type {Map<number, SeenMessage>} */
  const messages = new Map();
  /** Pressed buttons whose answer is awaited, with who pressed. @type {Map<HTMLButtonElement, number>} */
  const pressed = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typingEnds;
  let isBlocked = false;

  /** @param {import('./act.js').Act} act */
  async function attempt(act) {
    try {
      await perform(act);
      return true;
    } catch (error) {
      toast(error);
      return false;
    }
  }

  /** @param {unknown} said */
  function toast(said) {
    const shown = element('p', {}, said instanceof Error ? said.message : String(said));
    toasts.append(shown);
    setTimeout(() => shown.remove(), toastLasts);
  }

  const composer = createComposer(find(section, '.composer'), {
    chat: id,
    ...(isGroup && { toBot: `@${bot.username}` }),
    perform: attempt,
    tell: toast,
    onSpeaker: () => fill([...messages.values()]),
  });

  /** @param {SeenMessage} message */
  const build = (message) =>
    buildMessage(message, {
      botName: bot.firstName,
      isGroup,
      continues: message.albumId !== undefined && messages.get(message.id - 1)?.albumId === message.albumId,
      speaker: composer.person(),
      find: (wanted) => messages.get(wanted),
      send: composer.command,
      press,
      vote: (message, option) =>
        void attempt({
          does: 'votes',
          person: composer.person(),
          chat: id,
          message: message.id,
          options: [option],
        }),
      reply: composer.reply,
      edit: composer.edit,
      show(wanted) {
        const target = itemOf(wanted);
        target?.scrollIntoView({ block: 'center' });
        target?.focus();
      },
    });

  /**
   * @param {SeenMessage} message
   * @param {string} data
   * @param {HTMLButtonElement} button
   */
  async function press(message, data, button) {
    if (pressed.has(button)) return;
    const person = composer.person();
    pressed.set(button, person);
    button.setAttribute('aria-busy', 'true');
    setTimeout(() => release(button), spinnerLasts);
    if (!(await attempt({ does: 'presses', person, chat: id, message: message.id, data }))) release(button);
  }

  /** @param {HTMLButtonElement} button */
  function release(button) {
    pressed.delete(button);
    button.removeAttribute('aria-busy');
  }

  /** @param {number} messageId @returns {HTMLElement | null} */
  const itemOf = (messageId) => list.querySelector(`[data-id="${messageId}"]`);

  function showTyping(/** @type {boolean} */ is) {
    clearTimeout(typingEnds);
    typing.hidden = !is;
    section.classList.toggle('is-typing', is);
    if (is) typingEnds = setTimeout(() => showTyping(false), typingLasts);
  }

  function showState() {
    if (start instanceof HTMLElement) start.hidden = messages.size > 0 || isBlocked;
    find(section, '.stopped').hidden = !isBlocked;
    find(section, '.composer').hidden = isBlocked;
  }

  /** Shows these messages and no others. @param {readonly SeenMessage[]} all */
  function fill(all) {
    // So that a screen reader doesn't read the whole history out.
    log.setAttribute('aria-busy', 'true');
    messages.clear();
    for (const message of all) messages.set(message.id, message);
    list.replaceChildren(...all.map(build));
    showState();
    toEnd();
    log.removeAttribute('aria-busy');
  }

  start?.addEventListener('click', () => composer.command('/start'));
  find(section, '.restart').addEventListener(
    'click',
    () => void attempt({ does: 'unblocks', person: composer.person() }),
  );
  section
    .querySelector('.stop')
    ?.addEventListener('click', () => void attempt({ does: 'blocks', person: composer.person() }));
  const language = section.querySelector('select.language');
  if (language instanceof HTMLSelectElement) {
    language.addEventListener('change', () => {
      const chosen = language.value === 'en' ? 'en' : 'bn';
      void attempt({ does: 'speaks', person: composer.person(), language: chosen });
    });
  }

  return {
    id,
    section,
    write: composer.write,
    fill,
    /** @param {SeenMessage} message */
    add(message) {
      const isOwn = message.from.kind === 'person' && message.from.person.id === composer.person();
      messages.set(message.id, message);
      list.append(build(message));
      if (message.from.kind === 'bot') showTyping(false);
      showState();
      if (isOwn) toEnd();
      onNew();
    },
    /** @param {SeenMessage} message */
    change(message) {
      messages.set(message.id, message);
      const before = itemOf(message.id);
      if (before === null) return;
      const focused = [...before.querySelectorAll('.keyboard button')].indexOf(
        document.activeElement ?? before,
      );
      const hadFocus = before.contains(document.activeElement);
      const after = build(message);
      before.replaceWith(after);
      const button = after.querySelectorAll('.keyboard button')[focused];
      if (hadFocus) (button instanceof HTMLElement ? button : after).focus();
    },
    /** @param {number} messageId */
    remove(messageId) {
      messages.delete(messageId);
      itemOf(messageId)?.remove();
      composer.forget(messageId);
      showState();
    },
    typing: () => showTyping(true),
    /**
     * The bot answered whoever pressed a button.
     * @param {number} person
     * @returns whether they pressed it here
     */
    answered(person) {
      const theirs = [...pressed].filter(([, by]) => by === person);
      for (const [button] of theirs) release(button);
      return theirs.length > 0;
    },
    toast,
    /** @param {readonly PagePerson[]} people */
    know(people) {
      const person = people.find((each) => each.id === id);
      if (person === undefined) return;
      isBlocked = person.blocked;
      if (language instanceof HTMLSelectElement) language.value = person.languageCode === 'en' ? 'en' : 'bn';
      showState();
    },
  };
}
