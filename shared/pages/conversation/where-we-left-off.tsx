import type { OpenPoint } from '../../dialogue/left-off.ts';
import { pointWords } from '../../dialogue/point-words.ts';
import { isDateBefore, localDateOf, type PlainDate, type Zone } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { CONVERSATION_MESSAGES } from '../messages/conversation.ts';
import type { PageVoice } from '../page-voice.ts';
import { SHEET_PATH } from '../paths.ts';
import { mergedAnswers, type ShownPoint } from './merged-answers.ts';
import { pointPath } from './result-paths.ts';

export type LeftOffProps = {
  readonly voice: PageVoice;
  readonly points: readonly OpenPoint[];
  readonly sheetRowCount: number;
  readonly zone: Zone;
  /** Of the customer. */
  readonly today: PlainDate;
};

/** What either side owes the other, in the customer's words: it opens the conversation. */
export const WhereWeLeftOff = ({ points, sheetRowCount, ...props }: LeftOffProps) => {
  const says = CONVERSATION_MESSAGES[props.voice.language].leftOff;
  const shown = mergedAnswers(points);
  return (
    <section class="left-off panel" aria-labelledby="left-off">
      <h2 id="left-off">{says.title}</h2>
      {shown.length === 0 && sheetRowCount === 0 ? <p>{says.nothing}</p> : null}
      <ul class="points">
        {shown.map((each) => (
          <Point {...each} {...props} />
        ))}
        {sheetRowCount === 0 ? null : (
          <li>
            <p class="small">{says.sheet}</p>
            <p>
              {says.sheetRows(sheetRowCount)} <a href={SHEET_PATH}>{says.links.sheet}</a>
            </p>
          </li>
        )}
      </ul>
    </section>
  );
};

type PointProps = ShownPoint & Omit<LeftOffProps, 'points' | 'sheetRowCount'>;

const Point = ({ point, ids, voice, zone, today }: PointProps) => {
  const says = CONVERSATION_MESSAGES[voice.language].leftOff;
  const { kind, owedBy } = point;
  const text = oneLine(pointWords(point, voice.language));
  const isOwnWords = kind === 'answer' && owedBy === 'us';
  const path = isOwnWords ? undefined : pointPath(point, 'customer');
  const links: Readonly<Partial<Record<OpenPoint['kind'], string>>> = says.links;
  const label = links[kind];
  return (
    <li>
      <p class="small">
        {says.labels[owedBy][kind]}
        {', '}
        <When {...{ voice, zone, today, point }} />
      </p>
      <p>
        <span dir="auto">{kind === 'answer' ? says.quoted(text) : text}</span>
        {ids.length === 1 ? null : <span class="small"> {says.more(ids.length - 1)}</span>}
        {path === undefined || label === undefined ? null : (
          <>
            {' '}
            <a href={path}>{label}</a>
          </>
        )}
      </p>
    </li>
  );
};

const When = ({ voice, zone, today, point }: Omit<PointProps, 'ids'>) => {
  const says = CONVERSATION_MESSAGES[voice.language].leftOff;
  const { promisedOn, openedAt, owedBy } = point;
  if (promisedOn === undefined) return says.since(voice.formats.day(localDateOf(openedAt, zone)));
  const isLate = owedBy === 'us' && isDateBefore(promisedOn, today);
  const date = voice.formats.day(promisedOn);
  return isLate ? says.late(date) : says.by(date);
};
