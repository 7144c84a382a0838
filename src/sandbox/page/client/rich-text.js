import { element } from './dom.js';
import { label, words } from './words.js';

/** @typedef {import('../../world.ts').Entity} Entity */

/**
 * What Telegram's apps let one tap although the server marks only numbers with a country code: a number as it is
 * dialled at home.
 */
const homeNumber = /(?<![\d+])0(?:[ -]?\d){8,10}(?!\d)/g;

const blocks = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/**
 * Text with its entities as nodes.
 * @param {string} text
 * @param {readonly Entity[]} entities outer before inner
 * @param {(command: string) => void} send what a pressed command does
 */
export function richText(text, entities, send) {
  const fragment = document.createDocumentFragment();
  fragment.append(...stretch(text, 0, text.length, entities, send));
  return fragment;
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {readonly Entity[]} entities
 * @param {(command: string) => void} send
 * @returns {(Node | string)[]}
 */
function stretch(text, from, to, entities, send) {
  const nodes = [];
  let at = from;
  for (const [index, entity] of entities.entries()) {
    const end = Math.min(entity.offset + entity.length, to);
    // Inside an entity that was dealt with, or past this stretch.
    if (entity.offset < at || entity.offset >= to) continue;
    const isBlock = blocks.has(entity.type);
    // A block begins and ends a line by itself.
    const before = text.slice(at, entity.offset);
    nodes.push(...plain(isBlock ? before.replace(/\n$/, '') : before));
    const inner = stretch(text, entity.offset, end, entities.slice(index + 1), send);
    nodes.push(wrap(entity, text.slice(entity.offset, end), inner, send));
    at = isBlock && end < to && text[end] === '\n' ? end + 1 : end;
  }
  nodes.push(...plain(text.slice(at, to)));
  return nodes;
}

/** @param {string} text */
function plain(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(homeNumber)) {
    nodes.push(text.slice(at, match.index), phone(match[0], [match[0]]));
    at = match.index + match[0].length;
  }
  nodes.push(text.slice(at));
  return nodes;
}

/**
 * @param {Entity} entity
 * @param {string} text
 * @param {(Node | string)[]} inner
 * @param {(command: string) => void} send
 */
function wrap({ type, url }, text, inner, send) {
  switch (type) {
    case 'bold':
      return element('strong', {}, ...inner);
    case 'italic':
      return element('em', {}, ...inner);
    case 'underline':
      return element('u', {}, ...inner);
    case 'strikethrough':
      return element('s', {}, ...inner);
    case 'code':
      return element('code', {}, ...inner);
    case 'pre':
      return element('pre', {}, ...inner);
    case 'blockquote':
    case 'expandable_blockquote':
      return element('blockquote', {}, ...inner);
    case 'spoiler':
      return spoiler(inner);
    case 'text_link':
      return link(url ?? '', inner);
    case 'url':
      return link(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `http://${text}`, inner);
    case 'email':
      return element('a', { href: `mailto:${text}` }, ...inner);
    case 'phone_number':
      return phone(text, inner);
    case 'bot_command':
      return command(text, inner, send);
    case 'mention':
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
      return element('span', { class: 'mention' }, ...inner);
    default:
      return element('span', {}, ...inner);
  }
}

/**
 * @param {string} address
 * @param {(Node | string)[]} inner
 */
function link(address, inner) {
  // Anything else, javascript: first of all, stays text.
  if (!/^(https?|tg|ton):/i.test(address)) return element('span', {}, ...inner);
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...inner);
}

/**
 * @param {string} number
 * @param {(Node | string)[]} inner
 */
export function phone(number, inner) {
  return element('a', { href: `tel:${number.replace(/[^\d+]/g, '')}` }, ...inner);
}

/**
 * @param {string} text
 * @param {(Node | string)[]} inner
 * @param {(command: string) => void} send
 */
function command(text, inner, send) {
  const button = element('button', { type: 'button', class: 'command' }, ...inner);
  button.addEventListener('click', () => send(text));
  return button;
}

/** @param {(Node | string)[]} inner */
function spoiler(inner) {
  const covered = element('span', {}, ...inner);
  covered.inert = true;
  const says = label(words.hidden);
  const cover = element('span', {
    class: 'spoiler',
    role: 'button',
    tabindex: 0,
    'aria-label': says,
    title: says,
  });
  cover.append(covered);
  const show = () => {
    covered.inert = false;
    for (const name of ['role', 'aria-label', 'title']) cover.removeAttribute(name);
    cover.setAttribute('tabindex', '-1');
    cover.classList.add('shown');
  };
  cover.addEventListener('click', show);
  cover.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    show();
  });
  return cover;
}
