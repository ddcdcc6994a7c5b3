// Values come formatted: names isolated, dates, times and money in the reader's way of writing.

export const en = {
  nav: {
    label: 'Your places',
    gifts: 'Gift book',
    order: 'Order',
    people: 'People',
    conversation: 'Conversation',
    paying: 'Paying',
    me: 'Me',
    signIn: 'Sign in',
    signOut: 'Sign out',
    skip: 'To the content',
  },
  back: 'All your gifts',

  front: {
    title: 'Gifts that keep their date.',
    lead: (months: number) =>
      `Choose a gift for everybody you think of, up to ${months} months ahead. We remember the days for you.`,
    steps: (reminderDays: number, chargeDays: number): readonly (readonly [string, string])[] => [
      ['You choose', 'Who, what, and the day on which it is to be there. As many as you like.'],
      [
        `${reminderDays} days before`,
        'We write to you. You see how it will arrive, and can still change everything.',
      ],
      [`${chargeDays} days before`, 'That one gift is charged, and nothing before that.'],
      ['On the day', 'It is at their door, with your words.'],
    ],
    open: 'Open your gift book',
    signIn: 'No password: we mail you a code.',
    programs: 'For programs:',
    api: 'the API, as OpenAPI',
  },

  signIn: {
    title: 'Sign in',
    lead: 'Tell us your e-mail address, and we send you a code of six digits. There is no password to remember.',
    email: 'E-mail address',
    submit: 'Send me a code',
    privacy: 'If you are new here, your gift book is opened with the first code.',
  },
  code: {
    title: 'Your code is on its way.',
    lead: (email: string, minutes: number) =>
      `We have sent six digits to ${email}. They are valid for ${minutes} minutes.`,
    code: 'Code',
    submit: 'Sign in',
    another: 'No mail? Look among the unwanted ones.',
    again: 'Send me another code',
    otherAddress: 'Use another address',
  },

  /** One or two words, for a list. */
  states: {
    ordered: 'ordered',
    charging: 'being paid',
    declined: 'not paid yet',
    released: 'paid',
    dispatched: 'on its way',
    delivered: 'delivered',
    delivery_failed: 'not delivered',
    cancelled: 'cancelled',
    lapsed: 'not sent',
  },

  gift: {
    title: (name: string) => `Your gift for ${name}`,
    ordered: (date: string) => `All is well. It arrives on ${date}.`,
    charging: 'It is being paid this very moment.',
    declinedTriedAgain: (moment: string) =>
      `It is not paid yet. We try again on ${moment}; you can also use another card now.`,
    declinedNeedsCard: (moment: string) =>
      `It is not paid yet, and needs another card. Enter one by ${moment}, and it still goes out; otherwise we let it go, and you owe nothing.`,
    released: (date: string) => `It is paid, and arrives on ${date}.`,
    releasedLate: (date: string, planned: string) =>
      `It is paid, but too late for ${planned}. It arrives on ${date}.`,
    dispatched: (date: string) => `It is on its way, and arrives on ${date}.`,
    delivered: (date: string) => `It arrived on ${date}.`,
    deliveryFailed: 'The carrier could not deliver it. We are sorry.',
    cancelledFree: 'It is cancelled. Nothing was charged.',
    cancelledRefundDue: (amount: string) => `It is cancelled. You get ${amount} back.`,
    cancelledRefunded: (amount: string, date: string) =>
      `It is cancelled. ${amount} went back to your card on ${date}; banks take up to ten days to show it.`,
    lapsed:
      'It could not be paid in time and is not sent. Nothing was charged, and you owe nothing.',
    stopped: (occasion: string, name: string) =>
      `You stopped the occasion “${occasion}” for ${name}. Nothing is sent for it, and we do not remind you of it.`,

    reminder: 'Reminder',
    reminded: (date: string) => `sent on ${date}`,
    toBeReminded: (date: string) => `comes on ${date}`,
    notReminded: 'none: the day was too near',
    toBeCharged: (amount: string, moment: string) => `${amount} on ${moment}`,
    charged: (amount: string, date: string) => `${amount}, paid on ${date}`,
    notCharged: (amount: string) => `${amount}, not charged`,
    open: (amount: string) => `${amount}, not paid yet`,
    refunded: (amount: string) => `${amount}, given back`,

    possible: 'What is still possible',
    changeHint: (moment: string) => `until ${moment}`,
    cancelHintFree: 'free of charge',
    cancelHintRefund: 'you get everything back',
    cardHint: 'it is tried at once',
    noCard:
      'There is no card that we could charge. Please enter one, so that the gift arrives on time.',
    cardExpires:
      'Your card will have expired by the day of the payment. Please enter a new one, so that the gift arrives on time.',
  },

  change: {
    title: 'Change this gift',
    message: 'Your words',
    messageHint: (count: number) => `Up to ${count} characters.`,
    deliverOn: 'To be there on',
    wrapping: 'Wrapping',
    noWrapping: 'none',
    wrappingPrice: (wrapping: string, amount: string) => `${wrapping} (${amount})`,
    submit: 'Save',
    leave: 'Leave it as it is',
  },
  cancel: {
    title: (name: string) => `Cancel the gift for ${name}?`,
    free: 'Nothing has been charged, and nothing will be.',
    refund: (amount: string) => `It is paid; you get all of ${amount} back to your card.`,
    submit: 'Yes, cancel it',
    leave: 'No, keep it',
  },
  stop: {
    title: (occasion: string, name: string) => `Stop “${occasion}” for ${name}`,
    lead: 'Some days change. We send nothing more for this occasion and do not remind you of it. What is open is cancelled, and what was paid is given back.',
    noReason: 'You need not tell us why, and you can take it back whenever you like.',
    submit: 'Stop this occasion',
    leave: 'Leave it as it is',
    lift: 'Take this back',
  },
  card: {
    title: 'Enter a card',
    lead: 'You enter it on the page of our payment partner; its number never reaches us. From then on your gifts are charged to it, each on its own day.',
    giftLead: (amount: string) =>
      `${amount} is to be paid. You enter a card on the page of our payment partner; its number never reaches us. From then on it is the card we charge.`,
    giftConfirm: (amount: string) =>
      `${amount} is to be paid, and your bank would like you to confirm it. You do so where you enter the card once more, on the page of our payment partner; then we try it again at once. Another card will do as well.`,
    submit: 'To the payment page',
    leave: 'Not now',
  },

  done: {
    code_sent: 'Another code is on its way. Only the newest one counts.',
    changed: 'Saved. This is how it will arrive now.',
    nothing_changed: 'Nothing was different, so all stays as it was.',
    cancelled: 'It is cancelled.',
    stopped: 'It is done.',
    lifted: 'You took the stop back. Gifts that were cancelled stay so; you can order new ones.',
    signed_out: 'You are signed out. See you soon.',
  },
  refused: {
    gift_not_found: 'We cannot find this gift any more.',
    not_placed: 'This gift is just being ordered. Please try again in a moment.',
    changed_meanwhile:
      'Something changed in the meantime. Please look at it once more, and then try again.',
    charge_begun:
      'Its payment has begun, so it cannot be changed any more. What is still possible stands below.',
    charge_in_progress: 'It is being paid this very moment. Please try again in a few minutes.',
    already_on_its_way: 'It is on its way already, so we cannot hold it back any more.',
    already_delivered: 'It has arrived already.',
    already_lapsed: 'It was not sent and not charged, so there is nothing left to cancel.',
    already_paid: 'It is paid already; no card is needed.',
    already_cancelled: 'It is cancelled already.',
    recipient_not_found: 'We cannot find this person in your address book any more.',
    too_many_occasions:
      'There are too many stopped occasions for this person. Please take one back first.',
    line_refused: 'That cannot be changed like this. Please write to us if you need it.',
    message_too_long: 'Your words are too long for the card. Please shorten them a little.',
    too_soon: 'We cannot be there that soon.',
    too_far_ahead: 'That is further ahead than we can promise.',
    unknown_wrapping: 'We no longer have this wrapping. Please choose another.',
    occasion_stopped: 'You stopped this occasion. Take the stop back first.',
    recipient_objected:
      'This person asked us to forget them as somebody who receives gifts. Nothing can be sent to them from here.',
    email_invalid: 'That does not look like an e-mail address. Please look at it once more.',
    too_many_codes:
      'We have sent five codes within an hour. Please use the last one, or try again later.',
    wrong_code: 'That is not the code. Please look at the newest mail and try again.',
    code_expired: 'This code is not valid any more. Please ask for a new one.',
    code_used_up: 'That was tried too often. Please ask for a new code.',
    unknown_card: 'Please choose one of these cards.',
  },
  nearest: (date: string) => `The nearest day that works is ${date}.`,

  /** By code, else by status; `next` leads on. */
  signedOut: {
    title: 'You are signed out.',
    lead: 'That happened in between, so what you just sent has not reached us. Here it is: copy it, sign in, and send it once more.',
    words: 'What you wrote',
  },
  problems: {
    /** For whoever is not signed in. */
    whenSignedIn: 'When you sign in you see all your gifts.',
    link_not_valid: {
      title: 'This link does not open anything any more.',
      text: 'Links in our mails lead to one gift, and only for a while.',
    },
    cross_site: {
      title: 'That did not come from our page.',
      text: 'For your safety nothing was done. Please open the page here and try again.',
    },
    notFound: {
      title: 'There is nothing here.',
      text: 'The page may have moved, or it is not yours to see.',
    },
    badRequest: {
      title: 'We could not read that.',
      text: 'Something in the form is missing or not as we expect it. Nothing was changed. Please go back and look at it once more.',
    },
    busy: {
      title: 'One moment, please.',
      text: 'There is a lot to do just now. Please try again in a minute; nothing is lost.',
    },
    ours: {
      title: 'Something went wrong on our side.',
      text: 'We have been told and look into it. Please try again in a while; whatever was agreed holds.',
    },
    toGifts: 'Open your gift book',
    toFront: 'To the first page',
  },
};
