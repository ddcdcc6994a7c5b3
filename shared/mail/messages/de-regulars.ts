import type { enRegulars } from './en-regulars.ts';

export const deRegulars: typeof enRegulars = {
  whySaid: (shop) => `${shop} schreibt Ihnen, weil Sie noch einmal das Gleiche wollten.`,
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
    planned: 'Lieferung',
    agreed: 'Vereinbart',
    now: 'Jetzt',
    see: 'Ansehen',
  },
  sameAgainOpen: {
    subject: 'Noch einmal das Gleiche: eine Frage dazu',
    subjectNamed: (name) => `Noch einmal das Gleiche: ${name}`,
    preheader: 'Es ist noch nichts bestellt.',
    title: 'Gern! Nur eines vorweg.',
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
