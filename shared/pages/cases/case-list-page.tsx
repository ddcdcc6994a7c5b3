import type { Case } from '../../cases/case.ts';
import type { Customer } from '../../customers/customer.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { CASE_MESSAGES } from '../messages/cases.ts';
import { Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { CONVERSATION_PATH, casePath } from '../paths.ts';
import { statusOf } from './case-page.tsx';

export type CaseListProps = {
  readonly voice: PageVoice;
  readonly customer: Customer;
  readonly cases: readonly Case[];
  readonly today: PlainDate;
  readonly notice?: NoticeFacts | undefined;
};

/** Everything that a customer complained of, and how it stands. */
export const CaseListPage = ({ voice, customer, cases, today, notice }: CaseListProps) => {
  const { list } = CASE_MESSAGES[voice.language];
  const { formats } = voice;
  return (
    <>
      <Notice notice={notice} />
      <h1>{list.title}</h1>
      <p>{cases.length === 0 ? list.empty : list.lead}</p>
      <ul class="plainly">
        {cases.map((each) => (
          <li>
            <p>
              <a href={casePath(each.id)} dir="auto">
                {each.excerpt === '' ? CASE_MESSAGES[voice.language].title : each.excerpt}
              </a>
              <span class="small since">
                {statusOf(each, { voice, today, zone: customer.zone }).text}
              </span>
              <span class="small since">
                {list.since(formats.dateAt(each.openedAt, customer.zone))}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a class="button quiet" href={CONVERSATION_PATH}>
          {list.write}
        </a>
      </p>
    </>
  );
};
