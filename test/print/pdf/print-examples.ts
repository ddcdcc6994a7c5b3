// Invented forms and cards, in many scripts.
import { type PlainDate, Temporal } from '../../../shared/kernel/time.ts';
import type {
  PostcardDocument,
  WorkFormDocument,
  WorkFormRow,
} from '../../../shared/print/print-documents.ts';

type Person = Pick<WorkFormRow, 'recipientName' | 'address' | 'occasion' | 'message'>;

const LONG_ADDRESS = {
  lines: [
    'c/o Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverkäuferinnenverband e. V.',
    'Hinterhaus, dritte Treppe links, durch den Garten und dann beim Brunnen noch einmal fragen bitte',
    'Straße des Siebzehnten Juni 1001a',
    'Postfach 12 34 56',
  ],
  city: 'Villingen-Schwenningen am Neckar im Schwarzwald-Baar-Kreis',
  postalCode: '78048',
  country: 'DE',
};

export const PEOPLE: readonly Person[] = [
  {
    recipientName: 'Grace Okafor',
    address: { lines: ['14 Orchard Row'], city: 'Bristol', postalCode: 'BS1 4DJ', country: 'GB' },
    occasion: 'birthday',
    message: 'Dear Grace,\nthirty-five, and the garden is yours at last. With love, Eleanor & Tom',
  },
  {
    recipientName: '田中美咲',
    address: {
      lines: ['神宮前一丁目二番三号'],
      city: '渋谷区',
      region: '東京都',
      postalCode: '150-0001',
      country: 'JP',
    },
    occasion: 'birthday',
    message: 'お誕生日おめでとう。',
  },
  {
    recipientName: 'محمد عبد الله',
    address: {
      lines: ['شارع الملك فهد', 'Building 4B'],
      city: 'الرياض',
      postalCode: '12345',
      country: 'SA',
    },
    occasion: 'wedding',
    message: 'مبروك من القلب',
  },
  {
    recipientName: 'Ελένη Παπαδοπούλου',
    address: { lines: ['Ερμού 12'], city: 'Αθήνα', postalCode: '105 63', country: 'GR' },
    occasion: 'christmas',
    message: '',
  },
  {
    recipientName: 'Maximilian Freiherr von Donaudampfschifffahrtsgesellschaft-Hohenstein',
    address: LONG_ADDRESS,
    occasion: 'the day we met in the rain',
    message: '',
  },
  {
    recipientName: 'דנה לוי',
    address: { lines: ['רחוב הרצל 12'], city: 'תל אביב', postalCode: '6688312', country: 'IL' },
    occasion: 'birthday',
    message: 'מזל טוב!',
  },
  {
    recipientName: 'สมชาย ใจดี',
    address: {
      lines: ['99/1 ถนนสุขุมวิทซอยสิบเอ็ดแขวงคลองเตยเหนือ'],
      city: 'เขตวัฒนา',
      region: 'กรุงเทพมหานคร',
      postalCode: '10110',
      country: 'TH',
    },
    occasion: 'new year',
    message: 'สุขสันต์วันเกิดนะ 🎁🎉',
  },
  {
    recipientName: '김민수',
    address: {
      lines: ['세종대로 110'],
      city: '중구',
      region: '서울특별시',
      postalCode: '04524',
      country: 'KR',
    },
    occasion: 'new year',
    message: '새해 복 많이 받으세요',
  },
  {
    recipientName: 'प्रिया शर्मा',
    address: {
      lines: ['गली नंबर ५'],
      city: 'नई दिल्ली',
      region: 'Delhi',
      postalCode: '110001',
      country: 'IN',
    },
    occasion: 'diwali',
    message: 'शुभ दीपावली',
  },
  {
    recipientName: '王芳',
    address: {
      lines: ['建国门外大街1号国贸大厦A座'],
      city: '朝阳区',
      region: '北京市',
      postalCode: '100004',
      country: 'CN',
    },
    occasion: 'birthday',
    message: '生日快乐',
  },
  {
    recipientName: 'Анна Кузнецова',
    address: {
      lines: ['ул. Тверская 7'],
      city: 'Москва',
      region: 'Москва',
      postalCode: '125009',
      country: 'RU',
    },
    occasion: 'birthday',
    message: 'С днём рождения!',
  },
];

export const FIRST_DAY: PlainDate = Temporal.PlainDate.from('2027-09-14');

/** Every fifth day, so that no two rows share a date. */
export function sampleRow(number: number, person: Person, changes: Partial<WorkFormRow> = {}) {
  const deliverOn = FIRST_DAY.add({ days: 5 * (number - 1) });
  return {
    number,
    ...person,
    item: `Teacup No ${1000 + number}, in red`,
    lastDeliveredOn: deliverOn.subtract({ years: 1 }),
    deliverOn,
    amount: `£${10 + number}.40`,
    ...changes,
  } satisfies WorkFormRow;
}

export function sampleRows(count: number): readonly WorkFormRow[] {
  return Array.from({ length: count }, (_, at) => {
    const person = PEOPLE[at % PEOPLE.length];
    if (person === undefined) throw new Error('there are people');
    return sampleRow(at + 1, person);
  });
}

export function sampleForm(changes: Partial<WorkFormDocument> = {}): WorkFormDocument {
  return {
    paper: 'a4',
    language: 'en',
    shopName: 'The Gift Shop',
    shopAddress: '3 Market Lane, Bath BA1 5EF, United Kingdom',
    editionName: 'Autumn 2027',
    to: {
      name: 'Eleanor Marsh',
      address: { lines: ['7 Hill Crescent'], city: 'Exeter', postalCode: 'EX4 6PR', country: 'GB' },
    },
    formNumber: 'wfm_01KP4QZ9M3S7T8V2XJ6YB5NCHD',
    customerNumber: 'cus_01KP0GEKT2W8R4D6ZQ1VYX7M3F',
    rows: sampleRows(3),
    emptyRowCount: 3,
    link: 'https://gifts.example.com/again/wfm_01KP4QZ9M3S7T8V2XJ6YB5NCHD',
    ...changes,
  };
}

export function samplePostcard(changes: Partial<PostcardDocument> = {}): PostcardDocument {
  return {
    format: 'a6',
    language: 'en',
    shopName: 'The Gift Shop',
    shopAddress: '3 Market Lane, Bath BA1 5EF, United Kingdom',
    to: {
      name: 'Eleanor Marsh',
      address: { lines: ['7 Hill Crescent'], city: 'Exeter', postalCode: 'EX4 6PR', country: 'GB' },
    },
    recipientName: 'Grace Okafor',
    occasion: 'birthday',
    item: 'White hanging heart tea-light holder, in ivory',
    deliverOn: FIRST_DAY,
    chargeOn: FIRST_DAY.subtract({ days: 2 }),
    message: 'Dear Grace,\nthirty-five, and the garden is yours at last.\nWith love, Eleanor & Tom',
    amount: '£18.40',
    link: 'https://gifts.example.com/g/4f9KpQ27xTLmZ8sWd3NbYA',
    ...changes,
  };
}
