import { topicOf } from '../../dialogue/facts/topics.ts';
import { topicName } from '../../dialogue/facts/turn-words.ts';
import type { WorkPoint } from '../../managers/care.ts';
import { PORTFOLIO_MESSAGES } from '../messages/portfolio.ts';
import type { PageVoice } from '../page-voice.ts';
import { staffCasePath, staffCustomerPath } from '../paths.ts';
import { personName } from './alert-list.tsx';
import type { PortfolioPart } from './portfolio-page.tsx';
import type { ValueFormats } from './value-formats.ts';

/** Nobody does more in a day. */
const TODAY_COUNT_MAX = 40;

/** Today's work, ordered by what it is worth, each with why. */
export const TodayList = ({ voice, found, formats }: PortfolioPart) => {
  const says = PORTFOLIO_MESSAGES[voice.language].today;
  const shown = found.work.slice(0, TODAY_COUNT_MAX);
  const left = found.work.length - shown.length;
  return (
    <section class="part" aria-labelledby="today">
      <h2 id="today">{says.title}</h2>
      <p>{shown.length === 0 ? says.empty : says.lead}</p>
      <ul class="todo">
        {shown.map(({ care, person, point }) => (
          <li>
            <p>
              <WorkLink {...{ voice, point, customerId: care.id }} />
              {' · '}
              <a href={staffCustomerPath(care.id)} dir="auto">
                {personName(person, voice)}
              </a>
            </p>
            <WorkWhy {...{ voice, point, formats }} />
          </li>
        ))}
      </ul>
      {left > 0 ? <p class="small">{says.more(left)}</p> : null}
    </section>
  );
};

type PointProps = { readonly voice: PageVoice; readonly point: WorkPoint };

/** Leads to where it is done. */
export const WorkLink = ({ voice, point, customerId }: PointProps & { customerId: string }) => {
  const { title } = PORTFOLIO_MESSAGES[voice.language].today.kinds[point.kind];
  const href = point.kind === 'case' ? staffCasePath(point.id) : staffCustomerPath(customerId);
  return <a href={href}>{title}</a>;
};

export const WorkWhy = ({ voice, point, formats }: PointProps & { formats: ValueFormats }) => {
  const says = PORTFOLIO_MESSAGES[voice.language].today;
  const { kind, id, dueOn, worthMinor } = point;
  const isTopic = kind === 'question' && topicOf(id) !== undefined;
  const date = dueOn && voice.formats.date(dueOn);
  return (
    <>
      {worthMinor === 0 ? null : (
        <span class="worth">{says.atStake(formats.money(worthMinor))}</span>
      )}
      <span class="small">
        {date === undefined
          ? null
          : `${kind === 'occasion_ahead' ? says.on(date) : says.by(date)}. `}
        {isTopic ? `${topicName(id, voice.language)}. ` : null}
        {says.kinds[kind].why}
      </span>
    </>
  );
};
