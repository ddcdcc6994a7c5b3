import { counted } from '../../mail/formats.ts';

const gifts = (count: number) => counted('en-GB', count, { one: 'gift', other: 'gifts' });

// The phone screen: for whoever takes a call or stands at the till. Values come formatted, names isolated.
export const callEn = {
  title: 'On the phone',
  find: {
    lead: 'Who is calling? Type the number that you see, or ask for an e-mail address or a store card.',
    who: 'Phone number, e-mail address or store card',
    submit: 'Open',
    /** When nobody was found. */
    number: (number: string) => `${number} is nobody’s number here yet.`,
    keep: 'It is their number: remember it',
    unknown:
      'Nobody here is known by this. Ask for their e-mail address, or for the number on their store card.',
    hidden:
      'The caller shows no number. Ask for their e-mail address, or for the number on their store card.',
    unreadable:
      'This is no phone number, no e-mail address and no store card. Please look at it once more; a number from abroad begins with a plus.',
    identifier_taken: 'This number belongs to somebody else here, so we did not change that.',
    too_many_identifiers: 'They have five phone numbers already. Let them take one out first.',
  },

  unnamed: 'A customer without a name',
  conversation: 'The whole conversation',
  another: 'Another call',
  who: {
    clock: (time: string) => `${time} where they are`,
    language: { en: 'speaks English', de: 'speaks German' },
    emailStates: {
      works: '',
      bounced: 'our mails come back',
      complained: 'wants no mails from us',
      none: 'no address known',
    },
    noPhone: 'no number noted',
    turns: (count: number) =>
      counted('en-GB', count, { one: 'turn until now', other: 'turns until now' }),
  },

  last: {
    title: 'Last time',
    none: 'It is the first time that we talk.',
    them: 'They',
    us: 'We',
    channels: {
      page: 'on the page',
      mail: 'by e-mail',
      phone: 'on the phone',
      store: 'in a store',
    },
    silent: 'without words',
    quoted: (words: string) => `“${words}”`,
  },
  points: {
    title: 'Open',
    none: 'Nothing is open.',
    settled: 'settled',
    sheet: (count: number, date: string) =>
      `${gifts(count)} on their order sheet since ${date}, not ordered yet`,
  },
  gifts: {
    title: 'Gifts',
    none: 'No gift is waiting for its day.',
    upcoming: (count: number) => `${gifts(count)} to come`,
    line: (date: string, name: string, occasion: string) => `${date}, ${name}: ${occasion}`,
    somebody: 'somebody',
  },
  regulars: {
    title: 'Their regulars',
    none: 'None written down yet.',
    again: 'The same again',
    againNamed: (name: string) => `The same again: ${name}`,
    every: (weeks: number, date: string) => `comes every ${weeks} weeks, next on ${date}`,
    last: (date: string) => `last for ${date}`,
    price: (amount: string, date: string) => `${amount}, there on ${date}`,
  },
  known: {
    title: 'What we know',
    none: 'Nothing yet.',
    how: { stated: '', observed: 'from their orders', inferred: 'we think' },
    about: (about: string, value: string) => `${about}: ${value}`,
  },
  question: {
    title: 'Ask them',
    answer: 'Their answer',
    choose: 'not asked yet',
    about: 'Who is it about?',
    left: 'Or',
    not_now: 'not now',
    never: 'never ask this again',
  },
  notes: {
    title: 'Notes',
    text: 'What they said, and what you agreed',
    promise: 'We promise',
    promisedOn: 'By',
    place: 'Store, if in one',
    phone: 'Their new number',
    permission: 'What they allow',
    permissions: {
      unchanged: 'as it is',
      no_more_mails: 'no more mails but about their orders',
      no_calls: 'no calls',
      offers_by_mail: 'offers by e-mail: yes',
      offers_by_phone: 'calls with offers: yes',
    },
    isAnswerOwed: 'We owe an answer',
    submit: 'Keep the notes',
    nothing_noted: 'There is nothing to keep yet.',
    text_too_long: 'This is longer than 10,000 characters.',
    promise_missing: 'What is it that we will do by then?',
    date_unreadable: 'Write the date as 2027-03-04.',
    date_past: 'That day is past.',
  },
  done: {
    kept: 'Kept. The customer finds it in their conversation.',
    ordered: 'Ordered, and kept. The confirmation goes out by e-mail.',
  },
  /** The notes are kept in any case. */
  partly: {
    other: 'The notes are kept, but not everything that follows from them could be done.',
    no_card:
      'The notes are kept, but nothing was ordered: they have no card that can be charged. They can add one on their page, under “Paying”.',
    address_missing:
      'The notes are kept, but nothing was ordered: their own address is missing or not complete.',
    product_gone: 'The notes are kept, but nothing was ordered: we no longer sell this.',
    choice_gone:
      'The notes are kept, but nothing was ordered: this choice of it is no longer to be had.',
    occasion_stopped: 'The notes are kept, but nothing was ordered: they stopped this occasion.',
    prescription_not_found: 'The notes are kept, but this is no longer one of their regulars.',
    recipient_not_found:
      'The notes are kept, but nothing was ordered: the person is no longer in their address book.',
    topic_forbidden: 'The notes are kept, but they do not want us to know about this.',
    value_not_valid: 'The notes are kept, but their answer could not be understood.',
    phone_invalid:
      'The notes are kept, but the number is none. One from abroad begins with a plus.',
    identifier_taken: 'The notes are kept, but the number belongs to somebody else here.',
    too_many_identifiers: 'The notes are kept, but they have five phone numbers already.',
  },
  problems: {
    changed_meanwhile:
      'Something else came in at the same moment. Your notes are still here: please keep them once more.',
  },
};
