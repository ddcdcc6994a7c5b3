import { CALL_MESSAGES } from '../messages/call.ts';
import { Form, Notice } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { STAFF_CALLS_PATH } from '../paths.ts';

export type CallFindProblem = 'unknown' | 'hidden' | 'unreadable';

type FindProps = {
  readonly voice: PageVoice;
  /** As it was typed when nobody was found. */
  readonly who?: string | undefined;
  readonly problem?: CallFindProblem | undefined;
  /** The caller's own, of nobody yet: it can be kept for whoever is found by something else. */
  readonly number?: { readonly value: string; readonly text: string } | undefined;
};

/** Who is calling. What is typed stands in no address of a page. */
export const CallFindPage = ({ voice, who = '', problem, number }: FindProps) => {
  const says = CALL_MESSAGES[voice.language];
  return (
    <>
      <Notice
        notice={problem === undefined ? undefined : { isGood: false, text: says.find[problem] }}
      />
      <h1>{says.title}</h1>
      <p class="lead">{says.find.lead}</p>
      <Form
        action={STAFF_CALLS_PATH}
        hidden={{ number: number?.value }}
        submit={says.find.submit}
        class="call-find"
      >
        <div class="field">
          <label for="who">{says.find.who}</label>
          <input
            {...{ id: 'who', name: 'who', maxLength: 254, value: number === undefined ? who : '' }}
            {...{ autocomplete: 'off', autocapitalize: 'none', spellcheck: false }}
            required
            // A telephone or a scanner types into whatever has the focus.
            autofocus
          />
        </div>
        {number === undefined ? null : (
          <>
            <p class="small">{says.find.number(number.text)}</p>
            <label class="tick">
              <input type="checkbox" name="keep" value="yes" checked />
              {says.find.keep}
            </label>
          </>
        )}
      </Form>
    </>
  );
};
