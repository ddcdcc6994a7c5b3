// Invented people and gifts for previews and tests of the letters.
import type { Customer, Language } from '../customers/customer.ts';
import type { Recipient } from '../customers/recipient.ts';
import { type GiftIn, giftIdOf } from '../gifts/gift.ts';
import type { GiftOrder } from '../gifts/gift-order.ts';
import { instantOf, Temporal } from '../kernel/time.ts';

type OrderedGift = GiftIn<'ordered'>;

const ORDER_ID = 'ord_01KP0000000000000000000001';
const CREATED_AT = Temporal.Instant.from('2026-11-20T10:00:00.000Z');

const IN_LANGUAGE = {
  en: {
    name: 'Eleanor Marsh',
    email: 'eleanor.marsh@example.com',
    zone: 'Europe/London',
    currency: 'GBP',
    recipient: 'Grace Okafor',
    address: { lines: ['14 Orchard Row'], city: 'Bristol', postalCode: 'BS1 4DJ', country: 'GB' },
    product: 'White hanging heart tea-light holder',
    options: { colour: 'ivory' },
    message:
      'Dear Grace,\nthirty-five, and the garden is yours at last. Light this on the first warm evening and think of us.\nWith love, Eleanor & Tom',
  },
  de: {
    name: 'Jürgen Weiß',
    email: 'juergen.weiss@example.com',
    zone: 'Europe/Berlin',
    currency: 'EUR',
    recipient: 'Käthe Großmann',
    address: { lines: ['Obstweg 14'], city: 'Lübeck', postalCode: '23552', country: 'DE' },
    product: 'Teelichthalter „Weißes Herz“',
    options: { Farbe: 'elfenbein' },
    message:
      'Liebe Käthe,\nfünfunddreißig, und endlich ein eigener Garten. Zünde es am ersten warmen Abend an und denk an uns.\nVon Herzen, Jürgen und Ines',
  },
} as const satisfies Record<Language, object>;

const MORE_IN_LANGUAGE = {
  en: {
    rightToLeft: {
      gift: {
        ...{ productName: 'Lavender in a clay pot', occasion: 'new year', options: {} },
        message: 'שנה טובה ומתוקה',
      },
    },
    long: {
      name: 'Bartholomew Featherstonehaugh-Cholmondeley of Llanfairpwllgwyngyll',
      address: {
        lines: ['Pen-y-Bont Farmhouse'],
        city: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
        postalCode: 'LL61 5UJ',
        country: 'GB',
      },
      gift: {
        productName:
          'Hand-thrown stoneware teapot with a bamboo handle and four small cups, in a cedar box',
        occasion: 'first day at the new school',
        options: { glaze: 'celadon green', size: 'for four', engraving: 'To many quiet mornings' },
        message:
          'Dear Bartholomew,\n\nyou once said that a day without tea is a day without an opinion. Here is to many opinions, then, and to the mornings on which nobody asks for one.\n\nI will come by in spring and drink the first pot with you.\n\nYours, as ever,\nEleanor',
      },
    },
  },
  de: {
    rightToLeft: {
      gift: {
        ...{ productName: 'Lavendel im Tontopf', occasion: 'new year', options: {} },
        message: 'שנה טובה ומתוקה',
      },
    },
    long: {
      name: 'Maximiliane Freifrau von Hohenlohe-Waldenburg-Schillingsfürst',
      address: {
        lines: ['Rindfleischetikettierungsgasse 7'],
        city: 'Schmedeswurtherwesterdeich an der Donaudampfschifffahrt',
        postalCode: '25774',
        country: 'DE',
      },
      gift: {
        productName:
          'Von Hand gedrehte Teekanne aus Steinzeug mit Bambusgriff und vier kleinen Schalen, im Zedernholzkasten',
        occasion: 'erster Tag an der neuen Schule',
        options: { Glasur: 'seladongrün', Größe: 'für vier', Gravur: 'Auf viele stille Morgen' },
        message:
          'Liebe Maximiliane,\n\nein Tag ohne Tee, hast Du einmal gesagt, ist ein Tag ohne Meinung. Auf viele Meinungen also, und auf die Morgen, an denen niemand danach fragt.\n\nIm Frühling komme ich vorbei und trinke die erste Kanne mit Dir.\n\nDein Jürgen',
      },
    },
  },
} as const satisfies Record<Language, object>;

