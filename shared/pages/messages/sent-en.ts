import type { Letter } from '../../gifts/letters.ts';
import type { OutreachReason } from '../../permission/outreach.ts';
import type { Channel } from '../../permission/purpose.ts';

// Why did I get this, what did you not send me, and why.

type Kind = Letter['kind'] | 'mail_closed';
type Said = { readonly what: string; readonly why: string };

const OF_ORDER = 'It is about what you ordered, so it comes in any case.';
const ASKED = 'You asked us to tell you.';
const COMPLAINT = 'You told us that something was not right.';

const kinds: Readonly<Record<Kind, Said>> = {
  order_confirmation: {
    what: 'What you ordered',
    why: 'So that you have in writing what we agreed.',
  },
  reminder: {
    what: 'A gift is coming',
    why: 'We remind you of each gift, in time to change your mind.',
  },
  declined: { what: 'A payment did not work', why: OF_ORDER },
  lapsed: { what: 'A gift was not paid', why: OF_ORDER },
  late: { what: 'A gift will be late', why: OF_ORDER },
  cancelled: { what: 'A gift was cancelled', why: OF_ORDER },
  e_gift: { what: 'Your gift, to the one it is for', why: 'You ordered it, for that day.' },
  charged: { what: 'A gift was paid', why: ASKED },
  dispatched: { what: 'A gift is on its way', why: ASKED },
  delivered: { what: 'A gift has arrived', why: ASKED },
  occasion_stopped: {
    what: 'An occasion was ended',
    why: 'So that you notice, should it have been a mistake.',
  },
  recipient_objected: {
    what: 'Somebody prefers not to receive anything',
    why: 'They stood in your address book, and gifts for them were yours.',
  },
  work_form: {
    what: 'Last year’s gifts, ready to order again',
    why: 'You gave gifts with us, and did not decline these forms.',
  },
  sheet_to_confirm: {
    what: 'What we read on your form',
    why: 'You sent the form back; nothing is ordered before you say so.',
  },
  standing_order_stuck: { what: 'A standing order needs you', why: OF_ORDER },
  same_again_open: { what: 'The same again: a question', why: 'You asked for the same again.' },
  case_opened: { what: 'We heard your complaint', why: COMPLAINT },
  case_answer: { what: 'Our answer to your complaint', why: COMPLAINT },
  case_later: { what: 'Your complaint takes longer', why: COMPLAINT },
  case_closed: { what: 'Your complaint is closed', why: COMPLAINT },
  export_ready: { what: 'Everything that we have on you is ready', why: 'You asked for it.' },
  proposal: { what: 'Ideas for your pictures', why: 'You sent us pictures.' },
  answer: { what: 'An answer', why: 'You wrote to us.' },
  mail_closed: {
    what: 'We stopped writing to your address',
    why: 'Either mails to it came back, or you told your mail program that they are not wanted.',
  },
};
const channels: Readonly<Record<Channel, string>> = {
  mail: 'e-mail',
  phone: 'phone',
  post: 'post',
};
const reasons: Readonly<Record<OutreachReason, string>> = {
  bounced: 'mails to this address come back',
  complained: 'we were told that our mails are not wanted at this address',
  objected: 'the one it was for wants nothing from us',
  no_address: 'we do not know where you live',
  no_number: 'we have no number of yours',
  no_way_out: 'there would have been no link in it to end such mails',
  occasion_stopped: 'you ended this occasion',
  declined: 'you do not want it',
  not_asked_for: 'you never said that you want it',
  managed: 'one of us answers for you in person, so you do not get what goes to everybody',
  zone_unknown: 'we do not know what time it is where you are',
  bereaved: 'you have lost somebody, and asked for quiet',
  paused: 'you asked for a rest from us',
  weekly_limit: 'it would have been more than you want in a week',
  holiday: 'it was a public holiday',
  night: 'it was night where you are',
  dinner: 'it was the hour of dinner where you are',
  no_longer_there: 'there was nothing left to say',
};

export const sentEn = {
  title: 'What we sent you, and what not',
  lead: 'Everything that left for you, or did not, with the reason. The newest comes first.',
  none: 'Nothing yet.',
  kinds,
  /** Of a letter that is no more. */
  other: { what: 'A letter', why: '' },
  channels,
  reasons,
  sent: (channel: string) => `sent by ${channel}`,
  sentLate: (channel: string, moment: string) => `sent by ${channel} on ${moment}`,
  waiting: (moment: string) => `waits until ${moment}`,
  refused: 'not sent',
  expired: 'waited, and was not sent: it came too late to make sense',
  because: (reason: string) => `because ${reason}`,
  waited: (reason: string) => `first ${reason}`,
  earlier: 'Earlier ones',
  decide: 'Decide what you receive',
  kept: 'We keep this for a little more than two years.',
};
