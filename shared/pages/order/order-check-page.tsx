import type { OrderSheet } from '../../order-sheet/order-sheet.ts';
import type { OrderSheetMessages } from '../messages/order-sheet-en.ts';
import { Notice, type NoticeFacts, PostedForm, Stamp } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { NEW_CARD_PATH, SHEET_PATH, sheetPath } from '../paths.ts';
import { ProductImage } from '../products/product-image.tsx';
import type { ChargeMonth, GiftLook } from './order-check-view.ts';

export type CheckPageProps = {
  readonly voice: PageVoice;
  readonly says: OrderSheetMessages;
  readonly sheet: OrderSheet;
  /** Of the link that opened it; goes along with what is pressed here. */
  readonly token: string | undefined;
  readonly notice: NoticeFacts | undefined;
  readonly looks: readonly GiftLook[];
  readonly months: readonly ChargeMonth[];
  readonly sum: string;
  readonly card: { readonly text: string; readonly isMissing: boolean };
  /** Why it cannot be ordered as it is; only for what staff read from a form. */
  readonly problems: readonly { readonly title: string; readonly texts: readonly string[] }[];
};

/** Everything as it will be, before it is ordered. */
export const OrderCheckPage = (props: CheckPageProps) => {
  const { says, sheet, looks, problems } = props;
  const isOwn = sheet.id === 'own';
  return (
    <>
      <Notice notice={props.notice} />
      <h1>{isOwn ? says.checked.title : says.checked.formTitle}</h1>
      <p>{isOwn ? says.checked.lead : says.checked.formLead}</p>
      {problems.length === 0 ? null : <Problems {...props} />}
      <ol class="looks">
        {looks.map((look) => (
          <Look look={look} says={says} />
        ))}
      </ol>
      {looks.length === 0 ? null : <Charges {...props} />}
      <div class="check-end">
        {looks.length === 0 ? null : <OrderForm {...props} />}
        {isOwn ? (
          <a class="quietly" href={SHEET_PATH}>
            ‹ {says.checked.change}
          </a>
        ) : (
          <ChangeForm {...props} />
        )}
      </div>
    </>
  );
};

const Problems = ({ says, problems }: CheckPageProps) => (
  <div class="notice" role="alert">
    <p>{says.checked.formProblems}</p>
    <ul>
      {problems.map(({ title, texts }) => (
        <li>
          <strong dir="auto">{title}</strong> {texts.join(' ')}
        </li>
      ))}
    </ul>
  </div>
);

type LookProps = { readonly look: GiftLook; readonly says: OrderSheetMessages };

export const Look = ({ look, says }: LookProps) => (
  <li class="look">
    <ProductImage product={{ id: look.gift.productCode }} size={104} />
    <div class="look-what">
      <h2 dir="auto">{look.item}</h2>
      {look.choice === undefined ? null : (
        <p class="small" dir="auto">
          {look.choice}
        </p>
      )}
      <p class="look-when">
        {look.arrives}, <span dir="auto">{look.occasion}</span>
      </p>
      <p class="small">
        {look.charge} {look.reminder}
      </p>
      <ul class="look-parts small">
        {look.parts.length < 2
          ? null
          : look.parts.map(({ label, amount }) => (
              <li>
                {label} <span class="end">{amount}</span>
              </li>
            ))}
      </ul>
      <p class="look-amount end">{look.amount}</p>
    </div>
    <LookCard look={look} says={says} />
  </li>
);

/** The card that comes with it, written. */
const LookCard = ({ look, says }: LookProps) => (
  <div class="postcard look-card">
    <p class={look.message === undefined ? 'words none' : 'words'} dir="auto">
      {look.message ?? says.checked.noMessage}
    </p>
    <div class="address">
      <Stamp lines={look.stamp} />
      {[look.name, ...look.addressLines].map((line) => (
        <p dir="auto">{line}</p>
      ))}
    </div>
  </div>
);

const Charges = ({ says, months, sum, card }: CheckPageProps) => (
  <section class="charges">
    <h2>{says.checked.whenTitle}</h2>
    <p class="small">{says.checked.whenLead}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">{says.checked.date}</th>
          <th scope="col">{says.checked.forWhom}</th>
          <th scope="col" class="end">
            {says.checked.amount}
          </th>
        </tr>
      </thead>
      {months.map(({ month, amount, charges }) => (
        <tbody>
          <tr class="charge-month">
            <th scope="rowgroup" colSpan={2}>
              {month}
            </th>
            <td class="end">{amount}</td>
          </tr>
          {charges.map((charge) => (
            <tr>
              <td class="day">{charge.date}</td>
              <td>
                <bdi>{charge.name}</bdi>
              </td>
              <td class="end">{charge.amount}</td>
            </tr>
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {says.checked.sum}
          </th>
          <td class="end">{sum}</td>
        </tr>
      </tfoot>
    </table>
    <p class={card.isMissing ? 'notice' : 'small'}>
      {card.text} {card.isMissing ? <a href={NEW_CARD_PATH}>{says.checked.newCard}</a> : null}
    </p>
  </section>
);

/** With what was seen, so that nothing is ordered which nobody saw. */
const OrderForm = ({ says, sheet, looks, token }: CheckPageProps) => (
  <PostedForm
    action={sheetPath(sheet.id)}
    hidden={{ token, version: String(sheet.version), orderKey: sheet.orderKey }}
  >
    <button class="button" type="submit" name="do" value="order">
      {says.checked.order(looks.length)}
    </button>
    <p class="small">{says.checked.until}</p>
  </PostedForm>
);

const ChangeForm = ({ says, sheet, token }: CheckPageProps) => (
  <PostedForm action={sheetPath(sheet.id)} hidden={{ token }}>
    <button class="button quiet" type="submit" name="do" value="change">
      {says.checked.change}
    </button>
    <p class="small">{says.checked.changeHint}</p>
  </PostedForm>
);
