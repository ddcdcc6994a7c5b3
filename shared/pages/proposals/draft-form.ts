import { ProductCode } from '../../catalogue/product.ts';
import { readChosenOptions } from '../../gifts/chosen-options.ts';
import type { ShownPhoto } from '../../photos/show-photos.ts';
import type { NextProposal } from '../../proposals/decide-next-proposal.ts';
import type { LineDraft, LineProblem, ProposalDraft } from '../../proposals/decide-proposal.ts';
import {
  PhotoPlace,
  PROPOSAL_LINE_COUNT_MAX,
  PROPOSAL_MESSAGE_LENGTH_MAX,
  REMARK_LENGTH_MAX,
} from '../../proposals/proposal.ts';
import type { StaffProposalsMessages } from '../messages/staff-proposals.ts';

/** What stands in the fields, by their names. */
export type DraftFields = Readonly<Record<string, string>>;
export type DraftProblem = keyof StaffProposalsMessages['problems'];
/** By the name of the field. */
export type DraftProblems = Readonly<Record<string, DraftProblem>>;

export const MESSAGE_FIELD = 'message';
export const COUNT_FIELD = 'count';
export type LineField = 'code' | 'options' | 'remark' | 'photo' | 'x' | 'y';

export function lineField(name: LineField, number: number): string {
  return `${name}-${number}`;
}

export function photoField({ photoId }: Pick<ShownPhoto, 'photoId'>): string {
  return `show-${photoId}`;
}

const COUNT_MIN = 3;

/** How many ideas the form has room for. */
export function countOf(fields: DraftFields): number {
  const count = Number(fields[COUNT_FIELD]);
  const isCount = Number.isInteger(count) && count >= COUNT_MIN;
  return isCount ? Math.min(count, PROPOSAL_LINE_COUNT_MAX) : COUNT_MIN;
}

/** The form as it begins: with what is still open of the last proposal, and every picture ticked. */
export function startFields({ open }: NextProposal, photos: readonly ShownPhoto[]): DraftFields {
  const lines = open.flatMap(({ line }, index) => {
    const { productCode, options, remark, photoId, place } = line;
    const chosen = Object.entries(options).map(([name, value]) => `${name}=${value}`);
    const values: Record<LineField, string> = {
      ...{ code: productCode, options: chosen.join('; '), remark, photo: photoId ?? '' },
      ...{ x: String(place?.xPercent ?? ''), y: String(place?.yPercent ?? '') },
    };
    return Object.entries(values).map(
      ([name, value]) => [lineField(name as LineField, index + 1), value] as const,
    );
  });
  return {
    ...Object.fromEntries(lines),
    ...Object.fromEntries(photos.map((photo) => [photoField(photo), '1'])),
    [COUNT_FIELD]: String(Math.max(COUNT_MIN, open.length)),
  };
}

export type ReadDraft = {
  readonly draft: ProposalDraft;
  readonly problems: DraftProblems;
  /** Of each line of the draft, its number in the form. */
  readonly numbers: readonly number[];
};

/** A line without a product is none. */
export function readDraft(fields: DraftFields, photos: readonly ShownPhoto[]): ReadDraft {
  const problems: Record<string, DraftProblem> = {};
  const numbers: number[] = [];
  const lines: LineDraft[] = [];
  for (let number = 1; number <= countOf(fields); number += 1) {
    if ((fields[lineField('code', number)] ?? '').trim() === '') continue;
    numbers.push(number);
    lines.push(readLine(fields, number, problems));
  }
  const message = (fields[MESSAGE_FIELD] ?? '').trim();
  if (message.length > PROPOSAL_MESSAGE_LENGTH_MAX) problems[MESSAGE_FIELD] = 'too_long';
  const shown = photos.filter((photo) => fields[photoField(photo)] === '1');
  const photoIds = shown.map(({ photoId }) => photoId);
  return { draft: { message, photoIds, lines }, problems, numbers };
}

function readLine(
  fields: DraftFields,
  number: number,
  problems: Record<string, DraftProblem>,
): LineDraft {
  const text = (name: LineField) => (fields[lineField(name, number)] ?? '').trim();
  const code = ProductCode.safeParse(text('code'));
  if (!code.success) problems[lineField('code', number)] = 'unknown_product';
  const options = readChosenOptions(text('options'));
  if (options === undefined) problems[lineField('options', number)] = 'options_unreadable';
  if (text('remark').length > REMARK_LENGTH_MAX) problems[lineField('remark', number)] = 'too_long';
  const [x, y] = [text('x'), text('y')];
  const place = PhotoPlace.safeParse({ xPercent: wholeOf(x), yPercent: wholeOf(y) });
  const hasPlace = x !== '' || y !== '';
  if (hasPlace && !place.success) problems[lineField('x', number)] = 'place_unreadable';
  const photoId = text('photo');
  return {
    ...{ productCode: code.success ? code.data : '', options: options ?? {} },
    remark: text('remark'),
    ...(photoId === '' ? {} : { photoId }),
    ...(hasPlace && place.success ? { place: place.data } : {}),
  };
}

function wholeOf(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
}

const FIELD_OF: Record<LineProblem['code'], LineField> = {
  unknown_product: 'code',
  off_sale: 'code',
  rejected_before: 'code',
  twice: 'code',
  unknown_option: 'options',
  option_missing: 'options',
  unknown_photo: 'photo',
  place_without_photo: 'photo',
};

/** What a decision finds, at its field. */
export function fieldProblems(
  found: readonly LineProblem[],
  numbers: readonly number[],
): DraftProblems {
  return Object.fromEntries(
    found.map(({ line, code }) => [lineField(FIELD_OF[code], numbers[line - 1] ?? 0), code]),
  );
}

export type DraftButton =
  | { readonly do: 'send' | 'more' | 'look' }
  | { readonly do: 'find'; readonly number: number }
  | { readonly do: 'take'; readonly number: number; readonly code: ProductCode };

/** `find:2`, `take:2:22423`; anything else only looks at what was typed. */
export function pressedButton(text: string | undefined): DraftButton {
  const [, action, number = '', code = ''] =
    /^(send|find|take|more)(?::(\d{1,2}))?(?::(.+))?$/.exec(text ?? '') ?? [];
  if (action === 'more' || action === 'send') return { do: action };
  if (action === 'find' && number !== '') return { do: 'find', number: Number(number) };
  const product = ProductCode.safeParse(code);
  if (action === 'take' && number !== '' && product.success) {
    return { do: 'take', number: Number(number), code: product.data };
  }
  return { do: 'look' };
}

const MORE_COUNT = 3;

/** The form after a button that sends nothing. */
export function pressed(fields: DraftFields, button: DraftButton): DraftFields {
  if (button.do === 'more') {
    return { ...fields, [COUNT_FIELD]: String(countOf(fields) + MORE_COUNT) };
  }
  if (button.do !== 'take') return fields;
  const { number, code } = button;
  return { ...fields, [lineField('code', number)]: code, [lineField('options', number)]: '' };
}
