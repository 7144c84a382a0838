import { element, find } from './dom.js';
import { label, words } from './words.js';

const digits = new Intl.NumberFormat('bn-BD');

/** Where not all chats fit side by side, on a phone only one, the tabs choose which is seen. */
export function createTabs() {
  /** @type {HTMLElement[]} */
  const tabs = [...document.querySelectorAll('[data-tab]')].filter((tab) => tab instanceof HTMLElement);
  const main = find(document, 'main');
  /** Messages that came while their chat was out of sight. @type {Map<string, number>} */
  const unseen = new Map();
  /** @type {Set<string>} */
  const inSight = new Set();

  /** @param {string} chat @returns {HTMLElement} */
  const column = (chat) => find(document, `[data-chat="${chat}"]`);

  /** @param {string} chat */
  function open(chat) {
    for (const tab of tabs) {
      const isOpen = tab.dataset.tab === chat;
      if (isOpen) tab.setAttribute('aria-current', 'true');
      else tab.removeAttribute('aria-current');
      column(tab.dataset.tab ?? '').classList.toggle('current', isOpen);
    }
  }

  function showCounts() {
    for (const tab of tabs) {
      const count = unseen.get(tab.dataset.tab ?? '') ?? 0;
      const mark = find(tab, '.unread');
      mark.hidden = count === 0;
      mark.replaceChildren(
        digits.format(count),
        element('span', { class: 'off-screen' }, ` ${label(words.unread)}`),
      );
    }
  }

  const sight = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const chat = (target instanceof HTMLElement && target.dataset.chat) || '';
        if (isIntersecting) {
          inSight.add(chat);
          unseen.delete(chat);
        } else inSight.delete(chat);
      }
      showCounts();
    },
    { threshold: 0.4 },
  );
  const room = new ResizeObserver(() => {
    document.body.classList.toggle('all-fit', main.scrollWidth <= main.clientWidth + 1);
  });
  room.observe(main);
  for (const tab of tabs) {
    const chat = tab.dataset.tab ?? '';
    sight.observe(column(chat));
    tab.addEventListener('click', () => {
      open(chat);
      main.scrollTo({ left: column(chat).offsetLeft });
    });
  }
  if (tabs[0]?.dataset.tab !== undefined) open(tabs[0].dataset.tab);

  return {
    /** @param {number} chat */
    open: (chat) => open(String(chat)),
    /** Marks a chat that is out of sight. @param {number} chat */
    count(chat) {
      const key = String(chat);
      if (inSight.has(key)) return;
      unseen.set(key, (unseen.get(key) ?? 0) + 1);
      showCounts();
    },
  };
}
