import type { ShareAndSegment } from '../../value/find-share-of-customer.ts';
import type { ShareOfCustomer } from '../../value/share-of-customer.ts';
import { STAFF_SHARE_MESSAGES } from '../messages/staff-share.ts';
import { Facts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';

type Props = { readonly voice: PageVoice; readonly standing: ShareAndSegment };

/** What part of a customer's business is ours, and what kind that makes them; for the staff alone. */
export const SharePanel = ({ voice, standing: { share, segment } }: Props) => {
  const says = STAFF_SHARE_MESSAGES[voice.language];
  const kind = segment === undefined ? undefined : says.segments[segment];
  const rows = [
    ...(kind === undefined ? [] : [{ label: says.kind, value: kind.name, note: kind.note }]),
    ...(share === undefined ? [] : shareRows(share, voice)),
  ];
  return (
    <section class="part" aria-labelledby="share-title">
      <h2 id="share-title">{says.title}</h2>
      {rows.length === 0 ? null : <Facts rows={rows} />}
      {share === undefined ? <p>{says.unknown}</p> : null}
    </section>
  );
};

const ALL_BASIS_POINTS = 10_000;

function shareRows(share: ShareOfCustomer, { formats, language }: PageVoice) {
  const says = STAFF_SHARE_MESSAGES[language];
  const { basisPoints, lowBasisPoints, highBasisPoints, currency, comparedCount = 0 } = share;
  const percents = new Intl.NumberFormat(formats.locale, { style: 'percent' });
  const percent = (points: number) => percents.format(points / ALL_BASIS_POINTS);
  const money = (amountMinor: number) => formats.money({ amountMinor, currency });
  return [
    {
      label: says.share,
      value: percent(basisPoints),
      note:
        share.by === 'stated'
          ? says.by.stated(percent(lowBasisPoints), percent(highBasisPoints))
          : says.by.estimated(comparedCount),
    },
    {
      label: says.year,
      value: says.yearWith(money(share.yearSpendMinor), money(share.walletMinor)),
    },
    { label: says.potential, value: money(share.potentialMinor), note: says.potentialNote },
  ];
}
