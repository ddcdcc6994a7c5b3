import type { OpenPoint } from '../../dialogue/left-off.ts';
import type { WaitingCustomer } from '../../dialogue/list-waiting.ts';
import { type Instant, localDateOf } from '../../kernel/time.ts';
import type { Page } from '../../table/table.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../messages/staff-customer.ts';
import type { PageVoice } from '../page-voice.ts';
import { pathWith, STAFF_PATH, staffCustomerPath } from '../paths.ts';
import { whenOf } from './customer-open-points.tsx';
import { nameOf } from './customer-page.tsx';

type WaitingProps = {
  readonly voice: PageVoice;
  readonly waiting: Page<WaitingCustomer>;
  readonly now: Instant;
};

/** To whom we owe something: names and dates only, since a list is no reason to read what they said. */
export const WaitingList = ({ voice, waiting, now }: WaitingProps) => {
  const says = STAFF_CUSTOMER_MESSAGES[voice.language].waiting;
  const { items, cursor } = waiting;
  return (
    <section class="part waiting" aria-labelledby="waiting">
      <h2 id="waiting">{says.title}</h2>
      {items.length === 0 ? <p>{says.nobody}</p> : null}
      <ul class="plainly">
        {items.map((each) => (
          <WaitingItem {...{ voice, now, ...each }} />
        ))}
      </ul>
      {cursor === undefined ? null : (
        <a href={pathWith(STAFF_PATH, { after: cursor })}>{says.more}</a>
      )}
    </section>
  );
};

type ItemProps = WaitingCustomer & Pick<WaitingProps, 'voice' | 'now'>;

const WaitingItem = ({ voice, customer, points, now }: ItemProps) => {
  const says = STAFF_CUSTOMER_MESSAGES[voice.language].waiting;
  const today = localDateOf(now, customer.zone);
  return (
    <li>
      <p>
        <a href={staffCustomerPath(customer.id)} dir="auto">
          {nameOf(customer, voice)}
        </a>
        {firstOfEachKind(points).map((point) => (
          <span class="small since">
            {says.kinds[point.kind]} {whenOf(point, { voice, today, zone: customer.zone })}
          </span>
        ))}
      </p>
    </li>
  );
};

function firstOfEachKind(points: readonly OpenPoint[]): readonly OpenPoint[] {
  const isFirst = (point: OpenPoint) => points.find(({ kind }) => kind === point.kind) === point;
  return points.filter(isFirst);
}
