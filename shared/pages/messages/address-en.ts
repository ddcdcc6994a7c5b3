/** What somebody reads who receives gifts, and may never have heard of us. */
export const addressEn = {
  title: 'Where do you have my address from?',
  lead: 'From somebody who wanted to give you something. They put your address down so that their gift finds you. We use it for that and for nothing else.',
  ask: {
    title: 'See who it was',
    text: 'Enter the address that our mail came to. We send a code there, so that nobody but you reads this. It does not open an account.',
    email: 'Your e-mail address',
    submit: 'Send me a code',
  },
  code: {
    title: 'Please enter the code',
    text: (minutes: number) =>
      `If our mails reach your address, a code is there in a moment. It works for ${minutes} minutes.`,
    code: 'The six digits from the mail',
    submit: 'Show me',
    other: 'Another address',
  },
  found: {
    nobody: 'Nobody has put this address down with us, or it has been forgotten already.',
    unnamed: 'A customer who told us no name',
    since: (date: string) => `put your address down on ${date}.`,
    name: 'Your name, as they wrote it',
    email: 'E-mail',
    address: 'Address',
    gifts: 'What reached you',
    noGifts: 'nothing yet',
    gift: (occasion: string, date: string) => `${occasion}, ${date}`,
    forgotten: 'This entry has been forgotten.',
    own: 'What else these customers told us is their own. If you order from us yourself, what we have on you as a customer stands under “Your data”.',
    byLink:
      'This link shows only the one whose gift it came with. For all of them, ask with a code.',
    all: 'Show all of them',
  },
  forget: {
    title: 'Please forget me',
    text: 'Your name and your addresses go out of every address book with this e-mail address. What is on order for you is cancelled and paid back, and nothing more is sent to this address.',
    told: 'Whoever gives you something is told, kindly, that you prefer not to receive anything. We do not tell them more, and we do not ask you why.',
    stays:
      'What they wrote on a card in their own words stays theirs, and a parcel that is with the carrier still arrives.',
    submit: 'Forget me',
  },
  done: {
    title: 'As you wish.',
    text: 'Nothing more goes to this address from this moment on. Within the hour you are in no address book of ours any more. Of your address we keep a fingerprint that nobody can read, so that we do not write to it again.',
  },
  paper: {
    summary: 'It came by post, and you have no e-mail address with us',
    text: 'Then a person looks it up. Please write your name and address as they stood on the parcel: without them we cannot find you. The answer comes by post, to that same address.',
    name: 'Name on the parcel',
    address: 'Address on the parcel',
    wish: 'What would you like?',
    know: 'To know who gave it to you',
    forget: 'To be forgotten',
    submit: 'Send',
    sentTitle: 'Thank you.',
    sentText:
      'A person looks it up and writes to the address on the parcel, within a month at the latest.',
  },
  errors: {
    email_invalid: 'That does not look like an e-mail address. Please look at it once more.',
    too_many_codes:
      'We have sent five codes within an hour. Please use the last one, or try later.',
    wrong_code: 'That is not the code. Please look at the newest mail and try again.',
    code_expired: 'This code is not valid any more. Please ask for a new one.',
    code_used_up: 'That was tried too often. Please ask for a new code.',
    not_proven: 'That was a while ago. For your safety, please ask for a new code.',
    link_not_valid: 'This link does not open anything any more. A code works in its place.',
    words_missing: 'Please write the name and the address that stood on the parcel.',
    too_many_requests: 'Very many people ask today. Please write once more tomorrow.',
    other: 'Something came in between. Please try it once more.',
  },
};
