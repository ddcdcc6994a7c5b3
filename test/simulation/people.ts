import type { Customer } from '../../shared/customers/customer.ts';
import {
  SANDBOX_CARDS,
  type SandboxCardCode,
  sandboxMethod,
} from '../../shared/payments/sandbox-cards.ts';
import { Dice } from './dice.ts';
import type { Shop } from './shop.ts';

/** An address that begins like this takes no mail. */
export const GONE_PREFIX = 'gone.';

const HOME_ZONES = [
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'America/St_Johns',
];

export type Address = {
  readonly lines: readonly string[];
  readonly city: string;
  readonly region?: string;
  readonly postalCode: string;
  readonly country: string;
};
/** Each with the zone that is given for it, or that the country leaves no doubt about. */
export const PLACES: readonly { readonly address: Address; readonly zone?: string }[] = [
  { address: place('1 High Street', 'Oxford', 'OX1 4AA', 'GB') },
  { address: place('12 Rue de Seine', 'Paris', '75006', 'FR') },
  { address: place('7 Queen Street', 'Auckland', '1010', 'NZ') },
  { address: place('3 MG Road', 'Bengaluru', '560001', 'IN', 'Karnataka') },
  { address: place('5 Ginza', 'Tokyo', '104-0061', 'JP', 'Tokyo') },
  { address: place('9 Main St', 'Honolulu', '96801', 'US', 'HI'), zone: 'Pacific/Honolulu' },
  {
    address: place('8 Rua Augusta', 'São Paulo', '01305-000', 'BR', 'SP'),
    zone: 'America/Sao_Paulo',
  },
  { address: place('2 George St', 'Sydney', '2000', 'AU', 'NSW'), zone: 'Australia/Sydney' },
];

function place(
  line: string,
  city: string,
  ...[postalCode, country, region]: readonly [string, string, string?]
): Address {
  const where = { lines: [line], city, postalCode, country };
  return region === undefined ? where : { ...where, region };
}

export type Friend = {
  readonly name: string;
  readonly address: Address;
  readonly email: string;
  readonly zone?: string;
};

export type Person = {
  readonly customerId: string;
  readonly email: string;
  readonly friends: readonly Friend[];
  readonly dice: Dice;
  /** How soon and how well this one reacts to a declined card. */
  readonly diligence: number;
};

export async function moveIn(shop: Shop, number: number): Promise<Person> {
  const dice = new Dice(shop.settings.seed * 1009 + number, 'person');
  const now = shop.clock.now();
  const id = shop.ids.next('cus', now);
  const cards = Array.from({ length: dice.chance(0.1) ? dice.int(5, 10) : 1 }, (_, index) => ({
    id: shop.ids.next('crd', now),
    ...newCard(id, chooseCard(dice), index + 36),
    addedAt: now,
  }));
  const hasCard = dice.chance(0.95);
  const mailbox = dice.chance(0.05) ? GONE_PREFIX : '';
  const customer: Customer = {
    ...{ id, version: 0, email: `${mailbox}${id.toLowerCase()}@example.com`, emailState: 'works' },
    ...{ zone: dice.pick(HOME_ZONES), language: dice.pick(['en', 'de'] as const) },
    ...{ currency: 'GBP', createdAt: now, cards: hasCard ? cards : [] },
    ...(hasCard ? { cardIdToCharge: cards.at(-1)?.id } : {}),
    ...{ linkKey: id.slice(-22), phones: [`+4420794${String(60000 + number)}`] },
  } as Customer;
  const { customers, identifiers, transactions } = shop.calmPorts;
  await customers.save(customer, [], now);
  const phones = (customer.phones ?? []).map((value) => ({ kind: 'phone' as const, value }));
  await transactions.writeAll(phones.map((phone) => identifiers.claimOf(phone, id, now)));
  const friends = Array.from({ length: dice.int(2, 5) }, (_, index) => {
    const { address, zone } = dice.pick(PLACES);
    const gone = dice.chance(0.05) ? GONE_PREFIX : '';
    const friend = {
      name: `Friend ${index + 1} of ${number}`,
      address,
      email: `${gone}f${index}@example.com`,
    };
    return zone === undefined ? friend : { ...friend, zone };
  });
  return { customerId: id, email: customer.email, friends, dice, diligence: dice.fraction() };
}

/** Four in ten cards always pay; the others do everything that cards do. */
export function chooseCard(dice: Dice): SandboxCardCode {
  const codes = Object.keys(SANDBOX_CARDS) as SandboxCardCode[];
  return dice.chance(0.4) ? 'sandbox_visa_ok' : dice.pick(codes);
}

/** @param months from 2026-11 until it expires; another number is another card. */
export function newCard(customerId: string, code: SandboxCardCode, months: number) {
  const { brand, last4 } = SANDBOX_CARDS[code];
  const month = 10 + months;
  const expiresInMonth = `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  return {
    providerCustomer: `sandbox_${customerId}`,
    providerMethod: sandboxMethod(code, expiresInMonth),
    ...{ brand, last4, expiresInMonth },
  };
}

export function homeZone(dice: Dice): string {
  return dice.pick(HOME_ZONES);
}
