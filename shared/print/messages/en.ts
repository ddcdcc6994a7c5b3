import { counted } from '../../mail/formats.ts';

// Values come formatted: names isolated, dates and money in the reader's way of writing.
const LOCALE = 'en-GB';
const gifts = (count: number) => counted(LOCALE, count, { one: 'gift', other: 'gifts' });

export const en = {
  postcard: {
    title: (shop: string) => `A reminder from ${shop}`,
    picture: 'A day worth keeping',
    lead: (name: string) => `Soon it is time for ${name}.`,
    item: 'Gift',
    occasion: 'Occasion',
    deliverOn: 'Arrives',
    charge: 'Payment',
    charged: (amount: string, date: string) => `${amount}, on ${date}`,
    message: 'Your words on the card',
    noMessage: 'The card has no words yet. There is still time.',
    nothingToDo: 'All as you wish? Then there is nothing to do.',
    change: 'To change it, scan this or go to',
  },
  workForm: {
    title: (shop: string, edition: string) => `${shop}: gifts again this year, ${edition}`,
    heading: 'Again this year?',
    greeting: (name: string) => `Dear ${name},`,
    greetingToNobody: 'Hello again,',
    lead: (count: number) =>
      count === 0
        ? 'Here is a page for the days that you would like us to keep for you this year.'
        : `Last year you sent ${gifts(count)} with us, and it was a pleasure to bring ` +
          `${count === 1 ? 'it' : 'each'} on its day. Here ${count === 1 ? 'it is' : 'they are'}, with ` +
          `this year’s date beside ${count === 1 ? 'it' : 'each'}. ` +
          'Tick what may stay as it was, write in what should be ' +
          'different, and leave out what you would rather not send again.',
    nothingYet:
      'This page alone orders nothing: we write to you first, and nothing is sent or charged before you say yes.',
    scan: 'Quicker by phone? Scan this, and the same lines wait for you there.',
    edition: 'Catalogue',
    customerNumber: 'Your number',
    formNumber: 'This form',
    formAndCustomer: (form: string, customer: string) => `Form ${form}  ·  Customer ${customer}`,
    page: (page: number, count: number) => `Page ${page} of ${count}`,
    continued: (heading: string, edition: string) => `${heading}  ·  ${edition}`,
    answer: 'Please tick',
    recipient: 'For',
    lastYear: 'Last year',
    thisYear: 'This year',
    keep: 'As it was',
    change: 'Change',
    drop: 'Leave out',
    arrived: (date: string) => `arrived ${date}`,
    newDate: 'Other date',
    newItem: 'Other gift, its number',
    newMessage: 'New words for the card',
    newGifts: 'Somebody new?',
    newGiftsLead:
      'Here is room for more. The number of each gift stands beside it in the catalogue.',
    name: 'Name',
    address: 'Address',
    occasion: 'Occasion',
    date: 'Arrives on',
    itemNumber: 'Gift, its number',
    message: 'Words for the card',
    back: 'And back to us',
    postTo: (address: string) => `Please post the form to ${address}.`,
    postToShop: (shop: string) => `Please post the form back to ${shop}.`,
    backLead: 'We read it, write to you with everything in one list, and wait for your yes.',
    thanks: 'Thank you.',
  },
};
