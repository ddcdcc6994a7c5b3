import type { OpenPoint } from '../../dialogue/left-off.ts';
import { pointWords } from '../../dialogue/point-words.ts';
import type { GiftBrief, PickUp } from '../../interactions/pick-up.ts';
import { localDateOf, type PlainDate } from '../../kernel/time.ts';
import { itemName } from '../../mail/gift-words.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { momentOf, occasionName } from '../../mail/voice.ts';
import { CALL_MESSAGES } from '../messages/call.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../messages/staff-customer.ts';
import type { PageVoice } from '../page-voice.ts';
import { pointText } from './call-form.ts';
import { whenOf } from './customer-open-points.tsx';

type PartProps = { readonly voice: PageVoice; readonly pickUp: PickUp };

export const LastTime = ({ voice, pickUp }: PartProps) => {
  const says = CALL_MESSAGES[voice.language].last;
  const { lastTurn } = pickUp.leftOff;
  if (lastTurn === undefined) {
    return (
      <section>
        <h2>{says.title}</h2>
        <p>{says.none}</p>
      </section>
    );
  }
  const { at, channel, direction, excerpt } = lastTurn;
  const who = direction === 'from_customer' ? says.them : says.us;
  return (
    <section>
      <h2>{says.title}</h2>
      <p class="small">
        {`${who}, ${says.channels[channel]}, ${momentOf(voice, at, pickUp.customer.zone)}`}
      </p>
      <p dir="auto">{excerpt === '' ? says.silent : says.quoted(oneLine(excerpt))}</p>
    </section>
  );
};

type PointsProps = PartProps & {
  readonly today: PlainDate;
  /** Those that were ticked when the form could not be kept. */
  readonly ticked: readonly string[];
};

/** What either side owes the other; what this call settles is ticked. */
export const CallPoints = ({ voice, pickUp, today, ticked }: PointsProps) => {
  const says = CALL_MESSAGES[voice.language].points;
  const { leftOff, sheets, customer } = pickUp;
  const isEmpty = leftOff.points.length === 0 && sheets.length === 0;
  return (
    <section>
      <h2>{says.title}</h2>
      {isEmpty ? <p>{says.none}</p> : null}
      <ul class="points">
        {leftOff.points.map((point) => (
          <Point {...{ voice, pickUp, today, ticked, point }} />
        ))}
        {sheets.map(({ rowCount, changedAt }) => (
          <li>
            <p>{says.sheet(rowCount, voice.formats.day(localDateOf(changedAt, customer.zone)))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What we cannot settle by saying so: it is done on a page of its own, or by the customer. */
const SETTLED_ELSEWHERE: ReadonlySet<OpenPoint['kind']> = new Set([
  'case',
  'proposal',
  'fact_to_confirm',
]);

const Point = ({
  voice,
  pickUp,
  today,
  ticked,
  point,
}: PointsProps & { readonly point: OpenPoint }) => {
  const says = CALL_MESSAGES[voice.language].points;
  const { kinds } = STAFF_CUSTOMER_MESSAGES[voice.language].leftOff;
  const value = pointText(point);
  const { zone } = pickUp.customer;
  return (
    <li>
      <p class="small">
        {`${kinds[point.owedBy][point.kind]}, ${whenOf(point, { voice, today, zone })}`}
      </p>
      <p dir="auto">{oneLine(pointWords(point, voice.language, 'staff'))}</p>
      {SETTLED_ELSEWHERE.has(point.kind) ? null : (
        <label class="tick small">
          <input
            {...{ type: 'checkbox', name: 'settled', value, checked: ticked.includes(value) }}
          />
          {says.settled}
        </label>
      )}
    </li>
  );
};

export const CallGifts = ({ voice, pickUp }: PartProps) => {
  const says = CALL_MESSAGES[voice.language].gifts;
  const { upcomingCount, nearest } = pickUp.gifts;
  return (
    <section>
      <h2>{says.title}</h2>
      <p class="small">{upcomingCount === 0 ? says.none : says.upcoming(upcomingCount)}</p>
      <ul class="briefly">
        {nearest.map((gift) => (
          <Gift voice={voice} gift={gift} />
        ))}
      </ul>
    </section>
  );
};

const Gift = ({ voice, gift }: { readonly voice: PageVoice; readonly gift: GiftBrief }) => {
  const says = CALL_MESSAGES[voice.language].gifts;
  const name = gift.recipientName === undefined ? says.somebody : oneLine(gift.recipientName);
  const date = voice.formats.day(gift.deliverOn);
  return (
    <li>
      <span dir="auto">{says.line(date, name, occasionName(voice, gift.occasion))}</span>
      <span class="small" dir="auto">{`${itemName(gift)}, ${voice.says.states[gift.state]}`}</span>
    </li>
  );
};
