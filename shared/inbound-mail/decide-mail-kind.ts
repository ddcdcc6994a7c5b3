import type { ReceivedMail } from './received-mail.ts';

/** Only what a person wrote says anything; the rest is counted and forgotten. */
export type MailKind = 'written' | 'automatic' | 'bounce' | 'own' | 'virus';

/** How programs call what they answer while somebody is away, in the languages that they come in. */
const AWAY =
  /^(((re|aw|wg|rif|tr|sv|antw)\s?:\s*){0,3})(\[?(auto(matic|mated)?[ -]?(reply|response)|out of (the )?office|ooo\b|away from (the )?office|on vacation|vacation reply|automatische (antwort|nachricht)|automatisch generierte (antwort|nachricht)|abwesenheits(notiz|meldung|benachrichtigung|info|nachricht)|abwesend:|nicht im büro|ausser haus|außer haus|réponse automatique|message d['’]absence|absence du bureau|absent du bureau|respuesta automática|fuera de (la )?oficina|ausente de la oficina|risposta automatica|fuori (sede|ufficio)|assente dall['’]ufficio|automatisch (antwoord|bericht)|afwezigheids(bericht|melding|assistent)|afwezig:|niet op kantoor|resposta automática|fora do escritório|自動(応答|返信)|不在))/i;
/** What tells that a mail was delivered, was not, or was read. */
const REPORT = /^multipart\/report\b/;
const MAILER = /^(mailer-daemon|postmaster|mail-daemon|mailerdaemon)@/;
const UNDELIVERED =
  /^(undeliver(ed|able)|mail delivery (failed|failure|subsystem)|delivery (status notification|failure)|returned mail|failure notice|unzustellbar|nicht zustellbar|mail konnte nicht zugestellt)/i;

/** @param ownAddresses from which we write ourselves, in lower case */
export function decideMailKind(
  { marks, from, subject, verdict }: ReceivedMail,
  ownAddresses: readonly string[],
): MailKind {
  if (verdict.isVirus) return 'virus';
  if (from !== undefined && ownAddresses.includes(from)) return 'own';
  if (REPORT.test(marks.contentType)) {
    return /disposition-notification/.test(marks.contentType) ? 'automatic' : 'bounce';
  }
  const isFromMailer = from !== undefined && MAILER.test(from);
  if (isFromMailer || (marks.hasNoReturnPath && UNDELIVERED.test(subject))) return 'bounce';
  const isAutomatic =
    (marks.autoSubmitted !== '' && !marks.autoSubmitted.startsWith('no')) ||
    /^(auto_reply|bulk|junk|list)\b/.test(marks.precedence) ||
    /\b(all|oof|autoreply)\b/.test(marks.autoResponseSuppress) ||
    marks.isRobot ||
    marks.hasNoReturnPath ||
    AWAY.test(subject);
  return isAutomatic ? 'automatic' : 'written';
}
