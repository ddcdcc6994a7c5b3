import type { CustomerId } from '../../customers/customer.ts';
import type { WorkPoint } from '../../managers/care.ts';
import type { NextSteps } from '../../managers/decide-next-steps.ts';
import { staffTimelinePath } from '../manager-paths.ts';
import { PORTFOLIO_MESSAGES } from '../messages/portfolio.ts';
import { TIMELINE_MESSAGES } from '../messages/timeline.ts';
import type { PageVoice } from '../page-voice.ts';
import { staffCasePath } from '../paths.ts';
import { WorkWhy } from './today-list.tsx';
import { valueFormats } from './value-formats.ts';

type Props = {
  readonly voice: PageVoice;
  readonly customerId: CustomerId;
  readonly next: NextSteps;
};

/** On one customer's page: what to do next, each with why and what is at stake. */
export const NextStepsPanel = ({ voice, customerId, next: { points, currency } }: Props) => {
  const says = TIMELINE_MESSAGES[voice.language].next;
  const { kinds } = PORTFOLIO_MESSAGES[voice.language].today;
  const formats = valueFormats(voice, currency);
  return (
    <section class="part" aria-labelledby="next-steps">
      <h2 id="next-steps">{says.title}</h2>
      {points.length === 0 ? <p>{says.nothing}</p> : null}
      <ul class="todo">
        {points.map((point) => (
          <li>
            <p>
              <a href={placeOf(point, customerId)}>{kinds[point.kind].title}</a>
            </p>
            <WorkWhy {...{ voice, point, formats }} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where on the page, or beside it, it is done or looked at. */
function placeOf({ kind, id }: WorkPoint, customerId: CustomerId): string {
  switch (kind) {
    case 'case':
      return staffCasePath(id);
    case 'promise':
    case 'answer':
      return '#left-off';
    case 'gift_lapsed':
    case 'gift_unconfirmed':
    case 'occasion_ahead':
      return staffTimelinePath(customerId, { show: 'given' });
    case 'value_falling':
      return '#value-title';
    case 'silent':
    case 'question':
      return '#answer';
  }
}
