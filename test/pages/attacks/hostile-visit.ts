import type { Customer, Language } from '../../../shared/customers/customer.ts';
import { formTokenOf } from '../../../shared/pages/form-token.ts';
import type { PhotoPagesWorld } from '../../photos/photo-pages-world.ts';
import { fieldsOf } from '../../proposals/form-fields.ts';
import { newCustomer } from '../../support/gift-world.ts';
import { type Answer, Browser, type Posted } from '../page-world.ts';
import { ADDRESS, hostile, SCRIPT, SECRETS } from './hostile-texts.ts';
import { routeOf } from './page-routes.ts';

// A hostile customer, a hostile member of the staff and whoever holds their links, at their browsers.

export const HOSTILE_STAFF_NAME = `${SCRIPT}\u202e ${SECRETS.staff}`;

export type Opened = { readonly route: string; readonly path: string; readonly answer: Answer };

export type Visit = {
  readonly world: PhotoPagesWorld;
  readonly settings: { readonly table: PhotoPagesWorld['table']; readonly shardCount: number };
  readonly customer: Customer;
  readonly owner: Browser;
  readonly guest: Browser;
  /** Signs in with `HOSTILE_STAFF_NAME`. */
  readonly clerk: Browser;
  /** Every answer to them, in order. */
  readonly opened: Opened[];
  /** Opens pages, as links would. */
  readonly open: (browser: Browser, ...paths: readonly string[]) => Promise<void>;
  /** Sends what is given, with the token of the browser's own session. */
  readonly send: (browser: Browser, path: string, form: Posted) => Promise<Answer>;
  /** Sends the form of a page as it stands there, but for what is given. */
  readonly fill: (browser: Browser, at: FormAt, form: Posted) => Promise<Answer>;
};
/** A form leads to the page's own path unless said otherwise. */
type FormAt = { readonly page: string; readonly action?: string };

export async function hostileVisit(world: PhotoPagesWorld, language: Language): Promise<Visit> {
  const opened: Opened[] = [];
  const keep = (method: string, path: string, answer: Answer) => {
    const route = routeOf(method, path);
    if (route === undefined) throw new Error(`${method} ${path} is no page`);
    opened.push({ route, path, answer });
    return answer;
  };
  const send: Visit['send'] = async (browser, path, form) =>
    keep('POST', path, await browser.post(path, { ...tokenIn(browser), ...form }));
  const customer = await hostileCustomer(world, language);
  return {
    guest: browserIn(language),
    ...{ world, customer, opened, send, settings: { table: world.table, shardCount: 1 } },
    owner: await new Browser().signInAs(customer, world),
    clerk: browserIn(language),
    open: async (browser, ...paths) => {
      for (const path of paths) keep('GET', path, await browser.get(path));
    },
    fill: async (browser, { page, action = page }, form) => {
      const { text } = keep('GET', page, await browser.get(page));
      return send(browser, action, { ...fieldsOf(text, action), ...form });
    },
  };
}

function tokenIn({ cookies }: Browser): Posted {
  const session = cookies.get('__Host-session') ?? cookies.get('__Host-staff');
  return session === undefined ? {} : { formToken: formTokenOf(session) };
}

async function hostileCustomer(world: PhotoPagesWorld, language: Language): Promise<Customer> {
  const { cards } = await newCustomer(world);
  const email = `${language}.${SECRETS.email}`;
  return newCustomer(world, {
    ...{ language, email, name: hostile(SECRETS.name), address: ADDRESS },
    cards: cards.map((card) => ({ ...card, brand: SCRIPT })),
    ...(cards[0] === undefined ? {} : { cardIdToCharge: cards[0].id }),
  });
}

function browserIn(language: Language): Browser {
  const browser = new Browser();
  browser.language = language;
  return browser;
}
