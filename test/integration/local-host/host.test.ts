import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalHost, removeDataDirs, startLocalHost } from '../../support/local-host.ts';
import {
  addNote,
  askService,
  copyOf,
  depthOf,
  mailsTo,
  moveClock,
  quiet,
  SAMPLE_APP,
  sendMail,
} from './sample-host.ts';

let host: LocalHost;
beforeAll(async () => {
  host = await startLocalHost({ appPath: SAMPLE_APP });
});
afterAll(async () => {
  await host.stop();
  removeDataDirs();
});

describe('the sample app on this machine', () => {
  it('carries a request through table, stream, bus and queue to the worker', async () => {
    expect((await addNote(host, 'first')).status).toBe(201);
    await quiet(host);
    expect(await copyOf(host, 'first')).toMatchObject({ copies: 1 });
  });

  it('says while it starts what it is doing', () => {
    const said = host.output().split('\n').slice(0, 6);
    expect(said).toEqual([
      'Starting …',
      '  opening the data folder',
      '  starting the database',
      expect.stringMatching(/^ {2}bundling the functions and writing the templates/),
      '  reading the templates',
      '  making the table, and starting queues, mail and clock',
    ]);
  });

  it('names what it does not run', () => {
    expect(host.output()).toMatch(/not run here:\s+- AWS::SNS::Subscription work\/Topic/);
  });

  it('resolves the API’s address to its own', async () => {
    const { siteUrl } = (await (await addNote(host, 'address')).json()) as { siteUrl: string };
    expect(siteUrl).toBe(host.url);
  });
});

describe('a request', () => {
  it('reaches the function as an HTTP API sends it', async () => {
    const response = await fetch(`${host.url}/notes/a%20b?x=1&x=2&y=%26`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', cookie: 'one=1; two=2' },
      body: '{"a":"ü"}',
    });
    const { event } = (await response.json()) as { event: unknown };
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /notes/{noteId}',
      rawPath: '/notes/a%20b',
      rawQueryString: 'x=1&x=2&y=%26',
      queryStringParameters: { x: '1,2', y: '&' },
      pathParameters: { noteId: 'a b' },
      cookies: ['one=1', 'two=2'],
      headers: { 'content-type': 'application/json' },
      requestContext: { http: { method: 'POST', sourceIp: '127.0.0.1' }, stage: '$default' },
      body: '{"a":"ü"}',
      isBase64Encoded: false,
    });
    expect(response.headers.getSetCookie()).toEqual(['seen=yes; HttpOnly', 'twice=yes']);
  });

  it('with bytes comes in Base64', async () => {
    const body = new Uint8Array([0, 255, 1]);
    const headers = { 'content-type': 'image/jpeg' };
    const response = await fetch(`${host.url}/notes/bytes`, { method: 'POST', headers, body });
    const { event } = (await response.json()) as { event: unknown };
    expect(event).toMatchObject({ body: 'AP8B', isBase64Encoded: true });
  });

  it('without a route is not found', async () => {
    expect((await fetch(`${host.url}/nothing/here`)).status).toBe(404);
    expect((await fetch(`${host.url}/notes/a`, { method: 'DELETE' })).status).toBe(404);
  });

  it('above 6 MB is too large', async () => {
    const body = 'x'.repeat(6_000_001);
    expect((await addNote(host, 'large', { text: body })).status).toBe(413);
  });
});

describe('a function that misbehaves', () => {
  const misbehave = (body: string) => fetch(`${host.url}/misbehave`, { method: 'POST', body });

  it.each(['throw', 'hang', 'exit', 'reject aside'])(
    '%s: 500, and the next call works',
    async (how) => {
      expect((await misbehave(how)).status).toBe(500);
      expect(await (await misbehave('nothing')).json()).toMatchObject({
        said: 'nothing',
        typed: true,
      });
    },
  );
});

describe('a message', () => {
  it('that fails once comes back after its visibility timeout', async () => {
    await addNote(host, 'once', { text: 'fail once' });
    await quiet(host);
    expect(await copyOf(host, 'once')).toBeUndefined();
    await moveClock(host, { advanceBy: 'PT2M' });
    expect(await copyOf(host, 'once')).toMatchObject({ copies: 1 });
  });

  it('that fails three times goes to the dead letters', async () => {
    await addNote(host, 'never', { text: 'fail' });
    await moveClock(host, { advanceBy: 'PT5M' });
    expect(await depthOf(host, 'notes-dead')).toBe(0);
    await moveClock(host, { advanceBy: 'PT2M' });
    expect(await depthOf(host, 'notes-dead')).toBe(1);
    expect(await depthOf(host, 'notes')).toBe(0);
  });
});

