import { mail, plain, QUOTED, type Shape, UNQUOTED } from './raw-mail.ts';

const SHOP = 'The Gift Shop <reply+t0k@reply.shop.example>';

const said = (name: string, words: string, body: string): Shape => ({
  ...{ name, words },
  raw: mail({}, plain(body)),
});
const quoting = (name: string, words: string, leadIn: string): Shape =>
  said(name, words, `${words}\n\n${leadIn}\n\n${QUOTED}\n`);
const unmarked = (name: string, words: string, head: string): Shape =>
  said(name, words, `${words}\n\n${head}\n\n${UNQUOTED}\n`);

/** How quotations are led in, in the languages that our customers' programs speak. */
export const BY_LANGUAGE: readonly Shape[] = [
  quoting(
    'German, Gmail',
    'Ja, gern.',
    `Am Mo., 2. Nov. 2026 um 10:00 Uhr schrieb The Gift Shop <\nreply+t0k@reply.shop.example>:`,
  ),
  quoting('German, Apple', 'Bitte in Blau.', `> Am 02.11.2026 um 10:00 schrieb ${SHOP}:`),
  quoting(
    'German, Thunderbird',
    'Am Sonntag sind wir nicht da.',
    'Am 02.11.26 um 10:00 schrieb The Gift Shop:',
  ),
  quoting('French, Gmail', 'Oui, avec plaisir.', `Le lun. 2 nov. 2026 à 10:00, ${SHOP} a écrit :`),
  quoting('French, Apple', 'Plutôt le samedi.', `Le 2 nov. 2026 à 10:00, ${SHOP} a écrit :`),
  quoting(
    'Spanish, Gmail',
    'Sí, por favor.',
    `El lun, 2 nov 2026 a las 10:00, The Gift Shop (<reply+t0k@reply.shop.example>)\nescribió:`,
  ),
  quoting(
    'Italian, Gmail',
    'Va bene così.',
    `Il giorno lun 2 nov 2026 alle ore 10:00 ${SHOP} ha scritto:`,
  ),
  quoting('Dutch, Gmail', 'Ja, graag.', `Op ma 2 nov 2026 om 10:00 schreef ${SHOP}:`),
  quoting(
    'Dutch, Apple',
    'Liever op zaterdag.',
    `Op 2 nov. 2026, om 10:00 heeft ${SHOP} het volgende geschreven:`,
  ),
  quoting(
    'Portuguese, Gmail',
    'Sim, por favor.',
    `Em seg., 2 de nov. de 2026 às 10:00, ${SHOP} escreveu:`,
  ),
  quoting('Japanese, Gmail', 'はい、お願いします。', `2026年11月2日(月) 10:00 ${SHOP}:`),
  quoting('Japanese, Apple', '青をお願いします。', `2026/11/02 10:00、${SHOP}のメール:`),
  quoting('Swedish, Gmail', 'Ja tack.', `Den mån 2 nov. 2026 kl 10:00 skrev ${SHOP}:`),
  quoting('Polish, Gmail', 'Tak, poproszę.', `pon., 2 lis 2026 o 10:00 ${SHOP} napisał(a):`),
  unmarked(
    'French, Outlook',
    'Oui, merci.',
    `De : ${SHOP}\nEnvoyé : lundi 2 novembre 2026 10:00\nÀ : Ada Lovelace <ada@example.com>\nObjet : Dans dix jours`,
  ),
  unmarked(
    'Spanish, Outlook',
    'Sí, gracias.',
    `De: ${SHOP}\nEnviado el: lunes, 2 de noviembre de 2026 10:00\nPara: Ada Lovelace <ada@example.com>\nAsunto: Dentro de diez días`,
  ),
  unmarked(
    'Italian, Outlook',
    'Sì, grazie.',
    `Da: ${SHOP}\nInviato: lunedì 2 novembre 2026 10:00\nA: Ada Lovelace <ada@example.com>\nOggetto: Fra dieci giorni`,
  ),
  unmarked(
    'Dutch, Outlook',
    'Ja, dank u.',
    `Van: ${SHOP}\nVerzonden: maandag 2 november 2026 10:00\nAan: Ada Lovelace <ada@example.com>\nOnderwerp: Nog tien dagen`,
  ),
  unmarked(
    'Japanese, Outlook',
    'はい。',
    `差出人: ${SHOP}\n送信日時: 2026年11月2日 10:00\n宛先: Ada Lovelace <ada@example.com>\n件名: あと十日`,
  ),
  unmarked(
    'German, an old Outlook',
    'Ja.',
    `-----Ursprüngliche Nachricht-----\nVon: The Gift Shop\nGesendet: Montag, 2. November 2026 10:00`,
  ),
  said(
    'German, with a mobile signature',
    'Passt so.',
    `Passt so.\n\nVon meinem iPhone gesendet\n\n> Am 02.11.2026 um 10:00 schrieb ${SHOP}:\n> \n${QUOTED}`,
  ),
  said(
    'German, with words at the end and a name',
    'Bitte noch eine Karte dazu.',
    'Bitte noch eine Karte dazu.\n\nMit freundlichen Grüßen\nAda Lovelace\n\nLovelace GmbH\nHauptstraße 1\n10117 Berlin\nGeschäftsführerin: Ada Lovelace\n',
  ),
  said(
    'French, with words at the end',
    'Tout est parfait.',
    'Tout est parfait.\n\nBien cordialement,\nAda\n\nEnvoyé de mon iPhone\n',
  ),
  said(
    'Spanish, with words at the end',
    'El rojo, por favor.',
    'El rojo, por favor.\n\nUn saludo,\nAda\n\nEnviado desde mi iPhone\n',
  ),
  said(
    'English, with the signature and the disclaimer of a company',
    'Please send the invoice to the office.',
    `Please send the invoice to the office.\n\nKind regards,\n\nAda Lovelace | Analyst\nEngines Ltd | +44 20 7946 0000\nThis email and any attachments are confidential and intended solely for the addressee.\n\nFrom: ${SHOP}\nSent: 02 November 2026 10:00\nTo: Ada Lovelace <ada@engines.example>\nSubject: Ten days to go\n\n${UNQUOTED}`,
  ),
  said(
    'words for a card, which end as a letter does',
    'Please write on the card:\n\nDear Grace, many happy returns.\nBest wishes,\nAda',
    'Please write on the card:\n\nDear Grace, many happy returns.\nBest wishes,\nAda\n',
  ),
  said(
    'words that look like a head',
    'To: Grace\nFrom: Ada\nDate: 24 December',
    'To: Grace\nFrom: Ada\nDate: 24 December\n',
  ),
  said(
    'words that look like a lead-in',
    'On the card I wrote:\nMany happy returns',
    'On the card I wrote:\nMany happy returns\n',
  ),
];
