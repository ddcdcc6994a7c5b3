import type { PrescriptionMessages } from './prescriptions.ts';

const weeks = (count: number): string => (count === 1 ? 'jede Woche' : `alle ${count} Wochen`);

export const prescriptionsDe: PrescriptionMessages = {
  title: 'Immer wieder',
  lead: 'Was Sie immer wieder brauchen: einmal aufgeschrieben, mit einem Klick bestellt.',
  empty: 'Noch ist nichts aufgeschrieben.',
  emptyHint:
    'Sagen Sie uns einmal, was Sie mögen: die Größe, die Farbe, wie viele. Von da an genügen ein paar Worte, hier, in einer Mail oder am Telefon: „noch einmal das Gleiche“.',
  add: 'Etwas aufschreiben',
  back: 'Immer wieder',

  forYou: 'für Sie',
  forName: (name) => `für ${name}`,

  again: 'Noch einmal das Gleiche',
  comes: (day) => `kann am ${day} da sein`,
  charged: (amount, moment) =>
    `${amount} insgesamt. Abgebucht wird am ${moment}; bis dahin können Sie kostenlos stornieren.`,
  chargedNow: (amount) => `${amount} insgesamt. Der Tag ist so nah, dass wir sofort abbuchen.`,
  onDay: 'An welchem Tag?',
  dayHint:
    'Das ist der früheste. An einem späteren buchen wir auch später ab: zwei Tage davor, oder früher, wo der Weg weit ist.',
  noCard: 'Es ist keine Karte hinterlegt, die wir belasten könnten.',
  toCard: 'Karte eintragen',

  standing: 'Kommt von selbst',
  every: weeks,
  notStanding: 'nur wenn Sie es möchten',
  next: (rhythm, day) => `${rhythm}, das nächste Mal am ${day}`,
  nextOn: 'Nächste Lieferung',
  orderedOn: (day) =>
    `Wir bestellen es am ${day}, erinnern Sie und buchen zwei Tage vor der Lieferung ab.`,
  orderedSoon:
    'Wir bestellen es in den nächsten Minuten und buchen zwei Tage vor der Lieferung ab.',
  triedAgain: 'Wir versuchen es jeden Morgen wieder, solange es noch rechtzeitig da sein kann.',
  paused: (rhythm) => `${rhythm}, pausiert`,
  pausedText: 'Es ruht. Bestellt wird erst wieder, wenn Sie es weitergehen lassen.',
  agreed: 'Vereinbarter Preis',
  skip: 'Die nächste auslassen',
  pause: 'Pausieren',
  resume: 'Weiter damit',
  stop: 'Beenden',
  begin: 'Von selbst kommen lassen',
  agree: (amount) => `Ja, für ${amount}`,
  stuck: (day) => `Die Lieferung am ${day} ist noch nicht bestellt.`,

  placed: 'Daraus bestellt',
  placedOn: (day) => `für ${day}`,
  nothingPlaced: 'Noch nie von hier aus bestellt.',
  change: 'Etwas ändern',
  remove: 'Von der Liste nehmen',
  removeLead:
    'Was schon bestellt ist, kommt trotzdem. Sie können es jederzeit wieder aufschreiben.',

  form: {
    addTitle: 'Was möchten Sie immer wieder?',
    changeTitle: 'Ändern',
    name: 'Wie nennen Sie es?',
    nameHint: 'Etwa „Papas Hemden“ oder „Kaffee“. Unter diesem Namen können Sie es bestellen.',
    product: 'Artikel',
    noProduct: 'noch nicht gewählt',
    search: 'Danach suchen',
    searchAnother: 'Lieber etwas anderes?',
    searchHint: 'Ein Wort wie mug, heart oder candle',
    look: 'Suchen',
    found: 'Das haben wir gefunden',
    none: (words) => `Zu „${words}“ haben wir nichts gefunden. Vielleicht ein kürzeres Wort?`,
    more: 'Es gibt noch mehr: Ein weiteres Wort grenzt es ein.',
    keep: 'Bitte wählen Sie eines davon, oder leeren Sie das Feld.',
    take: (name, price) => `${name} (${price})`,
    choose: 'Bitte wählen',
    optionPrice: (value, amount) => `${value} (+ ${amount})`,
    quantity: 'Wie viele?',
    whom: 'Für wen?',
    myself: 'Für mich, an meine Anschrift',
    note: 'Eine Notiz',
    noteHint: 'Für Sie und für alle, die Ihnen helfen: worauf es ankommt.',
    everyWeeks: 'Wie oft?',
    never: 'Nur wenn ich es möchte',
    nextOn: 'Das nächste Mal am',
    nextHint: 'Nur wenn es von selbst kommt. Ohne Tag so früh wie möglich.',
    submitAdd: 'Aufschreiben',
    submit: 'Speichern',
    leave: 'So lassen, wie es ist',
    leaveNew: 'Jetzt nicht',
  },
  errors: {
    name_missing: 'Wie sollen wir es nennen?',
    too_long: 'Das ist länger, als hier Platz ist. Bitte kürzen Sie es ein wenig.',
    product_missing: 'Bitte wählen Sie zuerst einen Artikel.',
    unknown_product: 'Bitte wählen Sie einen unserer Artikel.',
    product_not_on_sale: 'Es tut uns leid, es ist ausverkauft. Bitte wählen Sie etwas anderes.',
    unknown_option: 'So haben wir es nicht mehr. Bitte wählen Sie noch einmal.',
    option_missing: 'Bitte wählen Sie.',
    unknown_wrapping: 'Diese Verpackung haben wir nicht mehr.',
    quantity_invalid: 'Bitte eine Zahl von 1 bis 20.',
    recipient_not_found: 'Bitte wählen Sie jemanden aus Ihrem Adressbuch.',
    address_missing:
      'Wir kennen Ihren Namen und Ihre Anschrift noch nicht, deshalb kann es nicht von selbst kommen.',
    product_gone: 'Es tut uns leid, es ist ausverkauft. Bitte wählen Sie etwas anderes.',
    choice_gone: 'So haben wir es nicht mehr. Bitte wählen Sie noch einmal.',
    email_missing: 'Es kommt per E-Mail, und die Adresse dafür kennen wir noch nicht.',
    occasion_stopped: 'Diese Lieferungen wurden auf der Seite dieser Person gestoppt.',
    date_missing: 'Bitte nennen Sie einen Tag, etwa den 4. März 2027.',
    too_soon: 'So schnell schaffen wir es nicht.',
    too_far_ahead: 'Das ist weiter voraus, als wir versprechen können.',
  },
  mend: 'Noch ist nichts gespeichert; etwas stimmt nicht. Was Sie geschrieben haben, steht noch da.',
  changedMeanwhile:
    'Inzwischen wurde anderswo etwas geändert. Was Sie geschrieben haben, steht noch da: Bitte speichern Sie noch einmal.',
  done: {
    added: 'Aufgeschrieben. Von jetzt an genügt „noch einmal das Gleiche“.',
    remembered: 'Das merken wir uns. Von jetzt an genügt „noch einmal das Gleiche“.',
    saved: 'Gespeichert.',
    skipped: 'Ausgelassen. Der nächste Tag steht unten.',
    paused: 'Es ruht. Bestellt wird erst wieder, wenn Sie es weitergehen lassen.',
    resumed: 'Es geht weiter. Der nächste Tag steht unten.',
    stopped: 'Beendet. Es kommt nur noch, wenn Sie es möchten.',
    agreed: 'Danke. Es kommt zu diesem Preis.',
    removed: 'Es ist von der Liste genommen.',
  },
  refused: {
    no_card:
      'Es ist keine Karte hinterlegt, die wir belasten könnten. Tragen Sie eine ein, und klicken Sie dann noch einmal.',
    address_missing:
      'Wir wissen noch nicht, wohin wir liefern dürfen. Ihr Name und Ihre Anschrift fehlen.',
    recipient_not_found:
      'Wir finden die Person nicht mehr, für die es ist. Bitte wählen Sie noch einmal.',
    product_gone:
      'Es tut uns leid: Wir haben es nicht mehr. Vielleicht möchten Sie stattdessen etwas anderes.',
    choice_gone:
      'In genau dieser Größe, Farbe oder Ausführung haben wir es nicht mehr. Bitte wählen Sie noch einmal.',
    email_missing: 'Es kommt per E-Mail, und die Adresse dafür fehlt.',
    occasion_stopped:
      'Diese Lieferungen wurden auf der Seite der Person, für die sie sind, gestoppt.',
    too_soon: 'So schnell schaffen wir es nicht.',
    too_far_ahead: 'Das ist weiter voraus, als wir versprechen können.',
    date_missing: 'Bitte nennen Sie einen Tag, etwa den 4. März 2027.',
    price_changed: 'Der Preis hat sich gerade geändert. Bitte sehen Sie ihn sich noch einmal an.',
    prescription_not_found: 'Es steht nicht mehr auf Ihrer Liste.',
    no_prescription: 'Noch ist nichts aufgeschrieben.',
    which_one: 'Was davon? Bitte klicken Sie auf das, was Sie möchten.',
    customer_not_found: 'Wir finden Sie nicht mehr. Bitte melden Sie sich noch einmal an.',
    too_many_prescriptions: 'Es sind schon hundert. Bitte nehmen Sie zuerst etwas von der Liste.',
    draft_refused: 'Genau das haben wir nicht mehr; es lässt sich so nicht aufschreiben.',
    no_standing_order: 'Es kommt nicht mehr von selbst.',
    nothing_to_agree:
      'Im Augenblick gibt es nichts zu bestätigen: So lässt es sich nicht bestellen.',
    gift_not_found: 'Wir finden dieses Geschenk nicht mehr.',
    changed_meanwhile:
      'Inzwischen hat sich etwas geändert. Bitte sehen Sie es sich noch einmal an, und versuchen Sie es dann wieder.',
  },
  help: {
    me: 'Anschrift eintragen',
    person: 'Zur Seite dieser Person',
    change: 'Etwas anderes wählen',
  },
  sameAgain: {
    title: (name) => `Noch einmal das Gleiche: ${name}`,
    toList: 'Was Sie immer wieder brauchen',
    ordered: (day) => `Bestellt. Es kommt am ${day}.`,
    orderedHint:
      'Wir haben Ihnen eine Mail geschickt: mit dem Preis, dem Tag der Abbuchung und dem Weg, zu stornieren.',
  },
  rememberGift: 'Für das nächste Mal merken',
  rememberHint: 'damit „noch einmal das Gleiche“ genügt',
  inBook: (name, day) => `${name}: das nächste Mal am ${day}`,
  bookTitle: 'Kommt von selbst',
  toRegulars: 'Immer wieder',
};
