import type { Language } from '../customers/customer.ts';
import type { LetterToWrite } from './letter-to-write.ts';
import { sampleCustomer } from './sample-people.ts';

/** Ideas for somebody's photos: the first ones, or what follows from what was said to them. */
export function proposed(language: Language, round: number): LetterToWrite {
  const customer = sampleCustomer(language);
  const { currency } = customer;
  const ideas = {
    en: [
      { productName: 'Reading lamp, brass', remark: 'For the corner by the window.' },
      { productName: 'Oak bench, 110 cm', remark: 'Narrow enough for the hall.' },
    ],
    de: [
      { productName: 'Leselampe, Messing', remark: 'Für die Ecke am Fenster.' },
      { productName: 'Eichenbank, 110 cm', remark: 'Schmal genug für den Flur.' },
    ],
  }[language];
  const message = {
    en: 'What a bright room! We would keep it light.',
    de: 'Was für ein helles Zimmer! Wir würden es leicht halten.',
  }[language];
  const price = { amountMinor: 12_900, currency };
  const lines = (round === 1 ? ideas : ideas.slice(1)).map((idea) => ({ ...idea, price }));
  const proposalId = 'idea_01KP0000000000000000000005';
  return { kind: 'proposal', customer, proposalId, round, message, lines };
}
