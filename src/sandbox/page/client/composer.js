import { chooseFiles, drawSticker } from './attachments.js';
import { createCommandMenu } from './command-menu.js';
import { find } from './dom.js';
import { excerptOf } from './message.js';
import { label, words } from './words.js';

/** @typedef {import('../../world.ts').SeenMessage} SeenMessage */
/** @typedef {import('./act.js').Act} Act */
/** @typedef {{ is: 'new' } | { is: 'reply' | 'edit', message: SeenMessage }} Mode */

/** Where the office is, for a location to send. */
const natoreSadar = { latitude: 24.4105, longitude: 88.9902 };

/**
 * Where one writes in a chat.
 * @param {HTMLFormElement} form
 * @param {object} needs
 * @param {number} needs.chat
 * @param {string} [needs.toBot] in a group a chosen command is said to the bot by name: `@sheba_desk_bot`
 * @param {(act: Act) => Promise<boolean>} needs.perform whether it worked; tells the person if not
 * @param {(error: unknown) => void} needs.tell
 * @param {() => void} needs.onSpeaker when somebody else writes
 */
export function createComposer(form, { chat, toBot = '', perform, tell, onSpeaker }) {
  /** @type {HTMLTextAreaElement} */
  const field = find(form, 'textarea');
  /** @type {HTMLSelectElement} */
  const speaker = find(form, '.speaker');
  const concerning = find(form, '.concerning');
  const sendButton = find(form, '.send');
  /** @type {Mode} */
  let mode = { is: 'new' };
  let isSubmitting = false;
  /** @type {Promise<void>} */
  let before = Promise.resolve();

  const person = () => Number(speaker.value);
  const replyTo = () => (mode.is === 'reply' ? { replyTo: mode.message.id } : {});

  /** @param {Mode} next */
  function enter(next) {
    mode = next;
    concerning.hidden = next.is === 'new';
    concerning.dataset.mode = next.is;
    if (next.is !== 'new') find(concerning, '.excerpt').textContent = excerptOf(next.message);
    const says = label(next.is === 'edit' ? words.save : words.send);
    sendButton.setAttribute('aria-label', says);
    sendButton.title = says;
  }

  /** @param {string} text */
  function put(text) {
    field.value = text;
    // Its height and the command menu go by what stands in it.
    field.dispatchEvent(new Event('input'));
  }

  /** @param {string} text */
  function write(text) {
    put(text);
    field.focus();
  }

  function grow() {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }

  /**
   * In the order in which it is done, whatever takes how long.
   * @param {Act} act
   * @param {string} [text] what of the field goes along
   */
  function send(act, text) {
    before = before.then(async () => {
      if (!(await perform(act))) return;
      if ('replyTo' in act || act.does === 'edits') enter({ is: 'new' });
      // What has been typed in the meantime stays, and so does a draft when a command is chosen.
      if (field.value.trim() === text) put('');
    });
    return before;
  }

  /** @param {string} name with its slash */
  function command(name) {
    const begun = /^\/\w*$/.test(field.value) ? field.value : undefined;
    const text = name.includes('@') ? name : `${name}${toBot}`;
    void send({ does: 'says', person: person(), chat, text }, begun);
  }

  async function submit() {
    const text = field.value.trim();
    // A second Enter before the first has arrived means no second message.
    if (text === '' || isSubmitting) return;
    isSubmitting = true;
    const common = { person: person(), chat, text };
    if (mode.is === 'edit') await send({ does: 'edits', ...common, message: mode.message.id }, text);
    else await send({ does: 'says', ...common, ...replyTo() }, text);
    isSubmitting = false;
  }

  /** @param {string} kind */
  async function attach(kind) {
    if (kind === 'location') return send({ does: 'sendsLocation', person: person(), chat, ...natoreSadar });
    if (kind === 'contact') {
      const firstName = speaker.selectedOptions[0]?.dataset.firstName ?? '';
      return send({ does: 'sendsContact', person: person(), chat, phoneNumber: '+8801700000000', firstName });
    }
    const isFile = kind === 'photo' || kind === 'voice' || kind === 'file';
    const [first, ...others] = isFile ? await chooseFiles(kind) : [await drawSticker()];
    if (first === undefined) return;
    // As in Telegram's apps, what was being written goes along with the file.
    const caption = isFile && mode.is !== 'edit' ? field.value.trim() : '';
    const files = [{ ...first, ...(caption !== '' && { caption }) }, ...others];
    await send({ does: 'sends', person: person(), chat, files, ...replyTo() }, caption);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  field.addEventListener('input', grow);
  form.addEventListener('keydown', (event) => {
    // While a keyboard such as Avro composes a letter, Enter belongs to it.
    if (event.target === field && event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void submit();
    }
    if (event.key === 'Escape' && mode.is !== 'new') cancel();
  });
  for (const button of form.querySelectorAll('[data-attach]')) {
    button.addEventListener('click', () => {
      find(form, '.attach summary').focus();
      if (button instanceof HTMLElement) attach(button.dataset.attach ?? '').catch(tell);
    });
  }
  function cancel() {
    const wasEdit = mode.is === 'edit';
    enter({ is: 'new' });
    if (wasEdit) write('');
    else field.focus();
  }
  find(concerning, '.cancel').addEventListener('click', cancel);
  speaker.addEventListener('change', () => {
    if (mode.is === 'edit') cancel();
    onSpeaker();
  });
  createCommandMenu(form, {
    where: () => ({ person: person(), chat }),
    send: command,
  });

  return {
    person,
    command,
    write,
    /** @param {SeenMessage} message */
    reply(message) {
      enter({ is: 'reply', message });
      field.focus();
    },
    /** @param {SeenMessage} message */
    edit(message) {
      enter({ is: 'edit', message });
      write(message.text);
    },
    /** A message is no more. @param {number} id */
    forget(id) {
      if (mode.is !== 'new' && mode.message.id === id) enter({ is: 'new' });
    },
  };
}
