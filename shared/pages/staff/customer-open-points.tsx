import type { Customer } from '../../customers/customer.ts';
import type { OpenPoint } from '../../dialogue/left-off.ts';
import { pointWords } from '../../dialogue/point-words.ts';
import { isDateBefore, localDateOf, type PlainDate } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { mergedAnswers, type ShownPoint } from '../conversation/merged-answers.ts';
import { pointPath } from '../conversation/result-paths.ts';
import { CONVERSATION_MESSAGES } from '../messages/conversation.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../messages/staff-customer.ts';
import { PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { staffCustomerPath } from '../paths.ts';

type OpenPointsProps = {
  readonly voice: PageVoice;
  readonly customer: Pick<Customer, 'id' | 'zone'>;
  readonly points: readonly OpenPoint[];
  readonly sheetRowCount: number;
  /** Of the customer. */
  readonly today: PlainDate;
};

/** Where we left off, for the staff: with the presses that settle a point. */
export const OpenPoints = ({ voice, points, sheetRowCount, ...props }: OpenPointsProps) => {
  const says = STAFF_CUSTOMER_MESSAGES[voice.language].leftOff;
  return (
    <section class="left-off panel" aria-labelledby="left-off">
      <h2 id="left-off">{says.title}</h2>
      {points.length === 0 && sheetRowCount === 0 ? <p>{says.nothing}</p> : null}
      <ul class="points">
        {mergedAnswers(points).map((each) => (
          <PointItem {...{ voice, ...each, ...props }} />
        ))}
        {sheetRowCount === 0 ? null : (
          <li>
            <p class="small">{says.sheet}</p>
            <p>{says.sheetRows(sheetRowCount)}</p>
          </li>
        )}
      </ul>
    </section>
  );
};

type PointProps = ShownPoint & Omit<OpenPointsProps, 'points' | 'sheetRowCount'>;

const PointItem = ({ voice, customer, point, ids, today }: PointProps) => {
  const says = STAFF_CUSTOMER_MESSAGES[voice.language];
  const { kind, owedBy } = point;
  const text = oneLine(pointWords(point, voice.language, 'staff'));
  const path = pointPath(point, 'staff');
  return (
    <li>
      <p class="small">
        {says.leftOff.kinds[owedBy][kind]}, {whenOf(point, { voice, today, zone: customer.zone })}
      </p>
      <p>
        <span dir="auto">{path === undefined ? text : <a href={path}>{text}</a>}</span>
        {ids.length === 1 ? null : (
          <span class="small">
            {' '}
            {CONVERSATION_MESSAGES[voice.language].leftOff.more(ids.length - 1)}
          </span>
        )}
      </p>
      <Press {...{ voice, customer, point, ids }} />
    </li>
  );
};

const Press = ({ voice, customer, point, ids }: Omit<PointProps, 'today'>) => {
  const says = STAFF_CUSTOMER_MESSAGES[voice.language].leftOff;
  if (point.owedBy !== 'us' || (point.kind !== 'promise' && point.kind !== 'answer')) return null;
  const isPromise = point.kind === 'promise';
  return (
    <PostedForm
      action={staffCustomerPath(customer.id)}
      hidden={isPromise ? { do: 'kept', pointId: point.id } : { do: 'leave', turnIds: ids.join() }}
    >
      <button class="plain small" type="submit">
        {isPromise ? says.kept : says.noAnswer}
      </button>
    </PostedForm>
  );
};

/** By when, or since when. */
export function whenOf(
  { promisedOn, openedAt, owedBy }: OpenPoint,
  { voice, today, zone }: Pick<PointProps, 'voice' | 'today'> & { readonly zone: string },
): string {
  const says = STAFF_CUSTOMER_MESSAGES[voice.language].waiting;
  if (promisedOn === undefined) return says.since(voice.formats.day(localDateOf(openedAt, zone)));
  const isLate = owedBy === 'us' && isDateBefore(promisedOn, today);
  const date = voice.formats.day(promisedOn);
  return isLate ? says.late(date) : says.by(date);
}
