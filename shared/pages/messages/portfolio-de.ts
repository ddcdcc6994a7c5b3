import { counted } from '../../mail/formats.ts';
import type { PortfolioMessages } from './portfolio.ts';

const customers = (count: number) => counted('de-DE', count, { one: 'Kunde', other: 'Kunden' });
/** Behind “von” and “bei”. */
const byCustomers = (count: number) => counted('de-DE', count, { one: 'Kunden', other: 'Kunden' });

export const portfolioDe: PortfolioMessages = {
  title: 'Meine Kunden',
  titleOf: (name) => `Kunden von ${name}`,
  none: 'Sie betreuen noch niemanden. Wer als Betreuer Platz hat, bekommt Kunden, sobald welche rechts vom Zaun stehen; dann stehen sie hier.',
  noneOf: (name) =>
    `${name} betreut noch niemanden. Wer als Betreuer Platz hat, bekommt Kunden, sobald welche rechts vom Zaun stehen.`,
  somebody: 'Kunde ohne Namen',
  alerts: {
    title: 'Was gerade geschah',
    kinds: {
      assigned: 'gehört jetzt zu Ihren Kunden',
      said: 'hat geschrieben oder angerufen',
      complained: 'hat sich beschwert',
      complains_again: 'ist mit unserer Antwort nicht zufrieden',
      case_overdue: 'wartet auf eine versprochene Antwort',
      ordered: 'hat bestellt',
      gift_cancelled: 'hat ein Geschenk abbestellt',
      gift_declined: 'hat eine Karte, die abgelehnt wurde',
      gift_lapsed: 'hat ein Geschenk, das verfallen ist',
      gift_unconfirmed: 'hat ein Geschenk, das niemand bestätigt hat',
      value_fell: 'wird voraussichtlich deutlich weniger kaufen',
    },
    assigned: (count) => `${count} Kunden, für die Sie jetzt da sind`,
    more: (count) => `und ${count} weitere; alle stehen unten in der Liste.`,
    read: 'Gesehen',
    allRead: 'Alle gesehen',
  },
  today: {
    title: 'Heute',
    empty: 'Heute ist nichts zu tun.',
    lead: 'Oben steht, was am meisten wert ist. Der Betrag ist der Teil des Kundenwerts, um den es geht.',
    kinds: {
      case: {
        title: 'Eine Beschwerde beantworten',
        why: 'Wer sich beschwert und eine gute Antwort bekommt, bleibt länger.',
      },
      promise: { title: 'Ein Versprechen halten', why: 'Wir haben es versprochen.' },
      answer: {
        title: 'Antworten',
        why: 'Der Kunde hat etwas gesagt, und wir schulden eine Antwort.',
      },
      gift_lapsed: {
        title: 'Wegen eines verfallenen Geschenks anrufen',
        why: 'Es konnte nicht abgebucht werden, und niemand hat es bekommen.',
      },
      gift_unconfirmed: {
        title: 'Nachforschen, wo ein Geschenk ist',
        why: 'Niemand hat gesagt, dass es ankam.',
      },
      value_falling: {
        title: 'Herausfinden, was nicht stimmt',
        why: 'Der Kunde wird voraussichtlich deutlich weniger kaufen.',
      },
      silent: { title: 'Sich melden', why: 'Wir haben seit drei Monaten nichts gehört.' },
      occasion_ahead: {
        title: 'An einen Anlass erinnern',
        why: 'Letztes Jahr gab es ein Geschenk, und noch ist nichts bestellt.',
      },
      question: {
        title: 'Etwas Wissenswertes fragen',
        why: 'Was wir wissen, macht das nächste Geschenk besser.',
      },
    },
    by: (date) => `bis ${date}`,
    on: (date) => `am ${date}`,
    atStake: (amount) => `es geht um ${amount}`,
    more: (count) => `und ${count} weitere`,
  },
  asTable: 'Als Tabelle',
  picture: {
    says: (total, count) => `${count}, zusammen ${total} wert, die wertvollsten zuerst.`,
    value: 'Lebenszeitwert',
    customers: 'Kunden',
    head: ['Die besten', 'Zusammen wert', 'Von allen'],
    best: (count) => customers(count),
  },
  list: {
    title: 'Alle',
    head: [
      'Kunde',
      'Lebenszeitwert',
      'Nächste zwölf Monate',
      'Kauft weiter',
      'Anteil bei uns',
      'Zuletzt gehört',
      'Bei Ihnen seit',
    ],
    never: 'noch nicht',
    next: 'Die nächsten',
    first: 'Die wertvollsten',
  },
  customers,
  measures: {
    title: 'Wie es läuft',
    growth: 'Lebenszeitwert, gemessen an dem, was zu Beginn erwartet wurde',
    growthSays: (now, then, percent) => `${now}; es waren ${then} (${percent})`,
    growthNote:
      'Für alle, die jetzt bei Ihnen sind, verglichen mit der Prognose vom Beginn der Betreuung.',
    share: 'Unser Anteil an ihren Einkäufen',
    shareSays: (share, { statedCount, estimatedCount }) => {
      if (estimatedCount === 0) return `${share}, wie von ${byCustomers(statedCount)} gesagt`;
      const guess = `bei ${byCustomers(estimatedCount)} von uns geschätzt, keine Tatsache`;
      return statedCount === 0
        ? `${share}: ${guess}; gesagt hat es niemand`
        : `${share}: von ${byCustomers(statedCount)} gesagt, ${guess}`;
    },
    shareUnknown: 'noch nicht bekannt',
    shareNote:
      'Was sie im Jahr bei uns ausgeben, gemessen an allem, was sie auf unserem Gebiet ausgeben: wie sie es sagten oder wie bei vergleichbaren Kunden.',
    kept: 'Kunden, die wahrscheinlich weiter kaufen',
    keptSays: (count, all) => `${count} von ${all}`,
    keptNote: 'Nach ihren Einkäufen mit mindestens 50 % Wahrscheinlichkeit.',
    cases: 'Erledigte Beschwerden',
    casesNote: 'Abgeschlossen, seit sie bei Ihnen sind.',
    facts: 'Gelernt',
    factsNote:
      'Was sie sagten oder zeigten, seit sie bei Ihnen sind. Verkauftes zählt hier nirgends.',
  },
  others: {
    title: 'Alle Betreuer',
    head: ['Betreuer', 'Kunden', 'Kapazität'],
    unknown: 'jemand, der nicht mehr da ist',
  },
  care: {
    title: 'Wer für den Kunden da ist',
    left: 'Niemand: Der Kunde ist links vom Zaun.',
    control: 'Niemand: Der Kunde gehört zum Vergleich, alles bleibt wie bisher.',
    waiting: 'Noch niemand: Der Kunde ist rechts vom Zaun und wartet, bis jemand Platz hat.',
    managed: (name, since) => `${name}, seit ${since}.`,
    somebody: 'ein Betreuer',
    handOver: 'An jemand anderen übergeben',
    brief: (from, date) => `Was ${from} bei der Übergabe am ${date} sagte`,
    former: 'wer vorher da war',
  },
  handover: {
    title: (name) => `${name} übergeben`,
    lead: 'Schreiben Sie, was die nächste Person wissen sollte. Was in den Büchern steht, haben wir zusammengestellt; ändern Sie es, wie Sie möchten.',
    to: 'An',
    room: (count) => `Platz für ${count}`,
    nobody: 'Im Moment hat sonst niemand Platz.',
    brief: 'Was sie wissen sollte',
    submit: 'Übergeben',
    leave: 'Alles so lassen',
    refused: {
      customer_not_managed: 'Für diesen Kunden ist niemand da, also gibt es nichts zu übergeben.',
      not_their_manager: 'Inzwischen ist jemand anderes für diesen Kunden da.',
      same_manager: 'Diese Person ist schon für den Kunden da.',
      manager_not_found: 'Bitte wählen Sie, wer für den Kunden da sein soll.',
      manager_full: 'Diese Person hat keinen Platz mehr. Bitte wählen Sie jemand anderen.',
      brief_missing: 'Bitte schreiben Sie wenigstens einen Satz für die nächste Person.',
      changed_meanwhile:
        'In diesem Moment hat sich etwas geändert. Bitte versuchen Sie es noch einmal.',
    },
  },
  notices: {
    handed_over: 'Übergeben. Die nächste Person findet, was Sie geschrieben haben.',
    seen: 'Notiert.',
  },
};
