import type { Sentence } from './sentences.ts';

// Who wants no more of our mails, in the words that people use; and never who only speaks of an
// end: "don't stop", "stop the delivery for Anna", "how do I unsubscribe from the other list".

/** The whole sentence, once what is polite is gone. */
const WHOLE = new RegExp(
  `^(?:${[
    'stop(?: (?:it|this|that|now))?|unsubscribe(?: me)?|opt[ -]?out|remove me|take me off',
    'abmelden|abbestellen|austragen|abmeldung|stopp|newsletter abbestellen|ich möchte mich abmelden',
    'aufhören|keine werbung(?: mehr)?|werbung stoppen',
  ].join('|')})$`,
  'u',
);

const MAILS =
  '(?:e-?mails?|mails?|messages|newsletters?|adverts?|advertising|offers|catalogues?|spam)';
const MAILS_DE =
  '(?:e-?mails?|mails?|nachrichten|newsletter|werbung|werbemails?|angebote|kataloge?)';
/** Somewhere in a sentence that is neither a question nor negated. */
const WITHIN: readonly RegExp[] = [
  /\b(?:stop|quit|cease) (?:e-?mailing|mailing|spamming)\b/u,
  // "Stop sending her flowers" is about a gift, and somebody has to read it.
  /\b(?:stop|quit|cease) (?:sending|writing)(?: to)?(?: (?:me|us))?(?:,? (?:anything|things|stuff|this|these|those|it|now|immediately|at once|altogether))*$/u,
  new RegExp(
    `\\b(?:stop|quit|cease) (?:sending|writing) (?:(?:to|me|us|out|this|these|those|all|any|your|the|so|many|such|more|further|of) ){0,4}${MAILS}\\b`,
    'u',
  ),
  new RegExp(`\\bstop (?:the|these|those|all|your|any)?\\s?${MAILS}\\b`, 'u'),
  new RegExp(`\\b(?:no more|no further) ${MAILS}\\b`, 'u'),
  /\bunsubscribe me\b|\bi (?:want|wish|would like|'d like) to (?:unsubscribe|opt out)\b/u,
  /\b(?:take|remove|delete) me (?:off|from) (?:the|your|this|all|any|every)?\s?(?:mailing )?lists?\b/u,
  new RegExp(`\\bkeine (?:weiteren )?${MAILS_DE} (?:mehr|von ihnen)\\b`, 'u'),
  new RegExp(`\\bkeine (?:weiteren )?${MAILS_DE}(?: mehr)?$`, 'u'),
  /\b(?:melden sie mich|meldet mich|ich melde mich|ich möchte mich) (?:\p{L}+ ){0,4}ab(?:melden)?\b/u,
  /\b(?:newsletter|mails|e-mails) (?:bitte )?abbestellen\b|\bbestelle? (?:ich )?(?:den|ihren|euren) newsletter ab\b/u,
  /\baus (?:dem|ihrem|eurem|der) (?:\p{L}*verteiler|newsletter|\p{L}*liste) (?:nehmen|streichen|löschen|entfernen|austragen)\b/u,
];

/** Asking for it to be done is none of them: "would you stop sending mails?" */
const REQUEST =
  /^(?:can|could|will|would) you\b|^(?:können|könnten|würden|könnt|würdet) (?:sie|ihr)\b/u;
/** Before the words that say it; "no more" itself says no. */
const KEEPS =
  /\b(?:don't|do not|dont|never|not|didn't|did not|won't|will not)(?: \p{L}+){0,3} (?:stop|quit|unsubscribe|opt out|take|remove|delete)\b|\bnicht(?: \p{L}+){0,3} (?:aufhören|abbestellen|abmelden|austragen|ab)\b/u;

export function isStop({ core, isQuestion }: Sentence): boolean {
  if (WHOLE.test(core)) return !isQuestion;
  if (KEEPS.test(core) || (isQuestion && !REQUEST.test(core))) return false;
  return WITHIN.some((pattern) => pattern.test(core));
}
