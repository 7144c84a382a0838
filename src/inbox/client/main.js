import { completeCanned } from './canned.js';
import { keepUpToDate } from './live.js';
import { listenToKeys } from './shortcuts.js';

const main = document.querySelector('main');
if (main !== null) keepUpToDate(main);
listenToKeys();
const reply = document.querySelector('textarea[data-canned]');
if (reply instanceof HTMLTextAreaElement) completeCanned(reply);
