import { counted } from '../../mail/formats.ts';

const gifts = (count: number) => counted('en-GB', count, { one: 'gift', other: 'gifts' });

// What was said between a customer and the shop. Values come formatted, names isolated.
export const conversationEn = {
  title: 'Conversation',
  lead: 'Everything you told us, here, by e-mail, on the phone or in the shop, and what we answered. You need not say anything twice.',
  empty: 'Nothing was said yet. Ask us, tell us what you are looking for, or what was not right.',

  leftOff: {
    title: 'Where we left off',
    nothing: 'Nothing is open between us.',
    quoted: (words: string) => `“${words}”`,
    labels: {
      us: {
        answer: 'We owe you an answer',
        promise: 'We promised',
        case: 'We are looking into it',
        proposal: 'We are working on a proposal',
        question: 'You asked us',
        fact_to_confirm: 'We have to check',
      },
      customer: {
        answer: 'We asked you',
        promise: 'You wanted to',
        case: 'Is it settled?',
        proposal: 'A proposal is waiting for you',
        question: 'We would like to know',
        fact_to_confirm: 'For you to confirm',
      },
    },
    more: (count: number) => `and ${count} more`,
    by: (date: string) => `by ${date}`,
    late: (date: string) => `by ${date}. That is past, and we are sorry: we are on it.`,
    since: (date: string) => `since ${date}`,
    sheet: 'On your order sheet',
    sheetRows: (count: number) => `${gifts(count)}, not ordered yet`,
    links: {
      case: 'How it stands',
      proposal: 'Look at the proposal',
      question: 'Answer',
      fact_to_confirm: 'Have a look',
      answer: 'Read it',
      sheet: 'Go on with it',
    },
  },

  turns: {
    title: 'What was said',
    you: 'You',
    us: 'We',
    channels: {
      page: '',
      mail: 'by e-mail',
      phone: 'on the phone',
      store: 'in the shop',
    },
    /** Whoever of the staff wrote down what a customer said. */
    with: (name: string) => `with ${name}`,
    silent: {
      page: 'sent something',
      mail: 'sent a mail without words',
      phone: 'spoke with us',
      store: 'visited us',
    },
    attachments: 'Enclosed',
    led: {
      answer: 'our answer',
      fact: 'noted',
      question: 'a question answered',
      prescription: 'one of your regulars',
      proposal: 'a proposal',
      case: 'what became of it',
      feedback: 'what you think of it',
      gift_order: 'your order',
      gift: 'a gift',
      permission: 'what you receive',
    },
    earlier: 'Earlier',
    newest: 'Back to the newest',
  },

  say: {
    title: 'Say something to us',
    label: 'Your words',
    hint: 'A person reads this. The answer comes here, and by e-mail.',
    submit: 'Send',
    photos: 'Send us photos',
    mend: 'Nothing was sent yet.',
    text_missing: 'There are no words yet.',
    text_too_long:
      'This is longer than 10,000 characters. Please shorten it, or send it in two parts.',
    changed_meanwhile:
      'Something else came in at the same moment. Your words are still here: please send them once more.',
  },
  done: {
    said: 'Thank you, we have it. You find our answer here, and in your mails.',
  },
};
