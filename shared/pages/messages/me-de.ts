import type { meEn } from './me-en.ts';

export const meDe: typeof meEn = {
  welcome: {
    title: 'Willkommen.',
    lead: 'Ihr Geschenkbuch ist geöffnet. Nur eines, bevor Sie beginnen, damit wir nie mitten in Ihrer Nacht schreiben oder abbuchen:',
    zone: 'Wo sind Sie?',
    zoneHint: 'Wir haben geraten. Die Uhrzeit dahinter sollte die auf Ihrer Uhr sein.',
    zoneNoGuess: 'Die Uhrzeit dahinter sollte die auf Ihrer Uhr sein.',
    language: 'Wir sprechen',
    submit: 'Ja, das stimmt',
    later: 'Beides können Sie jederzeit unter „Ich“ ändern.',
    zone_unknown: 'Bitte wählen Sie, wo Sie sind.',
  },

  title: 'Ich',
  lead: 'Was Sie uns hier sagen, gilt von nun an. Alles lässt sich jederzeit ändern.',
  languages: { en: 'English', de: 'Deutsch' },

  you: {
    title: 'Sie',
    name: 'Ihr Name',
    nameHint: 'Damit wir Sie begrüßen können, und damit man weiß, von wem das Geschenk kommt.',
    mail: 'Wir schreiben an',
    mailBounced:
      'Unsere letzten Mails an diese Adresse kamen zurück. Bitte schreiben Sie uns, damit wir es in Ordnung bringen können.',
    mailNone:
      'Wir kennen noch keine Adresse von Ihnen; ergänzen Sie eine unter „Woran wir Sie erkennen“.',
    mailComplained:
      'Sie haben uns gebeten, nicht mehr an diese Adresse zu schreiben; wir schicken dorthin keine Mails.',
    language: 'Wir sprechen',
    zone: 'Ihre Zeitzone',
    zoneHint: 'Nach dieser Uhr kommen Ihre Erinnerungen und werden Ihre Geschenke bezahlt.',
  },
  reach: {
    title: 'Was Sie erreicht, und wie',
    postcards: 'Die Erinnerung vor jedem Geschenk',
    postcardsHint:
      'So früh, dass Sie es sich oder die Worte auf der Karte noch anders überlegen können.',
    postcardsBy: { mail: 'per E-Mail', paper: 'als Postkarte, mit der Post' },
    workForms: 'Die Geschenke vom letzten Jahr, fertig zum Bestellen',
    workFormsHint:
      'Mit jedem neuen Katalog: wem Sie was geschenkt haben, mit den Tagen dieses Jahres.',
    workFormsBy: { mail: 'per E-Mail', paper: 'auf Papier, mit der Post', none: 'gar nicht' },
    news: 'Per E-Mail auch Bescheid geben, wenn ein Geschenk',
    newsHint: 'Wenn wir Sie für etwas brauchen, schreiben wir in jedem Fall.',
    newsOf: {
      charged: 'bezahlt ist',
      dispatched: 'unterwegs ist',
      delivered: 'angekommen ist',
    },
  },
  paper: {
    title: 'Wohin Papier geht',
    lead: 'Nur nötig, wenn etwas mit der Post kommen soll.',
    country: 'Land',
    noCountry: 'keine Anschrift',
    lines: 'Straße und Hausnummer',
    linesHint: 'Und was die Post sonst noch braucht, jedes in einer eigenen Zeile.',
    city: 'Ort',
    region: 'Bundesland, Provinz oder Bezirk',
    postalCode: 'Postleitzahl',
  },
  submit: 'Speichern',

  errors: {
    name_missing: 'Bitte sagen Sie uns, wie wir Sie begrüßen dürfen.',
    invalid: 'So können wir es nicht lesen. Bitte sehen Sie noch einmal hin.',
    too_long: 'Das ist länger, als Platz ist. Bitte kürzen Sie es ein wenig.',
    zone_unknown: 'Diese Zeitzone kennen wir nicht. Bitte wählen Sie eine aus der Liste.',
    address_incomplete: 'Das braucht die Post dort, um Sie zu finden.',
    postal_code_invalid:
      'Postleitzahlen dieses Landes sehen anders aus. Bitte sehen Sie noch einmal hin.',
    unknown_country: 'Dieses Land kennen wir nicht. Bitte wählen Sie eines aus der Liste.',
    paper_needs_address: 'Um Ihnen Papier zu schicken, müssen wir wissen, wohin.',
  },
  mend: 'Es ist noch nichts gespeichert; etwas stimmt nicht:',
  changedMeanwhile:
    'Inzwischen wurde an anderer Stelle etwas geändert. Was Sie geschrieben haben, steht noch hier: Bitte speichern Sie es noch einmal.',

  about: {
    title: 'Zwischen Ihnen und uns',
    places: {
      conversation: {
        label: 'Unser Gespräch',
        hint: 'Was Sie uns gesagt haben, was wir geantwortet haben, und was noch offen ist.',
      },
      bought: {
        label: 'Was Sie gekauft haben',
        hint: 'Jeder Einkauf, hier und anderswo, mit dem, was Sie zurückgegeben haben.',
      },
      permissions: {
        label: 'Was Sie bekommen',
        hint: 'Was kommen darf, auf welchem Weg und wann; und was kam, und warum.',
      },
      identifiers: {
        label: 'Woran wir Sie erkennen',
        hint: 'Ihre E-Mail-Adressen, Telefonnummern und Kundenkarten.',
      },
      myData: {
        label: 'Ihre Daten',
        hint: 'Alles, was wir über Sie haben, wer es angesehen hat, und wie Sie vergessen werden.',
      },
      known: {
        label: 'Was wir über Sie wissen',
        hint: 'Jede Zeile mit ihrer Herkunft, zum Berichtigen oder Vergessen.',
      },
    },
  },
  sessions: {
    title: 'Wo Sie angemeldet sind',
    lead: 'Was Sie davon nicht kennen, melden Sie ab. Ohne einen neuen Code aus Ihren Mails kommt niemand hinein.',
    since: (moment) => `seit ${moment}`,
    thisOne: 'dieser Browser',
    browser: (browser, system) =>
      system === undefined
        ? browser
        : `${browser} ${/^iP/.test(system) ? 'auf dem' : 'unter'} ${system}`,
    unknown: 'Ein Browser oder Programm',
    end: 'Abmelden',
    endThis: 'Hier abmelden',
    endOthers: 'Überall sonst abmelden',
  },
  done: {
    saved: 'Gespeichert.',
    session_ended: 'Es ist abgemeldet.',
    sessions_ended: 'Sie sind überall abgemeldet, nur hier nicht.',
  },
};
