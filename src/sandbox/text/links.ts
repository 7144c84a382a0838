import { isIP } from 'node:net';

export type CheckedLink =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly why: string };

const schemes = new Set(['http', 'https', 'tg', 'ton', 'tonsite']);

/**
 * Whether Telegram takes an address in a link or a button, in its words when not. Hosts without a dot
 * (`localhost`) and addresses of this machine are not taken; `tel:` and `mailto:` are no links to it.
 */
export function checkLink(address: string): CheckedLink {
  const trimmed = address.trim();
  if (trimmed === '') return { ok: false, why: 'URL host is empty' };
  // What has no "//" behind the colon is read as host and port.
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme !== undefined && !schemes.has(scheme)) return { ok: false, why: 'Unsupported URL protocol' };
  if (scheme !== undefined && !scheme.startsWith('http')) return { ok: true, url: trimmed };
  const whole = scheme === undefined ? `http://${trimmed}` : trimmed;
  if (!URL.canParse(whole)) return { ok: false, why: 'Wrong HTTP URL' };
  const { href, hostname, username } = new URL(whole);
  return username === '' && isPublic(hostname)
    ? { ok: true, url: href }
    : { ok: false, why: 'Wrong HTTP URL' };
}

/** Why Telegram opens no Mini App at an address; undefined if it does. */
export function whyNoApp(address: string): string | undefined {
  if (!/^https:\/\//i.test(address)) return 'Only HTTPS links are allowed';
  const link = checkLink(address);
  return link.ok ? undefined : link.why;
}

function isPublic(host: string): boolean {
  if (isIP(host) === 4) return !/^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host);
  if (host.startsWith('[')) return host !== '[::1]' && host !== '[::]';
  return /\.[^.]+$/.test(host);
}
