/** Whether they are on is this browser's affair. */
const setting = 'shortcuts';
/** How long `g` waits for its letter, in milliseconds. */
const patience = 1_500;
/** The last list of tickets that was looked at, so that one can go through it from ticket to ticket. */
const listed = 'listed-tickets';

/**
 * Single keys for those who work with a keyboard. An element says itself which key it answers to:
 * `data-shortcut="r"`. Fields and folded forms are gone to; a button is pressed, or only gone to where it says
 * `data-shortcut-asks`, since a slip must not do what can't be undone.
 */
export function listenToKeys() {
  const dialog = document.querySelector('dialog#shortcuts');
  if (!(dialog instanceof HTMLDialogElement)) return;
  const isOn = letTurnOff(dialog);
  rememberList();
  if (location.hash === '#q') press('/');
  let afterG = Number.NEGATIVE_INFINITY;

  document.addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, isComposing, defaultPrevented, repeat } = event;
    if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return;
    if (!isOn() || dialog.open || isTyping(event.target)) return;
    const key = letterOf(event);
    const did = event.timeStamp - afterG < patience ? press(`g ${key}`) : actOn(key, repeat);
    afterG = key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (did) event.preventDefault();
  });

  /**
   * @param {string} key
   * @param {boolean} repeat held down
   */
  function actOn(key, repeat) {
    switch (key) {
      case 'j':
        return step(1);
      case 'k':
        return step(-1);
      case 'ArrowDown':
        return here() !== undefined && step(1);
      case 'ArrowUp':
        return here() !== undefined && step(-1);
    }
    if (repeat) return false;
    switch (key) {
      case 'o':
        return click(here()?.querySelector('.item-link'));
      case 'x':
        return click(here()?.querySelector('.choice'));
      case '?':
        /** @type {HTMLDialogElement} */ (dialog).showModal();
        return true;
      case '/':
        return press(key) || goSearch();
      default:
        return press(key);
    }
  }
}

/** Where there is no field to search with: to the page that has it. */
function goSearch() {
  location.assign('/inbox#q');
  return true;
}

/**
 * The letter as it is printed on the key: with a Bangla keyboard the key itself says another.
 * @param {KeyboardEvent} event
 */
function letterOf({ key, code, shiftKey }) {
  if (/^[a-z/?]$/.test(key)) return key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter === undefined) return key;
  return shiftKey ? letter : letter.toLowerCase();
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"])');
}

/** @param {string} key */
function press(key) {
  const one = document.querySelector(`[data-shortcut="${CSS.escape(key)}"]`);
  if (!(one instanceof HTMLElement)) return false;
  const folded = one.closest('details');
  if (folded !== null && one.matches('textarea')) folded.open = true;
  if (!one.matches('input, textarea') && !('shortcutAsks' in one.dataset)) return click(one);
  one.focus();
  one.scrollIntoView({ block: 'nearest' });
  return true;
}

/** @param {Element | null | undefined} one */
function click(one) {
  if (!(one instanceof HTMLElement)) return false;
  one.click();
  return true;
}

/** The ticket in the list that has the focus. */
const here = () => document.activeElement?.closest('.item') ?? undefined;

/**
 * To the next ticket of the list, or back.
 * @param {1 | -1} by
 */
function step(by) {
  const links = [...document.querySelectorAll('.item-link')];
  if (links.length === 0) return leaf(by);
  const at = links.findIndex((link) => link.closest('.item') === here());
  const next = links[at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by];
  if (next instanceof HTMLElement) next.focus();
  return true;
}

/**
 * From one ticket's page to the next one's, in the order of the list that was looked at last.
 * @param {1 | -1} by
 */
function leaf(by) {
  const main = document.querySelector('main[data-tickets]');
  if (!(main instanceof HTMLElement)) return false;
  const numbers = (sessionStorage.getItem(listed) ?? '').split(' ');
  const at = numbers.indexOf(main.dataset.tickets?.split(' ')[0] ?? '');
  const next = at === -1 ? undefined : numbers[at + by];
  if (next) location.assign(`/inbox/tickets/${next}`);
  return next !== undefined;
}

function rememberList() {
  const items = [...document.querySelectorAll('.item')].map((item) => item.getAttribute('data-key'));
  if (items.length > 0) sessionStorage.setItem(listed, items.join(' '));
}

/**
 * @param {HTMLDialogElement} dialog
 * @returns {() => boolean} whether they are on
 */
function letTurnOff(dialog) {
  const opener = document.querySelector('.shortcuts-open');
  if (opener instanceof HTMLElement) {
    opener.hidden = false;
    opener.addEventListener('click', () => dialog.showModal());
  }
  const box = dialog.querySelector('.shortcuts-on');
  if (!(box instanceof HTMLInputElement)) return () => false;
  box.checked = localStorage.getItem(setting) !== 'off';
  box.addEventListener('change', () => localStorage.setItem(setting, box.checked ? 'on' : 'off'));
  return () => box.checked;
}
