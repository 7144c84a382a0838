/** Menus are `<details class="menu">`: they open by themselves. This closes them, as menus are expected to. */
export function closeMenusByThemselves() {
  document.addEventListener('click', ({ target }) => {
    for (const menu of openMenus()) {
      const inside = target instanceof Node && menu.contains(target);
      const chosen = target instanceof Element && target.closest('.sheet button') !== null;
      if (!inside || chosen) menu.open = false;
    }
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
  document.addEventListener('focusin', ({ target }) => {
    for (const menu of openMenus()) if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}

/** @returns {NodeListOf<HTMLDetailsElement>} */
const openMenus = () => document.querySelectorAll('details.menu[open]');
