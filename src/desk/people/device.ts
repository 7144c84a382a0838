import { z } from 'zod';

/** What a browser says it is, as far as people can tell their own devices apart by it. */
export const device = z.object({
  browser: z.enum(['chrome', 'edge', 'firefox', 'opera', 'safari', 'samsung', 'other']),
  system: z.enum(['android', 'iphone', 'ipad', 'linux', 'mac', 'windows', 'other']),
});
export type Device = z.infer<typeof device>;

export const unknownDevice: Device = { browser: 'other', system: 'other' };

/** Most browsers call themselves Chrome or Safari as well: those that are more come first. */
const browsers: readonly (readonly [RegExp, Device['browser']])[] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(OPR|Opera|OPT)\b/, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
];
const systems: readonly (readonly [RegExp, Device['system']])[] = [
  [/\bAndroid\b/, 'android'],
  [/\biPhone\b/, 'iphone'],
  [/\biPad\b/, 'ipad'],
  [/\bWindows\b/, 'windows'],
  [/\bMac OS X\b/, 'mac'],
  [/\bLinux\b|\bCrOS\b/, 'linux'],
];

/** The device behind a `User-Agent`. It may say anything: good for recognising one's own, not for more. */
export function deviceOf(userAgent = ''): Device {
  const first = <Name>(names: readonly (readonly [RegExp, Name])[]) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'other';
  return { browser: first(browsers), system: first(systems) };
}
