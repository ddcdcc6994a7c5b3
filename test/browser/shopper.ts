import axe, { type AxeResults, type Result, type RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../shared/customers/customer.ts';
import type { LocalHost } from '../support/local-host.ts';
import type { PlacesSeen } from './places-seen.ts';

export type Visit = {
  readonly width: 390 | 1280;
  readonly language: Language;
  /** Off: everything must work all the same. */
  readonly hasScripts?: boolean;
  readonly zone?: string;
  /** Notes down what was looked at. */
  readonly seen?: PlacesSeen;
};

const HEIGHTS = { 390: 844, 1280: 900 } as const;
const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;
const AXE_OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  preload: false,
};
/** All that the colours of the night can change. */
const AXE_OPTIONS_DARK: RunOptions = {
  ...AXE_OPTIONS,
  runOnly: { type: 'rule', values: ['color-contrast'] },
};
/** Only ends what hangs; on a loaded machine a page may well take seconds. */
const PATIENCE_MS = 120_000;

type RunAxe = (context: Document, options: RunOptions) => Promise<AxeResults>;
type Mail = {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly replyTo: readonly string[];
  readonly attachments: readonly { readonly contentType: string; readonly size: number }[];
};

/**
 * Somebody at a real browser. Every page that they look at with `look` is also looked at by axe, must
 * fit into its window, and must have had no complaint of the browser, such as of the page's policy.
 */
export class Shopper {
  readonly page: Page;
  readonly visit: Visit;
  readonly #context: BrowserContext;
  readonly #host: LocalHost;
  readonly #complaints: string[] = [];
  #status = 0;

  private constructor(context: BrowserContext, page: Page, host: LocalHost, visit: Visit) {
    this.page = page;
    this.visit = visit;
    this.#context = context;
    this.#host = host;
    page.on('response', (response) => {
      if (response.request().isNavigationRequest()) this.#status = response.status();
    });
    page.on('console', (message) => {
      // A page that refuses what was sent is a refusal, which `look` asks after, and no complaint.
      const isPage = message.location().url === page.url();
      const isRefusal = isPage && /status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !isRefusal) this.#complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.#complaints.push(error.message));
  }

  static async arrive(browser: Browser, host: LocalHost, visit: Visit): Promise<Shopper> {
    const context = await browser.newContext({
      viewport: { width: visit.width, height: HEIGHTS[visit.width] },
      locale: LOCALES[visit.language],
      timezoneId: visit.zone ?? 'Europe/London',
      javaScriptEnabled: visit.hasScripts ?? true,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Shopper(context, await context.newPage(), host, visit);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#host.url).href);
  }

  /** Presses what leads to another page, or to this one anew, and waits until that is there. */
  async press(what: string | Locator): Promise<void> {
    const pressed = typeof what === 'string' ? this.page.locator(what) : what;
    await this.onward(() => pressed.click());
  }

  /** Whatever leads to a page, by mouse or key, and that page. */
  async onward(act: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()]);
  }

  /** A field by the name under which it is sent. */
  field(name: string): Locator {
    return this.page.locator(`[name="${name}"]:not([type=hidden])`);
  }

  /** Where they are, without the origin. */
  get path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** All that can be read there, with every run of spaces as one. */
  async words(selector = 'main'): Promise<string> {
    return (await this.page.locator(selector).first().innerText()).replace(/\s+/g, ' ');
  }

  /** What is there is good for everybody: nothing that axe calls serious, by day and by night, nothing cut off. */
  async look(status = 200): Promise<void> {
    const { width, seen, hasScripts = true } = this.visit;
    const place = `${this.path} at ${width}`;
    expect(this.#status, `status of ${place}`).toBe(status);
    expect(this.#complaints, `complaints of the browser on ${place}`).toEqual([]);
    const sizes = await this.page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    expect(sizes.content, `${place} is wider than its window`).toBeLessThanOrEqual(sizes.window);
    // axe is a script itself.
    if (hasScripts) expect(await this.#audit(), `what axe finds on ${place}`).toEqual([]);
    seen?.note(new URL(this.page.url()).pathname, this.visit);
  }

  async #audit(): Promise<readonly string[]> {
    await this.page.evaluate(axe.source);
    const byDay = await this.#found(AXE_OPTIONS);
    await this.page.emulateMedia({ colorScheme: 'dark' });
    const byNight = await this.#found(AXE_OPTIONS_DARK);
    await this.page.emulateMedia({ colorScheme: 'light' });
    return [...byDay, ...byNight.map((each) => `in the dark, ${each}`)];
  }

  async #found(options: RunOptions): Promise<readonly string[]> {
    // What axe has to say of a page that is well is long: only what is wrong leaves the browser.
    return this.page.evaluate(async (asked) => {
      const { axe } = window as unknown as Window & { axe: { run: RunAxe } };
      const { violations } = await axe.run(document, asked);
      const told = ({ id, nodes }: Result) =>
        `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`;
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(told);
    }, options);
  }

  /** Every mail to an address, the newest last. */
  async mailsTo(email: string): Promise<readonly Mail[]> {
    const answer = await fetch(`${this.#host.url}/local/mails?to=${encodeURIComponent(email)}`);
    return (await answer.json()) as readonly Mail[];
  }

  /** The newest mail to an address, as text. */
  async mailTo(email: string): Promise<string> {
    const newest = (await this.mailsTo(email)).at(-1);
    if (newest === undefined) throw new Error(`no mail came to ${email}`);
    return newest.text;
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }
}
