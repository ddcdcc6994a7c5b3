import type { LookedAt } from '../../dialogue/look.ts';

const lookedAt: Readonly<Record<LookedAt, string>> = {
  conversation: 'your conversation with us',
  call: 'your page, for a call or a visit',
  case: 'a complaint of yours',
  proposal: 'your pictures',
  mail: 'a mail of yours',
  work_form: 'a form that you sent back',
  record: 'what is known about you, with a program',
};

// Everything that we have, who looked at it, and being forgotten.
export const myDataEn = {
  title: 'Your data',
  lead: 'It is yours. Read it, take it with you, or have it forgotten.',
  have: {
    title: 'Everything that we have on you',
    text: 'Not a summary: everything, each part with its name.',
    read: 'Read it',
    json: 'The same for a computer (JSON)',
  },
  large: {
    text: 'You have been with us for long, and it is a lot: we put it together for you, which takes some minutes, and write you a mail when it is there.',
    submit: 'Put it together for me',
    asked: 'It is being put together. We write you a mail when it is there.',
    ready: (moment: string, count: number) => `Put together on ${moment}: ${count} entries.`,
    html: 'Read it',
    json: 'For a computer (JSON)',
  },
  looks: {
    title: 'Who looked at your data',
    text: 'People who work here see you only when they need to, and each look is noted: one line for each person and hour.',
    none: 'Nobody so far.',
    line: (name: string, what: LookedAt) => `${name} looked at ${lookedAt[what]}`,
    kept: 'The newest fifty. We keep this for a little over two years.',
  },
  forget: {
    title: 'Forget me',
    text: 'Everything goes: your address book, your orders, what you said and what we know. Nobody can bring it back.',
    go: 'How to be forgotten',
    warning: 'This cannot be undone, by us neither. Afterwards we do not know you any more.',
    keeps:
      'Three things stay: what was paid and paid back, without your name, because tax law wants it; of what you bought in shops and elsewhere the day and the sum, as if nobody known had bought it; and a mark that we do not write to your address, in a form from which nobody can read it.',
    backups: 'Our safety copies forget you within 35 days.',
    paid: 'The company that takes our payments keeps its own records, as the law asks of it.',
    open: (count: number) =>
      count === 1
        ? 'One gift of yours is still to come. What should become of it?'
        : `${count} gifts of yours are still to come. What should become of them?`,
    cancel: 'Cancel them all; what was paid comes back. What is on its way already arrives.',
    keep: 'Keep them, and forget me when the last one has arrived',
    sendCode: 'Send me a code',
    codeText: 'So that no stray click does this: we send a code to your address.',
    codeSent: 'The code is in your mail. It works for ten minutes.',
    code: 'The code',
    submit: 'Forget me',
    leave: 'No, I stay',
    waiting:
      'You asked to be forgotten when your last gift has arrived. Until then nothing new comes by itself, and you can take it back.',
    stay: 'I stay after all',
    done: 'We are forgetting you',
    doneText:
      'You are signed out everywhere. In some minutes everything is gone; a payment that is on its way back to you may take some hours. Thank you for the time that we had.',
  },
  errors: {
    wrong_code: 'This is not the code from the newest mail.',
    code_expired: 'The code is older than ten minutes. Please have a new one sent.',
    code_used_up: 'This code was used, or wrong too often. Please have a new one sent.',
    too_many_codes: 'We have sent five codes within the hour. Please wait a little.',
    other: 'That did not work. Please try it once more.',
  } as Readonly<Record<string, string>>,
  done: {
    waiting: 'We forget you when your last gift has arrived.',
    stayed: 'You stay, and so does everything. Good.',
    asked: 'We put it together, and write you a mail when it is there.',
  },
  everything: {
    title: 'Everything that we have on you',
    lead: 'As it is stored, with nothing held back but the secrets of your links.',
    leftOut: (names: string) =>
      `Left out, since whoever has them could act in your name: ${names}, and the keys of your sessions.`,
    files: 'Files',
    yes: 'yes',
    no: 'no',
  },
};
