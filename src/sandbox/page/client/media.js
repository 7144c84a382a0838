import { element, icon } from './dom.js';
import { phone } from './rich-text.js';
import { both, label, words } from './words.js';

/** @typedef {import('../../world.ts').SeenMessage} SeenMessage */

/**
 * What a message carries beside its text.
 * @param {SeenMessage} message
 * @param {(option: number) => void} vote
 */
export function media({ file, location, contact, poll }, vote) {
  if (file !== undefined) return fileOf(file);
  if (location !== undefined) return placeOf(location);
  if (contact !== undefined) {
    const { phoneNumber, firstName } = contact;
    return card('contact', firstName, phone(phoneNumber, [phoneNumber]));
  }
  return poll === undefined ? undefined : pollOf(poll, vote);
}

/** @param {NonNullable<SeenMessage['file']>} file */
function fileOf({ kind, fileId, name }) {
  const address = `/sandbox/files/${encodeURIComponent(fileId)}`;
  switch (kind) {
    case 'photo':
    case 'sticker': {
      const picture = element('img', { class: kind, src: address, alt: label(words[kind]) });
      if (kind === 'sticker') return picture;
      return element('a', { class: 'picture', href: address, target: '_blank', rel: 'noopener' }, picture);
    }
    case 'voice':
    case 'audio':
      return element('audio', {
        controls: true,
        preload: 'metadata',
        src: address,
        'aria-label': label(words.voice),
      });
    case 'video':
    case 'animation':
    case 'video_note':
      return element('video', {
        controls: true,
        preload: 'metadata',
        src: address,
        'aria-label': label(words.video),
      });
    case 'document': {
      const link = element('a', { href: address, download: name ?? 'file' }, name ?? label(words.file));
      return card('file', link, both(words.file));
    }
  }
}

/** @param {NonNullable<SeenMessage['location']>} location */
function placeOf({ latitude, longitude, title, address }) {
  const coordinates = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return card('location', title ?? label(words.location), address ?? coordinates);
}

/**
 * @param {NonNullable<SeenMessage['poll']>} poll
 * @param {(option: number) => void} vote
 */
function pollOf({ question, options, votes, correct, explanation, closed }, vote) {
  const hasVotes = votes.some((count) => count > 0);
  const answers = options.map((option, index) => {
    const button = element('button', { type: 'button', disabled: closed }, option);
    button.addEventListener('click', () => vote(index));
    return element(
      'li',
      { class: closed && index === correct ? 'correct' : undefined },
      button,
      hasVotes ? element('span', { class: 'votes' }, numbers.format(votes[index] ?? 0)) : undefined,
    );
  });
  return element(
    'div',
    { class: 'poll' },
    element('strong', {}, question),
    element('ol', {}, ...answers),
    hasVotes && explanation !== undefined ? element('p', { class: 'explanation' }, explanation) : undefined,
  );
}

const numbers = new Intl.NumberFormat('bn-BD');

/**
 * @param {string} iconName
 * @param {Node | string} title
 * @param {Node | string} detail
 */
const card = (iconName, title, detail) =>
  element(
    'div',
    { class: 'card' },
    element('span', { class: 'disc' }, icon(iconName)),
    element('p', {}, element('strong', {}, title), element('span', {}, detail)),
  );
