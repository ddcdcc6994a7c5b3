/** What mail programs write before the subject of what they answer or pass on. */
const ANSWER =
  /^((re|aw|antw|antwort|rép|réf|rv|res|rif|r|sv|vs|ynt|odp|fw|fwd|wg|tr|enc|i|doorst|vl|回复|転送|返信)\s?(\[\d{1,3}\])?\s?[:：]\s*)/i;

/** Whether a subject is not the writer's own: it stands over what they answer, or says nothing. */
export function isQuietSubject(subject: string): boolean {
  return ANSWER.test(subject) || /^\(?(no subject|kein betreff|ohne betreff)\)?$/i.test(subject);
}
