import type { Zone } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import type { FoundCare } from '../../managers/find-care.ts';
import { staffHandoverPath } from '../manager-paths.ts';
import { PORTFOLIO_MESSAGES } from '../messages/portfolio.ts';
import type { PageVoice } from '../page-voice.ts';
import { IfMay } from '../staff/staff-places.tsx';

type Props = {
  readonly voice: PageVoice;
  readonly found: FoundCare | undefined;
  readonly zone: Zone;
};

/** On one customer's page: who answers for them, and what was handed over. */
export const CarePanel = ({ voice, found, zone }: Props) => {
  if (found === undefined) return null;
  const says = PORTFOLIO_MESSAGES[voice.language].care;
  const { care, manager } = found;
  return (
    <section class="part" aria-labelledby="care">
      <h2 id="care">{says.title}</h2>
      {care.state === 'managed' ? (
        <>
          <p dir="auto">
            {says.managed(
              manager === undefined ? says.somebody : oneLine(manager.name),
              voice.formats.dateAt(care.assignedAt, zone),
            )}
          </p>
          <Told {...{ voice, found, zone }} />
          <IfMay action="hand_over_customers">
            <p>
              <a href={staffHandoverPath(care.id)}>{says.handOver}</a>
            </p>
          </IfMay>
        </>
      ) : (
        <p>{says[care.state]}</p>
      )}
    </section>
  );
};

const Told = ({ voice, found, zone }: Pick<Props, 'voice' | 'zone'> & { found: FoundCare }) => {
  const says = PORTFOLIO_MESSAGES[voice.language].care;
  const { handover } = found;
  if (handover === undefined) return null;
  const { fromName = says.former, at, brief } = handover;
  return (
    <details>
      <summary dir="auto">{says.brief(fromName, voice.formats.dateAt(at, zone))}</summary>
      <p class="said" dir="auto">
        {brief}
      </p>
    </details>
  );
};
