import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { elementsOf } from '../pages/page-reading.ts';
import { Browser, SITE } from '../pages/page-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import {
  arrive,
  callApi,
  FILES_ORIGIN,
  type PhotoPagesWorld,
  photoPagesWorld,
} from './photo-pages-world.ts';
import { plainPicture } from './sample-pictures.ts';

const held: { world?: PhotoPagesWorld } = {};
beforeAll(async () => {
  held.world = await photoPagesWorld();
}, 60_000);
afterAll(() => void vi.restoreAllMocks());

function world(): PhotoPagesWorld {
  if (held.world === undefined) throw new Error('made before all');
  return held.world;
}
async function somebody(facts: Partial<Customer> = {}) {
  const customer = await newCustomer(world(), facts);
  return { customer, browser: await new Browser().signInAs(customer, world()) };
}
const policyOf = ({ headers }: { headers?: unknown }) =>
  String((headers as Record<string, string>)['content-security-policy']);

describe('the page of photos', () => {
  test('asks who is not signed in to sign in, and leads back', async () => {
    const { location } = await new Browser().get('/photos');
    expect(location).toBe('/sign-in?next=%2Fphotos');
  });

  test('has a form that goes straight to the bucket, with the file as its last field', async () => {
    const { customer, browser } = await somebody();
    const answer = await browser.get('/photos');
    const elements = elementsOf(answer.text);
    const form = elements.find(({ attributes }) => attributes.action === `${FILES_ORIGIN}/`);
    expect(form?.attributes).toMatchObject({ method: 'post', enctype: 'multipart/form-data' });
    const named = elements.filter(({ tag, attributes }) => tag === 'input' && attributes.name);
    const names = named.map(({ attributes }) => attributes.name);
    expect(names.slice(0, 3)).toEqual(['key', 'success_action_redirect', 'file']);
    const values = named.map(({ attributes }) => attributes.value);
    expect(values[0]).toMatch(new RegExp(`^uploads/${customer.id}/pho_`));
    expect(values[1]).toBe(`${SITE}/photos?notice=sent`);
    const policy = policyOf(answer);
    expect(policy).toContain(`form-action 'self' ${SITE} ${FILES_ORIGIN}`);
    expect(policy).toContain(`connect-src 'self' ${FILES_ORIGIN}`);
    // The session's token is for our own forms alone.
    const token = /name="formToken"/.exec(answer.text.slice(answer.text.indexOf('data-photos')));
    expect(answer.text.slice(answer.text.indexOf('data-photos')).indexOf('</form>')).toBeLessThan(
      token?.index ?? Number.POSITIVE_INFINITY,
    );
  });

  test('says that a photo arrived and is looked at, and shows it when it is clean', async () => {
    const { customer, browser } = await somebody();
    const photoId = world().ports.ids.next('pho', world().clock.now());
    const key = encodeURIComponent(`uploads/${customer.id}/${photoId}`);
    const before = await browser.get(`/photos?notice=sent&bucket=b&etag=e&key=${key}`);
    expect(before.text).toContain('Thank you. Your photo has arrived.');
    expect(before.text).toContain('is just being looked at');
    const { key: arrived, failed } = await arrive(world(), customer);
    expect(failed).toBe(0);
    const after = await browser.get(`/photos?notice=sent&key=${encodeURIComponent(arrived)}`);
    expect(after.text).not.toContain('is just being looked at');
    const image = elementsOf(after.text).find(({ tag }) => tag === 'img');
    expect(image?.attributes).toMatchObject({ width: '96', height: '64', alt: 'Photo 1' });
    expect(image?.attributes.src).toContain(`${FILES_ORIGIN}/customers/${customer.id}/photos/`);
    expect(policyOf(after)).toContain(`img-src 'self' data: ${FILES_ORIGIN}`);
    expect(after.text).toContain('sent on Saturday, 21 November 2026');
  });

  test.each([
    ['en', 'This is no photo that we can open.'],
    ['de', 'Das ist kein Foto, das wir öffnen können.'],
  ] as const)('says why one was not taken (%s)', async (language, words) => {
    const { customer, browser } = await somebody({ language });
    const { key } = await arrive(world(), customer, Buffer.from('<html>'));
    expect((await browser.get('/photos')).text).toContain(words);
    const sent = `/photos?notice=sent&key=${encodeURIComponent(key)}`;
    const { text } = await browser.get(sent);
    expect(text).toContain(`role="alert"><p>${words}`);
    expect(text).not.toMatch(/has arrived|role="status"/);
    // One of several was good, so something has arrived.
    await arrive(world(), customer);
    expect((await browser.get(sent)).text).toContain('class="notice good"');
  });

  test.each(['key=', 'key=%00', 'key=uploads/x', `key=${'x'.repeat(2000)}`, 'notice=<script>'])(
    'opens with a spoilt address: %s',
    async (query) => {
      const { browser } = await somebody();
      const { statusCode, text } = await browser.get(`/photos?${query}`);
      expect([statusCode, text.includes('being looked at')]).toEqual([200, false]);
    },
  );

  test('says nothing of what somebody else sent', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const { key, photoId } = await arrive(world(), one.customer);
    const { text } = await other.browser.get(`/photos?key=${encodeURIComponent(key)}`);
    expect([text.includes('being looked at'), text.includes('<img')]).toEqual([false, false]);
    expect((await other.browser.get(`/photos/${photoId}`)).statusCode).toBe(404);
  });
});

