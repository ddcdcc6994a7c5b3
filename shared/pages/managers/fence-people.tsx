import { useContext } from 'preact/hooks';
import { type Instant, isBefore } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import type { NextToCross as Next } from '../../managers/find-fence.ts';
import { may } from '../../staff/may.ts';
import { FigureTable } from '../charts/chart-figure.tsx';
import { STAFF_PORTFOLIO_PATH } from '../manager-paths.ts';
import { FENCE_MESSAGES } from '../messages/fence.ts';
import type { PageVoice } from '../page-voice.ts';
import { pathWith, staffCustomerPath } from '../paths.ts';
import { nameOf } from '../staff/customer-page.tsx';
import { MayDo } from '../staff/staff-places.tsx';
import { type FencePart, quarterName } from './fence-page.tsx';

const NONE = 0;

/** Names and values only, since a list is no reason to read what they said. */
const Customer = ({ each, voice }: { each: Next; voice: PageVoice }) => (
  <a href={staffCustomerPath(each.customerId)} dir="auto">
    {each.person === undefined
      ? FENCE_MESSAGES[voice.language].somebody
      : nameOf(each.person, voice)}
  </a>
);

export const NextToCross = ({ voice, found, formats }: FencePart) => {
  const says = FENCE_MESSAGES[voice.language].next;
  const dateOf = (at: Instant) => voice.formats.dateAt(at, 'UTC');
  const crosses = ({ quarter, stays }: Next) => {
    if (quarter === undefined) return says.later;
    if (stays !== undefined && isBefore(quarter.from, stays.until)) {
      return says.notBefore(dateOf(stays.until), dateOf(stays.crossedAt));
    }
    return quarter === found.ahead[NONE] ? says.now : says.on(quarterName(quarter, voice));
  };
  return (
    <section class="part">
      <h2>{says.title}</h2>
      <p>{found.next.length === NONE ? says.empty : says.lead}</p>
      {found.next.length === NONE ? null : (
        <ul class="todo">
          {found.next.map((each) => (
            <li>
              <Customer each={each} voice={voice} />
              <span class="worth">{formats.money(each.lifetimeMinor)}</span>
              <span class="small">{crosses(each)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

export const WaitingForManager = ({ voice, found, formats }: FencePart) => {
  const says = FENCE_MESSAGES[voice.language].waiting;
  if (found.waiting.length === NONE) return null;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      <p>
        {says.lead} {found.isMoreWaiting ? says.more : null}
      </p>
      <FigureTable label={says.title} head={says.head}>
        {found.waiting.map((each) => (
          <tr>
            <th scope="row">
              <Customer each={each} voice={voice} />
            </th>
            <td>{formats.money(each.lifetimeMinor)}</td>
          </tr>
        ))}
      </FigureTable>
    </section>
  );
};

export const ManagersOnFence = ({ voice, found, formats }: FencePart) => {
  const says = FENCE_MESSAGES[voice.language].managers;
  const { count } = formats;
  const shown = found.managers.filter(
    ({ portfolio }) => portfolio.state === 'open' || portfolio.customerCount > NONE,
  );
  return (
    <section class="part">
      <h2>{says.title}</h2>
      {shown.length === NONE ? (
        <p>{says.empty}</p>
      ) : (
        <FigureTable label={says.title} head={says.head}>
          {shown.map(({ portfolio, member }) => (
            <tr>
              <th scope="row">
                <ManagerName {...{ voice, portfolio, member }} />
                {portfolio.customerCount > portfolio.capacity ? (
                  <p class="small">{says.over}</p>
                ) : null}
              </th>
              <td>{count(portfolio.customerCount)}</td>
              <td>{count(portfolio.capacity)}</td>
            </tr>
          ))}
        </FigureTable>
      )}
    </section>
  );
};

type ManagerNameProps = { readonly voice: PageVoice } & FencePart['found']['managers'][number];

const ManagerName = ({ voice, portfolio, member }: ManagerNameProps) => {
  const looks = useContext(MayDo);
  const says = FENCE_MESSAGES[voice.language].managers;
  const name = member === undefined ? says.unknown : oneLine(member.name);
  const text = portfolio.state === 'closed' ? says.gone(name) : name;
  return (
    <>
      {looks !== undefined && may(looks, 'see_all_portfolios') ? (
        <a href={pathWith(STAFF_PORTFOLIO_PATH, { of: portfolio.id })} dir="auto">
          {text}
        </a>
      ) : (
        <bdi>{text}</bdi>
      )}
    </>
  );
};
