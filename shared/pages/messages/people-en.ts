import { counted } from '../../mail/formats.ts';

const gifts = (count: number) => counted('en-GB', count, { one: 'gift', other: 'gifts' });
const people = (count: number) => counted('en-GB', count, { one: 'person', other: 'people' });

/** The address book. */
export const peopleEn = {
  title: 'People',
  lead: (count: number) => `${people(count)} whom you give to.`,
  empty: 'Nobody is in your address book yet.',
  emptyHint:
    'Whoever you give something to stands here afterwards. You can also begin with a name.',
  add: 'Add somebody',
  next: (date: string) => `next on ${date}`,
  noNext: 'nothing is arranged',
  count: gifts,
  back: 'Everybody',

  byMail: 'E-mail',
  noMail: 'no e-mail address yet',
  zone: (zone: string) => `Their clock: ${zone}.`,
  change: 'Change name or address',
  order: 'Order a gift',

  objected:
    'They prefer not to receive anything through us and asked us to forget their address. It is nobody’s fault, and we do not ask why.',
  occasions: 'Their days',
  noOccasions: 'No day is arranged yet.',
  nextGift: (item: string, date: string) => `${item} on ${date}`,
  nothingNext: 'nothing ordered',
  lastGift: (item: string, date: string) => `last: ${item}, ${date}`,
  isStopped: 'You stopped this occasion. Nothing is sent for it, and we do not remind you of it.',
  stop: 'Stop this occasion',
  stopNamed: (occasion: string, name: string) => `Stop “${occasion}” for ${name}`,
  stopLead:
    'Some days change. We send nothing more for this occasion and do not remind you of it. What is open is cancelled, and what was paid is given back.',
  stopNoReason: 'You need not tell us why, and you can take it back whenever you like.',
  stopSubmit: 'Yes, stop it',
  lift: 'Take this back',

  before: 'What they got before',
  nothingBefore: 'Nothing yet.',

  form: {
    addTitle: 'Somebody new',
    changeTitle: 'Name and address',
    changeLead: 'Gifts that are ordered already go to the new address too.',
    name: 'Name',
    country: 'Country',
    chooseCountry: 'Please choose',
    lines: 'Street and number',
    linesHint: 'And whatever else the post needs, each on a line of its own.',
    city: 'Town or city',
    region: 'State, province or county',
    postalCode: 'Postal code',
    email: 'E-mail address',
    emailHint: 'Only needed for gifts that come by e-mail.',
    zone: 'Time zone',
    zoneOfAddress: 'as their address says',
    zoneHint: 'By this clock e-gifts arrive in the morning.',
    submitAdd: 'Put into my address book',
    submit: 'Save',
    leave: 'Leave it as it is',
  },
  errors: {
    name_missing: 'What is their name?',
    address_incomplete: 'The post there needs this to find them.',
    postal_code_invalid:
      'Postal codes of that country look different. Please look at it once more.',
    unknown_country: 'We do not know this country. Please choose one from the list.',
    email_invalid: 'That does not look like an e-mail address.',
    unknown_zone: 'We do not know this time zone. Please choose one from the list.',
    recipient_objected:
      'This person asked us to forget them as somebody who receives gifts. Nothing can be sent to them from here.',
    too_long: 'This is longer than what fits. Please shorten it a little.',
    invalid: 'This cannot be read as it is. Please look at it once more.',
  },
  mend: 'Nothing is saved yet; something is not right. What you wrote is still here.',
  changedMeanwhile:
    'Something was changed elsewhere in the meantime. What you typed is still here: please save it once more.',
  done: {
    saved: 'Saved. What is ordered goes to this address.',
    added: 'They are in your address book.',
    stopped: 'It is done.',
    lifted: 'You took the stop back. Gifts that were cancelled stay so; you can order new ones.',
  },
  refused: {
    recipient_not_found: 'We cannot find this person in your address book any more.',
    too_many_occasions:
      'There are too many stopped occasions for this person. Please take one back first.',
    changed_meanwhile:
      'Something changed in the meantime. Please look at it once more, and then try again.',
  },
};
