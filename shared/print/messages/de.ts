import { counted } from '../../mail/formats.ts';
import type { PrintMessages } from '../print-messages.ts';

const LOCALE = 'de-DE';
const geschenke = (count: number) =>
  counted(LOCALE, count, { one: 'Geschenk', other: 'Geschenke' });

export const de: PrintMessages = {
  postcard: {
    title: (shop) => `Eine Erinnerung von ${shop}`,
    picture: 'Ein Tag, der zählt',
    lead: (name) => `Bald ist es so weit für ${name}.`,
    item: 'Geschenk',
    occasion: 'Anlass',
    deliverOn: 'Kommt an',
    charge: 'Zahlung',
    charged: (amount, date) => `${amount}, am ${date}`,
    message: 'Ihre Worte auf der Karte',
    noMessage: 'Auf der Karte steht noch nichts. Es ist noch Zeit dafür.',
    nothingToDo: 'Alles wie gewünscht? Dann brauchen Sie nichts zu tun.',
    change: 'Zum Ändern hier scannen oder öffnen:',
  },
  workForm: {
    title: (shop, edition) => `${shop}: Geschenke auch dieses Jahr, ${edition}`,
    heading: 'Auch dieses Jahr?',
    greeting: (name) => `Guten Tag, ${name},`,
    greetingToNobody: 'Guten Tag,',
    lead: (count) =>
      count === 0
        ? 'hier ist Platz für die Tage, die wir dieses Jahr für Sie behalten dürfen.'
        : `letztes Jahr haben Sie mit uns ${geschenke(count)} gemacht, und wir haben ` +
          `${count === 1 ? 'es' : 'jedes'} gern auf den Tag gebracht. Hier ` +
          `${count === 1 ? 'steht es' : 'stehen sie'} noch einmal, daneben der Tag in diesem Jahr. ` +
          'Kreuzen Sie an, was bleiben darf, schreiben Sie dazu, was anders sein soll, und lassen ' +
          'Sie weg, was nicht mehr passt.',
    nothingYet:
      'Das Blatt allein bestellt nichts: Wir schreiben Ihnen zuerst, und ohne Ihr Ja wird nichts verschickt und nichts abgebucht.',
    scan: 'Lieber mit dem Telefon? Hier scannen, dieselben Zeilen warten dort.',
    edition: 'Katalog',
    customerNumber: 'Ihre Nummer',
    formNumber: 'Dieses Blatt',
    formAndCustomer: (form, customer) => `Blatt ${form}  ·  Kunde ${customer}`,
    page: (page, count) => `Seite ${page} von ${count}`,
    continued: (heading, edition) => `${heading}  ·  ${edition}`,
    answer: 'Bitte ankreuzen',
    recipient: 'Für',
    lastYear: 'Letztes Jahr',
    thisYear: 'Dieses Jahr',
    keep: 'Wie bisher',
    change: 'Ändern',
    drop: 'Weglassen',
    arrived: (date) => `kam am ${date}`,
    newDate: 'Anderer Tag',
    newItem: 'Anderes Geschenk, Nr.',
    newMessage: 'Neue Worte für die Karte',
    newGifts: 'Jemand Neues?',
    newGiftsLead: 'Hier ist Platz für mehr. Die Nummer jedes Geschenks steht im Katalog daneben.',
    name: 'Name',
    address: 'Adresse',
    occasion: 'Anlass',
    date: 'Kommt an am',
    itemNumber: 'Geschenk, Nr.',
    message: 'Worte für die Karte',
    back: 'Und zurück zu uns',
    postTo: (address) => `Bitte schicken Sie das Blatt an: ${address}.`,
    postToShop: (shop) => `Bitte schicken Sie das Blatt zurück an ${shop}.`,
    backLead: 'Wir lesen es, schreiben Ihnen alles in einer Liste und warten auf Ihr Ja.',
    thanks: 'Vielen Dank.',
  },
};
