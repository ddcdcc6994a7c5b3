import { describe, expect, it } from 'vitest';
import { Language } from '../../shared/customers/customer.ts';
import type { LetterToWrite } from '../../shared/mail/letter-to-write.ts';
import { renderSample, SAMPLE_KINDS, sampleLetter } from '../../shared/mail/sample-letters.ts';
import { sampleCustomer, sampleGift, sampleRecipient } from '../../shared/mail/sample-people.ts';
import { writeLetter } from '../../shared/mail/write-letter.ts';
import {
  essence,
  folded,
  linksOfHtml,
  linksOfText,
  ownLinksOf,
  visibleText,
  withoutWhereFrom,
} from './letter-reading.ts';

const GIFT_PAGE =
  'https://shop.example/gifts/gft_01KP0000000000000000000000_01KP0000000000000000000001_0001';
const shop = { name: 'Kingfisher & Sons', siteUrl: 'https://shop.example' };

/** What must be in both forms of a letter. */
const FACTS = [
  ['sign_in_code', 'en', ['402917', '10 minutes', 'until 10:10 UTC']],
  ['sign_in_code', 'de', ['402917', '10 Minuten', 'bis 10:10 Uhr UTC']],
  [
    'order_confirmation',
    'en',
    [
      'Saturday, 28 November 2026',
      'Grace Okafor · Birthday',
      'White hanging heart tea-light holder',
      'Colour: ivory · Wrapping: festive',
      '£19.40, charged on Thursday, 26 November 2026 at 09:00',
      'No reminder will follow',
      'We remind you on Saturday, 21 November 2026.',
      'Total, 3 gifts',
      '£58.20',
    ],
  ],
  [
    'order_confirmation',
    'de',
    ['Samstag, 28. November 2026', '19,40 €, berechnet am', 'Summe, 3 Geschenke', '58,20 €'],
  ],
  [
    'reminder',
    'en',
    [
      'White hanging heart tea-light holder',
      'Thursday, 4 March 2027',
      'Grace Okafor',
      'Bristol',
      'the garden is yours at last',
      '£19.40 on Tuesday, 2 March 2027 at 09:00',
      'from your Visa card ending in 4242',
      'you need not do anything',
    ],
  ],
  [
    'reminder',
    'de',
    [
      'Teelichthalter „Weißes Herz“',
      'Donnerstag, 4. März 2027',
      'Käthe Großmann',
      'ein eigener Garten',
      '19,40 € am Dienstag, 2. März 2027, um 09:00 Uhr',
      'Verpackung: festlich',
      'Alle Uhrzeiten: Mitteleuropäische Zeit.',
    ],
  ],
  ['reminder_card_expires', 'en', ['Visa card ending in 4242 will have expired by then']],
  ['reminder_no_card', 'en', ['There is no card that we could charge', 'No message yet']],
  [
    'declined',
    'en',
    [
      'Your bank did not approve the payment this time',
      'We will try again on Tuesday, 2 March 2027 at 15:00',
      'Without a payment by Thursday, 4 March 2027 at 06:00',
      '£19.40',
    ],
  ],
  ['declined_for_good', 'de', ['nimmt mit dieser Karte keine Zahlungen mehr an']],
  ['lapsed', 'en', ['We are sorry', 'Nothing was charged', 'Thursday, 4 March 2027']],
  ['late', 'en', ['arrives on Saturday 6 March', 'Thursday, 4 March 2027', 'Cancel this gift']],
  ['cancelled', 'en', ['is cancelled', 'Nothing was charged, and nothing will be.']],
  ['cancelled_refunded', 'de', ['Wir überweisen 19,40 € auf die belastete Karte zurück']],
  ['declined_to_confirm', 'en', ['confirm this payment yourself', 'Pay, or change the card']],
  ['declined_no_card', 'de', ['keine Karte hinterlegt', 'Neue Karte angeben']],
  ['e_gift', 'en', ['Eleanor Marsh chose a gift for you', 'An afternoon of your choice']],
  [
    'charged',
    'en',
    ['is paid', '£19.40', 'from your Visa card ending in 4242', 'Thursday, 4 March 2027'],
  ],
  ['dispatched', 'de', ['ist unterwegs', 'Donnerstag, 4. März 2027', 'Käthe Großmann']],
  ['delivered', 'en', ['has reached Grace Okafor', 'the garden is yours at last']],
  ['delivered_e_gift', 'en', ['We sent it by e-mail on Thursday 4 March.']],
  [
    'occasion_stopped',
    'en',
    [
      'We have stopped “Birthday” for Grace Okafor.',
      'Was planned for Thursday, 4 March 2027',
      'You get £19.40 back',
      'Was planned for Saturday, 4 March 2028',
      'Nothing was charged.',
      'you can take it back at any time',
    ],
  ],
  ['occasion_stopped_without_gifts', 'de', ['ist beendet', 'jederzeit zurücknehmen']],
  ['work_form', 'en', ['Spring 2028', '12 gifts', 'The form is attached', 'No more forms, please']],
  [
    'sheet_to_confirm',
    'en',
    [
      'it counts when you confirm it',
      'one line that we could not read in full',
      'Bartholomew Featherstonehaugh-Cholmondeley of Llanfairpwllgwyngyll',
      'Which gift?',
      'On which day?',
      'Check and confirm',
    ],
  ],
] as const;

describe('the facts of every letter stand in both its forms', () => {
  it.each(FACTS)('%s, %s', (kind, language, facts) => {
    const letter = renderSample(kind, language);
    for (const fact of facts) {
      expect(visibleText(letter.html)).toContain(folded(fact));
      expect(folded(letter.text)).toContain(folded(fact));
    }
  });
});

