// Who else buys in this shop, and what they bought in two years: invented, from a seed, and as uneven
// as people are. Most come seldom, some stop coming, and a few small shops buy by the dozen.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { instantText, Temporal } from '../../shared/kernel/time.ts';
import { seededRandom } from '../support/seeded.ts';
import { STORY_LOOKS_AT } from './year-of-ada.ts';

export type Buyer = { readonly name: string; readonly email: string };
export type Sale = { readonly at: string; readonly lines: readonly string[] };

const PERSON_COUNT = 150;
const SHOP_COUNT = 12;
const DAYS = 2 * 365;
const YEAR_DAYS = 365;
/** From nine in the morning, when we look. */
const OPEN_MINUTES = 540;
const LINES_MAX = 6;
/** What a product costs the shop, of its price. */
const COST_PART = 0.55;

const FIRST_NAMES =
  'Alma,Amara,Anselm,Aoife,Beatriz,Björn,Carmen,Dagny,Edith,Elif,Farid,Hana,Hedwig,Imani,Ingrid,Ioana,Jamal,Kofi,Leila,Mateo,Miklós,Noor,Oluchi,Priya,Rosa,Sanjay,Sigrid,Tomás,Ursula,Yusuf'.split(
    ',',
  );
const LAST_NAMES =
  'Abara,Bergström,Castellanos,Dunne,Eichhorn,Farouk,Grimaldi,Haddad,Iyer,Jansen,Kovács,Lindqvist,Mensah,Nakamura,Okafor,Petrescu,Quiroga,Rahman,Szabó,Thorne'.split(
    ',',
  );
const SHOP_NAMES =
  'Attic,Beehive,Corner,Dovecote,Emporium,Fern,Gable,Harbour,Ivy,Juniper,Kettle,Lantern'.split(',');

/** Written like any shop's export. */
const HEADER = 'Order,SKU,Product name,Quantity,Date,Unit price,Unit cost,Email';
const PRODUCT_CELLS = 7;

type Habit = { readonly ordersPerYear: number; readonly unitsPerLine: number };

/** Everything until we look, in order of time. @returns who bought, and what. */
export function pastOfTheShop(ada: Buyer): {
  readonly buyers: readonly Buyer[];
  readonly sales: readonly Sale[];
} {
  const random = seededRandom(1);
  const products = sampleProducts();
  const buyers: Buyer[] = [];
  const sales: Sale[] = [];
  const add = (buyer: Buyer, habit: Habit, [from, to]: readonly [number, number]) => {
    buyers.push(buyer);
    for (let day = from; ; ) {
      if (day >= to) return;
      sales.push(saleOf(buyer, { day, habit, orderId: sales.length + 1 }));
      day += 1 + (-Math.log(1 - random()) * YEAR_DAYS) / habit.ordersPerYear;
    }
  };
  const saleOf = (
    { email }: Buyer,
    { day, habit, orderId }: { day: number; habit: Habit; orderId: number },
  ): Sale => {
    const minutes = Math.floor(random() * OPEN_MINUTES);
    const at = instantText(
      Temporal.Instant.from(STORY_LOOKS_AT)
        .subtract({ hours: (DAYS - Math.floor(day)) * 24 })
        .add({ minutes }),
    );
    const lines = Array.from({ length: 1 + Math.floor(random() * LINES_MAX) }, () => {
      const { sku, name, priceMinor } = pick(products, random);
      const quantity = 1 + Math.floor(random() * habit.unitsPerLine);
      const prices = [priceMinor / 100, (priceMinor * COST_PART) / 100];
      return [
        ...[`S${orderId}`, sku, `"${name}"`, quantity, at],
        ...[...prices.map((price) => price.toFixed(2)), email],
      ].join(',');
    });
    return { at, lines };
  };
  add(ada, { ordersPerYear: 22, unitsPerLine: 60 }, [30, DAYS]);
  for (let index = 0; index < SHOP_COUNT; index += 1) {
    const name = `The ${SHOP_NAMES[index]} Gift Shop`;
    const email = `${SHOP_NAMES[index]?.toLowerCase()}@example.org`;
    const habit = { ordersPerYear: 8 + 16 * random(), unitsPerLine: 60 + 240 * random() };
    add({ name, email }, habit, stayOf(random));
  }
  for (let index = 0; index < PERSON_COUNT; index += 1) {
    const name = `${FIRST_NAMES[index % FIRST_NAMES.length]} ${pick(LAST_NAMES, random)}`;
    const email = `${plain(name)}.${index}@example.com`;
    const habit = { ordersPerYear: 0.5 + 11 * random() ** 2, unitsPerLine: 4 + 90 * random() ** 3 };
    add({ name, email }, habit, stayOf(random));
  }
  return { buyers, sales: sales.toSorted((left, right) => (left.at < right.at ? -1 : 1)) };
}

/** @param from from then on. @param to before it. */
export function exportOf(sales: readonly Sale[], from: string, to: string): string {
  const wanted = sales.filter(({ at }) => at >= from && at < to);
  return [HEADER, ...wanted.flatMap(({ lines }) => lines), ''].join('\n');
}

/** From when on somebody buys, and when they stop, which two in three have not done yet. */
function stayOf(random: () => number): readonly [number, number] {
  const from = random() * DAYS;
  return [from, random() < 2 / 3 ? DAYS : from + random() * (DAYS - from)];
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is something to pick from');
  return item;
}

function plain(name: string): string {
  const letters = name.normalize('NFD').replaceAll(/\p{Mn}/gu, '');
  return letters.toLowerCase().replaceAll(/[^a-z]+/g, '.');
}

function sampleProducts() {
  const path = resolve('infra/local/sample-shop-data/products.csv');
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .map((row) => row.split(','))
    .filter(({ length }) => length === PRODUCT_CELLS)
    .map(([sku = '', name = '', price]) => ({ sku, name, priceMinor: Number(price) }));
}
