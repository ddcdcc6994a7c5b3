import type { Consent } from '../../permission/consent.ts';
import type { Outreach } from '../../permission/outreach.ts';
import { SENT_MESSAGES } from '../messages/sent.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../messages/staff-customer.ts';
import { TIMELINE_MESSAGES } from '../messages/timeline.ts';
import type { PageVoice } from '../page-voice.ts';
import { proofValue } from '../permission/proof-value.ts';
import type { EntryWords, WordsFacts } from './timeline-words.ts';

/** What a customer allowed or took back, in the words that they read. */
export function consentWords(consent: Consent, voice: PageVoice): EntryWords {
  const says = TIMELINE_MESSAGES[voice.language];
  const { subject, isGiven, way, words, staffName } = consent;
  const titles = subject.kind === 'setting' ? says.asked[subject.setting] : says.allowed;
  const value = proofValue(consent, voice);
  return {
    title: isGiven ? titles.given : titles.refused,
    words,
    language: consent.language,
    notes: [
      ...(value === undefined ? [] : [value]),
      says.ways[way],
      ...(staffName === undefined ? [] : [staffName]),
    ],
  };
}

/** What left for them or did not, and what the gate said. */
export function outreachWords(outreach: Outreach, { voice, moment }: WordsFacts): EntryWords {
  const says = TIMELINE_MESSAGES[voice.language].reached;
  const { kinds, other, channels } = SENT_MESSAGES[voice.language];
  const { mailed } = STAFF_CUSTOMER_MESSAGES[voice.language];
  const known: Readonly<Record<string, { readonly what: string }>> = kinds;
  const { kind, state } = outreach;
  if (kind === 'mail_closed') return { title: says.closed };
  const { what } = (Object.hasOwn(known, kind) ? known[kind] : undefined) ?? other;
  const channel = channels[outreach.channel];
  switch (state) {
    case 'sent':
      return { title: says.sent(what), notes: [channel] };
    case 'waiting':
      return {
        title: says.waiting(what),
        notes: [channel, mailed.reasons[outreach.reason], moment(outreach.sendAt)],
      };
    case 'refused':
    case 'expired':
      return { title: says[state](what), notes: [channel, mailed.reasons[outreach.reason]] };
  }
}
