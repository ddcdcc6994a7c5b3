import { beforeAll, describe, expect, test } from 'vitest';
import { Language } from '../../../shared/customers/customer.ts';
import { FILES_ORIGIN, photoPagesWorld } from '../../photos/photo-pages-world.ts';
import { catchLines } from '../../support/logged-lines.ts';
import { elementsOf, runningParts } from '../page-reading.ts';
import { openInbox } from './attackers.ts';
import { openEverything, stockHostileProducts } from './hostile-shop.ts';
import { SECRETS } from './hostile-texts.ts';
import type { Opened } from './hostile-visit.ts';
import { OPENED_ROUTES } from './page-routes.ts';

// What hostile people write, on every page that shows it, in every language.

const opened: Opened[] = [];
const exported: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  const world = await photoPagesWorld('2027-02-15T12:00:00Z');
  openInbox(world);
  catchLines((line) => void logged.push(line));
  await stockHostileProducts(world);
  for (const language of Language.options) {
    const made = await openEverything(world, language);
    opened.push(...made.opened);
    exported.push(made.exported);
  }
}, 120_000);

const isPage = ({ answer }: Opened) =>
  String(answer.headers?.['content-type']).startsWith('text/html');
const isShown = ({ answer }: Opened) => answer.text.includes('&lt;script>alert(1)');
/** What has words of ours alone, leads on, or is no page. */
const SILENT = [
  ...['GET /', 'GET /style.css', 'GET /page.js', 'GET /sign-in/code', 'GET /welcome'],
  ...['GET /again', 'GET /order/{sheetId}', 'GET /cards/new', 'GET /cards/return'],
  ...['GET /sandbox/cards/{setupRef}', 'GET /me/identifiers', 'GET /question', 'GET /photos'],
  ...['GET /photos/{photoId}', 'GET /permissions', 'GET /permissions/sent', 'GET /decline-mail'],
  ...['GET /my-data/forget', 'GET /my-data/everything.json'],
  ...['GET /my-data/exports/{exportId}/{format}', 'GET /staff/code', 'GET /staff/work-forms'],
  ...['GET /staff/openid', 'GET /staff/openid/return'],
];
/** A picture opens from the bucket, which the page's own policy allows; whatever leads there is ours. */
const isOurFile = (url: string) =>
  url === `${FILES_ORIGIN}/` || /^https:\/\/files\.test\/(customers|exports)\/cus_/.test(url);
const DIRECTIONS = /[\u202a-\u202e]/;
const failing = (check: (page: Opened) => unknown) =>
  opened.filter(isPage).flatMap((page) => (check(page) ? [] : [page.path]));

describe('every page', () => {
  test('is opened here', () => {
    const routes = new Set(opened.map(({ route }) => route));
    const assets = ['GET /style.css', 'GET /page.js'];
    const never = OPENED_ROUTES.filter((route) => !routes.has(route) && !assets.includes(route));
    expect(never).toEqual([]);
    const broken = opened.filter(({ answer }) => (answer.statusCode ?? 500) >= 500);
    expect(broken.map(({ path, answer }) => `${path} ${answer.statusCode}`)).toEqual([]);
  });

  test('shows what people wrote as words: nothing of it runs, nothing of it is markup', () => {
    const running = opened
      .filter(isPage)
      .flatMap(({ path, answer }) => runningParts(answer.text).map((part) => `${path}: ${part}`))
      .filter((part) => !isOurFile(/^.*: <(?:img|a|form) \w+="([^"]+)">$/.exec(part)?.[1] ?? ''));
    expect(running).toEqual([]);
    const odd = failing(({ answer }) =>
      elementsOf(answer.text).every(({ attributes }) =>
        Object.keys(attributes).every((name) => /^[a-zA-Z][\w:-]*$/.test(name)),
      ),
    );
    expect(odd).toEqual([]);
    expect(failing(({ answer }) => !answer.text.includes('<script>'))).toEqual([]);
    expect(opened.filter(isShown).length).toBeGreaterThan(200);
  });

  test('was written on: but for a few, each shows hostile words', () => {
    const silent = OPENED_ROUTES.filter((route) =>
      opened.every((page) => page.route !== route || !isShown(page)),
    );
    expect(silent.toSorted()).toEqual(SILENT.toSorted());
  });

  test('leads forms and links nowhere but into the site', () => {
    const links = opened
      .filter(isPage)
      .flatMap(({ answer }) =>
        elementsOf(answer.text).flatMap(({ tag, attributes: { href, action } }) =>
          tag === 'link' ? [] : [href, action].filter((each) => each !== undefined),
        ),
      );
    expect(links.filter((url) => !/^[/#](?![/\\])/.test(url) && !isOurFile(url))).toEqual([]);
  });

  test('turns no text around that is not in a field of a form', () => {
    const shown = (text: string) =>
      elementsOf(text).flatMap((each) => (each.tag === 'textarea' ? [] : [each.text]));
    expect(failing(({ answer }) => !DIRECTIONS.test(shown(answer.text).join('')))).toEqual([]);
  });

  test('has a policy that lets nothing run but our own script', () => {
    const policies = opened.map(({ path, answer }) => [
      path,
      String(answer.headers?.['content-security-policy']),
    ]);
    const weak = policies.filter(
      ([, policy = '']) =>
        !policy.startsWith("default-src 'none';") ||
        /unsafe|\*|data:(?!;| )/.test(policy.replace("img-src 'self' data:", '')) ||
        !policy.includes("base-uri 'none'") ||
        !policy.includes("frame-ancestors 'none'"),
    );
    expect(weak).toEqual([]);
  });

  test('is neither sniffed nor kept, and tells other sites nothing', () => {
    const pages = opened.filter(isPage).map(({ answer }) => answer.headers ?? {});
    expect(pages.filter((headers) => headers['cache-control'] !== 'no-store')).toEqual([]);
    expect(pages.filter((headers) => headers['referrer-policy'] !== 'same-origin')).toEqual([]);
    expect(pages.filter((headers) => headers['x-content-type-options'] !== 'nosniff')).toEqual([]);
  });
});

test('what is exported to be kept is words, too, and needs nothing from anywhere', () => {
  expect(exported).toHaveLength(Language.options.length);
  for (const page of exported) {
    expect(runningParts(page).filter((part) => part !== '<style>')).toEqual([]);
    expect(page).toContain('&lt;script>alert(1)');
    expect(page).not.toMatch(DIRECTIONS);
    expect(elementsOf(page).filter(({ tag }) => /^(a|img|link|script|form)$/.test(tag))).toEqual(
      [],
    );
  }
});

describe('nobody’s name, address, words or e-mail', () => {
  const found = (text: string) =>
    Object.values(SECRETS).filter((secret) =>
      [secret, encodeURIComponent(secret)].some((each) => text.includes(each)),
    );

  test('stands in an address of ours', () => {
    const addresses = opened.flatMap(({ answer }) => [
      answer.location,
      ...elementsOf(answer.text).flatMap(({ attributes: { href = '', action = '', src = '' } }) => [
        ...[href, action, src],
      ]),
    ]);
    expect(addresses.length).toBeGreaterThan(500);
    expect(addresses.filter((address) => found(address).length > 0)).toEqual([]);
  });

  test('stands in a line of the log', () => {
    expect(logged.length).toBeGreaterThan(50);
    expect(logged.filter((line) => found(line).length > 0)).toEqual([]);
    const lines = logged.map((line) => line.replace(/"route":"[^"]*"/, ''));
    expect(lines.filter((line) => /@|script|secret-of-|token/.test(line))).toEqual([]);
  });
});
