import type { Conversation } from '../../dialogue/find-conversation.ts';
import { hasOwnWords } from '../../dialogue/own-words.ts';
import { TURN_TEXT_LENGTH_MAX } from '../../dialogue/turn.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { ComplaintButton } from '../cases/complaint-button.tsx';
import { described, Field } from '../me/me-fields.tsx';
import { CONVERSATION_MESSAGES } from '../messages/conversation.ts';
import { Form, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { CONVERSATION_PATH, PHOTOS_PATH, pathWith } from '../paths.ts';
import { TurnList } from './turn-list.tsx';
import { WhereWeLeftOff } from './where-we-left-off.tsx';

export type SayProblem = 'text_missing' | 'text_too_long' | 'changed_meanwhile';

export type ConversationProps = {
  readonly voice: PageVoice;
  readonly conversation: Conversation;
  readonly today: PlainDate;
  /** Makes pressing twice one turn. */
  readonly formKey: string;
  /** Earlier turns than the newest are shown, and nothing else. */
  readonly isEarlier: boolean;
  readonly notice?: NoticeFacts | undefined;
  /** What could not be taken as it was typed. */
  readonly typed?: { readonly text: string; readonly problem: SayProblem } | undefined;
};

export const ConversationPage = (props: ConversationProps) => {
  const { voice, conversation, today, isEarlier } = props;
  const says = CONVERSATION_MESSAGES[voice.language];
  const { customer, leftOff, sheetRowCount, turns } = conversation;
  const { zone } = customer;
  const lastWords = turns.items.find(hasOwnWords);
  return (
    <>
      <Notice notice={props.notice} />
      <h1>{says.title}</h1>
      {isEarlier ? null : (
        <>
          <p class="lead">{turns.items.length === 0 ? says.empty : says.lead}</p>
          <WhereWeLeftOff {...{ voice, zone, today, sheetRowCount, points: leftOff.points }} />
        </>
      )}
      {turns.items.length === 0 ? null : (
        <section class="talk" aria-labelledby="talk">
          <h2 id="talk">{says.turns.title}</h2>
          {turns.cursor === undefined ? null : (
            <p class="crumb">
              <a href={pathWith(CONVERSATION_PATH, { before: turns.cursor })}>
                {says.turns.earlier}
              </a>
            </p>
          )}
          <TurnList
            {...{ voice, zone, reader: 'customer' }}
            turns={turns.items.toReversed()}
            names={{ customer: says.turns.you, shop: says.turns.us }}
            below={(turn) =>
              turn.id === lastWords?.id ? <ComplaintButton voice={voice} turn={turn} /> : null
            }
          />
        </section>
      )}
      {isEarlier ? (
        <p class="crumb after">
          <a href={CONVERSATION_PATH}>{says.turns.newest}</a>
        </p>
      ) : (
        <SayForm {...props} />
      )}
    </>
  );
};

const SayForm = ({ voice, formKey, typed }: ConversationProps) => {
  const says = CONVERSATION_MESSAGES[voice.language].say;
  const error = typed === undefined ? undefined : says[typed.problem];
  const text = { id: 'text', hint: says.hint, error };
  return (
    <section class="part say" id="say">
      <h2>{says.title}</h2>
      <Form
        action={CONVERSATION_PATH}
        hidden={{ formKey }}
        submit={says.submit}
        leave={{ label: says.photos, href: PHOTOS_PATH }}
        noValidate
      >
        <Field {...text} label={says.label}>
          <textarea
            {...{ ...described(text), name: 'text', rows: 4, maxLength: TURN_TEXT_LENGTH_MAX }}
            required
            autofocus={typed !== undefined}
            dir="auto"
          >
            {typed?.text ?? ''}
          </textarea>
        </Field>
      </Form>
    </section>
  );
};
