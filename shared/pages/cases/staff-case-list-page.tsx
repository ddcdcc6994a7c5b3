import type { WaitingCase } from '../../cases/find-case.ts';
import { type Instant, localDateOf } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import type { Page } from '../../table/table.ts';
import { STAFF_CASE_MESSAGES } from '../messages/staff-cases.ts';
import type { PageVoice } from '../page-voice.ts';
import { pathWith, STAFF_CASES_PATH, staffCasePath } from '../paths.ts';

export type StaffCaseListProps = {
  readonly voice: PageVoice;
  readonly cases: Page<WaitingCase>;
  readonly now: Instant;
  readonly isFirst: boolean;
};

/** Names and dates only, since a list is no reason to read what they said. */
export const StaffCaseListPage = ({ voice, cases, now, isFirst }: StaffCaseListProps) => {
  const says = STAFF_CASE_MESSAGES[voice.language];
  return (
    <>
      <h1>{says.title}</h1>
      <p>{cases.items.length === 0 && isFirst ? says.empty : says.lead}</p>
      <ul class="plainly">
        {cases.items.map((each) => (
          <CaseItem {...each} voice={voice} now={now} />
        ))}
      </ul>
      {isFirst ? null : (
        <p>
          <a href={STAFF_CASES_PATH}>{says.first}</a>
        </p>
      )}
      {cases.cursor === undefined ? null : (
        <p>
          <a href={pathWith(STAFF_CASES_PATH, { cursor: cases.cursor })}>{says.more}</a>
        </p>
      )}
    </>
  );
};

type ItemProps = WaitingCase & Pick<StaffCaseListProps, 'voice' | 'now'>;

const CaseItem = ({ case: each, customer, voice, now }: ItemProps) => {
  const says = STAFF_CASE_MESSAGES[voice.language];
  const { days } = each.promisedOn.until(localDateOf(now, customer.zone));
  return (
    <li class={days < 0 ? undefined : 'attention'}>
      <p>
        <a href={staffCasePath(each.id)} dir="auto">
          {customer.name === undefined ? says.customer : oneLine(customer.name)}
        </a>
        <span class="small since">
          {days < 0 ? says.promised(voice.formats.date(each.promisedOn)) : says.overdue(days)}
        </span>
      </p>
      <span class="small end" dir="auto">
        {each.owner === undefined ? says.nobody : says.ownerIs(oneLine(each.owner.name))}
      </span>
    </li>
  );
};
