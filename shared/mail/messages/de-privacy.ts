import type { Messages } from '../messages.ts';

export const dePrivacy: Pick<
  Messages,
  'whyData' | 'exportReady' | 'whyObjected' | 'recipientObjected' | 'whereFrom'
> = {
  whyData: (shop) =>
    `${shop} schreibt Ihnen, weil Sie um alles gebeten haben, was wir über Sie haben. Das ist keine Werbung.`,
  whyObjected: (shop) =>
    `${shop} schreibt Ihnen, weil sich jemand aus Ihrem Adressbuch an uns gewandt hat. Das ist keine Werbung.`,
  recipientObjected: {
    subject: (name) => `${name} möchte lieber nichts bekommen`,
    preheader: 'Das hat nichts mit Ihnen oder Ihrer Auswahl zu tun.',
    title: (name) => `${name} möchte über uns lieber nichts bekommen.`,
    lead: 'Wir wurden gebeten, die Adresse zu vergessen, wie es jeder darf. Das haben wir getan und nicht nach dem Grund gefragt: Er muss nichts mit Ihnen zu tun haben.',
    nothing: 'Es war nichts bestellt, für Sie ändert sich also nichts.',
    after:
      'Die Adresse steht nicht mehr in Ihrem Adressbuch. Was Sie früher geschenkt haben, bleibt in Ihrem Geschenkbuch, ohne den Namen. Wenn Sie mehr wissen möchten, fragen Sie bitte selbst nach.',
  },
  whereFrom: 'Woher haben Sie meine Adresse?',
  exportReady: {
    subject: 'Alles, was wir über Sie haben, liegt bereit',
    preheader: 'Es liegt eine Woche lang auf Ihrer Seite.',
    title: 'Es liegt bereit',
    lead: 'Sie haben um alles gebeten, was wir über Sie haben. Es ist zusammengestellt, zum Lesen und zum Aufheben.',
    kept: 'Es liegt sieben Tage auf Ihrer Seite und wird dann gelöscht. Sie melden sich an, um es zu öffnen: In dieser Mail steht nichts davon.',
    open: 'Meine Daten öffnen',
    notYou:
      'Wenn Sie nicht darum gebeten haben, beenden Sie bitte unter „Ich“ Ihre anderen Anmeldungen.',
  },
};
