import { describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { proposalStore } from '../../shared/proposals/proposal-store.ts';
import { formsOf, runningParts } from '../pages/page-reading.ts';
import { Browser } from '../pages/page-world.ts';
import { arrive, callApi, FILES_ORIGIN } from '../photos/photo-pages-world.ts';
import { fieldsOf } from './form-fields.ts';

import {
  EVIL,
  held,
  office,
  openProposalOffice,
  proposed,
  settings,
  world,
} from './proposal-office.ts';

openProposalOffice();

describe('the customer', () => {
  test('sees the ideas beside the photos, with numbers where they would stand', async () => {
    const given = await office({ name: EVIL });
    const { photoId } = await arrive(world(), given.customer);
    const path = await proposed(given, {
      ...{
        message: `Look ${EVIL}`,
        'remark-1': EVIL,
        'photo-1': photoId,
        'x-1': '50',
        'y-1': '25',
      },
    });
    const { text, statusCode, headers } = await given.browser.get(path);
    expect(statusCode).toBe(200);
    expect(runningParts(text).filter((part) => !part.includes(FILES_ORIGIN))).toEqual([]);
    expect(text).toContain('<circle cx="48" cy="16"');
    expect(text).toContain('£12.75 · on photo 1');
    expect(text).toContain('£11.00 · colour: gold');
    expect(text).toContain('Mary, Saturday, 21 November 2026');
    expect(String(headers?.['content-security-policy'])).toContain(`data: ${FILES_ORIGIN}`);
  });

  test('takes, rejects and comments; what is taken is on the order sheet', async () => {
    const given = await office();
    const path = await proposed(given);
    const { statusCode, location } = await given.browser.post(path, {
      ...{ 'answer-1': 'comment', 'comment-1': 'too wide', 'answer-2': 'taken' },
      ...{ recipient: '', deliverOn: '2026-12-10' },
    });
    expect([statusCode, location]).toEqual([303, `${path}?notice=answered`]);
    const after = await given.browser.get(location);
    expect(after.text).toContain('Thank you. We have your answer.');
    expect(after.text).toContain('You took it');
    expect(after.text).toContain(' too wide');
    expect(after.text).toContain('1 thing on your order sheet');
    const sheet = await orderSheetStore(settings()).find({
      ...{ customerId: given.customer.id, sheetId: 'own' },
    });
    expect(sheet?.rows).toMatchObject([{ productCode: 'MUG', deliverOn: '2026-12-10' }]);
    const again = await given.browser.post(path, { 'answer-1': 'taken' });
    expect(again.location).toBe(`${path}?notice=already_answered`);
    expect((await given.browser.get(again.location)).text).toContain('answered this already');
  });

  test.each([
    [{}, [], 'at least one line'],
    [{ 'answer-1': 'comment' }, ['comment-1'], 'A word is enough.'],
    [{ 'comment-1': 'x'.repeat(501) }, ['comment-1'], 'Please shorten it'],
    [{ 'answer-1': 'maybe' }, ['comment-1'], 'A word is enough.'],
    [{ 'answer-1': 'taken', deliverOn: 'soon' }, ['deliverOn'], 'We cannot read this date.'],
    [
      { 'answer-1': 'taken', recipient: 'rcp_01KP0000000000000000000001' },
      ['recipient'],
      'not in your address book',
    ],
  ])('hears what is missing, and loses nothing: %j', async (fields, places, words) => {
    const given = await office();
    const path = await proposed(given);
    const { statusCode, text } = await given.browser.post(path, { 'comment-2': EVIL, ...fields });
    const isEmpty = Object.keys(fields).length === 0;
    if (isEmpty) {
      const none = await given.browser.post(path, {});
      expect([none.statusCode, none.text.includes(words)]).toEqual([422, true]);
      return;
    }
    expect([statusCode, text.includes(words)]).toEqual([422, true]);
    const problems = [...text.matchAll(/<p class="problem" id="([^"]+)-problem">/g)];
    expect(problems.map(([, name]) => name)).toEqual(places);
    expect(fieldsOf(text, path)).toMatchObject({ 'comment-2': EVIL });
  });

  test('finishes what was left undone with one more press', async () => {
    const given = await office();
    const path = await proposed(given);
    const proposal = await given.newest();
    if (proposal === undefined) throw new Error('it was made');
    const now = world().clock.now();
    const answers = [{ line: 1, answer: 'taken' as const }];
    await proposalStore(settings()).save(
      { ...proposal, state: 'answered', answers, wish: {}, answeredAt: now },
      [],
      now,
    );
    expect((await given.browser.get(path)).text).toContain('Put it onto my order sheet');
    const { location } = await given.browser.post(path, { do: 'carry-out' });
    expect((await given.browser.get(location)).text).toContain('1 thing on your order sheet');
  });

  test('is led from an old proposal to the newer one', async () => {
    const given = await office();
    const old = await proposed(given);
    world().clock.advance({ minutes: 1 });
    const newer = await proposed(given, { message: 'Another thought' });
    const { text } = await given.browser.get(old);
    expect(text).toContain(`There are newer ideas for you. <a href="${newer}"`);
    expect(formsOf(text).has(old)).toBe(false);
    const { location } = await given.browser.post(old, { 'answer-1': 'taken' });
    expect(location).toBe(`${old}?notice=newer_proposal`);
    expect((await given.browser.get('/photos')).text).toContain(`href="${newer}"`);
  });

  test('sees nobody else’s, and has to be signed in', async () => {
    const [one, other] = [await office(), await office()];
    const path = await proposed(one);
    expect((await other.browser.get(path)).statusCode).toBe(404);
    expect((await other.browser.post(path, { 'answer-1': 'taken' })).statusCode).toBe(404);
    expect((await other.browser.post(path, { do: 'carry-out' })).statusCode).toBe(404);
    expect((await new Browser().get(path)).location).toContain('/sign-in?next=');
  });

  test('reads all of it in German', async () => {
    const given = await office({ language: 'de' });
    const { text } = await given.browser.get(await proposed(given));
    expect(text).toContain('Das nehme ich');
    expect(text).toContain('12,75');
  });
});

describe('the API', () => {
  const asStaff = ({ email }: Customer) => ({
    ...{ 'x-api-key': held.key ?? '', 'x-customer-email': email },
    'content-type': 'application/json',
  });
  const asCustomer = (browser: Browser) => ({
    authorization: `Bearer ${browser.cookies.get('__Host-session')}`,
    'content-type': 'application/json',
  });

  test('proposes for the staff and answers for the customer', async () => {
    const { customer, browser } = await office();
    const headers = asStaff(customer);
    const make = await import('../../functions/http/make-proposal.ts');
    const body = JSON.stringify({
      lines: [{ productCode: '22423' }, { productCode: 'VOUCHER-25' }],
    });
    const made = await callApi(make, { method: 'POST', headers, body });
    expect(made).toMatchObject({ status: 201, body: { round: 1, madeBy: 'Mary', state: 'open' } });
    const pathParameters = { proposalId: made.body.proposalId };
    const answer = await import('../../functions/http/answer-proposal.ts');
    const answers = JSON.stringify({
      answers: [{ line: 1, answer: 'taken' }],
      deliverOn: '2026-12-10',
    });
    const own = { headers: asCustomer(browser), pathParameters };
    const answered = await callApi(answer, { method: 'POST', ...own, body: answers });
    expect(answered).toMatchObject({
      ...{ status: 200, body: { state: 'answered', deliverOn: '2026-12-10' } },
    });
    const get = await import('../../functions/http/get-proposal.ts');
    expect(await callApi(get, own)).toMatchObject({
      body: { lines: [{ line: 1, answer: 'taken', price: { amountMinor: 1275 } }, { line: 2 }] },
    });
  });

  test('names the lines that are refused, and is for the staff alone', async () => {
    const { customer, browser } = await office();
    const make = await import('../../functions/http/make-proposal.ts');
    const body = JSON.stringify({ lines: [{ productCode: '22423' }, { productCode: 'MUG' }] });
    const refused = await callApi(make, { method: 'POST', headers: asStaff(customer), body });
    expect(refused).toMatchObject({
      ...{ status: 422, body: { errors: [{ field: 'lines[1]', reason: 'option_missing' }] } },
    });
    const own = await callApi(make, { method: 'POST', headers: asCustomer(browser), body });
    expect(own).toMatchObject({ status: 403, body: { code: 'only_for_staff' } });
  });

  test('refuses a comment without words', async () => {
    const given = await office();
    const proposalId = (await proposed(given)).split('/').at(-1) ?? '';
    const answer = await import('../../functions/http/answer-proposal.ts');
    const request = { headers: asCustomer(given.browser), pathParameters: { proposalId } };
    const body = JSON.stringify({ answers: [{ line: 1, answer: 'comment' }] });
    expect(await callApi(answer, { method: 'POST', ...request, body })).toMatchObject({
      ...{ status: 400, body: { errors: [{ field: 'answers[0].comment', reason: 'is missing' }] } },
    });
  });
});
