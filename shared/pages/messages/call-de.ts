import { counted } from '../../mail/formats.ts';
import type { CallMessages } from './call.ts';

const gifts = (count: number) => counted('de-DE', count, { one: 'Geschenk', other: 'Geschenke' });

export const callDe: CallMessages = {
  title: 'Am Telefon',
  find: {
    lead: 'Wer ruft an? Tippen Sie die Nummer ein, die Sie sehen, oder fragen Sie nach E-Mail-Adresse oder Kundenkarte.',
    who: 'Telefonnummer, E-Mail-Adresse oder Kundenkarte',
    submit: 'Öffnen',
    number: (number) => `${number} gehört hier noch niemandem.`,
    keep: 'Das ist die Nummer dieser Person: merken',
    unknown:
      'Darunter kennen wir niemanden. Fragen Sie nach der E-Mail-Adresse oder nach der Nummer auf der Kundenkarte.',
    hidden:
      'Der Anrufer zeigt keine Nummer. Fragen Sie nach der E-Mail-Adresse oder nach der Nummer auf der Kundenkarte.',
    unreadable:
      'Das ist weder eine Telefonnummer noch eine E-Mail-Adresse noch eine Kundenkarte. Bitte sehen Sie noch einmal hin; eine Nummer aus dem Ausland beginnt mit einem Plus.',
    identifier_taken: 'Diese Nummer gehört hier jemand anderem; daran haben wir nichts geändert.',
    too_many_identifiers:
      'Es stehen schon fünf Telefonnummern da. Eine davon müsste zuerst heraus.',
  },

  unnamed: 'Jemand ohne Namen',
  conversation: 'Das ganze Gespräch',
  another: 'Ein anderer Anruf',
  who: {
    clock: (time) => `dort ist es ${time}`,
    language: { en: 'spricht Englisch', de: 'spricht Deutsch' },
    emailStates: {
      works: '',
      bounced: 'unsere Mails kommen zurück',
      complained: 'möchte keine Mails von uns',
      none: 'keine Adresse bekannt',
    },
    noPhone: 'keine Nummer notiert',
    turns: (count) =>
      counted('de-DE', count, { one: 'Wortmeldung bisher', other: 'Wortmeldungen bisher' }),
  },

  last: {
    title: 'Zuletzt',
    none: 'Wir sprechen zum ersten Mal miteinander.',
    them: 'Kunde',
    us: 'Wir',
    channels: {
      page: 'auf der Seite',
      mail: 'per E-Mail',
      phone: 'am Telefon',
      store: 'im Laden',
    },
    silent: 'ohne Worte',
    quoted: (words) => `„${words}“`,
  },
  points: {
    title: 'Offen',
    none: 'Nichts ist offen.',
    settled: 'erledigt',
    sheet: (count, date) =>
      `${gifts(count)} auf dem Bestellblatt seit ${date}, noch nicht bestellt`,
  },
  gifts: {
    title: 'Geschenke',
    none: 'Kein Geschenk wartet auf seinen Tag.',
    upcoming: (count) => `${gifts(count)} stehen noch bevor`,
    line: (date, name, occasion) => `${date}, ${name}: ${occasion}`,
    somebody: 'jemand',
  },
  regulars: {
    title: 'Was immer wieder kommt',
    none: 'Noch nichts aufgeschrieben.',
    again: 'Noch einmal dasselbe',
    againNamed: (name) => `Noch einmal dasselbe: ${name}`,
    every: (weeks, date) => `kommt alle ${weeks} Wochen, als Nächstes am ${date}`,
    last: (date) => `zuletzt für ${date}`,
    price: (amount, date) => `${amount}, da am ${date}`,
  },
  known: {
    title: 'Was wir wissen',
    none: 'Noch nichts.',
    how: { stated: '', observed: 'aus den Bestellungen', inferred: 'vermuten wir' },
    about: (about, value) => `${about}: ${value}`,
  },
  question: {
    title: 'Fragen Sie',
    answer: 'Antwort',
    choose: 'noch nicht gefragt',
    about: 'Um wen geht es?',
    left: 'Oder',
    not_now: 'jetzt nicht',
    never: 'nie wieder danach fragen',
  },
  notes: {
    title: 'Notizen',
    text: 'Was gesagt und was vereinbart wurde',
    promise: 'Wir versprechen',
    promisedOn: 'Bis',
    place: 'Laden, wenn dort',
    phone: 'Neue Nummer',
    permission: 'Was erlaubt ist',
    permissions: {
      unchanged: 'wie bisher',
      no_more_mails: 'keine Mails mehr, außer zu Bestellungen',
      no_calls: 'keine Anrufe',
      offers_by_mail: 'Angebote per E-Mail: ja',
      offers_by_phone: 'Anrufe mit Angeboten: ja',
    },
    isAnswerOwed: 'Antwort steht aus',
    submit: 'Notizen festhalten',
    nothing_noted: 'Noch ist nichts da, was festzuhalten wäre.',
    text_too_long: 'Das ist länger als 10.000 Zeichen.',
    promise_missing: 'Was werden wir bis dahin tun?',
    date_unreadable: 'Schreiben Sie das Datum als 2027-03-04.',
    date_past: 'Dieser Tag ist vorbei.',
  },
  done: {
    kept: 'Festgehalten. Der Kunde findet es in seinem Gespräch.',
    ordered: 'Bestellt und festgehalten. Die Bestätigung geht per E-Mail hinaus.',
  },
  partly: {
    other: 'Die Notizen sind festgehalten, aber nicht alles, was daraus folgt, war möglich.',
    no_card:
      'Die Notizen sind festgehalten, aber bestellt ist nichts: Es gibt keine Karte, die belastet werden kann. Sie lässt sich auf der Seite des Kunden unter „Bezahlen“ hinzufügen.',
    address_missing:
      'Die Notizen sind festgehalten, aber bestellt ist nichts: Die eigene Anschrift fehlt oder ist unvollständig.',
    product_gone:
      'Die Notizen sind festgehalten, aber bestellt ist nichts: Das führen wir nicht mehr.',
    choice_gone:
      'Die Notizen sind festgehalten, aber bestellt ist nichts: In dieser Ausführung gibt es das nicht mehr.',
    occasion_stopped:
      'Die Notizen sind festgehalten, aber bestellt ist nichts: Dieser Anlass ist gestoppt.',
    prescription_not_found:
      'Die Notizen sind festgehalten, aber das steht nicht mehr unter dem, was immer wieder kommt.',
    recipient_not_found:
      'Die Notizen sind festgehalten, aber bestellt ist nichts: Die Person steht nicht mehr im Adressbuch.',
    topic_forbidden:
      'Die Notizen sind festgehalten, aber darüber sollen wir nichts wissen, so ist es gewünscht.',
    value_not_valid: 'Die Notizen sind festgehalten, aber die Antwort war nicht zu verstehen.',
    phone_invalid:
      'Die Notizen sind festgehalten, aber das ist keine Telefonnummer. Eine aus dem Ausland beginnt mit einem Plus.',
    identifier_taken: 'Die Notizen sind festgehalten, aber die Nummer gehört hier jemand anderem.',
    too_many_identifiers:
      'Die Notizen sind festgehalten, aber es stehen schon fünf Telefonnummern da.',
  },
  problems: {
    changed_meanwhile:
      'Im selben Augenblick kam etwas anderes herein. Ihre Notizen stehen noch hier: Bitte halten Sie sie noch einmal fest.',
  },
};
