import type { Visit } from '../visit.ts';

/** The keys, with the name of what each does; `g` and a letter go to an area. */
const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['o', 'open'],
  ['x', 'choose'],
  ['r', 'reply'],
  ['n', 'note'],
  ['a', 'assign'],
  ['u', 'urgent'],
  ['c', 'close'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

/** Opens the list of shortcuts. Where there is no script, or no keyboard, it is not to be seen. */
export function ShortcutsButton({ visit: { t } }: { readonly visit: Visit }) {
  return (
    <button type="button" class="plain shortcuts-open" aria-haspopup="dialog" hidden>
      {t('shortcuts.title')}
    </button>
  );
}

/**
 * What the keys do, and the switch that turns them off, which those need whose speech or shaking hand presses keys
 * (WCAG 2.1.4).
 */
export function Shortcuts({
  visit: { t },
  areas,
}: {
  readonly visit: Visit;
  readonly areas: readonly string[];
}) {
  return (
    <dialog id="shortcuts" class="shortcuts" aria-labelledby="shortcuts-title" data-keep>
      <h2 id="shortcuts-title">{t('shortcuts.title')}</h2>
      <p class="quiet">{t('shortcuts.hint')}</p>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`shortcuts.${what}`)}</dd>
          </div>
        ))}
        {areas.map((area) => (
          <div key={area}>
            <dt>
              <kbd>g</kbd> <kbd>{area[0]}</kbd>
            </dt>
            <dd>{t(`areas.${area}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <label>
          <input type="checkbox" class="shortcuts-on" checked />
          {t('shortcuts.on')}
        </label>
        <button type="submit">{t('shortcuts.shut')}</button>
      </form>
    </dialog>
  );
}
