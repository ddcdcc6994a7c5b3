import type { ConsentWay } from '../../permission/consent.ts';

// What may reach a customer, and what did.

const ways: Readonly<Record<ConsentWay, string>> = {
  page: 'here',
  mail_link: 'by the link in a mail',
  mail_reply: 'by a mail to us',
  phone: 'on the phone',
  api: 'through another program',
  import: 'before we had these pages',
  merge: 'when we put your two records together',
};

export const permissionEn = {
  title: 'What you receive',
  lead: 'You decide what we may send you, how, and when. It holds from this moment on, everywhere.',
  what: 'What may come',
  whatHint: 'Nothing is ticked but what you allowed, and what belongs to what you do with us.',
  news: {
    title: 'Also a mail when a gift',
    charged: 'was paid',
    dispatched: 'is on its way',
    delivered: 'has arrived',
  },
  postcards: 'the reminder as a postcard, by post',
  calls: 'you may call me',
  when: 'When, and how much',
  pause: 'A rest from us until',
  pauseHint: 'Until that day only your orders, and answers to what you say.',
  weekly: 'In a week at most',
  weeklyHint: 'Of what is not about your orders.',
  weeklyMax: (count: number) => (count === 1 ? 'once' : `${count} times`),
  noLimit: 'no limit',
  night: 'At night, nothing but your orders',
  nightHint: 'By your clock.',
  dinner: 'At dinner, no calls',
  from: 'from',
  until: 'until',
  bereaved: 'If somebody died',
  bereavedUntil: 'Nothing that sells until',
  bereavedHint:
    'You need not say more. What you had planned for somebody is ended on their page, under “People”.',
  submit: 'Save',
  sent: 'What we sent you, what we did not, and why',
  proofs: 'What you said, and when',
  asRead: 'As you read it then:',
  quoted: (words: string) => `“${words}”`,
  noProofs: 'Nothing yet: what holds is what holds for everybody who orders from us.',
  yes: 'Yes',
  no: 'No',
  ways,
  by: (name: string) => `taken down by ${name}`,
  errors: {
    date_unreadable: 'Please give a day, such as 2027-03-04.',
    date_is_past: 'This day has passed. Please choose one that is still to come.',
    too_far_ahead: 'This is more than two years ahead. If you mean for good, untick it above.',
    hours_unreadable: 'Please give two different times, such as 21:00 and 08:00.',
    number_unreadable: 'Please choose a number from the list.',
    choice_unknown: 'Something in it we do not know. Please choose once more.',
    paper_needs_address:
      'To send you paper we need to know where to: please give us your address under “Me”.',
  },
  mend: 'Nothing is saved yet; something is not right:',
  changedMeanwhile:
    'Something was changed elsewhere in the meantime. What you chose is still here: please save it once more.',
  done: { saved: 'Saved. It holds from now on.' },
};
