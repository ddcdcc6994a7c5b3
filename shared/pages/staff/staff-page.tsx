import type { WaitingCustomer } from '../../dialogue/list-waiting.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Page } from '../../table/table.ts';
import { STAFF_MESSAGES, type StaffNotice } from '../messages/staff.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../messages/staff-customer.ts';
import { Form, Notice } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { STAFF_CUSTOMERS_PATH, STAFF_FORMS_PATH, STAFF_PATH } from '../paths.ts';
import { IfMay } from './staff-places.tsx';
import { WaitingList } from './waiting-list.tsx';

const GOOD: ReadonlySet<StaffNotice> = new Set(['answered', 'staff_signed_out', 'staff_code_sent']);

/** What was done or refused just now. */
export const StaffNoticeLine = (props: { voice: PageVoice; notice: StaffNotice | undefined }) => {
  const { voice, notice } = props;
  if (notice === undefined) return null;
  const text = STAFF_MESSAGES[voice.language].notices[notice];
  return <Notice notice={{ isGood: GOOD.has(notice), text }} />;
};

type FrontProps = {
  readonly voice: PageVoice;
  readonly notice: StaffNotice | undefined;
  readonly waiting: Page<WaitingCustomer>;
  readonly now: Instant;
};

/** Where the day of the staff begins: who waits, and two ways to what came in. */
export const StaffFrontPage = ({ voice, notice, waiting, now }: FrontProps) => (
  <>
    <StaffNoticeLine {...{ voice, notice }} />
    <h1>{STAFF_MESSAGES[voice.language].title}</h1>
    <div class="finders">
      <FindCustomer voice={voice} />
      <IfMay action="key_in_forms">
        <FindForm voice={voice} />
      </IfMay>
    </div>
    <WaitingList {...{ voice, waiting, now }} />
  </>
);

const FindCustomer = ({ voice }: { voice: PageVoice }) => {
  const says = STAFF_CUSTOMER_MESSAGES[voice.language].find;
  return (
    <section>
      <h2>{says.title}</h2>
      <Form action={STAFF_CUSTOMERS_PATH} submit={says.submit}>
        <div class="field">
          <label for="who">{says.who}</label>
          <input
            {...{
              id: 'who',
              name: 'who',
              maxLength: 254,
              autocomplete: 'off',
              autocapitalize: 'none',
            }}
            required
          />
        </div>
      </Form>
    </section>
  );
};

/** The form's number is no secret and opens nothing by itself: it may stand in an address. */
const FindForm = ({ voice }: { voice: PageVoice }) => {
  const says = STAFF_MESSAGES[voice.language];
  return (
    <section>
      <h2>{says.find.title}</h2>
      <form action={STAFF_FORMS_PATH}>
        <div class="field">
          <label for="number">{says.find.number}</label>
          <input
            {...{ id: 'number', name: 'number', maxLength: 300 }}
            {...{ autocomplete: 'off', autocapitalize: 'none', spellcheck: false }}
            required
            // A scanner types into whatever has the focus.
            autofocus
          />
          <p class="hint small">{says.find.lead}</p>
        </div>
        <div class="row">
          <button class="button" type="submit">
            {says.find.submit}
          </button>
        </div>
      </form>
    </section>
  );
};

export const StaffProblemPage = ({ voice, text }: { voice: PageVoice; text: string }) => {
  const says = STAFF_MESSAGES[voice.language];
  return (
    <>
      <h1>{says.problem.title}</h1>
      <p>{text}</p>
      <p>
        <a href={STAFF_PATH}>{says.problem.back}</a>
      </p>
    </>
  );
};
