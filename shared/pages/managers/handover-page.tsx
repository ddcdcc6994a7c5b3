import type { Customer } from '../../customers/customer.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { BRIEF_LENGTH_MAX } from '../../managers/handover.ts';
import type { StaffMember } from '../../staff/staff-member.ts';
import { staffHandoverPath } from '../manager-paths.ts';
import { PORTFOLIO_MESSAGES } from '../messages/portfolio.ts';
import { Form, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { staffCustomerPath } from '../paths.ts';
import { nameOf } from '../staff/customer-page.tsx';

export type HandoverPageProps = {
  readonly voice: PageVoice;
  readonly customer: Customer;
  readonly fromId: string;
  /** Who else has room, and for how many. */
  readonly others: readonly { readonly member: StaffMember; readonly room: number }[];
  readonly brief: string;
  readonly toId: string | undefined;
  readonly notice: NoticeFacts | undefined;
};

/** Who answers from now on, and what they should know. */
export const HandoverPage = (props: HandoverPageProps) => {
  const { voice, customer, others, fromId, brief, toId, notice } = props;
  const says = PORTFOLIO_MESSAGES[voice.language].handover;
  const name = nameOf(customer, voice);
  const leave = { label: says.leave, href: staffCustomerPath(customer.id) };
  return (
    <>
      <Notice notice={notice} />
      <h1 dir="auto">{says.title(name)}</h1>
      {others.length === 0 ? (
        <p>
          {says.nobody} <a href={leave.href}>{says.leave}</a>
        </p>
      ) : (
        <>
          <p>{says.lead}</p>
          <Form
            {...{ action: staffHandoverPath(customer.id), hidden: { fromId }, leave }}
            submit={says.submit}
          >
            <div class="field">
              <label for="to">{says.to}</label>
              <select id="to" name="toId" required>
                {others.map(({ member, room }) => (
                  <option value={member.id} selected={member.id === toId}>
                    {oneLine(member.name)} ({says.room(room)})
                  </option>
                ))}
              </select>
            </div>
            <div class="field">
              <label for="brief">{says.brief}</label>
              <textarea
                {...{ id: 'brief', name: 'brief', rows: 18, maxLength: BRIEF_LENGTH_MAX }}
                dir="auto"
                required
              >
                {brief}
              </textarea>
            </div>
          </Form>
        </>
      )}
    </>
  );
};
