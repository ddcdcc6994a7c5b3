import type { Messages } from '../messages.ts';

export const deStaff: Pick<Messages, 'managerAlert'> = {
  managerAlert: {
    happened: {
      assigned: (name) => `${name} gehört jetzt zu Ihren Kunden`,
      said: (name) => `${name} hat geschrieben oder angerufen`,
      complained: (name) => `${name} hat sich beschwert`,
      complains_again: (name) => `${name} ist mit unserer Antwort nicht zufrieden`,
      case_overdue: (name) => `${name} wartet auf eine Antwort, die für heute versprochen war`,
      ordered: (name) => `${name} hat bestellt`,
      gift_cancelled: (name) => `${name} hat ein Geschenk abbestellt`,
      gift_declined: (name) => `Die Karte von ${name} wurde abgelehnt`,
      gift_lapsed: (name) => `Ein Geschenk von ${name} ist verfallen`,
      gift_unconfirmed: (name) => `Niemand hat bestätigt, dass ein Geschenk von ${name} ankam`,
      value_fell: (name) => `${name} wird voraussichtlich deutlich weniger bei uns kaufen`,
    },
    somebody: 'Jemand von Ihren Kunden',
    preheader: 'Für diesen Kunden sind Sie da.',
    lead: (at) =>
      `Das war am ${at}. Alles, was gesagt, geschenkt und versprochen wurde, steht auf der Seite des Kunden.`,
    open: 'Zur Seite des Kunden',
    why: (shop) =>
      `${shop} schreibt Ihnen, weil Sie für diesen Kunden da sind. Es steht auch auf Ihrer Seite.`,
  },
};
