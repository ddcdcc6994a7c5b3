import type { Customer } from '../customers/customer.ts';
import { Temporal } from '../kernel/time.ts';
import type { Prescription } from '../prescriptions/prescription.ts';
import type { LetterToWrite } from './letter-to-write.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);

const WORDS = {
  en: [
    {
      name: 'Coffee for the week',
      productName: 'House blend, 500 g',
      options: { grind: 'filter' },
    },
    { name: 'Dad’s shirts', productName: 'Oxford shirt', options: { size: '41', colour: 'white' } },
  ],
  de: [
    {
      name: 'Kaffee für die Woche',
      productName: 'Hausmischung, 500 g',
      options: { Mahlgrad: 'Filter' },
    },
    { name: 'Papas Hemden', productName: 'Oxfordhemd', options: { Größe: '41', Farbe: 'weiß' } },
  ],
} as const;

function regular(customer: Customer, index: 0 | 1): Prescription {
  const { name, productName, options } = WORDS[customer.language][index];
  return {
    ...{ id: `prs_01KP000000000000000000000${index}`, version: 1, customerId: customer.id },
    ...{ name, productName, productCode: '22423', quantity: index === 0 ? 1 : 3 },
    ...{ options: { ...options }, placed: [], createdAt: at('2026-11-01T10:00:00.000Z') },
    standing: {
      ...{ everyWeeks: 4, nextOn: on('2027-04-01'), since: at('2026-11-01T10:00:00.000Z') },
      tryAt: at('2027-03-18T09:00:00.000Z'),
      agreed: { amountMinor: 1295, currency: customer.currency },
    },
  };
}

const TOKEN = '01kp0000000000000000000001-01kp0000000000000000000000-0123456789abcdef0123';

/** Letters about what is bought again and again; for whom is up to the caller. */
export const REGULAR_SAMPLES = {
  standing_order_stuck: (customer) => ({
    ...{ kind: 'standing_order_stuck', customer, prescription: regular(customer, 0) },
    ...{ reason: 'no_card', plannedOn: on('2027-03-04'), until: on('2027-03-01') },
  }),
  standing_order_price: (customer) => ({
    ...{ kind: 'standing_order_stuck', customer, prescription: regular(customer, 0) },
    ...{ reason: 'price_changed', plannedOn: on('2027-03-04'), until: on('2027-03-01') },
    price: { amountMinor: 1495, currency: customer.currency },
  }),
  standing_order_left_out: (customer) => ({
    ...{ kind: 'standing_order_stuck', customer, prescription: regular(customer, 1) },
    ...{ reason: 'product_gone', plannedOn: on('2027-03-04') },
  }),
  same_again_which: (customer) => ({
    ...{ kind: 'same_again_open', customer, about: 'which_one' },
    choices: [
      { prescription: regular(customer, 0), token: TOKEN },
      { prescription: regular(customer, 1), token: TOKEN },
    ],
  }),
  same_again_no_card: (customer) => ({
    ...{ kind: 'same_again_open', customer, about: 'no_card' },
    choices: [{ prescription: regular(customer, 1) }],
  }),
} as const satisfies Readonly<Record<string, (customer: Customer) => LetterToWrite>>;
