import { element, icon } from './dom.js';
import { media } from './media.js';
import { richText } from './rich-text.js';
import { both, label, words } from './words.js';

/** @typedef {import('../../world.ts').SeenMessage} SeenMessage */
/** @typedef {import('../../world.ts').Button} Button */

/**
 * What a message needs of its chat.
 * @typedef {object} Surroundings
 * @property {string} botName
 * @property {boolean} isGroup
 * @property {boolean} continues the album that the message before belongs to
 * @property {number} speaker whose eyes we look through
 * @property {(id: number) => SeenMessage | undefined} find
 * @property {(text: string) => void} send
 * @property {(message: SeenMessage, data: string, button: HTMLButtonElement) => void} press
 * @property {(message: SeenMessage, option: number) => void} vote in a poll
 * @property {(message: SeenMessage) => void} reply
 * @property {(message: SeenMessage) => void} edit
 * @property {(id: number) => void} show scrolls to a message
 */

const clock = new Intl.DateTimeFormat('bn-BD', { hour: 'numeric', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat('bn-BD', { dateStyle: 'full', timeStyle: 'short' });

/**
 * @param {SeenMessage} message
 * @param {Surroundings} around
 */
export function buildMessage(message, around) {
  const { from } = message;
  const isOwn = from.kind === 'person' && from.person.id === around.speaker;
  const sender = senderOf(message, around.botName);
  const bubble = element(
    'div',
    { class: 'bubble' },
    element(
      'p',
      { class: message.viaBot || (around.isGroup && !isOwn) ? 'sender' : 'sender off-screen' },
      message.viaBot ? `${sender} (${label(words.via)})` : sender,
    ),
    message.replyTo === undefined ? undefined : quote(message.replyTo, around),
    media(message, (option) => around.vote(message, option)),
    message.text === '' ? undefined : text(message, around),
    footer(message),
  );
  // A tap anywhere replies, as long as it means nothing else: a link, or the end of selecting text.
  bubble.addEventListener('click', (event) => {
    const onControl =
      event.target instanceof Element && event.target.closest('a, button, audio, video, [role=button]');
    if (!onControl && String(getSelection()) === '') around.reply(message);
  });
  const tools = element(
    'div',
    { class: 'tools' },
    tool('reply', () => around.reply(message)),
  );
  if (isOwn && message.text !== '' && !message.viaBot) tools.append(tool('edit', () => around.edit(message)));
  return element(
    'li',
    {
      class: [
        'message',
        isOwn && 'own',
        around.continues && 'continues',
        message.file?.kind === 'sticker' && 'bare',
      ]
        .filter(Boolean)
        .join(' '),
      'data-id': message.id,
      tabindex: -1,
    },
    bubble,
    tools,
    message.keyboard === undefined ? undefined : keyboard(message, message.keyboard, around),
  );
}

/**
 * @param {SeenMessage} message
 * @param {string} botName
 */
function senderOf({ from }, botName) {
  if (from.kind === 'bot') return botName;
  return from.kind === 'chat'
    ? from.title
    : [from.person.firstName, from.person.lastName].filter(Boolean).join(' ');
}

/** A message in a few words. @param {SeenMessage} message */
export function excerptOf({ text, file, location, contact, poll }) {
  if (text !== '') return text.replace(/\s+/g, ' ').slice(0, 120);
  if (file !== undefined) return label(words[wordOfKind(file.kind)]);
  if (location !== undefined) return label(words.location);
  if (contact !== undefined) return label(words.contact);
  return poll === undefined ? '' : poll.question;
}

/** @param {import('../../world.ts').FileKind} kind */
export function wordOfKind(kind) {
  if (kind === 'photo' || kind === 'sticker' || kind === 'voice' || kind === 'video') return kind;
  return kind === 'animation' || kind === 'video_note' ? 'video' : 'file';
}

/**
 * @param {number} id
 * @param {Surroundings} around
 */
function quote(id, around) {
  const quoted = around.find(id);
  const button = element(
    'button',
    { type: 'button', class: 'quote' },
    element('strong', {}, quoted ? senderOf(quoted, around.botName) : ''),
    element('span', {}, quoted ? excerptOf(quoted) : label(words.gone)),
  );
  button.addEventListener('click', () => around.show(id));
  return button;
}

/**
 * @param {SeenMessage} message
 * @param {Surroundings} around
 */
const text = (message, around) =>
  element('div', { class: 'text', dir: 'auto' }, richText(message.text, message.entities, around.send));

/** @param {SeenMessage} message */
function footer({ date, editedAt, reactions }) {
  const at = new Date(date * 1000);
  return element(
    'p',
    { class: 'footer' },
    ...reactions.map((reaction) => element('span', { class: 'reaction' }, reaction)),
    editedAt === undefined ? undefined : element('span', { class: 'edited' }, both(words.edited)),
    element('time', { datetime: at.toISOString(), title: calendar.format(at) }, clock.format(at)),
  );
}

/**
 * @param {'reply' | 'edit'} name
 * @param {() => void} act
 */
function tool(name, act) {
  const says = label(words[name]);
  const button = element(
    'button',
    { type: 'button', 'aria-label': says, title: says, class: name },
    icon(name),
  );
  button.addEventListener('click', act);
  return button;
}

/**
 * @param {SeenMessage} message
 * @param {readonly (readonly Button[])[]} rows
 * @param {Surroundings} around
 */
function keyboard(message, rows, around) {
  return element(
    'div',
    { class: 'keyboard' },
    ...rows.map((row) => element('div', {}, ...row.map((button) => key(message, button, around)))),
  );
}

/**
 * @param {SeenMessage} message
 * @param {Button} button
 * @param {Surroundings} around
 */
function key(message, { text: name, data, url, webApp }, around) {
  const address = url ?? webApp;
  if (address !== undefined && /^(https?|tg):/i.test(address)) {
    return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, name, icon('link'));
  }
  const made = element('button', { type: 'button' }, name);
  made.addEventListener('click', () => {
    if (data !== undefined) around.press(message, data, made);
  });
  return made;
}
