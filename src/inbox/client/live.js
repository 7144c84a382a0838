import { morph } from './morph.js';
import { listen } from './stream.js';

/** Pages are drawn anew no more often, in milliseconds. */
const pause = 900;
/** How long the line about what came stays, in milliseconds. */
const newsStay = 12_000;

/**
 * Keeps a page up to date: when a ticket that it shows changes, it is drawn anew on the server, and what differs is
 * taken over.
 * @param {HTMLElement} main
 */
export function keepUpToDate(main) {
  const { live: address, tickets } = main.dataset;
  if (address === undefined) return;
  const own = tickets?.split(' ');
  const say = createNewsLine();
  /** @type {Set<string> | 'all'} */
  let waiting = new Set();
  let isBusy = false;

  const stream = listen(main.dataset.position ?? '', (changed) => {
    const concerns =
      changed === 'all' ||
      (own === undefined
        ? [...changed].some((one) => one !== 'broadcasts')
        : own.some((one) => changed.has(one)));
    if (!concerns) return;
    waiting = waiting === 'all' || changed === 'all' ? 'all' : new Set([...waiting, ...changed]);
    void drawAnew();
  });

  async function drawAnew() {
    // To draw a ticket is to have seen it: not while nobody looks.
    if (isBusy || (own !== undefined && document.hidden)) return;
    if (waiting !== 'all' && waiting.size === 0) return;
    isBusy = true;
    const changed = waiting;
    waiting = new Set();
    const response = await fetch(/** @type {string} */ (address)).catch(() => undefined);
    if (response?.ok) take(await response.text(), changed);
    else if (response?.status === 401) {
      stream.close();
      return say('signedOut');
    } else if (response === undefined) waiting = changed;
    setTimeout(() => {
      isBusy = false;
      void drawAnew();
    }, pause);
  }
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void drawAnew();
  });

  /**
   * @param {string} html
   * @param {ReadonlySet<string> | 'all'} changed
   */
  function take(html, changed) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const wanted = page.querySelector('main');
    if (wanted === null) return;
    const before = { all: countOfAll(), unread: unread(), said: said() };
    keepDraft();
    inPlace(() => morph(main, wanted));
    document.title = page.title;
    if (own === undefined) tellOfTickets(before, changed);
    else tellOfMessages(before.said);
  }

  /**
   * @param {{ all: number, unread: ReadonlySet<string> }} before
   * @param {ReadonlySet<string> | 'all'} changed
   */
  function tellOfTickets(before, changed) {
    // A new ticket may stand on a later page of the list.
    const fresh = countOfAll() - before.all;
    if (fresh > 0) return say('new', fresh);
    const again = [...unread()].filter(
      (number) => !before.unread.has(number) && (changed === 'all' || changed.has(number)),
    );
    if (again.length > 0) say('again', again.length);
  }

  /** @param {ReadonlySet<string>} before */
  function tellOfMessages(before) {
    const came = messages().filter(({ dataset }) => !before.has(dataset.key ?? ''));
    if (came.some(({ classList }) => classList.contains('message-officer'))) {
      const crossing = document.getElementById('crossing');
      if (crossing !== null && draft()?.value) crossing.hidden = false;
      say('answered');
    } else if (came.some(({ classList }) => classList.contains('message-citizen'))) say('message');
  }
}

/** @returns {HTMLTextAreaElement | null} */
const draft = () => document.querySelector('textarea#text');

const countOfAll = () => Number(document.querySelector('[data-all]')?.getAttribute('data-all') ?? 0);

/** The numbers of the tickets that wait to be read. */
const unread = () =>
  new Set([...document.querySelectorAll('.item-unread')].map((item) => item.getAttribute('data-key') ?? ''));

/** @returns {HTMLElement[]} */
const messages = () => [...document.querySelectorAll('li.message')].filter((li) => li instanceof HTMLElement);

const said = () => new Set(messages().map(({ dataset }) => dataset.key ?? ''));

/** What is being written is left as it is, with all that belongs to it. */
function keepDraft() {
  const text = draft();
  text?.closest('#reply')?.toggleAttribute('data-keep', text.value !== '');
}

/**
 * Leaves the focus where it is, and what is read under the reader's eyes.
 * @param {() => void} change
 */
function inPlace(change) {
  const focused = document.activeElement;
  const anchor = [...document.querySelectorAll('[data-key]')].find(
    (item) => item.getBoundingClientRect().bottom > 0,
  );
  const top = anchor?.getBoundingClientRect().top ?? 0;
  const wasAtTop = window.scrollY === 0;
  change();
  if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused)
    focused.focus({ preventScroll: true });
  if (anchor?.isConnected && !wasAtTop) window.scrollBy(0, anchor.getBoundingClientRect().top - top);
}

/** @returns {(what: string, count?: number) => void} */
function createNewsLine() {
  const line = document.querySelector('p.news');
  const digits = new Intl.NumberFormat(document.documentElement.lang === 'bn' ? 'bn-BD' : 'en');
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let clear;
  return (what, count = 0) => {
    if (!(line instanceof HTMLElement)) return;
    clearTimeout(clear);
    line.textContent = (line.dataset[what] ?? '').replace('#', digits.format(count));
    if (what === 'signedOut') return;
    clear = setTimeout(() => {
      line.textContent = '';
    }, newsStay);
  };
}
