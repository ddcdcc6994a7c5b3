import type { CaseMessages } from './cases.ts';

export const casesDe: CaseMessages = {
  title: 'Was Sie uns gesagt haben',
  list: {
    title: 'Was nicht in Ordnung war',
    lead: 'Worüber Sie sich beschwert haben, und was daraus geworden ist. Es bleibt offen, bis Sie sagen, dass es erledigt ist.',
    empty:
      'Sie haben sich über nichts beschwert. Sollte etwas nicht in Ordnung sein, schreiben Sie uns einfach.',
    write: 'Uns schreiben',
    since: (date) => `seit ${date}`,
  },
  back: 'Was nicht in Ordnung war',
  states: {
    open: (date) => `Sie hören von uns bis ${date}.`,
    late: (date) =>
      `Wir haben Ihnen eine Antwort bis ${date} versprochen und sind zu spät. Das tut uns leid; wir kümmern uns darum.`,
    answered: 'Wir haben geantwortet. Ist es erledigt?',
    customer: (date) => `Erledigt, wie Sie am ${date} gesagt haben.`,
    silence: (date) =>
      `Seit ${date} als erledigt betrachtet, weil wir zehn Tage nach unserer Antwort nichts gehört haben.`,
  },
  owner: (name) => `${name} steht dafür ein.`,
  settle: {
    title: 'Ist es erledigt?',
    lead: 'Das können nur Sie sagen. Wenn Sie zehn Tage nach unserer Antwort nichts sagen, betrachten wir es als erledigt.',
    submit: 'Ja, es ist erledigt',
    leave: 'Noch nicht',
  },
  more: {
    title: {
      open: 'Möchten Sie etwas ergänzen?',
      answered: 'Noch nicht?',
      closed: 'Ist es nicht erledigt?',
    },
    lead: {
      open: 'Was Sie hier schreiben, liest, wer dafür einsteht.',
      answered: 'Dann sagen Sie bitte, was noch fehlt. Wir sehen es uns sofort wieder an.',
      closed: 'Dann sagen Sie bitte, was noch fehlt, und es ist wieder offen.',
    },
    label: 'Ihre Worte',
    submit: 'Senden',
  },
  talk: 'Was dazu gesagt wurde',
  you: 'Sie',
  us: 'Wir',
  done: {
    settled: 'Danke. Es ist erledigt.',
    said: 'Das ist bei uns angekommen.',
    opened: 'Danke, dass Sie es sagen. Jemand von uns geht der Sache nach.',
  },
  refused: {
    words_missing: 'Bitte schreiben Sie ein paar Worte.',
    words_too_long: (max) => `Das sind mehr als ${max} Zeichen. Bitte kürzen Sie es ein wenig.`,
    changed_meanwhile: 'Das hat gerade nicht geklappt. Bitte senden Sie es noch einmal.',
  },
  complaint: { hint: 'Ist etwas nicht in Ordnung?', submit: 'Das ist eine Beschwerde' },
  pressed: { settled: 'Es ist erledigt.' },
};
