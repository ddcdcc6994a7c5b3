import type { enRegulars } from './en-regulars.ts';

export const deRegulars: typeof enRegulars = {
  whySaid: (shop) => `${shop} schreibt Ihnen, weil Sie noch einmal das Gleiche wollten.`,
  regularOccasions: { 'for you': 'Für Sie', 'as always': 'Wie immer' },
  standingOrderStuck: {
    subject: (name, day) => `${name}: Ihre Lieferung am ${day} braucht Sie`,
    subjectLeftOut: (name, day) => `${name}: Am ${day} kommt nichts`,
    preheader: 'Sie ist noch nicht bestellt. Eine Kleinigkeit fehlt.',
    preheaderLeftOut: 'Es wurde nichts abgebucht.',
    title: (name, day) => `„${name}“ konnten wir für ${day} noch nicht bestellen.`,
    titleLeftOut: (name, day) => `„${name}“ kommt am ${day} nicht.`,
    leftOut: (next) =>
      `Es tut uns leid: Es ließ sich nicht rechtzeitig bestellen, deshalb fällt diese eine Lieferung aus. Abgebucht wurde nichts. Die nächste ist für ${next} geplant.`,
    until: (day) =>
      `Wir versuchen es jeden Morgen wieder, bis ${day}. Sollte es bis dahin nicht gelingen, fällt diese eine Lieferung aus; die nächsten bleiben geplant.`,
    item: 'Was',
    planned: 'Lieferung',
    agreed: 'Vereinbart',
    now: 'Jetzt',
    see: 'Ansehen',
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
  sameAgainOpen: {
    subject: 'Noch einmal das Gleiche: eine Frage dazu',
    subjectNamed: (name) => `Noch einmal das Gleiche: ${name}`,
    preheader: 'Es ist noch nichts bestellt.',
    title: 'Gern! Nur eines vorweg.',
    said: (name) => `Noch einmal das Gleiche: ${name}`,
    question: (names) => `Noch einmal das Gleiche: Was davon? ${names}`,
    whichOne: 'Was davon soll es sein? Ein Klick zeigt Preis und Tag, ein zweiter bestellt.',
    none: 'Wir haben noch nicht aufgeschrieben, was Sie immer wieder brauchen. Sagen Sie es uns einmal, und von da an genügen diese paar Worte.',
    notYet: (name) => `„${name}“ konnten wir noch nicht bestellen.`,
    nothingOrdered: 'Bisher ist nichts bestellt und nichts abgebucht.',
    open: 'Was Sie immer wieder brauchen',
    whatHelps: {
      too_soon: 'So schnell schaffen wir es nicht.',
      too_far_ahead: 'Das ist weiter voraus, als wir versprechen können.',
    },
  },
};
