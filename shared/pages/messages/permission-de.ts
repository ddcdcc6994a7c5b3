import type { PermissionMessages } from './permission.ts';

export const permissionDe: PermissionMessages = {
  title: 'Was Sie bekommen',
  lead: 'Sie bestimmen, was wir Ihnen schicken dürfen, wie und wann. Es gilt von diesem Moment an, überall.',
  what: 'Was kommen darf',
  whatHint:
    'Angekreuzt ist nur, was Sie erlaubt haben, und was zu dem gehört, was Sie mit uns tun.',
  news: {
    title: 'Auch eine Mail, wenn ein Geschenk',
    charged: 'bezahlt ist',
    dispatched: 'unterwegs ist',
    delivered: 'angekommen ist',
  },
  postcards: 'die Erinnerung als Postkarte, mit der Post',
  calls: 'Sie dürfen mich anrufen',
  when: 'Wann, und wie viel',
  pause: 'Ruhe vor uns bis',
  pauseHint: 'Bis zu diesem Tag nur Ihre Bestellungen und Antworten auf das, was Sie sagen.',
  weekly: 'In einer Woche höchstens',
  weeklyHint: 'Von dem, was nicht Ihre Bestellungen betrifft.',
  weeklyMax: (count) => (count === 1 ? 'einmal' : `${count}-mal`),
  noLimit: 'ohne Grenze',
  night: 'Nachts nur Ihre Bestellungen',
  nightHint: 'Nach Ihrer Uhr.',
  dinner: 'Beim Abendessen keine Anrufe',
  from: 'von',
  until: 'bis',
  bereaved: 'Wenn jemand gestorben ist',
  bereavedUntil: 'Nichts, was verkauft, bis',
  bereavedHint:
    'Mehr brauchen Sie nicht zu sagen. Was Sie für jemanden geplant hatten, beenden Sie auf dessen Seite, unter „Menschen“.',
  submit: 'Speichern',
  sent: 'Was wir Ihnen geschickt haben, was nicht, und warum',
  proofs: 'Was Sie gesagt haben, und wann',
  asRead: 'So haben Sie es damals gelesen:',
  quoted: (words) => `„${words}“`,
  noProofs: 'Noch nichts: Es gilt, was für alle gilt, die bei uns bestellen.',
  yes: 'Ja',
  no: 'Nein',
  ways: {
    page: 'hier',
    mail_link: 'über den Link in einer Mail',
    mail_reply: 'in einer Mail an uns',
    phone: 'am Telefon',
    api: 'über ein anderes Programm',
    import: 'bevor es diese Seiten gab',
    merge: 'als wir Ihre beiden Kundenkonten zusammengelegt haben',
  },
  by: (name) => `aufgenommen von ${name}`,
  errors: {
    date_unreadable: 'Bitte geben Sie einen Tag an, zum Beispiel 2027-03-04.',
    date_is_past: 'Dieser Tag ist vorbei. Bitte wählen Sie einen, der noch kommt.',
    too_far_ahead:
      'Das ist mehr als zwei Jahre voraus. Wenn Sie es für immer meinen, nehmen Sie oben das Kreuz weg.',
    hours_unreadable:
      'Bitte geben Sie zwei verschiedene Uhrzeiten an, zum Beispiel 21:00 und 08:00.',
    number_unreadable: 'Bitte wählen Sie eine Zahl aus der Liste.',
    choice_unknown: 'Etwas darin kennen wir nicht. Bitte wählen Sie noch einmal.',
    paper_needs_address:
      'Um Ihnen Papier zu schicken, müssen wir wissen, wohin: Bitte geben Sie uns unter „Ich“ Ihre Anschrift.',
  },
  mend: 'Es ist noch nichts gespeichert; etwas stimmt nicht:',
  changedMeanwhile:
    'In der Zwischenzeit wurde anderswo etwas geändert. Was Sie gewählt haben, ist noch da: Bitte speichern Sie es noch einmal.',
  done: { saved: 'Gespeichert. Es gilt von jetzt an.' },
};
