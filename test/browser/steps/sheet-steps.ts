import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { SHEET_PATH } from '../../../shared/pages/paths.ts';
import type { Shopper } from '../shopper.ts';

/** A gift as somebody thinks of it. */
export type Wish = {
  readonly name: string;
  readonly line1: string;
  readonly city: string;
  readonly postalCode: string;
  /** By its code; it is written out. */
  readonly country: string;
  readonly email?: string;
  readonly occasion: string;
  /** What is typed into the search, and what is taken of that which is found. */
  readonly find: string;
  readonly productCode: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly wrapping?: string;
  readonly deliverOn: string;
  readonly message: string;
};

/** One card of the sheet; `at` counts from 0. */
export class SheetRow {
  readonly #shopper: Shopper;
  readonly #at: number;

  constructor(shopper: Shopper, at: number) {
    this.#shopper = shopper;
    this.#at = at;
  }

  get card(): Locator {
    return this.#shopper.page.locator('.order-rows > li').nth(this.#at);
  }

  field(name: string): Locator {
    return this.card.locator(`[name$=".${name}"]`);
  }

  button(what: 'search' | 'take' | 'copy' | 'remove' | 'open'): Locator {
    return this.card.locator(`button[name=do][value^="${what}:"]`);
  }

  get problems(): Locator {
    return this.card.locator('.problem');
  }

  async writeNewcomer(wish: Wish): Promise<void> {
    const { language } = this.#shopper.visit;
    await this.field('whom').selectOption('new');
    await this.field('name').fill(wish.name);
    const countries = new Intl.DisplayNames(language, { type: 'region' });
    await this.field('country').fill(countries.of(wish.country) ?? wish.country);
    for (const name of ['line1', 'postalCode', 'city'] as const) {
      await this.field(name).fill(wish[name]);
    }
    if (wish.email !== undefined) await this.field('email').fill(wish.email);
    await this.field('occasion').fill(wish.occasion);
  }

  async take({ find, productCode }: Pick<Wish, 'find' | 'productCode'>): Promise<void> {
    const { hasScripts = true } = this.#shopper.visit;
    await this.field('q').fill(find);
    if (!hasScripts) await this.button('search').click();
    await this.card.locator(`button[name=do][value$=":${productCode}"]`).click();
    await this.card.locator(`[name$=".product"][value="${productCode}"]`).waitFor({
      state: 'attached',
    });
  }

  async finish({ options = {}, wrapping, deliverOn, message }: Wish): Promise<void> {
    for (const [name, value] of Object.entries(options)) {
      await this.field(`option:${name}`).selectOption(value);
    }
    if (wrapping !== undefined) await this.field('wrapping').selectOption(wrapping);
    await this.field('deliverOn').fill(deliverOn);
    await this.field('message').fill(message);
  }
}

/** The next empty card, after `count` others. */
export async function addRow(shopper: Shopper, count: number): Promise<SheetRow> {
  await shopper.page.locator('button[name=do][value=add-row]').click();
  return rowAfter(shopper, count);
}

export async function writeWish(shopper: Shopper, count: number, wish: Wish): Promise<void> {
  const row = await addRow(shopper, count);
  await row.writeNewcomer(wish);
  await row.take(wish);
  await row.finish(wish);
}

/** The same once more, for somebody else. */
export async function copyRow(
  shopper: Shopper,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<SheetRow> {
  await new SheetRow(shopper, from).button('copy').click();
  await rowAfter(shopper, count);
  return new SheetRow(shopper, from + 1);
}

/** Rows of a spreadsheet, with their headings. */
export async function pasteRows(
  shopper: Shopper,
  wishes: readonly Wish[],
  count: number,
): Promise<void> {
  const { page } = shopper;
  const box = page.locator('[name=pasted]');
  if (!(await box.isVisible())) await page.locator('[data-paste] > summary').click();
  await box.fill(tableOf(wishes));
  await page.locator('button[name=do][value=paste]').click();
  await rowAfter(shopper, count + wishes.length - 1);
}

/** The two of a sheet's buttons that lead to a page in any case. */
export async function checkSheet(shopper: Shopper): Promise<void> {
  await shopper.press(`form[action="${SHEET_PATH}"] button[name=do][value=check]`);
}

export async function orderOnce(shopper: Shopper): Promise<void> {
  await shopper.press('button[name=do][value=order]');
  expect(shopper.path).toMatch(/^\/orders\/ord_/);
}

async function rowAfter(shopper: Shopper, count: number): Promise<SheetRow> {
  const row = new SheetRow(shopper, count);
  await row.card.waitFor();
  return row;
}

function tableOf(wishes: readonly Wish[]): string {
  const columns = ['name', 'line1', 'city', 'postalCode', 'country', 'occasion'] as const;
  const headings = ['name', 'street', 'town', 'postcode', 'country', 'occasion'];
  const rows = wishes.map((wish) => [
    ...columns.map((column) => wish[column]),
    ...[wish.productCode, wish.deliverOn, wish.message],
  ]);
  const table = [[...headings, 'gift', 'date', 'message'], ...rows];
  return table.map((cells) => cells.join('\t')).join('\n');
}