describe('the address of one photo', () => {
  test('leads to the clean picture for its customer', async () => {
    const { customer, browser } = await somebody();
    const { photoId } = await arrive(world(), customer);
    const { statusCode, location } = await browser.get(`/photos/${photoId}`);
    expect(statusCode).toBe(303);
    expect(await world().files.open(location)).toMatchObject({ contentType: 'image/jpeg' });
  });

  test('asks who is not signed in, and is nothing for one that was refused', async () => {
    const { customer, browser } = await somebody();
    const { photoId } = await arrive(world(), customer, plainPicture('png', 8, 8));
    expect((await browser.get(`/photos/${photoId}`)).statusCode).toBe(404);
    expect((await new Browser().get(`/photos/${photoId}`)).location).toContain('/sign-in');
  });
});

describe('the API', () => {
  const headersOf = ({ cookies }: Browser) => ({
    authorization: `Bearer ${cookies.get('__Host-session')}`,
    'content-type': 'application/json',
  });

  test('begins an upload and says what became of it', async () => {
    const { customer, browser } = await somebody();
    const headers = headersOf(browser);
    const begin = await import('../../functions/http/begin-photo.ts');
    const begun = await callApi(begin, { method: 'POST', headers, body: '{}' });
    expect(begun.status).toBe(201);
    expect(begun.body).toMatchObject({
      upload: {
        url: `${FILES_ORIGIN}/`,
        fields: { key: `uploads/${customer.id}/${begun.body.photoId}` },
      },
      expiresAt: '2026-11-21T13:00:00.000Z',
    });
    const get = await import('../../functions/http/get-photo.ts');
    const find = (photoId: string) => callApi(get, { headers, pathParameters: { photoId } });
    expect(await find(begun.body.photoId)).toMatchObject({
      ...{ status: 404, body: { code: 'photo_not_found' } },
    });
    const { photoId } = await arrive(world(), customer);
    expect(await find(photoId)).toMatchObject({
      body: { state: 'ready', width: 96, height: 64, url: expect.stringContaining(FILES_ORIGIN) },
    });
    const refused = await arrive(world(), customer, Buffer.from('x'));
    expect(await find(refused.photoId)).toMatchObject({
      body: { state: 'refused', reason: 'kind_unknown' },
    });
  });
});
