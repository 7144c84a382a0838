/**
 * Inside Telegram: what Telegram says of whoever opened the page stands behind the # of the address. It is sent to the
 * desk, which checks it. Telegram's own script would bring it, too, but it would be a stranger's script on a page of
 * the office.
 */
const given = new URLSearchParams(location.hash.slice(1)).get('tgWebAppData') ?? '';
// The address, with what it holds, does not stay in the history.
history.replaceState(null, '', location.pathname);
tellTelegram('web_app_ready');
tellTelegram('web_app_expand');

const form = document.querySelector('form[action="/inbox/app"]');
const field = form?.querySelector('input[name="data"]');
if (form instanceof HTMLFormElement && field instanceof HTMLInputElement) {
  field.value = given;
  form.submit();
}

/**
 * Says something to the Telegram around the page (https://core.telegram.org/api/web-events). Where there is none,
 * nobody hears it.
 * @param {string} event
 */
function tellTelegram(event) {
  const message = JSON.stringify({ eventType: event, eventData: {} });
  if (window.parent !== window) window.parent.postMessage(message, 'https://web.telegram.org');
  const { TelegramWebviewProxy: phone } = /** @type {{ TelegramWebviewProxy?: unknown }} */ (
    /** @type {unknown} */ (window)
  );
  if (isProxy(phone)) phone.postEvent(event, '{}');
}

/**
 * @param {unknown} thing
 * @returns {thing is { postEvent: (event: string, data: string) => void }}
 */
function isProxy(thing) {
  return typeof thing === 'object' && thing !== null && 'postEvent' in thing;
}
