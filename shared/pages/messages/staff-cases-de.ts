import { counted } from '../../mail/formats.ts';
import type { StaffCaseMessages } from './staff-cases.ts';

const tage = (count: number) => counted('de-DE', count, { one: 'Tag', other: 'Tage' });

export const staffCasesDe: StaffCaseMessages = {
  title: 'Fälle',
  lead: 'Beschwerden, die auf eine Antwort warten, das früheste Versprechen zuerst.',
  empty: 'Kein Fall wartet auf eine Antwort.',
  more: 'Spätere Versprechen',
  first: 'Die frühesten Versprechen',
  promised: (date) => `versprochen bis ${date}`,
  overdue: (count): string =>
    count === 0
      ? 'für heute versprochen'
      : `seit ${count === 1 ? 'einem Tag' : `${count} Tagen`} überfällig`,
  nobody: 'noch niemandes Fall',
  ownerIs: (name) => `bei ${name}`,
  case: 'Fall',
  customer: 'Kunde',
  toCustomer: 'Das ganze Gespräch mit diesem Kunden',
  facts: {
    owner: 'Steht dafür ein',
    promisedOn: 'Versprochen bis',
    opened: 'Eröffnet',
    address: 'E-Mail',
    unreachable: 'Diese Adresse nimmt keine Mails an: Bitte antworten Sie auf anderem Weg.',
  },
  states: {
    open: 'Wartet auf unsere Antwort',
    overdue: 'Der versprochene Tag ist da, und die Antwort fehlt noch',
    answered: (date) =>
      `Beantwortet. Der Fall schließt sich am ${date} von selbst, wenn der Kunde nichts sagt.`,
    customer: 'Erledigt, wie der Kunde gesagt hat',
    silence: 'Nach zehn Tagen Schweigen geschlossen',
  },
  take: { submit: 'Ich stehe dafür ein', over: 'Übernehmen' },
  answer: {
    title: 'Antworten',
    label: 'Ihre Antwort',
    hint: 'Sie geht sofort als Mail hinaus, mit Ihrem Namen, und steht im Gespräch.',
    submit: 'Antwort senden',
  },
  move: {
    title: 'Dauert es länger?',
    on: 'Neuer Tag',
    label: 'Warum, in einem Wort an den Kunden',
    submit: 'Diesen Tag versprechen',
  },
  talk: 'Was dazu gesagt wurde',
  you: 'Der Kunde',
  us: 'Wir',
  done: {
    taken: 'Sie stehen jetzt dafür ein.',
    answered: 'Ihre Antwort ist unterwegs.',
    moved: 'Der Kunde erfährt vom neuen Tag.',
    opened: 'Es ist jetzt ein Fall, und der Kunde weiß Bescheid.',
  },
  refused: {
    words_missing: 'Bitte schreiben Sie ein paar Worte.',
    words_too_long: (max) => `Das sind mehr als ${max} Zeichen.`,
    date_missing: 'Bitte nennen Sie einen Tag.',
    date_not_ahead: 'Bitte nennen Sie einen Tag nach heute, im Kalender des Kunden.',
    date_too_far: `Niemand wird länger als ${tage(60)} vertröstet.`,
    case_closed:
      'Der Fall wurde inzwischen geschlossen. Bitte antworten Sie auf der Seite des Kunden.',
    case_not_open: 'Er wartet auf keine Antwort mehr, also gibt es nichts zu versprechen.',
    changed_meanwhile:
      'Inzwischen wurde etwas gesagt oder getan. Bitte lesen Sie es; was Sie geschrieben haben, steht noch unten.',
    turn_not_found: 'Diese Worte sind nirgends zu finden.',
    not_the_customers_words: 'Nur was der Kunde gesagt hat, kann eine Beschwerde sein.',
  },
  wordsLeft: 'Was Sie geschrieben haben, zum Kopieren',
  complaint: 'Fall eröffnen',
};
