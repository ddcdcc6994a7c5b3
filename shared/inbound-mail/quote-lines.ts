// How mail programs of many languages lead in what they quote. Every pattern looks at a bounded piece
// of text and has no nested repetition, since the text is anybody's.

/** A lead-in of a quotation is at most so many lines, broken wherever a program broke them. */
export const ATTRIBUTION_LINE_COUNT_MAX = 4;
const ATTRIBUTION_LENGTH_MAX = 400;

/** What it begins with, and somewhere later what it says. */
const ATTRIBUTIONS: readonly (readonly [begins: RegExp, says: RegExp])[] = [
  [/^On\s/, /\bwrote\s?[:：]$/],
  [/^Am\s/, /\bschrieb\b.*:$/],
  [/^(Le|Il y a)\s/, /\bécrit\s?:$/],
  [/^(El|El día)\s/, /\bescribi(ó|o)\s?:$/],
  [/^(Il|In data)\s/, /\bscritto\s?:$/],
  [/^Op\s/, /(\bschreef\b.*|geschreven\s?):$/],
  [/^(Em|A|No dia|Na)\s/, /\bescreveu\s?:$/],
];
/** `Ada Lovelace <ada@example.com> wrote:` and the same in other words. */
const NAMED_FIRST =
  /<[^<>\s]{1,254}>.{0,80}\b(wrote|schrieb|écrit|escribió|scritto|schreef|escreveu)\b.{0,60}[:：]$/;
/** `2026年11月2日(月) 10:00 The Shop <gifts@shop.example>:` and other languages of the same program. */
const DATED_FIRST =
  /^.{0,40}\d{4}.{0,160}(<[^<>\s]{1,254}>.{0,30}[:：]|(のメール|のメッセージ|さんは書きました|は書きました)[:：]?)$/;
/** A lead-in tells when, or who by an address: `On the card I wrote:` does neither. */
const TELLS_WHEN_OR_WHO = /\d{1,2}[:.h時]\s?\d{2}|[^\s<>@]@[^\s<>@]|\d{4}/;

/** How many lines of `lines` from `at` on lead in a quotation; 0: none. */
export function attributionLength(lines: readonly string[], at: number): number {
  let text = '';
  for (let count = 1; count <= ATTRIBUTION_LINE_COUNT_MAX; count += 1) {
    const line = lines[at + count - 1];
    if (line === undefined || line.trim() === '' || line.startsWith('>')) return 0;
    text = text === '' ? line.trim() : `${text} ${line.trim()}`;
    if (text.length > ATTRIBUTION_LENGTH_MAX) return 0;
    if (isAttribution(text)) return count;
  }
  return 0;
}

function isAttribution(text: string): boolean {
  const bare = text.replace(/^[-\s]{1,10}|[-\s]{1,10}$/g, '');
  if (!TELLS_WHEN_OR_WHO.test(bare)) return false;
  const isKnown = ATTRIBUTIONS.some(([begins, says]) => begins.test(bare) && says.test(bare));
  return isKnown || NAMED_FIRST.test(bare) || DATED_FIRST.test(bare);
}

const LABEL = (names: string) =>
  new RegExp(`^[*_\\s]{0,4}(${names})[*_]{0,2}\\s?[*_]{0,2}[:：]`, 'i');
const FROM = LABEL('From|Von|De|Da|Van|差出人|Från|Fra|Od');
const SUBJECT = LABEL('Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp|件名|Ämne|Emne');
const OTHER = LABEL(
  'Sent|Date|Gesendet|Datum|Envoyé|Enviado|Enviado el|Enviada em|Enviada|Fecha|Data|Inviato|' +
    'Verzonden|送信日時|日時|日付|Skickat|Sendt|To|An|À|A|Para|Aan|宛先|Cc|Kopie|Till|Til|Reply-To|Antwort an',
);
const HEADER_LINE_COUNT_MAX = 9;

/**
 * Whether the head of a mail that is quoted whole begins here: `From: … Sent: … To: … Subject: …`.
 * It has a sender, and an address or a subject: somebody may write `To: Grace, from: Ada` on a card.
 */
export function isQuotedHead(lines: readonly string[], at: number): boolean {
  if (!isLabelled(lines[at] ?? '')) return false;
  const head = lines.slice(at, at + HEADER_LINE_COUNT_MAX).filter((line) => line.trim() !== '');
  const labelled = head.filter(isLabelled);
  if (labelled.length < 3 || !labelled.some((line) => FROM.test(line))) return false;
  return labelled.some((line) => SUBJECT.test(line) || (FROM.test(line) && line.includes('@')));
}

function isLabelled(line: string): boolean {
  return FROM.test(line) || SUBJECT.test(line) || OTHER.test(line);
}

/** `-----Original Message-----` and its like: all that follows is quoted. */
const ORIGINAL =
  /^[\s>*_]{0,4}[-_=]{2,40}\s?(Original Message|Original-Nachricht|Originalnachricht|Ursprüngliche (Nachricht|Mail)|Message d['’]origine|Message original|Mensaje original|Mensagem original|Messaggio originale|Oorspronkelijk bericht|元のメッセージ|Original Appointment)\s?[-_=]{2,40}\s*$/i;
/** What somebody passes on to us is quoted, too, unless there is nothing else in the mail. */
const FORWARDED =
  /^[\s*_]{0,4}(-{2,40}\s?(Forwarded message|Weitergeleitete Nachricht|Weitergeleitete Mail|Message transféré|Mensaje reenviado|Messaggio inoltrato|Doorgestuurd bericht|Mensagem encaminhada|転送されたメッセージ|転送メッセージ)\s?-{2,40}|(Begin forwarded message|Anfang der weitergeleiteten (Nachricht|E-Mail)|Début du message (réexpédié|transféré)|Inizio messaggio inoltrato|Inicio del mensaje reenviado|Begin doorgestuurd bericht|Início da mensagem (reencaminhada|encaminhada))\s?:)[*_]{0,2}\s*$/i;

export function isOriginalMark(line: string): boolean {
  return line.length < 200 && ORIGINAL.test(line);
}

export function isForwardMark(line: string): boolean {
  return line.length < 200 && FORWARDED.test(line);
}
