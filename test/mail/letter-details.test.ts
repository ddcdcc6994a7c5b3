import { describe, expect, it } from 'vitest';
import { Language } from '../../shared/customers/customer.ts';
import type { LetterToWrite } from '../../shared/mail/letter-to-write.ts';
import { renderSample, SAMPLE_KINDS, sampleLetter } from '../../shared/mail/sample-letters.ts';
import { isOtherSample } from '../../shared/mail/sample-other-letters.ts';
import { sampleCustomer, sampleGift, sampleRecipient } from '../../shared/mail/sample-people.ts';
import { writeLetter } from '../../shared/mail/write-letter.ts';
import {
  Declinable,
  declineTokenOf,
  permissionTokenOf,
} from '../../shared/permission/declinable.ts';
import { linksOfHtml, linksOfText, ownLinksOf } from './letter-reading.ts';

const shop = { name: 'Kingfisher & Sons', siteUrl: 'https://shop.example' };

describe('a stopped occasion', () => {
  it('has neither cheer nor condolences', () => {
    for (const language of Language.options) {
      const { text, subject } = renderSample('occasion_stopped', language);
      expect(`${subject} ${text}`).not.toMatch(/sorry|sad|loss|leid|traurig|joy|Freude|!/i);
    }
  });

  it('that was taken back since says so, and offers nothing to take back', () => {
    const letter = sampleLetter('occasion_stopped', 'en');
    const recipient = sampleRecipient('en', { stoppedOccasions: [] });
    const { text } = writeLetter({ ...letter, recipient } as LetterToWrite, shop);
    expect(text).toContain('The occasion counts again since then.');
    expect(ownLinksOf(text)).toEqual(['https://shop.example/gifts']);
  });
});

describe('a sheet to confirm', () => {
  const sheet = (rows: object) =>
    writeLetter({ ...sampleLetter('sheet_to_confirm', 'en'), ...rows } as LetterToWrite, shop);
  const row = {
    ...{ recipientName: 'Grace', productName: 'A mug', deliverOn: sampleGift('en').deliverOn },
    amount: { amountMinor: 900, currency: 'GBP' },
  };

  it('that was read in full has a total and no warning', () => {
    const { text } = sheet({ rows: [row, row] });
    expect(text).toContain('Total, 2 gifts: £18.00');
    expect(text).not.toContain('could not read');
  });

  it('opens with its token', () => {
    expect(ownLinksOf(sheet({ rows: [row] }).text)).toEqual([
      'https://shop.example/order/wfm_01KP0000000000000000000004?token=sample-token-sample-tok',
    ]);
  });

  it('of 1,000 lines shows the first and says how many more there are', () => {
    const { html, text } = sheet({ rows: Array.from({ length: 1000 }, () => row) });
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(text).toContain('And 900 lines more, on the page.');
    expect(text).toContain('Total, 1,000 gifts: £9,000.00');
  });

  it('without a line has no total', () => {
    expect(sheet({ rows: [] }).text).not.toContain('Total');
  });
});

describe('what nobody needs to get can be ended in one press', () => {
  const endOf = (kind: string) =>
    /^(work_form|charged|dispatched|delivered|answer|proposal)/.exec(kind);

  it.each(SAMPLE_KINDS)('%s', (kind) => {
    const [declinable] = endOf(kind) ?? [];
    const { unsubscribeUrl, text } = renderSample(kind, 'en');
    if (declinable === undefined) return expect(unsubscribeUrl).toBeUndefined();
    const ended = Declinable.safeParse(declinable).data ?? 'dialogue';
    const token = declineTokenOf(sampleCustomer('en'), ended);
    const url = `https://shop.example/decline-mail?token=${token}`;
    expect(unsubscribeUrl).toBe(url);
    expect(linksOfText(text)).toContain(url);
  });
});

describe('every letter to a customer says where it says why it came', () => {
  it.each(SAMPLE_KINDS)('%s', (kind) => {
    const isToOthers = kind.startsWith('e_gift') || isOtherSample(kind);
    const url = `https://shop.example/permissions/sent?token=${permissionTokenOf(sampleCustomer('en'))}`;
    const { text, html } = renderSample(kind, 'en');
    expect(linksOfText(text).includes(url)).toBe(!isToOthers);
    expect(linksOfHtml(html).includes(url)).toBe(!isToOthers);
  });

  it('without a key of their own a customer signs in for it, and nothing is signed', () => {
    const { linkKey: _none, ...customer } = sampleCustomer('en');
    const letter = { ...sampleLetter('charged', 'en'), customer } as LetterToWrite;
    const { text, unsubscribeUrl } = writeLetter(letter, shop);
    expect(linksOfText(text)).toContain('https://shop.example/permissions/sent');
    expect(unsubscribeUrl).toBeUndefined();
  });
});

it('a form has its PDF attached, under a plain name', () => {
  expect(renderSample('work_form', 'de').attachments).toMatchObject([
    { fileName: 'geschenk-formular.pdf', contentType: 'application/pdf' },
  ]);
  expect(renderSample('reminder', 'de')).not.toHaveProperty('attachments');
});

it('a receipt whose card was removed since names no card', () => {
  const { card: _, ...letter } = sampleLetter('charged', 'en') as LetterToWrite & { card?: object };
  expect(writeLetter(letter as LetterToWrite, shop).text).not.toContain('card');
});

it('a subject shortens a very long name, the letter does not', () => {
  const { subject, text } = renderSample('reminder_long', 'en');
  expect(subject).toBe(
    'Your gift for Bartholomew Featherstonehaugh-Cholmonde… on Thursday 4 March',
  );
  expect(text).toContain('reaches Bartholomew Featherstonehaugh-Cholmondeley of Llanfairpwll');
});

it('times are those of the wall clock of the customer', () => {
  const customer = sampleCustomer('en', { zone: 'Asia/Kolkata' });
  const { text } = writeLetter(
    { ...sampleLetter('reminder', 'en'), customer } as LetterToWrite,
    shop,
  );
  expect(text).toContain('£19.40 on Tuesday, 2 March 2027 at 14:30');
  expect(text).toContain('All times: India Standard Time.');
});
