import type { StaffMailsMessages } from './staff-mails.ts';

export const staffMailsDe: StaffMailsMessages = {
  title: 'E-Mails, die niemanden fanden',
  lead: 'Diese E-Mails kamen an unsere Adresse, und wir wissen nicht sicher, von wem sie sind. Sagen Sie, wem eine gehört, dann wird sie Teil des Gesprächs mit diesem Kunden; oder legen Sie sie weg.',
  none: 'Keine E-Mail wartet.',
  more: 'Die nächsten E-Mails',
  from: 'Von',
  came: 'Gekommen',
  nobody: 'kein lesbarer Absender',
  noSubject: 'Ohne Betreff',
  files: 'Dabei',
  noWords: 'Sie enthält keine Worte, die wir lesen können.',
  reasons: {
    sender_unknown: 'Diese Adresse hat hier niemand.',
    sender_unverified:
      'Ein Kunde hat diese Adresse, aber nichts beweist, dass die E-Mail von ihm ist: Eine Adresse kann jeder hineinschreiben. Bitte fragen Sie nach, bevor Sie es glauben.',
    token_wrong:
      'Sie antwortet auf eine unserer E-Mails, aber die Adresse, an die sie ging, stimmt nicht.',
    recipient_asks:
      'Ein Empfänger fragt nach seiner Adresse; siehe docs/privacy.md. Die Antwort geht per Post, nur an diese Adresse.',
    two_customers: 'Ein Kunde antwortet auf eine E-Mail, die an einen anderen ging.',
    too_large: 'Sie ist zu groß, um gelesen zu werden.',
    unreadable: 'Sie ist nicht lesbar.',
  },
  email: 'E-Mail-Adresse des Kunden',
  attach: 'Gehört diesem Kunden',
  away: 'Weglegen',
  megabytes: (text) => `${text} MB`,
  notices: {
    attached: 'Sie gehört jetzt zu diesem Gespräch.',
    put_away: 'Weggelegt.',
    no_such_customer: 'Diese E-Mail-Adresse hat hier niemand. Die E-Mail ist noch da.',
    mail_not_found: 'Diese E-Mail ist nicht mehr da.',
    mail_dealt_with: 'Jemand anderes hat sich gerade um diese E-Mail gekümmert.',
    changed_meanwhile:
      'Jemand anderes ist gerade an dieser E-Mail. Bitte versuchen Sie es noch einmal.',
  },
};
