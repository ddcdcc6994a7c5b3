import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Language } from '../../../shared/customers/customer.ts';
import { elementsOf, runningParts } from '../page-reading.ts';
import { pageWorld } from '../page-world.ts';
import { type Opened, openEverything, SECRETS, stockHostileProduct } from './hostile-shop.ts';
import { OPENED_ROUTES } from './page-routes.ts';

// What hostile people write, on every page that shows it, in every language.

const opened: Opened[] = [];
const logged: string[] = [];

beforeAll(async () => {
  const world = await pageWorld('2027-02-15T12:00:00Z');
  vi.mocked(console.log).mockImplementation((line) => void logged.push(String(line)));
  await stockHostileProduct(world);
  for (const language of Language.options) opened.push(...(await openEverything(world, language)));
}, 60_000);

const isPage = ({ answer }: Opened) =>
  String(answer.headers?.['content-type']).startsWith('text/html');
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
      .flatMap(({ path, answer }) => runningParts(answer.text).map((part) => `${path}: ${part}`));
    expect(running).toEqual([]);
    const odd = failing(({ answer }) =>
      elementsOf(answer.text).every(({ attributes }) =>
        Object.keys(attributes).every((name) => /^[a-zA-Z][\w:-]*$/.test(name)),
      ),
    );
    expect(odd).toEqual([]);
    expect(failing(({ answer }) => !answer.text.includes('<script>'))).toEqual([]);
    const shown = opened.filter(({ answer }) => answer.text.includes('&lt;script>alert(1)'));
    expect(shown.length).toBeGreaterThan(20);
  });

  test('leads forms and links nowhere but into the site', () => {
    const links = opened
      .filter(isPage)
      .flatMap(({ answer }) =>
        elementsOf(answer.text).flatMap(({ tag, attributes: { href, action } }) =>
          tag === 'link' ? [] : [href, action].filter((each) => each !== undefined),
        ),
      );
    expect(links.filter((url) => !/^[/#](?![/\\])/.test(url))).toEqual([]);
  });

  test('turns no text around that is not in a field of a form', () => {
    const shown = (text: string) =>
      elementsOf(text).flatMap((each) => (each.tag === 'textarea' ? [] : [each.text]));
    expect(failing(({ answer }) => !/[\u202a-\u202e]/.test(shown(answer.text).join('')))).toEqual(
      [],
    );
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
    expect(logged.filter((line) => /@|script|secret-of-|token/.test(line))).toEqual([]);
  });
});
