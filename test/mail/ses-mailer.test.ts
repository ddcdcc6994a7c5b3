import { Readable } from 'node:stream';
import { SESClient } from '@aws-sdk/client-ses';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { SesMailer, type SesMailerSettings } from '../../shared/mail/ses-mailer.ts';
import { mailPass } from '../support/gate.ts';

const mail = {
  to: 'kaethe@example.com',
  subject: 'Ihr Geschenk für Käthe',
  html: '<p>Grüße</p>',
  text: 'Grüße\n',
  kind: 'reminder',
};
const TAKEN =
  '<SendRawEmailResponse><SendRawEmailResult><MessageId>1</MessageId></SendRawEmailResult></SendRawEmailResponse>';
const THROTTLED =
  '<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Maximum sending rate exceeded.</Message></Error></ErrorResponse>';

/** SES at the level of HTTP: answers with one status and body, and keeps what it was sent. */
function sesAnswering(statusCode: number, body: string) {
  const requests: URLSearchParams[] = [];
  const client = new SESClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
    requestHandler: {
      handle: async (request: { body?: unknown }) => {
        requests.push(new URLSearchParams(String(request.body)));
        return {
          response: {
            statusCode,
            headers: { 'content-type': 'text/xml' },
            body: Readable.from([Buffer.from(body)]),
          },
        };
      },
    },
  });
  return { client, requests };
}

async function sentWith(settings: SesMailerSettings) {
  const { client, requests } = sesAnswering(200, TAKEN);
  await new SesMailer(client, settings).send(mail, await mailPass(mail.to));
  const [request = new URLSearchParams()] = requests;
  const raw = Buffer.from(request.get('RawMessage.Data') ?? '', 'base64');
  return { request, read: await PostalMime.parse(raw) };
}

describe('a mail given to SES', () => {
  it('carries its kind as a tag, the configuration set and the one destination', async () => {
    const { request } = await sentWith({
      from: 'The Shop <gifts@shop.example>',
      configurationSet: 'letters',
    });
    expect(Object.fromEntries(request)).toMatchObject({
      Action: 'SendRawEmail',
      ConfigurationSetName: 'letters',
      'Destinations.member.1': mail.to,
      'Tags.member.1.Name': 'kind',
      'Tags.member.1.Value': 'reminder',
    });
    expect(request.has('Destinations.member.2')).toBe(false);
  });

  it('is the message that was written', async () => {
    const { read } = await sentWith({ from: 'The Shop <gifts@shop.example>' });
    expect(read).toMatchObject({ subject: mail.subject, from: { address: 'gifts@shop.example' } });
    expect(read.text?.trim()).toBe('Grüße');
    expect(read.replyTo).toBeUndefined();
  });

  it.each([
    ['gifts@shop.example', undefined, 'shop.example'],
    ['The Shop <gifts@shop.example>', undefined, 'shop.example'],
    ['The Shop <gifts@shop.example>', 'mail.shop.example', 'mail.shop.example'],
  ])('from %s with domain %s has a Message-ID at %s', async (from, messageIdDomain, domain) => {
    const { read } = await sentWith({
      from,
      ...(messageIdDomain === undefined ? {} : { messageIdDomain }),
    });
    expect(read.messageId).toMatch(new RegExp(`^<[0-9a-f-]{36}@${domain}>$`));
  });
});

it('a mail beyond what SES takes is not sent', async () => {
  const { client, requests } = sesAnswering(200, TAKEN);
  const content = new Uint8Array(8_000_000);
  const attachments = [{ fileName: 'a.pdf', contentType: 'application/pdf' as const, content }];
  const mailer = new SesMailer(client, { from: 'gifts@shop.example' });
  const pass = await mailPass(mail.to);
  await expect(mailer.send({ ...mail, attachments }, pass)).rejects.toThrow('at most 10 MB');
  expect(requests).toEqual([]);
});

it('a throttled mail throws, so that the queue tries again', async () => {
  const { client } = sesAnswering(400, THROTTLED);
  const mailer = new SesMailer(client, { from: 'gifts@shop.example' });
  await expect(mailer.send(mail, await mailPass(mail.to))).rejects.toMatchObject({
    name: 'Throttling',
  });
});

it('a mail to another address than the gate let pass is not sent', async () => {
  const { client, requests } = sesAnswering(200, TAKEN);
  const mailer = new SesMailer(client, { from: 'gifts@shop.example' });
  const pass = await mailPass('bob@example.com');
  await expect(mailer.send(mail, pass)).rejects.toThrow('to this address');
  expect(requests).toEqual([]);
});
