import type { MailKind } from '../../../shared/inbound-mail/decide-mail-kind.ts';
import { mail, mailOf, multipart, plain } from './raw-mail.ts';

export type MachineMail = {
  readonly name: string;
  readonly kind: MailKind;
  readonly raw: Buffer;
};

/** Out of office as programs say it where no header tells. */
const away = (language: string, subject: string, body: string): MachineMail => ({
  ...{ name: `away, in ${language}`, kind: 'automatic' },
  raw: mail({ subject }, plain(body)),
});
const marked = (name: string, ...headers: readonly string[]): MachineMail => ({
  ...{ name, kind: 'automatic' },
  raw: mail({ subject: 'Thank you for your mail', headers }, plain('We answer soon.')),
});

const REPORT = multipart(
  'report',
  [
    plain('Your message could not be delivered.'),
    {
      type: 'message/delivery-status',
      body: 'Reporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; ada@example.com\nAction: failed\nStatus: 5.1.1\n',
    },
    { type: 'message/rfc822', body: 'Subject: Ten days to go\n\nDear Ada' },
  ],
  '; report-type=delivery-status',
);

/** What changes nothing. */
export const OF_MACHINES: readonly MachineMail[] = [
  away('English', 'Out of Office: Re: Ten days to go', 'I am away until Monday.'),
  away('English, from Exchange', 'Automatic reply: Ten days to go', 'I am away until Monday.'),
  away('German', 'Abwesenheitsnotiz: Noch zehn Tage', 'Ich bin bis Montag nicht da.'),
  away('German, from Exchange', 'Automatische Antwort: Noch zehn Tage', 'Ich bin nicht da.'),
  away('French', 'Réponse automatique : Dans dix jours', 'Je suis absente.'),
  away('Spanish', 'Respuesta automática: Dentro de diez días', 'Estoy fuera.'),
  away('Italian', 'Risposta automatica: Fra dieci giorni', 'Sono assente.'),
  away('Dutch', 'Automatisch antwoord: Nog tien dagen', 'Ik ben afwezig.'),
  away('Japanese', '自動応答: あと十日', '不在です。'),
  marked('marked by the standard', 'Auto-Submitted: auto-replied'),
  marked('marked as in bulk', 'Precedence: bulk'),
  marked('marked as an old autoresponder does', 'Precedence: auto_reply', 'X-Autoreply: yes'),
  marked('marked by Exchange', 'X-Auto-Response-Suppress: OOF, AutoReply'),
  marked('from a mailing list', 'List-Id: <news.example.com>'),
  {
    ...{ name: 'a receipt that it was read', kind: 'automatic' },
    raw: mailOf(
      { subject: 'Read: Ten days to go' },
      multipart('report', [plain('It was read.')], '; report-type=disposition-notification'),
    ),
  },
  {
    ...{ name: 'a report that it was not delivered', kind: 'bounce' },
    raw: mailOf({ subject: 'Undelivered Mail Returned to Sender' }, REPORT),
  },
  {
    ...{ name: 'a bounce of an old server', kind: 'bounce' },
    raw: mail(
      { from: 'Mail Delivery Subsystem <MAILER-DAEMON@mx.example.com>', subject: 'Returned mail' },
      plain('550 no such user'),
    ),
  },
  {
    ...{ name: 'our own mail, in a circle', kind: 'own' },
    raw: mail({ from: 'The Gift Shop <Gifts@shop.example>' }, plain('Dear Ada')),
  },
];
