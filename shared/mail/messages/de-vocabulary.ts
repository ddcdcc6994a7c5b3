import type { Vocabulary } from '../vocabulary.ts';

export const deVocabulary: Vocabulary = {
  moment: (date, time) => `${date}, um ${time} Uhr`,
  zone: (zone) => `Alle Uhrzeiten: ${zone}.`,
  fromCard: ({ brand, last4 }) => `von Ihrer ${brand}-Karte mit der Endung ${last4}`,
  occasions: {
    birthday: 'Geburtstag',
    anniversary: 'Jahrestag',
    wedding: 'Hochzeit',
    birth: 'Geburt',
    christmas: 'Weihnachten',
    easter: 'Ostern',
    'name day': 'Namenstag',
    'new year': 'Neujahr',
    "valentine's day": 'Valentinstag',
    "mother's day": 'Muttertag',
    "father's day": 'Vatertag',
    'thank you': 'Dankeschön',
  },
  regularOccasions: { 'for you': 'Für Sie', 'as always': 'Wie immer' },
  wrappings: { plain: 'schlicht', festive: 'festlich' },
  gift: {
    item: 'Geschenk',
    options: 'Gewählt',
    wrapping: 'Verpackung',
    recipient: 'Für',
    occasion: 'Anlass',
    deliverOn: 'Lieferung',
    charge: 'Zahlung',
    price: 'Preis',
    byMail: 'per E-Mail',
    notForSale: 'nicht mehr im Katalog',
    noMessage: 'Noch kein Gruß. Sie können ihn noch schreiben.',
  },
  links: {
    open: 'Geschenk ansehen',
    change: 'Etwas ändern',
    cancel: 'Geschenk stornieren',
    stop: 'Anlass beenden',
    card: 'Neue Karte angeben',
    pay: 'Bezahlen oder Karte ändern',
    book: 'Geschenkbuch öffnen',
    takeBack: 'Zurücknehmen',
    again: 'Hier ausfüllen',
    check: 'Prüfen und bestätigen',
    noMore: 'Keine solchen Mails mehr',
    noForms: 'Bitte keine Formulare mehr',
    why: 'Warum bekomme ich das?',
  },
  regular: {
    item: 'Was',
    said: (name) => `Noch einmal das Gleiche: ${name}`,
    question: (names) => `Noch einmal das Gleiche: Was davon? ${names}`,
    whatHelps: {
      no_card:
        'Es ist keine Karte hinterlegt, die wir belasten könnten. Sobald Sie eine eintragen, kümmern wir uns um alles Weitere.',
      address_missing:
        'Wir wissen noch nicht, wohin wir liefern dürfen. Bitte nennen Sie uns Ihren Namen und Ihre Anschrift.',
      product_gone:
        'Es tut uns leid: Wir haben es nicht mehr. Vielleicht möchten Sie stattdessen etwas anderes.',
      choice_gone:
        'In genau dieser Größe, Farbe oder Ausführung haben wir es nicht mehr. Bitte wählen Sie noch einmal.',
      email_missing: 'Es kommt per E-Mail, und die Adresse dafür fehlt.',
      occasion_stopped:
        'Diese Lieferungen wurden auf der Seite der Person, für die sie sind, gestoppt. War das nicht so gemeint, können Sie es dort zurücknehmen.',
      recipient_not_found:
        'Wir finden die Person nicht mehr, für die es ist. Bitte wählen Sie noch einmal.',
      price_changed:
        'Der Preis ist gestiegen, seit wir ihn vereinbart haben; deshalb fragen wir lieber. Sagen Sie Ja, und es kommt zum neuen Preis.',
    },
  },
};