describe('a stream record that cannot be handled', () => {
  it('is singled out, handed to the failure destination, and does not hold up the others', async () => {
    const notes = ['b1', 'b2', 'b3', 'b4', 'b5'];
    await Promise.all(
      notes.map((noteId) =>
        addNote(host, noteId, { text: noteId === 'b3' ? 'unpublishable' : 'fine' }),
      ),
    );
    await moveClock(host, { advanceBy: 'PT10M' });
    expect(await depthOf(host, 'notes-unpublished')).toBe(1);
    for (const noteId of ['b1', 'b2', 'b4', 'b5']) {
      expect(await copyOf(host, noteId)).toMatchObject({ copies: 1 });
    }
    expect(await copyOf(host, 'b3')).toBeUndefined();
  });
});

describe('the bus', () => {
  const entry = { Source: 'sample', DetailType: 'Else', Detail: '{}' };

  it('takes ten events at once and not more', async () => {
    const Entries = Array.from({ length: 11 }, () => entry);
    expect((await askService(host, 'AWSEvents.PutEvents', { Entries })).status).toBe(400);
    const ten = await askService(host, 'AWSEvents.PutEvents', { Entries: Entries.slice(1) });
    expect(await ten.json()).toMatchObject({ FailedEntryCount: 0 });
  });

  it('takes 256 KB and not more', async () => {
    const Detail = JSON.stringify({ text: 'x'.repeat(256 * 1024) });
    const response = await askService(host, 'AWSEvents.PutEvents', {
      Entries: [{ ...entry, Detail }],
    });
    expect(await response.json()).toMatchObject({ __type: 'ValidationException' });
  });

  it('says which entry it cannot take', async () => {
    const Entries = [entry, { ...entry, Detail: 'no json' }, { ...entry, Source: undefined }];
    const response = await askService(host, 'AWSEvents.PutEvents', { Entries });
    expect(await response.json()).toMatchObject({
      FailedEntryCount: 2,
      Entries: [
        { EventId: expect.any(String) },
        { ErrorCode: 'MalformedDetail' },
        { ErrorCode: 'InvalidArgument' },
      ],
    });
  });
});

describe('a queue', () => {
  it('takes messages straight from an SDK', async () => {
    const MessageBody = JSON.stringify({ detail: { noteId: 'straight', text: 'x' } });
    const QueueUrl = `${host.environment.AWS_ENDPOINT_URL_SQS}/000000000000/notes`;
    const response = await askService(host, 'AmazonSQS.SendMessageBatch', {
      QueueUrl,
      Entries: [
        { Id: 'a', MessageBody },
        { Id: 'b', MessageBody, DelaySeconds: 60 },
      ],
    });
    expect(await response.json()).toMatchObject({ Successful: [{ Id: 'a' }, { Id: 'b' }] });
    await quiet(host);
    expect(await copyOf(host, 'straight')).toMatchObject({ copies: 1 });
    await moveClock(host, { advanceBy: 'PT1M' });
    expect(await copyOf(host, 'straight')).toMatchObject({ copies: 2 });
  });

  it('that does not exist is refused', async () => {
    const input = { QueueUrl: 'http://x/nobody', MessageBody: 'x' };
    const response = await askService(host, 'AmazonSQS.SendMessage', input);
    expect(await response.json()).toMatchObject({ __type: 'QueueDoesNotExist' });
  });
});

describe('a mail', () => {
  it('is listed with its virtual time, by recipient, and can be looked at', async () => {
    expect((await sendMail(host, 'Ann@example.test', 'Roses')).status).toBe(200);
    expect((await sendMail(host, 'bob@example.test', 'Lilies')).status).toBe(200);
    const [mail, ...others] = await mailsTo(host, 'ann@example.test');
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Roses', to: ['Ann@example.test'] });
    const page = await fetch(`${host.url}/local/mails/${mail?.id}`);
    expect(await page.text()).toBe('<p>About Roses</p>');
  });
});
