import type { CardWords } from '../gift-words.ts';

type Words = Readonly<Record<string, string>>;

/** Those that customers use most; another word is shown as it was written. */
const occasions: Words = {
  birthday: 'Birthday',
  anniversary: 'Anniversary',
  wedding: 'Wedding',
  birth: 'Birth',
  christmas: 'Christmas',
  easter: 'Easter',
  'name day': 'Name day',
  'new year': 'New Year',
  "valentine's day": 'Valentine’s Day',
  "mother's day": 'Mother’s Day',
  "father's day": 'Father’s Day',
  'thank you': 'Thank you',
};
/** By the codes of `GiftTerms`; another code is shown as it is. */
const wrappings: Words = { plain: 'plain', festive: 'festive' };
/** Occasions that nobody types: what is bought again and again, for oneself or somebody else. */
const regularOccasions: Words = {
  'for you': 'For you',
  'as always': 'As always',
};

/** What letters and pages alike call things, and how they say moments. */
export const enVocabulary = {
  moment: (date: string, time: string) => `${date} at ${time}`,
  zone: (zone: string) => `All times: ${zone}.`,
  fromCard: ({ brand, last4 }: CardWords) => `from your ${brand} card ending in ${last4}`,
  occasions,
  regularOccasions,
  wrappings,
  gift: {
    item: 'Gift',
    options: 'Chosen',
    wrapping: 'Wrapping',
    recipient: 'For',
    occasion: 'Occasion',
    deliverOn: 'Delivery',
    charge: 'Payment',
    price: 'Price',
    byMail: 'by e-mail',
    notForSale: 'no longer in the catalogue',
    noMessage: 'No message yet. You can still write one.',
  },
  links: {
    open: 'See this gift',
    change: 'Change something',
    cancel: 'Cancel this gift',
    stop: 'Stop this occasion',
    card: 'Enter a new card',
    pay: 'Pay, or change the card',
    book: 'Open your gift book',
    takeBack: 'Take it back',
    again: 'Fill it in here',
    check: 'Check and confirm',
    noMore: 'No more mails of this kind',
    noForms: 'No more forms, please',
    why: 'Why did I get this?',
  },
  /** What is bought again and again. */
  regular: {
    item: 'What',
    /** What a press of the button says. */
    said: (name: string) => `The same again: ${name}`,
    question: (names: string) => `The same again: which one? ${names}`,
    whatHelps: {
      no_card:
        'There is no card on file that we could charge. As soon as you enter one, we take care of the rest.',
      address_missing:
        'We do not know yet where you would like to have it. Please tell us your name and address.',
      product_gone:
        'We are sorry: we no longer have it. Perhaps you would like something else instead.',
      choice_gone:
        'We no longer have it in exactly this size, colour or kind. Please choose once more.',
      email_missing: 'It comes by e-mail, and the address for it is missing.',
      occasion_stopped:
        'These deliveries were stopped on the page of the person whom they are for. If that was not meant so, you can take it back there.',
      recipient_not_found:
        'We cannot find the person whom it is for any more. Please choose again.',
      price_changed:
        'Its price has gone up since we agreed on it, so we would rather ask. Say yes, and it comes at the new price.',
    },
  },
};
