import { IDENTIFIER_MESSAGES } from '../messages/identifiers.ts';
import { PostedForm } from '../page-parts.tsx';
import { IDENTIFIERS_PATH } from '../paths.ts';
import type { IdentifiersProps } from './identifiers-props.ts';

/** What belongs to another record: whoever it is can ask for both to become one. */
export const Taken = ({ voice, problem }: IdentifiersProps) => {
  if (problem?.refusal !== 'identifier_taken') return null;
  const says = IDENTIFIER_MESSAGES[voice.language].taken;
  const { kind, value, joinToken: token } = problem;
  if (token !== undefined) {
    return (
      <div class="notice" role="alert">
        <p>{says.proved(value)}</p>
        <PostedForm action={IDENTIFIERS_PATH} hidden={{ do: 'join', token }}>
          <button class="button" type="submit">
            {says.join}
          </button>
        </PostedForm>
      </div>
    );
  }
  return (
    <div class="notice" role="alert">
      <p>{says.lead}</p>
      <PostedForm action={IDENTIFIERS_PATH} hidden={{ do: 'ask_merge', kind, value }}>
        <button class="button quiet" type="submit">
          {says.ask}
        </button>
      </PostedForm>
    </div>
  );
};

/** Put together by mistake, or by somebody else's. */
export const TwoRecords = ({ voice, undoable }: IdentifiersProps) => {
  if (undoable === undefined) return null;
  const says = IDENTIFIER_MESSAGES[voice.language].together;
  const hidden = { do: 'take_apart', merge: undoable.mergeId };
  return (
    <section class="part">
      <h2>{says.title}</h2>
      <p class="small">{says.hint(undoable.until)}</p>
      <PostedForm action={IDENTIFIERS_PATH} hidden={hidden}>
        <button class="button quiet" type="submit">
          {says.takeApart}
        </button>
      </PostedForm>
    </section>
  );
};
