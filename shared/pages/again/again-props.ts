import type { GiftId } from '../../gifts/gift.ts';
import { localDateOf, type PlainDate } from '../../kernel/time.ts';
import { itemName } from '../../mail/gift-words.ts';
import { inSentence, oneLine } from '../../mail/safe-text.ts';
import { occasionName } from '../../mail/voice.ts';
import type { Again, AgainChoice, AgainState } from '../../work-forms/find-again.ts';
import type { WorkFormId } from '../../work-forms/work-form.ts';
import { AGAIN_MESSAGES, type AgainMessages, type AgainNotice } from '../messages/again.ts';
import type { PostedFields } from '../order/order-form.ts';
import type { NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { giftPath, personPath, SHEET_PATH } from '../paths.ts';
import { type TypedLine, typedLine } from './again-form.ts';

export type AgainRow = TypedLine & {
  readonly giftIdBefore: GiftId;
  readonly name: string;
  readonly occasion: string;
  readonly item: string;
  readonly productCode: string;
  readonly lastTime: string;
  readonly isPast: boolean;
};

/** A line that needs no decision any more: why, and where to look. */
export type DoneRow = Pick<AgainRow, 'giftIdBefore' | 'name' | 'occasion' | 'item'> & {
  readonly why: string;
  readonly link?: { readonly path: string; readonly label: string };
};

export type AgainProps = {
  readonly says: AgainMessages;
  readonly title: string;
  readonly workFormId: WorkFormId | undefined;
  readonly rows: readonly AgainRow[];
  readonly done: readonly DoneRow[];
  readonly keptCount: number;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly notice: NoticeFacts | undefined;
};

export type AgainFacts = {
  readonly voice: PageVoice;
  readonly today: PlainDate;
  readonly horizonMonths: number;
  /** What was typed, when it could not be put on the sheet. */
  readonly sent?: PostedFields;
  readonly notice?: AgainNotice | undefined;
};

export function againProps({ choices, form }: Again, facts: AgainFacts): AgainProps {
  const { voice, today, horizonMonths, sent, notice } = facts;
  const says = AGAIN_MESSAGES[voice.language];
  const rows = choices
    .filter(({ state }) => state === 'open')
    .map((choice) => rowOf(choice, voice, sent));
  return {
    says,
    title: form === undefined ? says.title : says.formTitle(oneLine(form.editionName)),
    workFormId: form?.id,
    rows,
    done: choices.flatMap((choice) => doneRowOf(choice, voice)),
    keptCount: rows.filter(({ isKept }) => isKept).length,
    firstOn: today.toString(),
    lastOn: today.add({ months: horizonMonths }).toString(),
    notice: notice === undefined ? undefined : { isGood: false, text: says.notices[notice] },
  };
}

function wordsOf({ line, recipient }: AgainChoice, voice: PageVoice) {
  return {
    giftIdBefore: line.giftIdBefore,
    name: inSentence(recipient?.name ?? '–'),
    occasion: occasionName(voice, line.occasion),
    item: itemName(line),
  };
}

function rowOf(choice: AgainChoice, voice: PageVoice, sent: PostedFields | undefined): AgainRow {
  const { line, isPast } = choice;
  const says = AGAIN_MESSAGES[voice.language];
  return {
    ...wordsOf(choice, voice),
    ...typedLine(choice, sent),
    productCode: line.productCode,
    lastTime: says.lastTime(voice.formats.date(line.lastDeliveredOn)),
    isPast,
  };
}

function doneRowOf(choice: AgainChoice, voice: PageVoice): readonly DoneRow[] {
  const says = AGAIN_MESSAGES[voice.language];
  const { line, state } = choice;
  if (state === 'open') return [];
  const { recipientId, orderedAlready } = line;
  const links: Partial<Record<AgainState, NonNullable<DoneRow['link']>>> = {
    ...(orderedAlready === undefined
      ? {}
      : { ordered: { path: giftPath(orderedAlready), label: says.seeOrdered } }),
    on_sheet: { path: SHEET_PATH, label: says.seeSheet },
    stopped: { path: personPath(recipientId), label: says.seePerson },
  };
  const link = links[state];
  return [{ ...wordsOf(choice, voice), why: says[state], ...(link === undefined ? {} : { link }) }];
}

/** By the calendar of whoever looks. */
export function todayOf(again: Pick<Again, 'customer'>, now: Parameters<typeof localDateOf>[0]) {
  return localDateOf(now, again.customer.zone);
}
