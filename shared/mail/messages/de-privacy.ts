import type { Messages } from '../messages.ts';

export const dePrivacy: Pick<Messages, 'whyData' | 'exportReady'> = {
  whyData: (shop) =>
    `${shop} schreibt Ihnen, weil Sie um alles gebeten haben, was wir über Sie haben. Das ist keine Werbung.`,
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
