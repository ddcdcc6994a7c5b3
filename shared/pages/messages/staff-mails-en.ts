// The staff's page of mails that found no customer. Values come formatted, names isolated.
export const staffMailsEn = {
  title: 'Mails that found nobody',
  lead: 'These came to our address, and we could not tell for sure whose they are. Say whose a mail is, and it becomes part of that customer’s conversation; or put it away.',
  none: 'No mail is waiting.',
  more: 'The next mails',
  from: 'From',
  came: 'Came',
  nobody: 'no readable sender',
  noSubject: 'Without a subject',
  files: 'With it',
  noWords: 'It has no words that we can read.',
  reasons: {
    sender_unknown: 'Nobody here has this address.',
    sender_unverified:
      'A customer has this address, but nothing proves that they sent it: anybody can write an address into a mail. Please ask them before you believe it.',
    token_wrong: 'It answers one of our mails, but the address it was sent to is not right.',
    recipient_asks:
      'A recipient asks about their address; see docs/privacy.md. The answer goes by post, to that address alone.',
    two_customers: 'One customer answers a mail that went to another.',
    too_large: 'It is too large to be read.',
    unreadable: 'It cannot be read.',
  },
  email: 'The customer’s e-mail address',
  attach: 'It is theirs',
  away: 'Put away',
  megabytes: (text: string) => `${text} MB`,
  notices: {
    attached: 'It is part of their conversation now.',
    put_away: 'Put away.',
    no_such_customer: 'Nobody here has this e-mail address. The mail is still here.',
    mail_not_found: 'This mail is not here any more.',
    mail_dealt_with: 'Somebody else has just dealt with this mail.',
    changed_meanwhile: 'Somebody else is at this mail. Please try it once more.',
  },
};
