// Where the words of a mail end and what programs and companies put below them begins.

/** What telephones and free mail services add, each on a line of its own. */
const DEVICE =
  /^(--\s*)?(Sent (from|with|via|using) .{1,80}|Get Outlook for .{1,80}|Von meinem .{1,60} gesendet\.?|(Diese (Nachricht|E-Mail) wurde )?(von meinem|Gesendet (von|mit|via|über)) .{1,120}|Outlook (für|for) (iOS|Android).{0,80}|Envoyé (de|depuis|à partir d[e’']|avec) .{1,80}|Télécharger Outlook pour .{1,80}|Obtenez Outlook pour .{1,80}|Enviado (desde|do|a partir do|con) .{1,80}|Obtener Outlook para .{1,80}|Obter o Outlook para .{1,80}|Inviato da .{1,80}|Scarica Outlook per .{1,80}|(Verzonden|Verstuurd) (vanaf|met|via|vanuit) .{1,80}|Outlook voor (iOS|Android).{0,80}|.{1,20}から送信|Virus-?free\. .{0,80}|Virenfrei\. .{0,80}|Diese E-Mail wurde von .{1,40} auf Viren geprüft.{0,80})$/i;

export function isDeviceLine(line: string): boolean {
  const text = line.trim();
  return text.length < 200 && DEVICE.test(text);
}

/** `-- ` by the standard, and what is made of it on the way. */
export function isSignatureMark(line: string): boolean {
  return /^(-- ?|—|–{1,2}|_{2,60})\s*$/.test(line);
}

/** With these words people end a letter; their name may follow on the line. */
const SIGN_OFF =
  /^((mit )?(freundliche[nm]?|herzliche[nm]?|liebe[nm]?|viele|beste|schöne|sonnige|lieben|besten|herzlichen)( lieben)? (grüße|grüßen|gruß|gruss|grüsse|grüssen)|(lg|mfg|vg|bg)|(kind|best|warm|warmest|kindest)( personal)? (regards|wishes)|regards|yours (sincerely|faithfully|truly)|sincerely( yours)?|cheers|many thanks and (kind|best) regards|(bien )?(très )?cordialement|bien à vous|(mes )?(sincères|meilleures) salutations|salutations( distinguées)?|(un )?(cordial(es)? )?saludos?( cordial(es)?)?|atentamente|(cordiali|distinti|cari) saluti|un (caro )?saluto|cordialmente|(met )?(vriendelijke|hartelijke) groet(en)?|(mvg|groetjes|groeten|groet)|atenciosamente|(com os melhores )?cumprimentos|よろしくお願い(いた|致)?します。?|敬具)(\s?[,.!–-]{0,2}\s.{0,40}|[,.!]{0,2})$/i;
const SIGNED_LINE_COUNT_MAX = 14;

/**
 * Whether the letter ends here and only a name and an address follow. Not so when much follows, nor
 * after a colon: those may be the words for a card.
 */
export function isSignOff(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (line.length > 80 || !SIGN_OFF.test(line)) return false;
  if (lines.length - at > 4 * SIGNED_LINE_COUNT_MAX) return false;
  const before = lines.slice(0, at).filter((each) => each.trim() !== '');
  if (before.length === 0 || before.some(isLeadingIn)) return false;
  const after = lines.slice(at + 1).filter((each) => each.trim() !== '');
  return after.length <= SIGNED_LINE_COUNT_MAX && after.every((each) => each.length <= 160);
}

/** What follows is quoted by the customer, such as the words for a card. */
export function isLeadingIn(line: string): boolean {
  return /[:：]\s*$/.test(line);
}

/** The first words of what lawyers let companies add. */
const DISCLAIMER =
  /^\W{0,4}(this (e-?mail|message|communication)\b.{0,80}\b(confidential|intended|privileged)|confidentiality notice|disclaimer\b|the information (contained )?in this (e-?mail|message)|diese (e-?mail|nachricht) (enthält|ist|kann)\b.{0,60}\bvertraulich|der inhalt dieser (e-?mail|nachricht)|ce (message|courriel)\b.{0,80}\b(confidentiel|destin)|este (mensaje|correo)\b.{0,80}\b(confidencial|dirigido)|questo messaggio\b.{0,80}\b(riservat|confidenzial)|dit bericht\b.{0,80}\b(vertrouwelijk|bestemd)|esta mensagem\b.{0,80}\bconfidencial|please consider the environment|bitte (denken sie an die umwelt|prüfen sie)|sitz der gesellschaft|geschäftsführer(in)?:|amtsgericht .{1,40}hrb)/i;

export function isDisclaimer(line: string): boolean {
  return DISCLAIMER.test(line.slice(0, 300));
}
