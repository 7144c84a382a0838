/** This near to the end counts as there, in pixels. */
const near = 80;

/**
 * Keeps a log at its end while somebody reads there, and where they are while they read elsewhere: when messages
 * come, pictures load, the field grows, and when the log comes back into sight, which sets it to its top.
 * @param {HTMLElement} log
 * @param {HTMLElement} list what it holds
 */
export function stickToEnd(log, list) {
  let isAtEnd = true;
  let top = 0;
  // As far as we have followed. What came since makes the log longer, but nobody scrolled away from its end.
  let height = 0;

  function toEnd() {
    isAtEnd = true;
    height = log.scrollHeight;
    log.scrollTo({ top: height, behavior: 'instant' });
  }

  log.addEventListener('scroll', () => {
    if (log.clientHeight === 0) return;
    top = log.scrollTop;
    isAtEnd = height - top - log.clientHeight < near;
  });
  const sizes = new ResizeObserver(() => {
    height = log.scrollHeight;
    if (isAtEnd) toEnd();
    else log.scrollTop = top;
  });
  sizes.observe(log);
  sizes.observe(list);
  return { toEnd };
}
