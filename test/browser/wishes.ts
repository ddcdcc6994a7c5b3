import { Temporal } from '../../shared/kernel/time.ts';
import type { Wish } from './steps/sheet-steps.ts';

type Friend = Pick<Wish, 'name' | 'line1' | 'city' | 'postalCode' | 'country'>;

const FRIENDS: readonly Friend[] = [
  friend('Grace Hopper', '1 High Street', 'Oxford', 'OX1 4AA', 'GB'),
  friend('Emmy Noether', 'Hauptstraße 23', 'Erlangen', '91054', 'DE'),
  friend('Κωνσταντίνος Καραθεοδωρή', 'Πανεπιστημίου 30', 'Αθήνα', '106 79', 'GR'),
  friend('Charles Babbage', '5 Devonshire Street', 'London', 'W1W 5DT', 'GB'),
  friend('Adelheid Freifrau von Hohenstein-Wolkenburg', 'Kurweg 117a', 'Bonn', '53111', 'DE'),
  friend('Sophie Germain', '13 rue de Savoie', 'Paris', '75006', 'FR'),
  friend('Mary Somerville', '12 Castle Road', 'Jedburgh', 'TD8 6BD', 'GB'),
  friend('Alan Turing', '2 Warrington Crescent', 'London', 'W9 1ER', 'GB'),
  friend('Lise Meitner', 'Thielallee 63', 'Berlin', '14195', 'DE'),
  friend('Ada King', '4 St James’s Square', 'London', 'SW1Y 4JU', 'GB'),
  friend('Edsger Dijkstra', 'Torenallee 20', 'Eindhoven', '5617 BC', 'NL'),
  friend('Mother', '9 Mill Lane', 'Cambridge', 'CB2 1RX', 'GB'),
];

const GIFTS = [
  { find: 'cakestand', productCode: '22423' },
  { find: 'lunch bag red', productCode: '20725' },
] as const;

function friend(
  name: string,
  line1: string,
  city: string,
  postalCode: string,
  country: string,
): Friend {
  return { name, line1, city, postalCode, country };
}

/** Twelve gifts for twelve people, a few days apart. */
export function twelveWishes(firstOn: string): readonly Wish[] {
  return FRIENDS.map((person, at) => ({
    ...person,
    ...GIFTS[at % GIFTS.length],
    occasion: 'birthday',
    deliverOn: dayAfter(firstOn, 3 * at),
    message: `Many happy returns, ${person.name}!`,
  })) as readonly Wish[];
}

export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
