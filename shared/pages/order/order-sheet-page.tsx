import type { Recipient } from '../../customers/recipient.ts';
import type { GiftTerms } from '../../gifts/gift-terms.ts';
import type { Money } from '../../kernel/money.ts';
import type { RefusedPaste } from '../../order-sheet/read-pasted-rows.ts';
import type { OrderSheetMessages } from '../messages/order-sheet-en.ts';
import { Notice, type NoticeFacts, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { pathWith, SHEET_PATH } from '../paths.ts';
import { COUNTRIES_ID, OCCASIONS_ID, SheetRowItem } from './order-row.tsx';
import { ROWS_PER_PAGE, type RowView, type SheetPages, whomChoices } from './order-sheet-view.ts';

export type SheetPageProps = {
  readonly voice: PageVoice;
  readonly says: OrderSheetMessages;
  readonly terms: GiftTerms;
  readonly rows: readonly RowView[];
  /** Of the whole sheet, however many rows of it are shown. */
  readonly rowCount: number;
  readonly toMendCount: number;
  readonly pages: SheetPages;
  readonly recipients: readonly Recipient[];
  readonly occasions: readonly { readonly value: string }[];
  readonly countries: readonly string[];
  readonly sum: Money | undefined;
  readonly notice: NoticeFacts | undefined;
  readonly pasted: { readonly text: string; readonly refused: readonly RefusedPaste[] };
  readonly isAskedToEmpty: boolean;
  /** The row that somebody was at; the script goes there. */
  readonly rowId: string | undefined;
};

export const OrderSheetPage = (props: SheetPageProps) => {
  const { says, rows, pages } = props;
  const whom = whomChoices(props.recipients);
  return (
    <div id="order-sheet" data-row={props.rowId} data-take={says.row.take} {...spoken(says)}>
      <div class="order-head">
        <div>
          <h1>{says.title}</h1>
          <p class="order-lead">{says.lead}</p>
        </div>
        <p class="save-state small" role="status" data-save-state />
      </div>
      <Notice notice={props.notice} />
      {props.toMendCount === 0 ? null : (
        <Notice notice={{ isGood: false, text: says.toMend(props.toMendCount) }} />
      )}
      {props.isAskedToEmpty ? <AskToEmpty {...props} /> : null}
      <PostedForm
        action={SHEET_PATH}
        class="order-form"
        hidden={{ from: String(pages.from) }}
        noValidate
      >
        <button
          class="unseen"
          type="submit"
          name="do"
          value="save"
          tabIndex={-1}
          aria-hidden="true"
        >
          {says.save}
        </button>
        {rows.length === 0 ? <p class="order-empty">{says.empty}</p> : null}
        <ol class="order-rows" start={pages.from + 1}>
          {rows.map((view) => (
            <SheetRowItem
              {...{ view, voice: props.voice, says }}
              whom={whom}
              wrappings={props.terms.wrappings}
              messageLengthMax={props.terms.messageLengthMax}
            />
          ))}
        </ol>
        <Pages {...props} />
        <Foot {...props} />
        <Paste {...props} />
      </PostedForm>
      <datalist id={OCCASIONS_ID}>
        {props.occasions.map(({ value }) => (
          <option value={value} />
        ))}
      </datalist>
      <datalist id={COUNTRIES_ID}>
        {props.countries.map((value) => (
          <option value={value} />
        ))}
      </datalist>
    </div>
  );
};

/** What the script says while somebody types. */
function spoken({ status, row }: OrderSheetMessages) {
  return {
    'data-saved': status.saved,
    'data-saving': status.saving,
    'data-offline': status.offline,
    'data-too-long': status.tooLong,
    'data-signed-out': status.signedOut,
    'data-left': row.left(-1),
    'data-over': row.over(-1),
    'data-found': row.found,
  };
}

const Foot = ({ voice, says, rowCount, sum }: SheetPageProps) => (
  <div class="order-foot">
    <button class="button quiet" type="submit" name="do" value="add-row">
      + {rowCount === 0 ? says.addFirst : says.add}
    </button>
    {rowCount === 0 ? null : (
      <>
        <p class="order-sum" data-sum>
          {sum === undefined ? says.count(rowCount) : says.sum(rowCount, voice.formats.money(sum))}
        </p>
        <button class="button" type="submit" name="do" value="check" aria-describedby="check-hint">
          {says.check}
        </button>
        <p class="small order-hint" id="check-hint">
          {says.checkHint}
        </p>
      </>
    )}
  </div>
);

const Paste = ({ says: { paste, emptySheet }, pasted, rowCount }: SheetPageProps) => (
  <div class="order-more">
    <details open={pasted.text !== '' || pasted.refused.length > 0} data-paste>
      <summary>{paste.title}</summary>
      <p>{paste.lead}</p>
      <p class="small">
        {paste.order} <em>{paste.columns}</em>. {paste.more}
      </p>
      {pasted.refused.length === 0 ? null : (
        <div class="notice" role="alert">
          <p>{paste.refusedTitle}</p>
          <ul>
            {pasted.refused.map(({ line, code }) => (
              <li>{paste.line(line, paste.reasons[code])}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="field">
        <label for="pasted">{paste.label}</label>
        <textarea id="pasted" name="pasted" rows={6} spellcheck={false} wrap="off" dir="auto">
          {pasted.text}
        </textarea>
      </div>
      <button class="button quiet" type="submit" name="do" value="paste">
        {paste.submit}
      </button>
    </details>
    {rowCount === 0 ? null : (
      <button class="plain" type="submit" name="do" value="empty">
        {emptySheet}
      </button>
    )}
  </div>
);

const AskToEmpty = ({ says, rowCount }: SheetPageProps) => (
  <PostedForm action={SHEET_PATH} class="panel">
    <h2>{says.emptyAsk(rowCount)}</h2>
    <p>{says.emptyText}</p>
    <div class="row">
      <button class="button" type="submit" name="do" value="empty-now">
        {says.emptyYes}
      </button>
      <a class="quietly" href={SHEET_PATH}>
        {says.emptyNo}
      </a>
    </div>
  </PostedForm>
);

/** Of a sheet that is too long for one page. */
const Pages = ({ says, pages, rowCount }: SheetPageProps) =>
  pages.starts.length < 2 ? null : (
    <nav class="order-pages" aria-label={says.pages}>
      {pages.starts.map((start) => (
        <a
          href={pathWith(SHEET_PATH, { from: String(start) })}
          aria-current={start === pages.from ? 'page' : undefined}
        >
          {says.page(start + 1, Math.min(start + ROWS_PER_PAGE, rowCount))}
        </a>
      ))}
    </nav>
  );
