import { element, find } from './dom.js';

/**
 * The bot's commands: behind the button, and while a command is being typed.
 * @param {HTMLElement} composer
 * @param {object} needs
 * @param {() => { person: number, chat: number }} needs.where
 * @param {(command: string) => void} needs.send
 */
export function createCommandMenu(composer, { where, send }) {
  const menu = /** @type {HTMLDetailsElement} */ (find(composer, '.commands'));
  const sheet = find(menu, '.sheet');
  const none = find(menu, '.none');
  const field = /** @type {HTMLTextAreaElement} */ (find(composer, 'textarea'));
  let typedOpen = false;

  const typed = () => (/^\/\w*$/.test(field.value) ? field.value.toLowerCase() : undefined);

  async function fill() {
    const { person, chat } = where();
    const response = await fetch(`/sandbox/commands?person=${person}&chat=${chat}`).catch(() => undefined);
    /** @type {{ command: string, description: string }[]} as the server sends them */
    const commands = response?.ok ? await response.json() : [];
    const begun = typedOpen ? (typed() ?? '/') : '/';
    const fitting = commands.filter(({ command }) => `/${command}`.startsWith(begun));
    none.hidden = commands.length > 0;
    sheet.replaceChildren(
      none,
      ...fitting.map(({ command, description }) => {
        const button = element(
          'button',
          { type: 'button' },
          element('b', {}, `/${command}`),
          ' ',
          description,
        );
        button.addEventListener('click', () => {
          send(`/${command}`);
          field.focus();
        });
        return button;
      }),
    );
    if (typedOpen && fitting.length === 0) menu.open = false;
  }

  menu.addEventListener('toggle', () => {
    if (menu.open) void fill();
    else typedOpen = false;
  });
  field.addEventListener('input', () => {
    if (typed() === undefined) {
      if (typedOpen) menu.open = false;
      return;
    }
    typedOpen = true;
    if (menu.open) void fill();
    else menu.open = true;
  });
  composer.addEventListener('keydown', (event) => {
    if (!menu.open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const buttons = [...sheet.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
    event.preventDefault();
    (buttons[next] ?? field).focus();
  });
}
