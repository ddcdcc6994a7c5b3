import { counted } from '../formats.ts';
import type { CardWords } from '../gift-words.ts';
import { enAnswer } from './en-answer.ts';
import { enCases } from './en-cases.ts';
import { enForms } from './en-forms.ts';
import { enPrivacy } from './en-privacy.ts';
import { enProposal } from './en-proposal.ts';
import { enQuestion } from './en-question.ts';
import { enRegulars } from './en-regulars.ts';
import { enStaff } from './en-staff.ts';
import { enVocabulary } from './en-vocabulary.ts';

// Values come formatted: names isolated, dates, times and money in the reader's way of writing.
const LOCALE = 'en-GB';
const gifts = (count: number) => counted(LOCALE, count, { one: 'gift', other: 'gifts' });
const minutes = (count: number) => counted(LOCALE, count, { one: 'minute', other: 'minutes' });

export const en = {
  ...enVocabulary,
  whyOrdered: (shop: string) =>
    `${shop} writes to you because you ordered gifts from us. This is about your order; it is no advertising.`,
  dear: (name: string) => `Dear ${name},`,
  whyAsked: (shop: string) =>
    `${shop} writes to you because you asked to hear of this. It is about your order; it is no advertising.`,
  whyStopped: (shop: string) =>
    `${shop} writes to you because an occasion in your gift book was stopped.`,
  whyForm: (shop: string) =>
    `${shop} writes to you because you gave gifts with us in the past sixteen months. Who did so gets this form with each new catalogue.`,
  whySheet: (shop: string) =>
    `${shop} writes to you because a form with your customer number came back to us.`,
  /** Signs in, adds an address, shows somebody's data or forgets it: the page says which. */
  signInCode: {
    subject: (code: string, shop: string) => `${code} is your code for ${shop}`,
    preheader: (count: number) => `Valid for ${minutes(count)}.`,
    title: 'Your code',
    lead: 'Enter it on the page on which you asked for it.',
    validity: (count: number, until: string) =>
      `It is valid for ${minutes(count)}, until ${until} UTC.`,
    notAsked:
      'You did not ask for a code? Then somebody mistyped an address, and you need not do anything. Please tell it to nobody; we never ask for it.',
    why: (shop: string) =>
      `${shop} writes to you because this address was entered on a page of ours.`,
    staffOf: (shop: string) => `the staff pages of ${shop}`,
    whyStaff: (shop: string) =>
      `${shop} writes to you because this address was entered where our staff sign in.`,
  },
  confirmation: {
    subject: (count: number) => `Thank you for your order of ${gifts(count)}`,
    preheader: (total: string, first: string) => `${total} in all; the first is for ${first}.`,
    title: (count: number): string =>
      count === 1
        ? 'Thank you. We will keep this date for you.'
        : 'Thank you. We will keep these dates for you.',
    lead: (count: number): string =>
      count === 1
        ? 'This is what we agreed. Your gift is charged on the day that is shown, not before.'
        : 'This is what we agreed. Each gift is charged by itself, on the day that is shown, not before.',
    charged: (amount: string, moment: string) => `${amount}, charged on ${moment}`,
    chargedNow: (amount: string) => `${amount}, charged now`,
    reminded: (date: string) => `We remind you on ${date}.`,
    notReminded: 'No reminder will follow: the day is near.',
    more: (count: number) => `And ${gifts(count)} more, by month of delivery:`,
    month: (count: number, amount: string) => `${gifts(count)}, ${amount}`,
    total: (count: number) => `Total, ${gifts(count)}`,
    noCard: (moment: string) =>
      `There is no card yet that we could charge. Please enter one before ${moment}, so that your gifts arrive on time.`,
    noCardNow:
      'There is no card yet that we could charge. Please enter one now, so that your gifts arrive on time.',
    changes:
      'Until a gift is charged you can change everything about it, or cancel it free of charge.',
  },
  reminder: {
    subject: (name: string, day: string) => `Your gift for ${name} on ${day}`,
    preheader: (item: string, amount: string, day: string) =>
      `${item}. ${amount} will be charged on ${day}.`,
    title: (name: string, day: string) => `On ${day} your gift reaches ${name}.`,
    lead: 'This is how it will arrive.',
    nothingToDo: 'If you like it so, you need not do anything.',
    charge: (amount: string, moment: string) => `${amount} on ${moment}`,
    cardExpires: ({ brand, last4 }: CardWords) =>
      `Your ${brand} card ending in ${last4} will have expired by then. Please enter a new one, so that the gift arrives on time.`,
    cardExpiresUnnamed:
      'Your card will have expired by then. Please enter a new one, so that the gift arrives on time.',
    noCard:
      'There is no card that we could charge. Please enter one, so that the gift arrives on time.',
    cancelHint: 'free of charge until the payment',
    stopHint: (occasion: string, name: string) =>
      `nothing more for ${name} on the occasion “${occasion}”, and no question asked`,
  },
  declined: {
    subject: (name: string) => `Your gift for ${name} could not be paid yet`,
    preheader: (amount: string) => `${amount} could not be charged. There is still time.`,
    title: (name: string) => `We could not charge your gift for ${name} yet.`,
    reasons: {
      soft: 'Your bank did not approve the payment this time. That happens, for instance when a limit is reached, and often passes by itself.',
      hard: 'Your bank no longer accepts payments with this card, so we will not try it again.',
      authentication_required:
        'Your bank would like you to confirm this payment yourself. It takes a moment.',
      no_card: 'There is no card on file that we could charge.',
    },
    nextTry: (moment: string) =>
      `We will try again on ${moment}. You need not do anything; you can also pay or enter another card now.`,
    noNextTry: 'As soon as you pay, or enter another card, we take care of the rest.',
    lastDay: (moment: string) =>
      `Without a payment by ${moment} we would have to let this gift go. You would owe nothing.`,
  },
  lapsed: {
    subject: (name: string) => `Your gift for ${name} will not be sent`,
    preheader: 'It could not be paid in time. Nothing was charged.',
    title: (name: string) => `We are sorry: your gift for ${name} will not be sent.`,
    lead: 'We tried to the last, but it could not be paid in time. Nothing was charged, and you owe nothing.',
    again:
      'A gift that comes a little later is a joy as well. If you would like that, your gift book is open.',
  },
  late: {
    subject: (name: string, day: string) => `Your gift for ${name} arrives on ${day}`,
    preheader: (day: string) => `It is paid, but too late for ${day}.`,
    title: (name: string, day: string) => `Your gift for ${name} arrives on ${day}.`,
    lead: (day: string) =>
      `It is paid, thank you, but too late to be there on ${day}. We are sending it as fast as we can.`,
    expected: 'Arrives',
    planned: 'Was planned for',
    choice:
      'Too late to be of use? Until the parcel is on its way you can cancel, and you get everything back.',
  },
  cancelled: {
    subject: (name: string) => `Your gift for ${name} is cancelled`,
    preheaderRefunded: (amount: string) => `You get ${amount} back.`,
    preheaderFree: 'Nothing was charged.',
    title: (name: string) => `Your gift for ${name} is cancelled.`,
    refunded: (amount: string) =>
      `We return ${amount} to the card that was charged. Banks take up to ten days to show it.`,
    free: 'Nothing was charged, and nothing will be.',
  },
  charged: {
    subject: (name: string) => `Your gift for ${name} is paid`,
    preheader: (amount: string, day: string) => `${amount}. It is to arrive on ${day}.`,
    title: (name: string) => `Your gift for ${name} is paid.`,
    lead: (day: string) => `Thank you. We now take care that it is there on ${day}.`,
    paid: 'Paid',
  },
  dispatched: {
    subject: (name: string) => `Your gift for ${name} is on its way`,
    preheader: (day: string) => `It should be there on ${day}.`,
    title: (name: string) => `Your gift for ${name} is on its way.`,
    lead: (day: string) => `We have handed it to the carrier. It should be there on ${day}.`,
    expected: 'Arrives',
  },
  delivered: {
    subject: (name: string) => `Your gift has reached ${name}`,
    preheader: (item: string, day: string) => `${item}, on ${day}.`,
    title: (name: string) => `Your gift has reached ${name}.`,
    parcel: (day: string) => `The carrier delivered it on ${day}, with these words of yours:`,
    parcelWordless: (day: string) => `The carrier delivered it on ${day}.`,
    eGift: (day: string) => `We sent it by e-mail on ${day}, with these words of yours:`,
    eGiftWordless: (day: string) => `We sent it by e-mail on ${day}.`,
    on: 'Arrived',
  },
  occasionStopped: {
    subject: (occasion: string, name: string) => `Stopped: “${occasion}” for ${name}`,
    preheader: 'As you wished. You can take it back at any time.',
    title: (occasion: string, name: string) => `We have stopped “${occasion}” for ${name}.`,
    lead: 'As you wished, we send nothing more for this occasion and do not remind you of it.',
    ended: (count: number): string =>
      count === 1 ? 'This gift was cancelled with it:' : 'These gifts were cancelled with it:',
    plannedFor: (date: string) => `Was planned for ${date}`,
    refunded: (amount: string) => `You get ${amount} back, on the card that was charged.`,
    free: 'Nothing was charged.',
    more: (count: number) => `And ${gifts(count)} more; your gift book shows them all.`,
    bank: 'Banks take up to ten days to show a refund.',
    takeBack:
      'If this was a mistake, or it was not you, you can take it back at any time. What was cancelled stays so; you can order it again.',
    lifted:
      'The occasion counts again since then. What was cancelled stays so; you can order it again.',
  },
  ...enAnswer,
  ...enCases,
  ...enStaff,
  ...enPrivacy,
  ...enForms,
  ...enProposal,
  ...enQuestion,
  ...enRegulars,
  eGift: {
    subject: (sender: string) => `A gift for you from ${sender}`,
    subjectUnnamed: 'A gift for you',
    preheader: (item: string) => `${item}, with best wishes.`,
    title: (name: string) => `Dear ${name}, this is for you.`,
    lead: (sender: string) => `${sender} chose a gift for you:`,
    leadUnnamed: 'Somebody who thinks of you chose a gift for you:',
    noMessage: 'With best wishes',
    sender: 'From',
    why: (shop: string, sender: string) =>
      `${shop} writes to you because ${sender} asked us to bring you this gift.`,
    whyUnnamed: (shop: string) =>
      `${shop} writes to you because a customer of ours asked us to bring you this gift.`,
    once: 'We use your address for this gift and for nothing else.',
  },
};
