import type { Look } from '../../dialogue/look.ts';
import type { Zone } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { momentOf } from '../../mail/voice.ts';
import type { DataExport } from '../../privacy/data-export.ts';
import { MY_DATA_MESSAGES } from '../messages/my-data.ts';
import { Form, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import {
  DATA_EXPORTS_PATH,
  dataExportPath,
  EVERYTHING_JSON_PATH,
  EVERYTHING_PATH,
  FORGET_PATH,
} from './my-data-paths.ts';

export type MyDataPageProps = {
  readonly voice: PageVoice;
  readonly zone: Zone;
  /** The newest first. */
  readonly looks: readonly Look[];
  readonly dataExport: DataExport | undefined;
  /** It was too much to be shown at once. */
  readonly isLarge: boolean;
  /** They are forgotten when their gifts have arrived. */
  readonly isLeaving: boolean;
  readonly notice: NoticeFacts | undefined;
};

export const MyDataPage = (props: MyDataPageProps) => {
  const { voice, notice } = props;
  const says = MY_DATA_MESSAGES[voice.language];
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      <Have {...props} />
      <LooksAtYou {...props} />
      <Forget {...props} />
    </>
  );
};

const Have = ({ voice, zone, isLarge, dataExport }: MyDataPageProps) => {
  const { have, large } = MY_DATA_MESSAGES[voice.language];
  return (
    <section class="part">
      <h2>{have.title}</h2>
      <p>{have.text}</p>
      {isLarge && dataExport === undefined ? (
        <Form action={DATA_EXPORTS_PATH} submit={large.submit}>
          <p>{large.text}</p>
        </Form>
      ) : null}
      {dataExport?.state === 'asked' ? <p>{large.asked}</p> : null}
      {dataExport?.state === 'ready' ? (
        <p>
          {large.ready(momentOf(voice, dataExport.readyAt, zone), dataExport.recordCount)}{' '}
          <a href={dataExportPath(dataExport.id, 'html')}>{large.html}</a>
          {' · '}
          <a href={dataExportPath(dataExport.id, 'json')}>{large.json}</a>
        </p>
      ) : null}
      {isLarge || dataExport !== undefined ? null : (
        <p>
          <a href={EVERYTHING_PATH}>{have.read}</a>
          {' · '}
          <a href={EVERYTHING_JSON_PATH}>{have.json}</a>
        </p>
      )}
    </section>
  );
};

const LooksAtYou = ({ voice, zone, looks }: MyDataPageProps) => {
  const says = MY_DATA_MESSAGES[voice.language].looks;
  return (
    <section class="part" id="looks">
      <h2>{says.title}</h2>
      <p>{says.text}</p>
      {looks.length === 0 ? <p>{says.none}</p> : null}
      <ul class="plainly">
        {looks.map(({ staff, lookedAt, at }) => (
          <li>
            <p>
              <span dir="auto">{says.line(oneLine(staff.name), lookedAt)}</span>
              <span class="small since">{momentOf(voice, at, zone)}</span>
            </p>
          </li>
        ))}
      </ul>
      {looks.length === 0 ? null : <p class="small">{says.kept}</p>}
    </section>
  );
};

const Forget = ({ voice, isLeaving }: MyDataPageProps) => {
  const says = MY_DATA_MESSAGES[voice.language].forget;
  return (
    <section class="part" id="forget">
      <h2>{says.title}</h2>
      {isLeaving ? (
        <Form action={FORGET_PATH} hidden={{ do: 'stay' }} submit={says.stay}>
          <p>{says.waiting}</p>
        </Form>
      ) : (
        <>
          <p>{says.text}</p>
          <p>
            <a href={FORGET_PATH}>{says.go}</a>
          </p>
        </>
      )}
    </section>
  );
};
