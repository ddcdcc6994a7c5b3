import type { ComponentChildren } from 'preact';
import type { Turn, TurnAttachment, TurnResult } from '../../dialogue/turn.ts';
import { localDateOf, type PlainDate, type Zone } from '../../kernel/time.ts';
import { oneLine, severalLines } from '../../mail/safe-text.ts';
import { CONVERSATION_MESSAGES } from '../messages/conversation.ts';
import type { PageVoice } from '../page-voice.ts';
import { photosTogether } from './photos-together.ts';
import { attachmentPath, type Reader, resultPath } from './result-paths.ts';

export type TurnListProps = {
  readonly voice: PageVoice;
  /** The oldest first. */
  readonly turns: readonly Turn[];
  /** The customer's. */
  readonly zone: Zone;
  readonly reader: Reader;
  /** Who says what, for whoever reads it. */
  readonly names: { readonly customer: string; readonly shop: string };
  /** What words led to, as the staff say it; else the customer is spoken to. */
  readonly led?: Readonly<Record<TurnResult['kind'], string>> | undefined;
  /** Stands below a turn. */
  readonly below?: (turn: Turn) => ComponentChildren;
};

/** What was said, by days, as in a chat: one's own words on the right. */
export const TurnList = ({ turns, ...props }: TurnListProps) => (
  <>
    {daysOf(photosTogether(turns), props.zone).map(({ day, ofDay }) => (
      <section class="day">
        <h3 class="small">{props.voice.formats.date(day)}</h3>
        <ol class="turns">
          {ofDay.map((turn) => (
            <TurnItem turn={turn} {...props} />
          ))}
        </ol>
      </section>
    ))}
  </>
);

type TurnProps = Omit<TurnListProps, 'turns'> & { readonly turn: Turn };

const TurnItem = ({ turn, ...props }: TurnProps) => {
  const { voice, reader, led, below } = props;
  const says = CONVERSATION_MESSAGES[voice.language].turns;
  const isOwn = (turn.direction === 'from_customer') === (reader === 'customer');
  return (
    <li id={turn.id} class={isOwn ? 'turn own' : 'turn'}>
      <TurnHead turn={turn} {...props} />
      {turn.text === '' ? (
        <p class="said silent">{says.silent[turn.channel]}</p>
      ) : (
        <p class="said" dir="auto">
          {severalLines(turn.text)}
        </p>
      )}
      <Attachments voice={voice} reader={reader} attachments={turn.attachments ?? []} />
      <Results {...{ voice, reader, led }} results={turn.ledTo ?? []} />
      {below?.(turn)}
    </li>
  );
};

const TurnHead = ({ turn, voice, zone, names }: TurnProps) => {
  const says = CONVERSATION_MESSAGES[voice.language].turns;
  const isTheirs = turn.direction === 'from_customer';
  const speaker = isTheirs ? names.customer : (turn.staff?.name ?? names.shop);
  const notes = [
    ...[says.channels[turn.channel]].filter((words) => words !== ''),
    ...(isTheirs && turn.staff !== undefined ? [says.with(oneLine(turn.staff.name))] : []),
  ];
  return (
    <p class="who small">
      <strong dir="auto">{oneLine(speaker)}</strong>
      {notes.map((note) => (
        <span>{note}</span>
      ))}
      <time datetime={turn.at.toString()}>{voice.formats.timeAt(turn.at, zone)}</time>
    </p>
  );
};

type AttachmentProps = Pick<TurnProps, 'voice' | 'reader'> & {
  readonly attachments: readonly TurnAttachment[];
};

const Attachments = ({ voice, reader, attachments }: AttachmentProps) =>
  attachments.length === 0 ? null : (
    <p class="small enclosed">
      <span>{CONVERSATION_MESSAGES[voice.language].turns.attachments}:</span>
      {attachments.map((attachment) => {
        const path = attachmentPath(attachment, reader);
        const name = oneLine(attachment.name);
        return path === undefined ? (
          <span dir="auto">{name}</span>
        ) : (
          <a href={path} dir="auto">
            {name}
          </a>
        );
      })}
    </p>
  );

type ResultProps = Pick<TurnListProps, 'voice' | 'reader' | 'led'> & {
  readonly results: readonly TurnResult[];
};

/** What it led to: as links, where the reader has a page for it. */
const Results = ({ voice, reader, led, results }: ResultProps) => {
  const says = led ?? CONVERSATION_MESSAGES[voice.language].turns.led;
  if (results.length === 0) return null;
  return (
    <p class="small led">
      {results.map((result) => {
        const path = resultPath(result, reader);
        const words = says[result.kind];
        return path === undefined ? <span>{words}</span> : <a href={path}>{words}</a>;
      })}
    </p>
  );
};

type Day = { readonly day: PlainDate; readonly ofDay: Turn[] };

function daysOf(turns: readonly Turn[], zone: Zone): readonly Day[] {
  const days: Day[] = [];
  for (const turn of turns) {
    const day = localDateOf(turn.at, zone);
    const last = days.at(-1);
    if (last?.day.equals(day)) last.ofDay.push(turn);
    else days.push({ day, ofDay: [turn] });
  }
  return days;
}
