import type { ToldAlert } from '../../managers/find-portfolio.ts';
import type { Person } from '../../managers/ports.ts';
import { STAFF_PORTFOLIO_PATH } from '../manager-paths.ts';
import { PORTFOLIO_MESSAGES } from '../messages/portfolio.ts';
import { PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { staffCustomerPath } from '../paths.ts';
import { nameOf } from '../staff/customer-page.tsx';
import type { PortfolioPart } from './portfolio-page.tsx';

export function personName(person: Person | undefined, voice: PageVoice): string {
  return person === undefined ? PORTFOLIO_MESSAGES[voice.language].somebody : nameOf(person, voice);
}

/** More of the same are folded: a new portfolio would hide what somebody said. */
const ASSIGNED_COUNT_MAX = 3;

/** What their customers said or did; it stays until it was seen. */
export const AlertList = ({ voice, found }: PortfolioPart) => {
  const says = PORTFOLIO_MESSAGES[voice.language].alerts;
  const { alerts, assignedCount } = found;
  if (alerts.length === 0) return null;
  const assigned = alerts.filter(({ alert }) => alert.kind === 'assigned');
  const isFolded = assignedCount > ASSIGNED_COUNT_MAX;
  const shown = isFolded ? alerts.filter(({ alert }) => alert.kind !== 'assigned') : alerts;
  return (
    <section class="part" aria-labelledby="alerts">
      <h2 id="alerts">{says.title}</h2>
      {shown.length === 0 ? null : <AlertRows {...{ alerts: shown, voice }} />}
      {isFolded ? (
        <details>
          <summary>{says.assigned(assignedCount)}</summary>
          <AlertRows {...{ alerts: assigned, voice }} />
          {assignedCount > assigned.length ? (
            <p class="small">{says.more(assignedCount - assigned.length)}</p>
          ) : null}
          <PostedForm action={STAFF_PORTFOLIO_PATH} hidden={{ do: 'seen_assigned' }}>
            <button class="plain" type="submit">
              {says.allRead}
            </button>
          </PostedForm>
        </details>
      ) : null}
    </section>
  );
};

type AlertRowsProps = { readonly alerts: readonly ToldAlert[]; readonly voice: PageVoice };

const AlertRows = ({ alerts, voice }: AlertRowsProps) => (
  <ul class="todo">
    {alerts.map((told) => (
      <AlertRow {...{ ...told, voice }} />
    ))}
  </ul>
);

type AlertRowProps = ToldAlert & { readonly voice: PageVoice };

const AlertRow = ({ alert, person, voice }: AlertRowProps) => {
  const says = PORTFOLIO_MESSAGES[voice.language].alerts;
  const zone = person?.zone ?? 'UTC';
  const { customerId, id: alertId } = alert;
  return (
    <li>
      <p>
        <a href={staffCustomerPath(customerId)} dir="auto">
          {personName(person, voice)}
        </a>{' '}
        {says.kinds[alert.kind]}
      </p>
      <PostedForm action={STAFF_PORTFOLIO_PATH} hidden={{ do: 'seen', customerId, alertId }}>
        <button class="plain" type="submit">
          {says.read}
        </button>
      </PostedForm>
      <span class="small">
        {voice.formats.dateAt(alert.at, zone)}, {voice.formats.timeAt(alert.at, zone)}
      </span>
    </li>
  );
};
