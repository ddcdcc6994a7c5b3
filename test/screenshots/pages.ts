import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ShopClient } from '../../commands/sixteen-months/shop-client.ts';
import { Language } from '../../shared/customers/customer.ts';
import type { Camera } from './camera.ts';
import type { Story } from './play-story.ts';

export type Scene = {
  readonly browser: Browser;
  readonly camera: Camera;
  readonly url: string;
  readonly story: Story;
};

const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;

/** What anybody sees. */
const FRONT = [
  ['front', '/'],
  ['sign-in', '/sign-in'],
] as const;

export async function shootPages(scene: Scene): Promise<void> {
  for (const language of Language.options) {
    const visitor = await contextIn(scene, language);
    for (const [name, path] of FRONT) await shoot(scene, visitor, language, name, path);
    await visitor.close();
    const newcomer = await contextIn(scene, language);
    await remember(newcomer, '__Host-session', scene.story.newcomerTokens[language]);
    await shoot(scene, newcomer, language, 'welcome', '/welcome');
    await newcomer.close();
    await shootOwn(scene, language, placesOf);
  }
  for (const language of Language.options) await shootStaff(scene, language);
  // Last, since what is on the sheet is not offered again.
  for (const language of Language.options) await shootOwn(scene, language, sheetsOf);
}

type Places = (scene: Scene, page: Page) => Promise<readonly (readonly [string, string])[]>;

async function shootOwn(scene: Scene, language: Language, places: Places): Promise<void> {
  const ada = await signedIn(scene, language);
  const page = await ada.newPage();
  const found = await places(scene, page);
  await page.close();
  for (const [name, path] of found) await shoot(scene, ada, language, name, path);
  await ada.close();
}

function shoot(
  scene: Scene,
  context: BrowserContext,
  language: Language,
  name: string,
  path: string,
) {
  return scene.camera.shoot(context, scene.url + path, `pages/${language}/${name}`);
}

function contextIn({ browser }: Scene, language: Language): Promise<BrowserContext> {
  return browser.newContext({
    locale: LOCALES[language],
    timezoneId: 'Europe/London',
    // So that the camera may take the clock bar out of the picture.
    bypassCSP: true,
  });
}

async function signedIn(scene: Scene, language: Language): Promise<BrowserContext> {
  const { customerToken } = scene.story;
  const answer = await fetch(`${scene.url}/v1/me`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${customerToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ language, zone: 'Europe/London', name: 'Ada Lovelace' }),
  });
  if (!answer.ok) throw new Error(`/v1/me answered ${answer.status}: ${await answer.text()}`);
  const context = await contextIn(scene, language);
  await remember(context, '__Host-session', customerToken);
  return context;
}

function remember(context: BrowserContext, name: string, value: string): Promise<void> {
  const cookie = { domain: 'localhost', path: '/', secure: true, httpOnly: true } as const;
  return context.addCookies([{ ...cookie, name, value }]);
}

/** A returned form, as staff key it in; one customer, on paper, on the phone and with a complaint. */
export async function shootStaff(scene: Scene, language: Language): Promise<void> {
  const { staffEmail, workFormId, talk } = scene.story;
  const staff = await contextIn(scene, language);
  const page = await staff.newPage();
  await page.goto(`${scene.url}/staff`);
  await page.fill('input[name="email"]', staffEmail);
  await page.click('main button[type="submit"]');
  await page.waitForSelector('input[name="code"]');
  await shoot(scene, staff, language, 'staff-code', '/staff/code');
  const code = await new ShopClient(scene.url).lastCodeFor(staffEmail);
  await page.fill('input[name="code"]', code);
  await page.click('main form[action="/staff/code"] button[type="submit"]');
  await page.waitForSelector('input[name="number"]');
  const customer = `/staff/customers/${talk.customerId}`;
  const complaint = await firstLink(page, `${scene.url}/staff/cases`, 'a[href^="/staff/cases/"]');
  const portfolio = await firstLink(
    page,
    `${scene.url}/staff/fence`,
    'a[href*="/staff/portfolio?of="]',
  );
  const managed = await firstLink(
    page,
    scene.url + portfolio,
    'main td a[href^="/staff/customers/"], main th a[href^="/staff/customers/"]',
  );
  await page.close();
  for (const [name, path] of [
    ['staff-find', '/staff'],
    ['staff-form', `/staff/work-forms/${workFormId}`],
    ['staff-customer', customer],
    ['staff-customer-said', `${customer}?show=said`],
    ['staff-proposal', `${customer}/proposals/new`],
    ['staff-calls', '/staff/calls'],
    ['staff-call', `/staff/calls/${talk.customerId}`],
    ['staff-cases', '/staff/cases'],
    ['staff-case', complaint],
    ['staff-mails', '/staff/mails'],
    ['staff-fence', '/staff/fence'],
    ['staff-portfolio', portfolio],
    ['staff-managed', managed],
    ['staff-handover', `${managed}/handover`],
    ['staff-laboratory', '/staff/laboratory'],
  ] as const) {
    await shoot(scene, staff, language, name, path);
  }
  await staff.close();
}

