import { counted } from '../../mail/formats.ts';
import type { PeopleMessages } from './people.ts';

const geschenke = (count: number) =>
  counted('de-DE', count, { one: 'Geschenk', other: 'Geschenke' });

export const peopleDe: PeopleMessages = {
  title: 'Menschen',
  lead: (count) =>
    count === 1 ? 'Ein Mensch, den Sie beschenken.' : `${count} Menschen, die Sie beschenken.`,
  empty: 'In Ihrem Adressbuch steht noch niemand.',
  emptyHint: 'Wem Sie etwas schenken, steht danach hier. Sie können auch mit einem Namen beginnen.',
  add: 'Jemanden eintragen',
  next: (date) => `das nächste am ${date}`,
  noNext: 'nichts vorgesehen',
  count: geschenke,
  back: 'Alle Menschen',

  byMail: 'E-Mail',
  noMail: 'noch keine E-Mail-Adresse',
  zone: (zone) => `Dort gilt: ${zone}.`,
  change: 'Name oder Adresse ändern',
  order: 'Ein Geschenk bestellen',

  objected:
    'Diese Person möchte über uns lieber nichts bekommen und hat uns gebeten, ihre Adresse zu vergessen. Niemand ist daran schuld, und wir fragen nicht nach dem Grund.',
  occasions: 'Die Tage',
  noOccasions: 'Noch ist kein Tag vorgesehen.',
  nextGift: (item, date) => `${item} am ${date}`,
  nothingNext: 'nichts bestellt',
  lastGift: (item, date) => `zuletzt: ${item}, ${date}`,
  isStopped:
    'Sie haben diesen Anlass beendet. Es kommt nichts dazu, und wir erinnern Sie nicht daran.',
  stop: 'Diesen Anlass beenden',
  stopNamed: (occasion, name) => `„${occasion}“ für ${name} beenden`,
  stopLead:
    'Manche Tage ändern sich. Zu diesem Anlass kommt nichts mehr, und wir erinnern Sie nicht daran. Was offen ist, wird storniert, und was bezahlt war, bekommen Sie zurück.',
  stopNoReason:
    'Sie müssen uns nicht sagen, warum, und Sie können es zurücknehmen, wann immer Sie möchten.',
  stopSubmit: 'Ja, beenden',
  lift: 'Das zurücknehmen',

  before: 'Bisherige Geschenke',
  nothingBefore: 'Noch keine.',

  form: {
    addTitle: 'Jemand Neues',
    changeTitle: 'Name und Adresse',
    changeLead: 'Auch was schon bestellt ist, geht an die neue Adresse.',
    name: 'Name',
    country: 'Land',
    chooseCountry: 'Bitte wählen',
    lines: 'Straße und Hausnummer',
    linesHint: 'Und was die Post sonst noch braucht, jeweils in einer eigenen Zeile.',
    city: 'Ort',
    region: 'Bundesstaat, Provinz oder Bezirk',
    postalCode: 'Postleitzahl',
    email: 'E-Mail-Adresse',
    emailHint: 'Nur nötig für Geschenke, die per E-Mail kommen.',
    zone: 'Zeitzone',
    zoneOfAddress: 'wie es die Adresse sagt',
    zoneHint: 'Nach dieser Uhr kommen E-Geschenke am Morgen an.',
    submitAdd: 'In mein Adressbuch eintragen',
    submit: 'Speichern',
    leave: 'So lassen, wie es ist',
  },
  errors: {
    name_missing: 'Wie ist der Name?',
    address_incomplete: 'Die Post dort braucht das, um anzukommen.',
    postal_code_invalid:
      'Postleitzahlen sehen in diesem Land anders aus. Bitte sehen Sie noch einmal nach.',
    unknown_country: 'Dieses Land kennen wir nicht. Bitte wählen Sie eines aus der Liste.',
    email_invalid: 'Das sieht nicht wie eine E-Mail-Adresse aus.',
    unknown_zone: 'Diese Zeitzone kennen wir nicht. Bitte wählen Sie eine aus der Liste.',
    recipient_objected:
      'Diese Person hat uns gebeten, sie als Empfänger zu vergessen. Von hier kann ihr nichts geschickt werden.',
    too_long: 'Das ist länger, als hier Platz hat. Bitte kürzen Sie es ein wenig.',
    invalid: 'Das lässt sich so nicht lesen. Bitte sehen Sie noch einmal nach.',
  },
  mend: 'Noch ist nichts gespeichert; etwas stimmt nicht. Was Sie geschrieben haben, steht noch da.',
  changedMeanwhile:
    'Inzwischen wurde anderswo etwas geändert. Was Sie geschrieben haben, steht noch da: Bitte speichern Sie es noch einmal.',
  done: {
    saved: 'Gespeichert. Was bestellt ist, geht an diese Adresse.',
    added: 'Eingetragen.',
    stopped: 'Das ist erledigt.',
    lifted:
      'Sie haben es zurückgenommen. Stornierte Geschenke bleiben storniert; Sie können neue bestellen.',
  },
  refused: {
    recipient_not_found: 'Wir finden diesen Menschen nicht mehr in Ihrem Adressbuch.',
    too_many_occasions:
      'Für diesen Menschen sind zu viele Anlässe beendet. Bitte nehmen Sie zuerst einen zurück.',
    changed_meanwhile:
      'Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal nach, und versuchen Sie es dann wieder.',
  },
};
