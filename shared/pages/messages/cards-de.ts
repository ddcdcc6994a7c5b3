import type { cardsEn, sandboxEn } from './cards-en.ts';

export const cardsDe: typeof cardsEn = {
  title: 'Bezahlen',
  lead: 'Jedes Geschenk wird an seinem eigenen Tag bezahlt, kurz bevor es auf den Weg geht, und nichts davor.',

  waiting: {
    title: 'Noch nicht bezahlt',
    lead: 'Hier ging die Zahlung nicht durch. Geben Sie eine Karte an oder wählen Sie eine andere, dann versuchen wir es sofort.',
    open: (count) =>
      `Für ${count} gibt es keine Karte, mit der wir bezahlen könnten. Bitte geben Sie eine an.`,
    gifts: { one: 'offenes Geschenk', other: 'offene Geschenke' },
    gift: (name, amount) => `Das Geschenk für ${name}, ${amount}`,
    see: 'Zum Geschenk',
  },

  cards: {
    title: 'Ihre Karten',
    none: 'Noch gibt es keine Karte. Sie geben sie auf der Seite unseres Zahlungspartners ein; ihre Nummer erreicht uns nie.',
    name: (brand, last4) => `${brand} mit den Endziffern ${last4}`,
    until: (month) => `gültig bis Ende ${month}`,
    expired: (month) => `seit Ende ${month} abgelaufen`,
    refused: 'Die Bank lehnt sie endgültig ab. Bitte nehmen Sie eine andere.',
    isCharged: 'damit wird bezahlt',
    choose: 'Mit dieser bezahlen',
    remove: 'Entfernen',
    add: 'Karte angeben',
    addAnother: 'Weitere Karte angeben',
  },
  remove: {
    title: (card) => `Karte entfernen: ${card}?`,
    lead: 'Wir buchen nie wieder von ihr ab.',
    other: (card) => `Bezahlt wird dann mit der anderen: ${card}.`,
    noneLeft: 'Dann gibt es keine Karte mehr.',
    noneLeftGifts: (count) =>
      `Dann gibt es keine Karte mehr, und ${count} werden eine brauchen. Vor jedem erinnern wir Sie rechtzeitig daran.`,
    submit: 'Ja, entfernen',
    leave: 'Nein, behalten',
  },

  ahead: {
    title: 'Was abgebucht wird',
    none: 'Kein Geschenk wartet darauf, bezahlt zu werden.',
    gifts: { one: 'Geschenk', other: 'Geschenke' },
    item: (name, item) => `${item}, für ${name}`,
    on: (date) => `am ${date}`,
  },
  paid: {
    title: 'Bisherige Zahlungen',
    none: 'Bisher wurde nichts abgebucht.',
    for: (name) => `für ${name}`,
    charged: (card) => `abgebucht: ${card}`,
    chargedAny: 'abgebucht',
    refunded: 'zurückgezahlt',
    refundDue: 'wird gerade zurückgezahlt',
    declined: {
      soft: 'nicht abgebucht: die Bank hat dieses Mal abgelehnt',
      hard: 'nicht abgebucht: die Bank lässt mit dieser Karte nicht mehr zahlen',
      authentication_required: 'nicht abgebucht: die Bank wollte, dass Sie es selbst bestätigen',
      unknown: 'nicht abgebucht: die Anfrage hat die Bank nie erreicht',
    },
    all: 'Alles zeigen',
  },

  cardReturn: {
    title: 'Ihre Karte ist gespeichert.',
    card: (brand, last4) =>
      `Es ist Ihre ${brand}-Karte mit der Endung ${last4}. Von jetzt an wird sie belastet.`,
    triedAtOnce: (items) => `Wir versuchen es sofort für ${items}.`,
    item: (name, amount) => `das Geschenk für ${name} (${amount})`,
    nothingWaits:
      'Nichts wartet darauf, bezahlt zu werden; jedes Geschenk wird an seinem Tag berechnet.',
    elsewhere:
      'Wenn ein Geschenk darauf wartet, bezahlt zu werden, versuchen wir es sofort. Gelingt es nicht, schreiben wir Ihnen.',
    result: 'Das dauert ein paar Sekunden. Das Ergebnis steht auf der Seite des Geschenks.',
    toGift: 'Zum Geschenk',
    turnedBackTitle: 'Es wurde keine Karte angegeben.',
    turnedBack: 'Nichts hat sich geändert. Sie können es jederzeit wieder versuchen.',
    notFinishedTitle: 'Die Karte ist noch nicht da.',
    notFinished:
      'Die Zahlungsseite ist noch nicht fertig. Warten Sie einen Augenblick und laden Sie diese Seite neu, oder beginnen Sie noch einmal.',
    again: 'Noch einmal beginnen',
  },
  choice: {
    title: 'Karte wählen',
    lead: 'Dieser Laden wird nur ausprobiert: Es fließt kein Geld. Jede dieser Karten verhält sich auf ihre Weise, damit Sie sehen, was geschieht.',
    submit: 'Diese Karte nehmen',
  },

  done: {
    card_chosen:
      'Von nun an bezahlen Sie mit dieser Karte. Was noch offen ist, versuchen wir sofort damit.',
    card_removed: 'Die Karte ist entfernt; von ihr wird nie wieder abgebucht.',
  },
  refused: {
    card_not_found: 'Diese Karte gibt es hier nicht mehr.',
    card_refused_for_good: 'Die Bank lehnt diese Karte endgültig ab; mit ihr geht es nicht.',
    card_expired: 'Diese Karte ist abgelaufen; mit ihr geht es nicht.',
    changed_meanwhile: 'Inzwischen hat sich etwas geändert. Bitte versuchen Sie es noch einmal.',
  },
};

export const sandboxDe: typeof sandboxEn = {
  sandbox_visa_ok: { label: 'Visa, die zahlt', description: 'Jede Abbuchung gelingt.' },
  sandbox_mastercard_ok: { label: 'Mastercard, die zahlt', description: 'Jede Abbuchung gelingt.' },
  sandbox_visa_expiring: {
    label: 'Visa, die nächsten Monat abläuft',
    description: 'Zahlt bis Ende des nächsten Monats; danach wird sie als abgelaufen abgelehnt.',
  },
  sandbox_visa_no_funds: {
    label: 'Visa ohne Geld',
    description: 'Jede Abbuchung wird abgelehnt: nicht genug Geld.',
  },
  sandbox_visa_third_try: {
    label: 'Visa, die beim dritten Mal zahlt',
    description: 'Die ersten zwei Versuche jedes Geschenks werden abgelehnt, der dritte gelingt.',
  },
  sandbox_visa_lost: {
    label: 'Visa, als verloren gemeldet',
    description: 'Wird endgültig abgelehnt.',
  },
  sandbox_visa_stolen: {
    label: 'Visa, als gestohlen gemeldet',
    description: 'Wird endgültig abgelehnt.',
  },
  sandbox_visa_closed: {
    label: 'Visa eines geschlossenen Kontos',
    description: 'Wird endgültig abgelehnt.',
  },
  sandbox_visa_authentication: {
    label: 'Visa, die nachfragt',
    description: 'Jede Abbuchung müssen Sie bei der Bank selbst bestätigen.',
  },
  sandbox_visa_answer_lost: {
    label: 'Visa, deren Antwort verloren geht',
    description: 'Zahlt, aber die erste Antwort jedes Versuchs kommt nie an.',
  },
  sandbox_visa_request_lost: {
    label: 'Visa, deren Anfrage verloren geht',
    description: 'Die erste Anfrage jedes Versuchs scheitert, bevor Geld fließt.',
  },
};