/** Everything that a customer can come to, each in the state in which there is most to see. */
async function placesOf({ story, url }: Scene, page: Page) {
  const { giftIds, orderId, workFormId, talk } = story;
  const person = await firstLink(page, `${url}/people`, 'a[href^="/people/rcp_"]');
  const [given, soon, later] = [giftIds[0], giftIds[10], giftIds[12]];
  const complained = await complainedPaths(page, `${url}/gifts/${given}`);
  const regular = await rememberedPath(page, `${url}/gifts/${later}`);
  return [
    ['gift-book', '/gifts'],
    ['gift-book-list', '/gifts?view=list'],
    ['gift-book-earlier', '/gifts?view=earlier'],
    ['gift-delivered', `/gifts/${given}`],
    ['gift-reminded', `/gifts/${soon}`],
    ['gift-change', `/gifts/${later}?do=change`],
    ['gift-cancel', `/gifts/${later}?do=cancel`],
    ['gift-stop', `/gifts/${later}?do=stop`],
    ['again', '/again'],
    ['again-form', `/again/${workFormId}`],
    ['order-empty', '/order'],
    ['order-done', `/orders/${orderId}`],
    ['people', '/people'],
    ['person', person],
    ['conversation', '/conversation'],
    ['known', '/known'],
    ['known-tell', '/known?tell=special-days'],
    ['photos', '/photos'],
    ['regulars', '/regulars'],
    ['regular', regular],
    ['regular-change', `${regular}?do=change`],
    ['regular-new', '/regulars/new'],
    ['proposal', `/proposals/${talk.openProposalId}`],
    ['proposal-answered', `/proposals/${talk.answeredProposalId}`],
    ['question', talk.questionPath],
    ['same-again', talk.sameAgainPath],
    ['feedback', complained.feedback],
    ['case', complained.case],
    ['cases', '/cases'],
    ['bought', '/bought'],
    ['my-data', '/my-data'],
    ['my-data-everything', '/my-data/everything'],
    ['my-data-forget', '/my-data/forget'],
    ['address', '/address'],
    ['cards', '/cards'],
    ['card-new', '/cards/new'],
    ['me', '/me'],
    ['identifiers', '/me/identifiers'],
    ['permissions', '/permissions'],
    ['sent', '/permissions/sent'],
    ['problem', '/gifts/gft_00000000000000000000000000_00000000000000000000000000_0001'],
    ['staff', '/staff'],
  ] as const;
}

/** Last year's gifts on the sheet, and the sheet checked. */
async function sheetsOf({ url }: Scene, page: Page) {
  await page.goto(`${url}/again`);
  const add = page.locator('form[action^="/again"] button.button');
  if ((await add.count()) > 0) await add.first().click();
  await page.goto(`${url}/order`);
  await page.click('button[value="check"]');
  await page.waitForURL(/\/order/);
  const { pathname, search } = new URL(page.url());
  return [
    ['order', '/order'],
    ['order-checked', pathname + search],
  ] as const;
}

/** A gift remembered as one of the regulars; the same one each time. */
async function rememberedPath(page: Page, giftUrl: string): Promise<string> {
  await page.goto(giftUrl);
  await page.click('form[action="/regulars"] button');
  await page.waitForURL(/\/regulars/);
  return new URL(page.url()).pathname;
}

/** A delivered gift that was not good, and what becomes of it; the same one each time. */
async function complainedPaths(page: Page, giftUrl: string) {
  await page.goto(giftUrl);
  await page.click('form[action="/feedback"] button[value="bad"]');
  await page.waitForURL(/\/feedback/);
  const words = page.locator('textarea[name="words"]');
  if ((await words.count()) > 0) {
    await words.fill('One of the cups came with a crack, and the party is on Saturday.');
    await page.click('form[action="/feedback"] button.button');
    await page.waitForURL(/notice=noted/);
  }
  const { pathname, search } = new URL(page.url());
  const link = (await page.getAttribute('a[href^="/cases/"]', 'href')) ?? '/cases';
  return { feedback: pathname + search, case: link.split('?')[0] ?? '/cases' };
}

async function firstLink(page: Page, url: string, selector: string): Promise<string> {
  await page.goto(url);
  return (await page.getAttribute(selector, 'href')) ?? '/people';
}
