/** A page that was out of sight for so long may have a dead connection that nobody told of, in milliseconds. */
const longAway = 20_000;
/** Before coming again where the server refused, in milliseconds. */
const firstWait = 3_000;
const longestWait = 60_000;

/**
 * Listens to which tickets change, and goes on where it was when the connection was lost, when the server was away, and
 * when the phone slept.
 * @param {string} position after which changes count
 * @param {(tickets: ReadonlySet<string> | 'all') => void} changed
 */
export function listen(position, changed) {
  let last = position;
  let wait = firstWait;
  let displaced = false;
  let hiddenAt = 0;
  /** @type {EventSource | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retry;

  function open() {
    clearTimeout(retry);
    source?.close();
    displaced = false;
    source = new EventSource(`/inbox/events?after=${encodeURIComponent(last)}`);
    source.addEventListener('open', () => {
      wait = firstWait;
    });
    source.addEventListener('changed', ({ data, lastEventId }) => {
      last = lastEventId;
      changed(data === '*' ? 'all' : new Set(data.split(' ')));
    });
    // Another page of this browser is looked at: this one comes again when it is.
    source.addEventListener('displaced', () => {
      displaced = true;
      source?.close();
    });
    source.addEventListener('error', () => {
      // A lost connection browsers mend by themselves, a refusal they do not.
      if (source?.readyState !== EventSource.CLOSED || displaced) return;
      // Asked for itself, the page learns whether it may still be looked at.
      if (wait === firstWait) changed('all');
      retry = setTimeout(open, wait);
      wait = Math.min(wait * 2, longestWait);
    });
  }

  function close() {
    clearTimeout(retry);
    source?.close();
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (displaced || source?.readyState !== EventSource.OPEN || Date.now() - hiddenAt > longAway) open();
  });
  window.addEventListener('online', open);
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) open();
  });
  open();
  return { close };
}
