import type { Zone } from '../../kernel/time.ts';
import { momentOf } from '../../mail/voice.ts';
import type { Outreach } from '../../permission/outreach.ts';
import { SENT_MESSAGES, type SentMessages } from '../messages/sent.ts';
import type { PageVoice } from '../page-voice.ts';
import { PERMISSIONS_PATH, pathWith, SENT_PATH } from '../paths.ts';

export type SentPageProps = {
  readonly voice: PageVoice;
  readonly zone: Zone;
  readonly outreaches: readonly Outreach[];
  /** Where the earlier ones begin. */
  readonly cursor: string | undefined;
  /** Of the mail's link, when nobody is signed in. */
  readonly token: string | undefined;
};

/** What left for a customer and what did not; kinds and reasons, nobody's name and nobody's words. */
export const SentPage = ({ voice, zone, outreaches, cursor, token }: SentPageProps) => {
  const says = SENT_MESSAGES[voice.language];
  return (
    <>
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      <p>
        <a href={pathWith(PERMISSIONS_PATH, { token })}>{says.decide}</a>
      </p>
      <section class="part">
        {outreaches.length === 0 ? <p>{says.none}</p> : null}
        <ul class="plainly">
          {outreaches.map((outreach) => (
            <Line voice={voice} zone={zone} outreach={outreach} />
          ))}
        </ul>
        {cursor === undefined ? null : (
          <p>
            <a href={pathWith(SENT_PATH, { token, cursor })}>{says.earlier}</a>
          </p>
        )}
      </section>
      <p class="small">{says.kept}</p>
    </>
  );
};

type LineProps = Pick<SentPageProps, 'voice' | 'zone'> & { readonly outreach: Outreach };

const Line = ({ voice, zone, outreach }: LineProps) => {
  const says = SENT_MESSAGES[voice.language];
  const { what, why } = saidOf(says, outreach.kind);
  const moment = momentOf(voice, outreach.wantedAt, zone);
  const became = becameOf(says, outreach, (at) => momentOf(voice, at, zone));
  const isGood = outreach.state === 'sent' || outreach.state === 'waiting';
  return (
    <li class={isGood ? undefined : 'unsent'}>
      <p>
        <span>{what}</span>
        <span class="small since">{[moment, became].join(' · ')}</span>
        {why === '' || outreach.state !== 'sent' ? null : <span class="small since">{why}</span>}
      </p>
    </li>
  );
};

function saidOf({ kinds, other }: SentMessages, kind: string) {
  const known: Readonly<Record<string, { readonly what: string; readonly why: string }>> = kinds;
  return Object.hasOwn(known, kind) ? (known[kind] ?? other) : other;
}

function becameOf(
  says: SentMessages,
  outreach: Outreach,
  moment: (at: Outreach['wantedAt']) => string,
): string {
  const channel = says.channels[outreach.channel];
  if (outreach.kind === 'mail_closed') return saidOf(says, outreach.kind).why;
  switch (outreach.state) {
    case 'sent':
      return outreach.sentAt === undefined || moment(outreach.sentAt) === moment(outreach.wantedAt)
        ? says.sent(channel)
        : says.sentLate(channel, moment(outreach.sentAt));
    case 'waiting':
      return `${says.waiting(moment(outreach.sendAt))}, ${says.because(says.reasons[outreach.reason])}`;
    case 'refused':
      return `${says.refused}, ${says.because(says.reasons[outreach.reason])}`;
    case 'expired':
      return `${says.expired}; ${says.waited(says.reasons[outreach.reason])}`;
  }
}
