import * as z from 'zod';

/** Enough to tell one's own browsers apart in a list, and nothing finer: no versions, no models. */
export const BrowserFamily = z.object({
  browser: z.enum(['Firefox', 'Chrome', 'Safari', 'Edge', 'Opera', 'Samsung Internet']),
  system: z.exactOptional(
    z.enum(['Windows', 'macOS', 'Linux', 'Android', 'iPhone', 'iPad', 'ChromeOS']),
  ),
});
export type BrowserFamily = Readonly<z.output<typeof BrowserFamily>>;

type Sign<Name> = readonly [sign: RegExp, name: Name];

/** Browsers name their ancestors too, so the first that fits counts. */
const BROWSERS: readonly Sign<BrowserFamily['browser']>[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera|OPT)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Headless)?(Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly Sign<NonNullable<BrowserFamily['system']>>[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

/** @returns undefined for programs and whatever else does not say that it is a browser. */
export function browserFamilyOf(userAgent: string | undefined): BrowserFamily | undefined {
  const text = (userAgent ?? '').slice(0, 500);
  const nameIn = <Name>(signs: readonly Sign<Name>[]) =>
    signs.find(([sign]) => sign.test(text))?.[1];
  const browser = nameIn(BROWSERS);
  if (browser === undefined) return undefined;
  const system = nameIn(SYSTEMS);
  return system === undefined ? { browser } : { browser, system };
}
