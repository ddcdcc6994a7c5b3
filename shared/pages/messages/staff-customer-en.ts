import { counted } from '../../mail/formats.ts';
import type { OutreachReason } from '../../permission/outreach.ts';

// What the staff see of a customer. Values come formatted, names isolated.
export const staffCustomerEn = {
  waiting: {
    title: 'Waiting for us',
    nobody: 'Nobody is waiting. Every answer is given, and every promise kept.',
    kinds: {
      answer: 'an answer',
      promise: 'a promise',
      case: 'a case',
      proposal: 'a proposal',
      question: 'a question',
      fact_to_confirm: 'something to check',
    },
    by: (date: string) => `by ${date}`,
    late: (date: string) => `by ${date}, late`,
    since: (moment: string) => `since ${moment}`,
    more: 'More of them',
    numbered: (ref: string) => `Customer ${ref}`,
  },
  find: {
    title: 'Find a customer',
    who: 'E-mail, phone or store card',
    submit: 'Open',
  },
  looks: 'The customer can read that you looked, and when.',
  customer: {
    email: 'E-mail',
    emailStates: {
      works: '',
      bounced: 'our mails come back',
      complained: 'wants no mails from us',
      none: 'no address known',
    },
    since: 'Known here since',
    language: 'Speaks',
    languages: { en: 'English', de: 'German' },
    clock: 'Their time',
  },
  elsewhere: {
    call: 'They are on the phone',
    proposal: 'Propose something',
  },
  leftOff: {
    title: 'Where we left off',
    nothing: 'Nothing is open.',
    kinds: {
      us: {
        answer: 'We owe an answer',
        promise: 'We promised',
        case: 'Case',
        proposal: 'We owe a proposal',
        question: 'They asked',
        fact_to_confirm: 'To be checked',
      },
      customer: {
        answer: 'We asked them',
        promise: 'They wanted to',
        case: 'Is it settled?',
        proposal: 'Proposal to look at',
        question: 'Question to them',
        fact_to_confirm: 'To be confirmed',
      },
    },
    kept: 'Kept',
    noAnswer: 'Needs no answer',
    sheet: 'On their order sheet',
    sheetRows: (count: number) =>
      counted('en-GB', count, { one: 'gift, not ordered yet', other: 'gifts, not ordered yet' }),
  },
  turns: {
    title: 'Conversation',
    empty: 'Nothing was said yet.',
    them: 'They',
    us: 'We',
    /** What their words led to. */
    led: {
      answer: 'our answer',
      fact: 'noted',
      question: 'a question answered',
      prescription: 'one of their regulars',
      proposal: 'a proposal',
      case: 'what became of it',
      feedback: 'what they think of it',
      gift_order: 'their order',
      gift: 'a gift',
      permission: 'what they receive',
    },
  },
  answer: {
    title: (name: string) => `Answer ${name}`,
    titleUnnamed: 'Answer',
    text: 'Your words',
    textHint: 'They read it on their page and by e-mail, with what they said below.',
    /** For whoever no mail reaches. */
    textHintPageOnly: (reason: string) =>
      `They read it on their page alone. It cannot go out by e-mail: ${reason}.`,
    promise: 'What we will do',
    promiseHint: 'Only if you promise something. They see it with its date until it is kept.',
    promisedOn: 'By',
    wantsAnswer: 'We need an answer from them',
    submit: 'Send the answer',
    mend: 'Nothing was sent yet.',
    text_missing: 'There are no words yet.',
    text_too_long: 'This is longer than 10,000 characters.',
    promise_missing: 'What is it that we will do by then?',
    promise_too_long: 'A promise has at most 200 characters. The rest belongs into your words.',
    promise_date_missing: 'By when?',
    promise_date_past: 'That day is past.',
    promise_too_far_ahead: 'Nobody can promise anything that far ahead. Please look at the year.',
    date_unreadable: 'Write the date as 2027-03-04.',
    said_meanwhile:
      'Somebody spoke while you were writing. It stands above: send yours if it is still right.',
    changed_meanwhile:
      'The customer said something at the same moment. Please read it, and send again.',
  },
  /** How an answer went out by mail; times by the customer's clock. */
  mailed: {
    onItsWay: 'Goes out by e-mail now.',
    sent: (moment: string) => `Went out by e-mail, ${moment} their time.`,
    waiting: (moment: string, reason: string) =>
      `Goes out by e-mail ${moment} their time: ${reason}.`,
    not: (reason: string) => `Not by e-mail: ${reason}.`,
    reasons: {
      bounced: 'mails to their address come back',
      complained: 'they want no mails from us',
      objected: 'they do not want to be written to',
      no_address: 'there is no address',
      no_number: 'there is no number',
      no_way_out: 'they could not have ended such mails',
      occasion_stopped: 'they stopped the occasion',
      declined: 'they do not want it this way',
      not_asked_for: 'they have not asked for it',
      managed: 'they have a manager, and get nothing that goes to everybody',
      zone_unknown: 'we do not know what time it is where they are',
      bereaved: 'they are in mourning',
      paused: 'they asked us to pause',
      weekly_limit: 'they have had as much as they want for a week',
      holiday: 'it is a holiday there',
      night: 'it is night there',
      dinner: 'it is dinner time there',
      no_longer_there: 'there was nothing to send any more',
    } satisfies Record<OutreachReason, string>,
  },
  done: {
    answered: 'Your answer is kept and goes out by e-mail.',
    kept: 'Kept. It is no longer open.',
    handed_over: 'Handed over. The next manager finds what you wrote.',
    no_answer_needed: 'It waits no longer.',
  },
  answeredPageOnly: (reason: string) =>
    `Your answer is kept. They read it on their page; it cannot go out by e-mail: ${reason}.`,
};
