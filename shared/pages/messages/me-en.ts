// Welcoming a newcomer, and what customers decide about themselves.

export const meEn = {
  welcome: {
    title: 'Welcome.',
    lead: 'Your gift book is open. One thing before you begin, so that we never write or charge in the middle of your night:',
    zone: 'Where are you?',
    zoneHint: 'We guessed it. The time behind it should be the one on your clock.',
    zoneNoGuess: 'The time behind it should be the one on your clock.',
    language: 'We speak',
    submit: 'Yes, that is right',
    later: 'You can change both at any time, under “Me”.',
    zone_unknown: 'Please choose where you are.',
  },

  title: 'Me',
  lead: 'What you tell us here holds from now on. All of it can be changed at any time.',
  languages: { en: 'English', de: 'Deutsch' },

  you: {
    title: 'You',
    name: 'Your name',
    nameHint: 'So that we can greet you, and so that people know who the gift is from.',
    mail: 'We write to',
    mailBounced:
      'Our last mails to this address came back. Please write to us, so that we can mend it.',
    mailNone: 'We do not know an address of yours yet; add one under “how we know you”.',
    mailComplained: 'You asked us not to write to this address any more, so we send no mail to it.',
    language: 'We speak',
    zone: 'Your time zone',
    zoneHint: 'Your reminders come, and your gifts are charged, by this clock.',
  },
  reach: {
    title: 'What reaches you, and how',
    postcards: 'The reminder before each gift',
    postcardsHint: 'In time to change your mind, or the words on the card.',
    postcardsBy: { mail: 'by e-mail', paper: 'as a postcard, by post' },
    workForms: 'Last year’s gifts, ready to order again',
    workFormsHint: 'With each new catalogue: whom you gave what, with this year’s dates.',
    workFormsBy: { mail: 'by e-mail', paper: 'on paper, by post', none: 'not at all' },
    news: 'By e-mail, also tell me when a gift',
    newsHint: 'Whenever something needs you we write in any case.',
    newsOf: {
      charged: 'was paid',
      dispatched: 'is on its way',
      delivered: 'has arrived',
    },
  },
  paper: {
    title: 'Where paper goes',
    lead: 'Only needed when something is to come by post.',
    country: 'Country',
    noCountry: 'no address',
    lines: 'Street and number',
    linesHint: 'And whatever else the post needs, each on a line of its own.',
    city: 'Town or city',
    region: 'State, province or county',
    postalCode: 'Postal code',
  },
  submit: 'Save',

  errors: {
    name_missing: 'Please tell us how to greet you.',
    invalid: 'This cannot be read as it is. Please look at it once more.',
    too_long: 'This is longer than what fits. Please shorten it a little.',
    zone_unknown: 'We do not know this time zone. Please choose one from the list.',
    address_incomplete: 'The post there needs this to find you.',
    postal_code_invalid:
      'Postal codes of that country look different. Please look at it once more.',
    unknown_country: 'We do not know this country. Please choose one from the list.',
    paper_needs_address: 'To send you paper we need to know where to.',
  },
  mend: 'Nothing is saved yet; something is not right:',
  changedMeanwhile:
    'Something was changed elsewhere in the meantime. What you typed is still here: please save it once more.',

  about: {
    title: 'Between you and us',
    places: {
      conversation: {
        label: 'Our conversation',
        hint: 'What you told us, what we answered, and what is still open.',
      },
      bought: {
        label: 'What you bought',
        hint: 'Each purchase, here and elsewhere, with what you gave back.',
      },
      permissions: {
        label: 'What you receive',
        hint: 'What may come, by which way and when; and what did, and why.',
      },
      identifiers: {
        label: 'How we know you',
        hint: 'Your e-mail addresses, phone numbers and store cards.',
      },
      myData: {
        label: 'Your data',
        hint: 'Everything that we have on you, who looked at it, and how to be forgotten.',
      },
      known: {
        label: 'What we know about you',
        hint: 'Each line with where we have it from, to put right or to forget.',
      },
    },
  },
  sessions: {
    title: 'Where you are signed in',
    lead: 'If you do not know one of them, sign it out. Nobody can get in without a new code from your mails.',
    since: (moment: string) => `since ${moment}`,
    thisOne: 'this browser',
    browser: (browser: string, system: string | undefined) =>
      system === undefined ? browser : `${browser} on ${system}`,
    unknown: 'A browser or program',
    end: 'Sign out',
    endThis: 'Sign out here',
    endOthers: 'Sign out everywhere else',
  },
  done: {
    saved: 'Saved.',
    session_ended: 'It is signed out.',
    sessions_ended: 'You are signed out everywhere but here.',
  },
};
