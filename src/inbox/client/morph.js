/**
 * Makes a part of the page like one that was drawn anew, changing only what differs, so that focus, scrolling,
 * what is folded out and what was typed stay. Children are told apart by `data-key` or `id`. Fields are never touched,
 * nor is anything that has `data-keep`.
 * @param {Element} old
 * @param {Element} wanted
 */
export function morph(old, wanted) {
  if (isLeftAlone(old) || old.isEqualNode(wanted)) return;
  takeAttributes(old, wanted);
  takeChildren(old, wanted);
}

/** @param {Element} element */
const isLeftAlone = (element) => element.matches('[data-keep], input, select, textarea');

/** @param {Node | null} node */
function keyOf(node) {
  if (!(node instanceof Element)) return undefined;
  return node.getAttribute('data-key') ?? node.getAttribute('id') ?? undefined;
}

/**
 * @param {Element} old
 * @param {Element} wanted
 */
function takeAttributes(old, wanted) {
  /** What the reader folded out. @param {string} name */
  const isReaders = (name) => name === 'open';
  for (const { name } of [...old.attributes]) {
    if (!wanted.hasAttribute(name) && !isReaders(name)) old.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (old.getAttribute(name) !== value && !isReaders(name)) old.setAttribute(name, value);
  }
}

/**
 * @param {Element} old
 * @param {Element} wanted
 */
function takeChildren(old, wanted) {
  const wantedKeys = new Set([...wanted.children].map(keyOf));
  const there = new Map([...old.children].map((child) => [keyOf(child), child]));
  /** Past what stays by itself; what is gone is removed. @param {ChildNode | null} from */
  const nextOf = (from) => {
    let at = from;
    while (at instanceof Element) {
      const key = keyOf(at);
      const next = at.nextSibling;
      if (key !== undefined && !wantedKeys.has(key) && !isKept(at)) at.remove();
      else if (!isKept(at) || wantedKeys.has(key)) return at;
      at = next;
    }
    return at;
  };

  let at = nextOf(old.firstChild);
  for (const want of [...wanted.childNodes]) {
    const key = keyOf(want);
    const match = key === undefined ? alike(at, want) : there.get(key);
    if (match === undefined) {
      old.insertBefore(want, at);
      continue;
    }
    if (match === at) at = nextOf(at.nextSibling);
    else old.insertBefore(match, at);
    if (match instanceof Element && want instanceof Element) morph(match, want);
    else if (match.nodeValue !== want.nodeValue) match.nodeValue = want.nodeValue;
  }
  while (at !== null) {
    const next = nextOf(at.nextSibling);
    at.remove();
    at = next;
  }
}

/** @param {Element} element */
const isKept = (element) => element.hasAttribute('data-keep');

/**
 * Without a key what stands at the same place is the same, if it is of the same kind.
 * @param {ChildNode | null} at
 * @param {ChildNode} want
 */
function alike(at, want) {
  if (at === null || at.nodeName !== want.nodeName || keyOf(at) !== undefined) return undefined;
  return at;
}
