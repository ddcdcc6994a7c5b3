import type { Declinable } from '../../permission/declinable.ts';

// What the link at the foot of a mail opens.

const titles: Readonly<Record<Declinable, string>> = {
  work_form: 'No more forms?',
  charged: 'No more mails when a gift is paid?',
  dispatched: 'No more mails when a gift is on its way?',
  delivered: 'No more mails when a gift has arrived?',
  dialogue: 'No more answers by e-mail?',
  offers: 'No more of what you might like?',
  research: 'No more questions of ours?',
};
const leads: Readonly<Record<Declinable, string>> = {
  work_form:
    'With each new catalogue we send you a form with last year’s gifts and this year’s dates. Without it you still find all of them in your gift book.',
  charged: 'You asked us for them. What we charge, and when, you still see in your gift book.',
  dispatched: 'You asked us for them. Where a gift is, you still see in your gift book.',
  delivered: 'You asked us for them. Where a gift is, you still see in your gift book.',
  dialogue:
    'You wrote to us, so we answer. Without mails you still find what we say in our conversation on these pages.',
  offers: 'You said that you would like to hear of them. As soon as you do not, it ends.',
  research: 'You said that we may ask you. As soon as you had enough of it, it ends.',
};

export const declineMailEn = {
  titles,
  leads,
  stays: 'Reminders, and what you need to know about your orders, come as before.',
  submit: 'No more of these, please',
  doneTitle: 'As you wish.',
  doneLead: 'We send you no more of these.',
  undo: 'Should you miss them, you can have them again under “What you receive”.',
  me: 'To “What you receive”',
};