describe.each(Language.options)('in %s', (language) => {
  it.each(SAMPLE_KINDS)('%s says the same in text and HTML, with the same links', (kind) => {
    const { html, text } = renderSample(kind, language);
    const seen = essence(visibleText(html));
    for (const line of text.split('\n')) {
      if (!line.startsWith('http')) expect(seen).toContain(essence(line));
    }
    expect(linksOfText(text)).toEqual(linksOfHtml(html));
  });

  it.each(SAMPLE_KINDS)('%s is below the size at which mail programs cut it off', (kind) => {
    expect(Buffer.byteLength(renderSample(kind, language).html)).toBeLessThan(100_000);
  });

  it.each(SAMPLE_KINDS)('%s works without images and says who writes and why', (kind) => {
    const { html, text } = renderSample(kind, language);
    expect(html).not.toMatch(/<img|url\(/);
    expect(html).toContain(`lang="${language === 'de' ? 'de-DE' : 'en-GB'}"`);
    expect(text.split('-- \n')[1]).toMatch(/^The Gift Shop\nThe Gift Shop (writes|schreibt)/);
  });
});

describe('links', () => {
  it('of a reminder open its gift with the token, for each purpose', () => {
    expect(ownLinksOf(renderSample('reminder', 'en').text)).toEqual(
      ['change', 'cancel', 'stop'].map(
        (purpose) => `${GIFT_PAGE}?token=sample-token-sample-tok&do=${purpose}`,
      ),
    );
  });

  it('of a reminder without a working card begin with the new card', () => {
    for (const kind of ['reminder_card_expires', 'reminder_no_card'] as const) {
      expect(ownLinksOf(renderSample(kind, 'de').text)[0]).toBe(
        `${GIFT_PAGE}?token=sample-token-sample-tok&do=card`,
      );
    }
  });

  it('of a letter without a token ask for sign-in', () => {
    expect(ownLinksOf(renderSample('declined', 'en').text)).toEqual([
      `${GIFT_PAGE}?do=card`,
      `${GIFT_PAGE}?do=cancel`,
    ]);
    expect(ownLinksOf(renderSample('lapsed', 'en').text)).toEqual(['https://shop.example/gifts']);
  });

  it('never hold an address, a name or a message', () => {
    for (const kind of SAMPLE_KINDS) {
      for (const link of linksOfHtml(renderSample(kind, 'en').html)) {
        expect(link).not.toMatch(/@|%40|grace|okafor|eleanor|bristol|garden/i);
      }
    }
  });

  it('keep the path below which a site lives', () => {
    const below = { ...shop, siteUrl: 'https://example.com/shop' };
    const { text } = writeLetter(sampleLetter('lapsed', 'en'), below);
    expect(ownLinksOf(text)).toEqual(['https://example.com/shop/gifts']);
  });
});

describe('an e-gift', () => {
  it.each(Language.options)('has no price, no customer’s address, and one link (%s)', (lang) => {
    const { html, text, subject } = renderSample('e_gift', lang);
    const forms = [visibleText(html), html.slice(html.indexOf('<body')), text, subject];
    const said = forms.map(withoutWhereFrom).join('\n');
    expect(said).not.toMatch(/19[.,]40|12[.,]95|3[.,]95|[£€]|https?:|eleanor\.marsh|juergen\./);
  });

  it('from a customer without a name does not invent one', () => {
    const { name: _, ...customer } = sampleCustomer('en');
    const letter = { ...sampleLetter('e_gift', 'en'), customer } as LetterToWrite;
    const { subject, text } = writeLetter(letter, shop);
    expect(subject).toBe('A gift for you');
    expect(text).toContain('Somebody who thinks of you chose a gift for you');
    expect(text).not.toContain('undefined');
  });
});

describe('an order confirmation', () => {
  it('of 1,000 gifts lists the nearest and tells the others by month, adding up', () => {
    const { text } = renderSample('order_confirmation_large', 'en');
    const [listed = '', later = ''] = text.split('by month of delivery:');
    const months = [...later.matchAll(/^\w+ 20\d\d: ([\d,]+) gifts?, £/gm)];
    const laterCount = months.reduce((total, [, count]) => total + Number(count), 0);
    const listedCount = listed.match(/charged on/g)?.length ?? 0;
    expect(listedCount).toBeGreaterThanOrEqual(80);
    expect(listedCount + laterCount).toBe(1000);
    expect(text).toContain('Total, 1,000 gifts: £19,400.00');
  });

  it('of one gift speaks of one gift', () => {
    const letter = sampleLetter('order_confirmation', 'de');
    if (letter.kind !== 'order_confirmation') throw new Error('it is a confirmation');
    const { subject, text } = writeLetter({ ...letter, gifts: letter.gifts.slice(0, 1) }, shop);
    expect(subject).toBe('Danke für Ihre Bestellung: 1 Geschenk');
    expect(text).toContain('Wir halten diesen Tag für Sie fest');
  });

  it('says when a gift is charged at once, and asks for a card where there is none', () => {
    const letter = sampleLetter('order_confirmation', 'en');
    if (letter.kind !== 'order_confirmation') throw new Error('it is a confirmation');
    const { cardIdToCharge: _, ...customer } = sampleCustomer('en', { cards: [] });
    const gift = sampleGift('en');
    const now = { ...gift, plan: { ...gift.plan, chargeAt: letter.order.orderedAt } };
    const gifts = [{ gift: now, recipient: sampleRecipient('en') }];
    const { text } = writeLetter({ ...letter, customer, gifts }, shop);
    expect(text).toContain('£19.40, charged now');
    expect(text).toContain('There is no card yet that we could charge');
    expect(linksOfText(text)[0]).toBe(`${GIFT_PAGE}?do=card`);
  });
});
