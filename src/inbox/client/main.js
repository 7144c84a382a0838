import { keepUpToDate } from './live.js';

const main = document.querySelector('main');
if (main !== null) keepUpToDate(main);
