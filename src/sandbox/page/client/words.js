import { element } from './dom.js';

/** @typedef {{ readonly bn: string, readonly en: string }} Word */

/** @type {typeof import('../words.ts').words} what the server put there */
export const words = JSON.parse(document.body.dataset.words ?? '');

/** @param {Word} word */
export const label = ({ bn, en }) => `${bn} · ${en}`;

/** Bangla, and English after it in smaller letters. @param {Word} word */
export const both = ({ bn, en }) =>
  element(
    'span',
    {},
    element('span', { lang: 'bn' }, bn),
    ' ',
    element('span', { lang: 'en', class: 'en' }, en),
  );