export function sampleCustomer(language: Language, changes: Partial<Customer> = {}): Customer {
  const { name, email, zone, currency } = IN_LANGUAGE[language];
  return {
    id: 'cus_01KP0000000000000000000000',
    version: 1,
    email,
    emailState: 'works',
    name,
    zone,
    language,
    currency,
    cards: [
      {
        id: 'crd_01KP0000000000000000000003',
        providerCustomer: 'sample',
        providerMethod: 'sample',
        brand: 'visa',
        last4: '4242',
        expiresInMonth: '2027-02',
        addedAt: CREATED_AT,
      },
    ],
    cardIdToCharge: 'crd_01KP0000000000000000000003',
    linkKey: 'sample-key-for-signing',
    createdAt: CREATED_AT,
    ...changes,
  };
}

export function sampleRecipient(language: Language, changes: Partial<Recipient> = {}): Recipient {
  const { recipient, address } = IN_LANGUAGE[language];
  return {
    id: 'rcp_01KP0000000000000000000002',
    version: 1,
    customerId: 'cus_01KP0000000000000000000000',
    name: recipient,
    address,
    stoppedOccasions: [],
    createdAt: CREATED_AT,
    ...changes,
  };
}

/** A parcel for 4 March 2027, charged two days before at 09:00 in the customer's zone. */
export function sampleGift(language: Language, changes: Partial<OrderedGift> = {}): OrderedGift {
  const { zone, currency, product, options, message } = IN_LANGUAGE[language];
  const deliverOn = changes.deliverOn ?? Temporal.PlainDate.from('2027-03-04');
  return {
    id: giftIdOf('cus_01KP0000000000000000000000', ORDER_ID, 1),
    version: 1,
    recipientId: 'rcp_01KP0000000000000000000002',
    occasion: 'birthday',
    productCode: '85123A',
    productName: product,
    kind: 'parcel',
    options,
    ...(changes.kind === 'e_gift' ? {} : { wrapping: 'festive' }),
    message,
    price: {
      productMinor: 1295,
      optionsMinor: 0,
      wrappingMinor: 250,
      deliveryMinor: 395,
      currency,
    },
    plan: {
      customerZone: zone,
      recipientZone: zone,
      remindAt: instantOf(deliverOn.subtract({ days: 10 }), '09:00', zone),
      chargeAt: instantOf(deliverOn.subtract({ days: 2 }), '09:00', zone),
      lastTryAt: instantOf(deliverOn, '06:00', zone),
      transitDays: 2,
    },
    orderedAt: CREATED_AT,
    attempts: [],
    state: 'ordered',
    deliverOn,
    ...changes,
  };
}

type GiftToPerson = { readonly gift: OrderedGift; readonly recipient: Recipient };

/** The usual, one whose name runs from right to left, and one with the longest of everything. */
export function samplePeople(language: Language): readonly [GiftToPerson, ...GiftToPerson[]] & {
  readonly 2: GiftToPerson;
} {
  const { long, rightToLeft } = MORE_IN_LANGUAGE[language];
  return [
    { gift: sampleGift(language), recipient: sampleRecipient(language) },
    {
      gift: sampleGift(language, rightToLeft.gift),
      recipient: sampleRecipient(language, {
        ...{ name: 'ליאורה בן־דוד', id: 'rcp_01KP0000000000000000000005' },
        address: { lines: ['שדרות רוטשילד 14'], city: 'תל אביב', country: 'IL' },
      }),
    },
    {
      gift: sampleGift(language, { ...long.gift, wrapping: 'festive' }),
      recipient: sampleRecipient(language, {
        ...{ name: long.name, id: 'rcp_01KP0000000000000000000006', address: long.address },
      }),
    },
  ];
}

export function sampleOrder(
  language: Language,
  gifts: readonly OrderedGift[],
  changes: Partial<GiftOrder> = {},
): GiftOrder {
  return {
    id: ORDER_ID,
    version: 1,
    customerId: 'cus_01KP0000000000000000000000',
    state: 'placed',
    currency: IN_LANGUAGE[language].currency,
    lines: gifts.map(({ deliverOn, plan }) => ({
      deliverOn,
      chargeAt: plan.chargeAt,
      totalMinor: 1940,
    })),
    fingerprint: 'sample',
    orderedAt: CREATED_AT,
    ...changes,
  };
}
