import { expect } from 'vitest';
import type { Shopper } from './shopper.ts';

/** Where the focus is: in coordinates of the page, and whether anybody can see it. */
type Stop = {
  readonly name: string;
  readonly isInMain: boolean;
  readonly isMarked: boolean;
  readonly isInWindow: boolean;
  readonly isCovered: boolean;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
};

/** No page has more stops than this. */
const STOP_COUNT_MAX = 120;

/** Somebody who has no mouse. At every stop of the focus it must be seen where it is. */
export class Keys {
  readonly shopper: Shopper;
  #before: Stop | undefined;

  constructor(shopper: Shopper) {
    this.shopper = shopper;
  }

  /** Tab, until the focus is on what is looked for; from the beginning again after the end. */
  async to(selector: string): Promise<void> {
    for (let count = 0; count < STOP_COUNT_MAX; count += 1) {
      await this.tab();
      if (await this.isAt(selector)) return;
    }
    throw new Error(`no Tab leads to ${selector} on ${this.shopper.path}`);
  }

  async tab(): Promise<void> {
    await this.#press('Tab');
  }

  async back(): Promise<void> {
    this.#before = undefined;
    await this.#press('Shift+Tab');
    this.#before = undefined;
  }

  isAt(selector: string): Promise<boolean> {
    return this.shopper.page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) === true,
      selector,
    );
  }

  /** Over whatever stands there. */
  async type(text: string): Promise<void> {
    await this.shopper.page.keyboard.press('Control+A');
    await this.shopper.page.keyboard.type(text);
  }

  /** A day of the same number as its month can be typed in every country. */
  async typeDay(day: string): Promise<void> {
    const [year = '', month = '', ofMonth = ''] = day.split('-');
    expect(month).toBe(ofMonth);
    await this.shopper.page.keyboard.type(month + ofMonth + year);
  }

  /** A key that leads to another page. */
  async onward(key: 'Enter' | 'Space'): Promise<void> {
    await this.shopper.onward(() => this.shopper.page.keyboard.press(key));
    this.#before = undefined;
  }

  /** What was refused or done is said where one looks. */
  async expectInWindow(selector: string): Promise<void> {
    const said = this.shopper.page.locator(selector).first();
    await said.waitFor();
    const { y, height } = (await said.boundingBox()) ?? { y: -1, height: 0 };
    const windowHeight = this.shopper.page.viewportSize()?.height ?? 0;
    const place = `${selector} of ${this.shopper.path}`;
    expect(y, `${place} is above the window`).toBeGreaterThanOrEqual(0);
    expect(y + height, `${place} is below the window`).toBeLessThanOrEqual(windowHeight);
  }

  async #press(key: string): Promise<void> {
    await this.shopper.page.keyboard.press(key);
    const stop = await this.shopper.page.evaluate(stopHere);
    // After the last stop comes the browser's own window.
    if (stop === undefined) {
      this.#before = undefined;
      return;
    }
    const place = `${stop.name} on ${this.shopper.path}`;
    expect(stop.isMarked, `the focus is seen at ${place}`).toBe(true);
    expect(stop.isInWindow, `${place} is inside the window`).toBe(true);
    expect(stop.isCovered, `${place} is covered by something`).toBe(false);
    this.#expectReadingOrder(stop);
    this.#before = stop.isInMain ? stop : undefined;
  }

  /** Columns are read one after the other; within one the focus never goes up. */
  #expectReadingOrder(stop: Stop): void {
    const before = this.#before;
    if (before === undefined || !stop.isInMain) return;
    const isBack = stop.bottom <= before.top && stop.left <= before.left;
    expect(isBack, `from ${before.name} back up to ${stop.name}`).toBe(false);
  }
}

/** Runs in the page. */
function stopHere(): Stop | undefined {
  const { activeElement: at } = document;
  if (at === null || at === document.body) return undefined;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const isOutlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
  // The button within a field for a day has a ring of its own, from the browser.
  const isInnerButton = at instanceof HTMLInputElement && !at.matches(':focus');
  const isInWindow =
    box.bottom > 0 &&
    box.right > 0 &&
    box.top < document.documentElement.clientHeight &&
    box.left < document.documentElement.clientWidth;
  const shown = document.elementFromPoint(
    box.left + Math.min(box.width / 2, 12),
    box.top + Math.min(box.height / 2, 12),
  );
  const isSame = shown !== null && (at.contains(shown) || shown.contains(at));
  return {
    name: `${at.localName} ${at.getAttribute('name') ?? at.textContent?.trim().slice(0, 40) ?? ''}`,
    isInMain: at.closest('main') !== null,
    isMarked: isOutlined || isInnerButton || style.boxShadow !== 'none',
    isInWindow,
    isCovered: !isSame && at.closest('label') === null,
    left: box.left,
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
  };
}
