import { oneLine } from '../../mail/safe-text.ts';
import { COMMENT_LENGTH_MAX, type ProposalLine } from '../../proposals/proposal.ts';
import { PROPOSALS_MESSAGES } from '../messages/proposals.ts';
import { Form } from '../page-parts.tsx';
import { proposalPath } from '../paths.ts';
import { answerField, commentField, WHEN_FIELD, WHOM_FIELD } from './proposal-form.ts';
import { LineOfProposal } from './proposal-line.tsx';
import type { ProposalPageProps } from './proposal-page.tsx';

/** Line by line: yes, no, or what is not quite right. */
export const AnswerForm = (props: ProposalPageProps) => {
  const { voice, proposal, photos, recipients, fields, problems } = props;
  const says = PROPOSALS_MESSAGES[voice.language];
  return (
    <Form action={proposalPath(proposal.id)} submit={says.submit} noValidate>
      <p class="small">
        {says.lead} {says.rejectedHint}
      </p>
      <ol class="idea-list">
        {proposal.lines.map((line) => (
          <LineOfProposal {...{ voice, line, photos }}>
            <AnswerOfLine {...props} line={line} />
          </LineOfProposal>
        ))}
      </ol>
      <div class="pair">
        <div class="field">
          <label for={WHOM_FIELD}>{says.forWhom}</label>
          <select id={WHOM_FIELD} name={WHOM_FIELD}>
            <option value="">{says.myself}</option>
            {recipients.map(({ id, name }) => (
              <option value={id} selected={fields[WHOM_FIELD] === id}>
                {oneLine(name)}
              </option>
            ))}
          </select>
          <Problem {...{ voice, problems, name: WHOM_FIELD }} />
        </div>
        <div class="field">
          <label for={WHEN_FIELD}>{says.when}</label>
          <input
            {...{ id: WHEN_FIELD, name: WHEN_FIELD, type: 'date', value: fields[WHEN_FIELD] ?? '' }}
            aria-describedby={`${WHEN_FIELD}-hint`}
          />
          <p class="small hint" id={`${WHEN_FIELD}-hint`}>
            {says.whenHint}
          </p>
          <Problem {...{ voice, problems, name: WHEN_FIELD }} />
        </div>
      </div>
      <p class="small">{says.nothingOrdered}</p>
    </Form>
  );
};

const AnswerOfLine = (props: ProposalPageProps & { readonly line: ProposalLine }) => {
  const { voice, line, fields, problems } = props;
  const says = PROPOSALS_MESSAGES[voice.language];
  const [name, words] = [answerField(line), commentField(line)];
  const problem = problems[words];
  const about = problem === undefined ? `${words}-hint` : `${words}-hint ${words}-problem`;
  return (
    <>
      <fieldset class="few">
        <legend class="unseen">{`${says.answer}: ${oneLine(line.productName)}`}</legend>
        <div>
          {(['taken', 'rejected', 'comment'] as const).map((answer) => (
            <label>
              <input type="radio" {...{ name, value: answer }} checked={fields[name] === answer} />
              {says[answer]}
            </label>
          ))}
        </div>
      </fieldset>
      <div class={problem === undefined ? 'field' : 'field wrong'}>
        <label for={words}>{says.words}</label>
        <textarea
          {...{ id: words, name: words, rows: 2, maxLength: COMMENT_LENGTH_MAX, dir: 'auto' }}
          aria-describedby={about}
          aria-invalid={problem === undefined ? undefined : true}
        >
          {fields[words] ?? ''}
        </textarea>
        <p class="small hint" id={`${words}-hint`}>
          {says.wordsHint}
        </p>
        <Problem {...{ voice, problems, name: words }} />
      </div>
    </>
  );
};

type ProblemProps = Pick<ProposalPageProps, 'voice' | 'problems'> & { readonly name: string };

const Problem = ({ voice, problems, name }: ProblemProps) => {
  const problem = problems[name];
  if (problem === undefined) return null;
  return (
    <p class="problem" id={`${name}-problem`}>
      {PROPOSALS_MESSAGES[voice.language].errors[problem]}
    </p>
  );
};
