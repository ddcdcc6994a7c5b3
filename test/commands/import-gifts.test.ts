import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiUnavailable, placeGiftOrder } from '../../commands/api-client.ts';
import { orderKeyOf } from '../../commands/import/import-gifts.ts';
import { importer } from './import-support.ts';

type Received = {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly gifts: readonly never[];
};
type Answer = { readonly status: number; readonly body: unknown };

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A shop that answers as told, one answer after the other, the last one for ever. */
async function shopThatAnswers(...answers: readonly Answer[]) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { gifts } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const answer = answers[Math.min(received.length, answers.length - 1)];
    received.push({ path: request.url, headers: request.headers, gifts });
    response.writeHead(answer?.status ?? 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer?.body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received };
}

const ORDER_ID = 'ord_01JDABCDEFGHJKMNPQRSTVWXYZ';
const total = { amountMinor: 123456, currency: 'GBP' };
const PLACED = { status: 201, body: { giftOrderId: ORDER_ID, total, gifts: [] } };
const problem = (status: number, code: string, errors?: readonly object[]): Answer => ({
  status,
  body: { type: 'about:blank', title: '', status, code, detail: `${code}.`, errors },
});
const HEADER =
  'Recipient,Address,City,Postal code,Country,Occasion,Product,Date,Message,Favourite tea';
const gift = (product: string, date = '2027-12-10') =>
  `Ada,1 Square,London,SW1Y 4JH,UK,birthday,${product},${date},"Dear Ada,\nwell done",Assam`;
const LIST = `${HEADER}\n${gift('A1')}\n${gift('A2')}\n${gift('A3')}\n`;
const FLAGS = ['--customer', 'Bob@Example.com'] as const;

