/** @typedef {{ name: string, text: string }} Canned */

/** A slash and the beginning of a name, right before the cursor. */
const begun = /(?:^|\s)\/([\p{L}\p{M}\p{N}-]*)$/u;
const mostShown = 8;

/**
 * Completes `/name` in the reply with the canned reply of that name, filled in for this ticket. One chooses with the
 * arrows and Enter or Tab, or with a press; Escape leaves what was typed.
 * @param {HTMLTextAreaElement} field
 */
export function completeCanned(field) {
  const list = createList(field);
  /** @type {Promise<readonly Canned[]> | undefined} */
  let loading;
  /** @type {readonly Canned[]} */
  let shown = [];
  let chosen = 0;

  const typed = () => begun.exec(field.value.slice(0, field.selectionStart))?.[1]?.toLowerCase();

  async function look() {
    if (typed() === undefined) return show([]);
    loading ??= load(field.dataset.canned ?? '');
    const all = await loading;
    const name = typed();
    show(
      name === undefined
        ? []
        : all.filter((one) => one.name.toLowerCase().startsWith(name)).slice(0, mostShown),
    );
  }

  /** @param {readonly Canned[]} some */
  function show(some) {
    shown = some;
    chosen = 0;
    list.draw(some, chosen, take);
  }

  /** @param {number} index */
  function take(index) {
    const one = shown[index];
    const name = typed();
    if (one === undefined || name === undefined) return;
    const end = field.selectionStart;
    field.setRangeText(one.text, end - name.length - 1, end, 'end');
    show([]);
    field.focus();
  }

  field.addEventListener('input', () => void look());
  field.addEventListener('blur', () => show([]));
  field.addEventListener('keydown', (event) => {
    if (shown.length === 0 || event.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      chosen = (chosen + (key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length;
      list.draw(shown, chosen, take);
    } else if (key === 'Enter' || key === 'Tab') take(chosen);
    else if (key === 'Escape') show([]);
    else return;
    event.preventDefault();
  });
}

/**
 * @param {string} address
 * @returns {Promise<readonly Canned[]>} none where they can't be had: the form has them as well
 */
async function load(address) {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? response.json() : [];
}

/** @param {HTMLTextAreaElement} field */
function createList(field) {
  const list = document.createElement('ul');
  list.id = 'canned-list';
  list.className = 'canned-list';
  list.role = 'listbox';
  list.ariaLabel = field.dataset.cannedLabel ?? '';
  list.dataset.keep = '';
  list.hidden = true;
  field.after(list);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);

  return {
    /**
     * @param {readonly Canned[]} some
     * @param {number} chosen
     * @param {(index: number) => void} take
     */
    draw(some, chosen, take) {
      list.hidden = some.length === 0;
      list.replaceChildren(
        ...some.map(({ name, text }, index) => {
          const option = document.createElement('li');
          option.role = 'option';
          option.id = `canned-${index}`;
          option.ariaSelected = String(index === chosen);
          const short = document.createElement('b');
          short.textContent = `/${name}`;
          option.append(short, ` ${text}`);
          // Before the field loses the focus.
          option.addEventListener('pointerdown', (event) => {
            event.preventDefault();
            take(index);
          });
          return option;
        }),
      );
      if (some.length === 0) field.removeAttribute('aria-activedescendant');
      else field.setAttribute('aria-activedescendant', `canned-${chosen}`);
    },
  };
}
