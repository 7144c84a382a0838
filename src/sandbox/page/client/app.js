import { createChat } from './chat.js';
import { find } from './dom.js';
import { closeMenusByThemselves } from './menus.js';
import { createTabs } from './tabs.js';

/** @typedef {import('../state.ts').SandboxState} SandboxState */
/** @typedef {import('../../world.ts').WorldEvent} WorldEvent */

/** @type {Map<number, import('./chat.js').Chat>} */
const chats = new Map();
const tabs = createTabs();
const offline = find(document, '.offline');
/** @type {HTMLDialogElement} */
const alert = find(document, 'dialog.alert');

closeMenusByThemselves();

for (const chip of document.querySelectorAll('[data-question]')) {
  chip.addEventListener('click', () => {
    // The first column is the citizen's.
    const citizen = [...chats.values()][0];
    if (citizen === undefined || !(chip instanceof HTMLElement)) return;
    tabs.open(citizen.id);
    citizen.write(chip.dataset.question ?? '');
  });
}

const events = new EventSource('/sandbox/events');
events.addEventListener('open', () => {
  offline.hidden = true;
});
events.addEventListener('error', () => {
  offline.hidden = false;
});
events.addEventListener('state', ({ data }) => showState(JSON.parse(data)));
events.addEventListener('people', ({ data }) => {
  for (const chat of chats.values()) chat.know(JSON.parse(data));
});
events.addEventListener('world', ({ data }) => showEvent(JSON.parse(data)));

/** @param {SandboxState} state */
function showState({ bot, people, chats: all, messages }) {
  for (const { id } of all) {
    const section = document.querySelector(`[data-chat="${id}"]`);
    // A chat that came after the page: the server draws it.
    if (!(section instanceof HTMLElement)) return location.reload();
    const chat = chats.get(id) ?? createChat(section, { bot, onNew: () => tabs.count(id) });
    chats.set(id, chat);
    chat.know(people);
    chat.fill(messages.filter(({ chatId }) => chatId === id));
  }
  makeRoom(messages);
}

let hasBegun = false;

/**
 * On a phone what the page is for makes room, once, when somebody has asked something.
 * @param {readonly import('../../world.ts').SeenMessage[]} messages
 */
function makeRoom(messages) {
  if (hasBegun || !messages.some(({ from, text }) => from.kind === 'person' && !text.startsWith('/'))) return;
  hasBegun = true;
  const strip = document.querySelector('details.strip');
  if (strip instanceof HTMLDetailsElement && matchMedia('(width < 47.5rem)').matches) strip.open = false;
}

/** @param {WorldEvent} event */
function showEvent(event) {
  switch (event.what) {
    case 'message':
      makeRoom([event.message]);
      return chats.get(event.message.chatId)?.add(event.message);
    case 'edited':
      return chats.get(event.message.chatId)?.change(event.message);
    case 'deleted':
      return chats.get(event.chatId)?.remove(event.messageId);
    case 'typing':
      return chats.get(event.chatId)?.typing();
    case 'notice':
      return showNotice(event);
    case 'inline':
    case 'blocked':
    case 'unblocked':
      // Nobody asks inline on the page, and 'people' tells the rest.
      return;
  }
}

/** @param {Extract<WorldEvent, { what: 'notice' }>} notice */
function showNotice({ personId, text, alert: isAlert }) {
  const pressedIn = [...chats.values()].filter((chat) => chat.answered(personId));
  if (text === '') return;
  if (isAlert) {
    find(alert, '#alert-text').textContent = text;
    if (!alert.open) alert.showModal();
    return;
  }
  (pressedIn[0] ?? chats.get(personId))?.toast(text);
}