describe('npm run import -- gifts', () => {
  it('orders the whole list as one order of that customer', async () => {
    const { url, received } = await shopThatAnswers(PLACED);
    const { run } = await importer({ url });
    const { code, printed } = await run('gifts', LIST, ...FLAGS);
    expect([code, received.length]).toEqual([0, 1]);
    expect(printed).toContain('list.csv: 3 rows, 3 good, 0 refused');
    expect(printed).toContain('columns not used: Favourite tea');
    expect(printed).toContain(`3 gifts ordered as ${ORDER_ID}, for £1,234.56 in all.`);
    expect(received[0]?.headers).toMatchObject({
      'x-api-key': expect.stringMatching(/^key_/),
      'x-customer-email': 'bob@example.com',
      'idempotency-key': orderKeyOf(Buffer.from(LIST), 'bob@example.com'),
    });
    expect(received[0]?.gifts[1]).toEqual({
      recipient: {
        name: 'Ada',
        address: { lines: ['1 Square'], city: 'London', postalCode: 'SW1Y 4JH', country: 'GB' },
      },
      ...{ occasion: 'birthday', productCode: 'A2', options: {}, deliverOn: '2027-12-10' },
      message: 'Dear Ada,\nwell done',
    });
  });

  it('repeats itself, also zipped, with the same key, and another file or customer has another', async () => {
    const { url, received } = await shopThatAnswers(PLACED);
    const { run } = await importer();
    await run('gifts', LIST, ...FLAGS, '--url', `${url}/`);
    await run('gifts', LIST, '--customer', 'bob@example.com', '--url', url);
    await run('gifts', `${LIST}${gift('A4')}\n`, ...FLAGS, '--url', url);
    await run('gifts', LIST, '--customer', 'eve@example.com', '--url', url);
    await run('gifts', gzipSync(LIST), ...FLAGS, '--url', url);
    const keys = received.map(({ headers }) => headers['idempotency-key']);
    expect([keys[1], keys[4]]).toEqual([keys[0], keys[0]]);
    expect(new Set(keys).size).toBe(3);
    expect(new Set(received.map(({ path }) => path))).toEqual(new Set(['/v1/gift-orders']));
  });

  it('orders nothing when a row is refused here', async () => {
    const { url, received } = await shopThatAnswers(PLACED);
    const { run } = await importer({ url });
    const { code, printed } = await run('gifts', `${LIST}${gift('A4', '03/04/2027')}\n`, ...FLAGS);
    expect([code, received.length]).toEqual([1, 0]);
    expect(printed).toContain('line 8  Date “03/04/2027”: could be two dates');
    expect(printed).toContain('Nothing was ordered.');
  });

  it('reads such dates when told which way round', async () => {
    const { url, received } = await shopThatAnswers(PLACED);
    const { run } = await importer({ url });
    await run('gifts', `${HEADER}\n${gift('A4', '03/04/2027')}\n`, ...FLAGS, '--dates', 'dmy');
    expect(received[0]?.gifts[0]).toMatchObject({ deliverOn: '2027-04-03' });
  });

  it('names the lines of the file that the shop refuses', async () => {
    const { url } = await shopThatAnswers(
      problem(422, 'lines_refused', [
        { line: 2, field: 'gifts[1].productCode', reason: 'unknown_product' },
        { line: 2, field: 'gifts[1].recipient.address.lines[0]', reason: 'too long' },
        { field: 'gifts[2].deliverOn', reason: 'too_far_ahead', possible: '2028-03-21' },
      ]),
    );
    const { run } = await importer({ url });
    const { code, printed } = await run('gifts', LIST, ...FLAGS);
    expect(code).toBe(1);
    expect(printed).toContain('  line 4  Product: unknown product\n');
    expect(printed).toContain('  line 4  Address: too long\n');
    expect(printed).toContain('  line 6  Date: too far ahead (possible: 2028-03-21)\n');
    expect(printed).toContain('Nothing was ordered.');
  });

  it('orders the rest with --skip-refused and keeps what is left out in a file', async () => {
    const unknown = { line: 2, field: 'gifts[1].productCode', reason: 'unknown_product' };
    const refusal = problem(422, 'lines_refused', [unknown]);
    const { url, received } = await shopThatAnswers(refusal, PLACED);
    const { run, folder } = await importer({ url });
    const file = `${LIST}${gift('A4', 'soon')}\n`;
    const { code, printed } = await run('gifts', file, ...FLAGS, '--skip-refused');
    expect(code).toBe(1);
    expect(received.map(({ gifts }) => gifts.length)).toEqual([3, 2]);
    expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(printed).toContain(`2 gifts ordered as ${ORDER_ID}`);
    expect(printed).toContain('2 rows left out, in list.refused.csv');
    const leftOut = await readFile(join(folder, 'list.refused.csv'), 'utf8');
    expect(leftOut).toBe(`${HEADER}\n${gift('A2')}\n${gift('A4', 'soon')}\n`);
  });

  it('says that the file was ordered before with other rows', async () => {
    const { url } = await shopThatAnswers(problem(422, 'idempotency_key_reused'));
    const { run } = await importer({ url });
    const { code, printed } = await run('gifts', LIST, ...FLAGS);
    expect([code, printed]).toEqual([1, expect.stringContaining('was ordered for this customer')]);
  });

  it('does not touch that file when the import is repeated', async () => {
    const unknown = { line: 2, field: 'gifts[1].productCode', reason: 'unknown_product' };
    const refusal = problem(422, 'lines_refused', [unknown]);
    const reused = problem(422, 'idempotency_key_reused');
    const { url } = await shopThatAnswers(refusal, PLACED, reused);
    const { run, folder } = await importer({ url });
    const file = `${LIST}${gift('A4', 'soon')}\n`;
    await run('gifts', file, ...FLAGS, '--skip-refused');
    const leftOut = await readFile(join(folder, 'list.refused.csv'), 'utf8');
    expect((await run('gifts', file, ...FLAGS, '--skip-refused')).code).toBe(1);
    expect(await readFile(join(folder, 'list.refused.csv'), 'utf8')).toBe(leftOut);
  });

  it('says what else the shop refuses', async () => {
    const errors = [{ field: 'x-customer-email', reason: 'is nobody here' }];
    const { url } = await shopThatAnswers(problem(404, 'customer_not_found', errors));
    const { run } = await importer({ url });
    const { code, printed } = await run('gifts', LIST, ...FLAGS, '--skip-refused');
    expect(code).toBe(1);
    expect(printed).toContain('The shop refused: customer_not_found.');
    expect(printed).toContain('x-customer-email: is nobody here\nNothing was ordered.');
  });

  it.each([
    [1_000, 0],
    [1_001, 1],
  ])('takes %i gifts with exit code %i', async (giftCount, expected) => {
    const { url, received } = await shopThatAnswers(PLACED);
    const { run } = await importer({ url });
    const rows = Array.from({ length: giftCount }, (_, index) => `${gift(`A${index}`)}\n`);
    const { code, printed } = await run('gifts', `${HEADER}\n${rows.join('')}`, ...FLAGS);
    expect([code, received.length]).toEqual([expected, 1 - expected]);
    if (expected === 1) {
      expect(printed).toContain('Split the file into 2');
      expect(printed).toContain('1. the rows from line 2 to line 2000');
      expect(printed).toContain('2. the rows from line 2002 to line 2002');
    }
  });

  it.each([
    ['an empty list', `${HEADER}\n`, 'there is no gift in the list'],
    ['no column for dates', 'Recipient,Occasion,Product\na,b,c\n', 'no column for “date”'],
    ['two columns for the name', `${HEADER},Name\n`, '“Recipient”, “Name”: which of these'],
  ])('refuses %s', async (_, file, sentence) => {
    const { run } = await importer();
    const { code, printed } = await run('gifts', file, ...FLAGS, '--url', 'http://unused');
    expect([code, printed]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it('asks for a key before anything is sent', async () => {
    const { run } = await importer({ url: 'http://unused', apiKey: undefined });
    await expect(run('gifts', LIST, ...FLAGS)).rejects.toThrow('PROPRIETOR_API_KEY');
  });

  it('asks for the address of a stage', async () => {
    const { run } = await importer();
    await expect(run('gifts', LIST, ...FLAGS)).rejects.toThrow('--url');
  });
});

describe('placeGiftOrder', () => {
  const order = { gifts: [], idempotencyKey: 'k' };
  const access = { apiKey: 'key', customerEmail: 'bob@example.com' };

  it('tries again after an error that passes', async () => {
    const { url, received } = await shopThatAnswers({ status: 503, body: {} }, PLACED);
    const placed = await placeGiftOrder({ ...access, url }, order, [0, 0]);
    expect(placed).toMatchObject({ ok: true, value: { giftOrderId: ORDER_ID } });
    expect(received).toHaveLength(2);
  });

  it('gives up in the end, with what the shop said', async () => {
    const { url, received } = await shopThatAnswers(problem(500, 'internal'));
    const placed = await placeGiftOrder({ ...access, url }, order, [0, 0]);
    expect(placed).toMatchObject({ ok: false, details: { code: 'internal', status: 500 } });
    expect(received).toHaveLength(3);
  });

  it('does not repeat a refusal', async () => {
    const { url, received } = await shopThatAnswers(problem(403, 'scope_missing'));
    const placed = await placeGiftOrder({ ...access, url }, order, [0, 0]);
    expect(placed).toMatchObject({ ok: false, details: { code: 'scope_missing', status: 403 } });
    expect(received).toHaveLength(1);
  });

  it.each([
    ['nobody listens', 'http://127.0.0.1:1'],
    ['there is no such name', 'http://shop.invalid'],
  ])('says so when %s', async (_, url) => {
    await expect(placeGiftOrder({ ...access, url }, order, [0])).rejects.toThrow(ApiUnavailable);
  });

  it('says so when the answer is of an unknown form', async () => {
    const { url } = await shopThatAnswers({ status: 200, body: ['?'] });
    await expect(placeGiftOrder({ ...access, url }, order, [])).rejects.toThrow(ApiUnavailable);
  });
});
