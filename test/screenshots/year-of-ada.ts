/** When the story begins: everything below is ordered on that day, for the sixteen months after it. */
export const STORY_STARTS_AT = '2026-10-01T10:00:00.000Z';
/** When we look: last year's gifts have been given, this year's are near. */
export const STORY_LOOKS_AT = '2027-10-20T09:00:00.000Z';

type Friend = {
  readonly name: string;
  readonly address: Readonly<Record<string, unknown>>;
  readonly email?: string;
};

const FRIENDS = {
  grace: {
    name: 'Grace Hopper',
    address: {
      lines: ['Flat 3, 1 High Street'],
      city: 'Oxford',
      postalCode: 'OX1 4AA',
      country: 'GB',
    },
  },
  emmy: {
    name: 'Emmy Noether',
    address: {
      lines: ['280 Main Street'],
      city: 'Amherst',
      region: 'MA',
      postalCode: '01002',
      country: 'US',
    },
    email: 'emmy@example.com',
  },
  murasaki: {
    name: '紫式部',
    address: {
      lines: ['上京区今出川通室町東入', '烏丸町４１５'],
      city: '京都市',
      region: '京都府',
      postalCode: '602-0898',
      country: 'JP',
    },
  },
  fatima: {
    name: 'فاطمة الفهرية',
    address: { lines: ['١٢ شارع القرويين'], city: 'فاس', postalCode: '30110', country: 'MA' },
  },
  konstantinos: {
    name: 'Κωνσταντίνος Καραθεοδωρή',
    address: { lines: ['Πανεπιστημίου 30'], city: 'Αθήνα', postalCode: '106 79', country: 'GR' },
  },
  adelheid: {
    name: 'Adelheid Freifrau von Hohenstein-Wolkenburg',
    address: {
      lines: ['c/o Gemeinschaftspraxis am Kurfürstendamm', 'Donaudampfschifffahrtsstraße 117a'],
      city: 'Berlin',
      postalCode: '10719',
      country: 'DE',
    },
  },
  charles: {
    name: 'Charles Babbage',
    address: {
      lines: ['5 Devonshire Street'],
      city: 'London',
      postalCode: 'W1W 5DT',
      country: 'GB',
    },
    email: 'charles@example.com',
  },
  mother: {
    name: 'Mother',
    address: {
      lines: ['4 St James’s Square'],
      city: 'London',
      postalCode: 'SW1Y 4JU',
      country: 'GB',
    },
  },
} as const satisfies Record<string, Friend>;

type Wish = readonly [
  friend: keyof typeof FRIENDS,
  occasion: string,
  product: string,
  deliverOn: string,
  message: string,
  more?: Readonly<Record<string, unknown>>,
];

/** Last year's: by the day on which we look they have arrived. */
const FIRST_YEAR: readonly Wish[] = [
  [
    'grace',
    'birthday',
    '22423',
    '2026-12-09',
    'For Grace, who keeps her promises.',
    { wrapping: 'festive' },
  ],
  ['mother', 'christmas', '22086', '2026-12-23', 'With all my love, and see you on Boxing Day.'],
  [
    'charles',
    'christmas',
    '21136',
    '2026-12-24',
    'A small engine of delight.',
    { options: { colour: 'red' } },
  ],
  ['fatima', 'new year', '21181', '2027-01-04', 'كل عام وأنت بخير'],
  [
    'emmy',
    'birthday',
    'VOUCHER-25',
    '2027-03-23',
    'Symmetry has its price.',
    { options: { design: 'birthday' } },
  ],
  ['mother', 'mother’s day', '15056N', '2027-03-07', 'Thank you for everything.'],
  ['murasaki', 'birthday', '20973', '2027-05-12', 'お誕生日おめでとうございます。'],
  ['konstantinos', 'name day', '21154', '2027-05-21', 'Χρόνια πολλά!'],
  [
    'adelheid',
    'anniversary',
    '20685',
    '2027-08-14',
    'Auf die nächsten fünfzig Jahre!',
    { wrapping: 'plain' },
  ],
];

/** This year's: some near, some far. */
const SECOND_YEAR: readonly Wish[] = [
  [
    'charles',
    'birthday',
    '21908',
    '2027-10-21',
    'Many happy returns, and fewer errors.',
    { wrapping: 'plain' },
  ],
  ['adelheid', 'birthday', '20725', '2027-10-27', 'Alles Liebe und Gute!'],
  ['konstantinos', 'birthday', '21175', '2027-10-31', ''],
  [
    'grace',
    'birthday',
    '22423',
    '2027-12-09',
    'Another year, another nanosecond.',
    { wrapping: 'festive' },
  ],
  [
    'emmy',
    'christmas',
    'VOUCHER-50',
    '2027-12-24',
    'Merry Christmas, dear Emmy.',
    { options: { design: 'christmas' } },
  ],
  ['mother', 'christmas', '20971', '2027-12-23', 'With all my love.'],
];

function linesOf(wishes: readonly Wish[]) {
  return wishes.map(([friend, occasion, productCode, deliverOn, message, more = {}]) => ({
    recipient: FRIENDS[friend],
    ...{ occasion, productCode, deliverOn, message },
    ...more,
  }));
}

export const LINES = linesOf([...FIRST_YEAR, ...SECOND_YEAR]);

/** When a carrier rings with each parcel of the first year. */
export const ROUNDS: readonly string[] = FIRST_YEAR.map(([, , , deliverOn]) => deliverOn)
  .map((day) => `${day}T12:00:00.000Z`)
  .sort((left, right) => (left < right ? -1 : 1));
