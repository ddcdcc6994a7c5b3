import type { AgainMessages } from '../messages/again.ts';
import { Notice, PostedForm } from '../page-parts.tsx';
import { AGAIN_PATH, GIFTS_PATH, SHEET_PATH } from '../paths.ts';
import { ProductImage } from '../products/product-image.tsx';
import { dayField, KEEP_FIELD, wordsField } from './again-form.ts';
import type { AgainProps, AgainRow, DoneRow } from './again-props.ts';

/** Last year's gifts, line by line to keep, change or drop. */
export const AgainPage = (props: AgainProps) => {
  const { says, title, rows, done, workFormId } = props;
  const isForm = workFormId !== undefined;
  return (
    <>
      <Notice notice={props.notice} />
      <h1>{title}</h1>
      {rows.length === 0 ? (
        <Nothing says={says} isAllDone={done.length > 0} />
      ) : (
        <p class="lead">{isForm ? says.formLead : says.lead(rows.length)}</p>
      )}
      {rows.length === 0 ? null : <Lines {...props} />}
      {done.length === 0 ? null : <DoneLines says={says} done={done} />}
    </>
  );
};

const Nothing = ({ says, isAllDone }: { says: AgainMessages; isAllDone: boolean }) => (
  <>
    <p class="lead">{isAllDone ? says.allDone : `${says.empty} ${says.emptyHint}`}</p>
    <p class="row steps-row">
      <a class="button" href={SHEET_PATH}>
        {says.order}
      </a>
      <a class="quietly" href={GIFTS_PATH}>
        {says.toGifts}
      </a>
    </p>
  </>
);

const Lines = (props: AgainProps) => {
  const { says, rows, workFormId, keptCount } = props;
  return (
    <PostedForm action={AGAIN_PATH} hidden={{ workForm: workFormId }}>
      <ol class="again-lines">
        {rows.map((row, at) => (
          <Line {...props} row={row} at={at} />
        ))}
      </ol>
      <p class="small">{says.submitHint(keptCount)}</p>
      <p class="row">
        <button class="button" type="submit">
          {says.submit}
        </button>
      </p>
    </PostedForm>
  );
};

const Line = ({ says, row, at, ...props }: AgainProps & { row: AgainRow; at: number }) => (
  <li>
    <input
      type="checkbox"
      id={`keep${at}`}
      name={KEEP_FIELD}
      value={row.giftIdBefore}
      checked={row.isKept}
    />
    <label for={`keep${at}`} class="whom">
      <span class="unseen">{says.keep(row.name, row.occasion)}</span>
      <ProductImage product={{ id: row.productCode }} size={64} />
      <span aria-hidden="true">
        <b>
          <bdi>{row.name}</bdi>
        </b>
        <span>{`${row.occasion} · ${row.item}`}</span>
        <span class="small">{row.lastTime}</span>
      </span>
    </label>
    <div class="field">
      <label for={`day${at}`}>{says.day}</label>
      <input
        id={`day${at}`}
        name={dayField(row.giftIdBefore)}
        type="date"
        value={row.deliverOn}
        min={props.firstOn}
        max={props.lastOn}
        aria-describedby={row.isPast ? `past${at}` : undefined}
      />
      {row.isPast ? (
        <p class="hint small" id={`past${at}`}>
          {says.dayPast}
        </p>
      ) : null}
    </div>
    <WordsOf says={says} row={row} at={at} />
  </li>
);

/** Closed it shows the words; open they can be changed. */
const WordsOf = ({ says, row, at }: { says: AgainMessages; row: AgainRow; at: number }) => (
  <details class="own-words">
    <summary>
      {row.message.trim() === '' ? (
        says.writeWords
      ) : (
        <>
          <span class="unseen">{says.words}: </span>
          <q dir="auto">{row.message}</q>
        </>
      )}
    </summary>
    <div class="field">
      <label for={`words${at}`}>{says.words}</label>
      <textarea id={`words${at}`} name={wordsField(row.giftIdBefore)} dir="auto">
        {row.message}
      </textarea>
    </div>
  </details>
);

const DoneLines = ({ says, done }: Pick<AgainProps, 'says' | 'done'>) => (
  <section class="again-done">
    <h2>{says.rest}</h2>
    <ul>
      {done.map((row) => (
        <Done {...row} />
      ))}
    </ul>
  </section>
);

const Done = ({ name, occasion, item, why, link }: DoneRow) => (
  <li>
    <span>
      <b>
        <bdi>{name}</bdi>
      </b>
      {` · ${occasion} · ${item}`}
    </span>
    <span class="small">
      {why} {link === undefined ? null : <a href={link.path}>{link.label}</a>}
    </span>
  </li>
);
