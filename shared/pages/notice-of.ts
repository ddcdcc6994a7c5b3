import type { LineProblem } from '../gifts/decide-gift-line.ts';
import type { OrderLineRefusal } from '../gifts/decide-gift-order.ts';
import { PlainDate } from '../kernel/time.ts';
import { isNoticeCode, type NoticeCode, type Refused } from './messages.ts';
import type { NoticeFacts } from './page-parts.tsx';
import type { PageVoice } from './page-voice.ts';

/** What stands in a page's address after a form was sent; the words are ours, never the address's. */
export type NoticeQuery = {
  readonly notice?: string | undefined;
  readonly on?: string | undefined;
};

export function noticeOf(
  { notice, on }: NoticeQuery,
  { says, formats }: PageVoice,
): NoticeFacts | undefined {
  if (notice === undefined || !isNoticeCode(notice)) return undefined;
  if (notice in says.done)
    return { isGood: true, text: says.done[notice as keyof typeof says.done] };
  const nearest = PlainDate.safeParse(on);
  const text = says.refused[notice as keyof typeof says.refused];
  return {
    isGood: false,
    text: nearest.success ? `${text} ${says.nearest(formats.date(nearest.data))}` : text,
  };
}

/** What was done, in a page's own words; an address that names anything else says nothing. */
export function doneNotice(
  code: string | undefined,
  done: Readonly<Record<string, string>>,
): NoticeFacts | undefined {
  if (code === undefined || !Object.hasOwn(done, code)) return undefined;
  return { isGood: true, text: done[code] ?? '' };
}

/** Why something was not done, likewise. */
export function refusedNotice(
  code: string | undefined,
  refused: Readonly<Record<string, string>>,
): NoticeFacts | undefined {
  const said = doneNotice(code, refused);
  return said === undefined ? undefined : { isGood: false, text: said.text };
}

/** What to say of a refused change: the first thing that the form could mend, and the way out. */
export function refusedChange(refused: {
  readonly refusal: Refused;
  readonly details: readonly LineProblem<OrderLineRefusal>[];
}): { readonly notice: NoticeCode; readonly on?: string | undefined } {
  const known = refused.details.find(({ code }) => isNoticeCode(code));
  if (known === undefined || !isNoticeCode(known.code)) return { notice: refused.refusal };
  return { notice: known.code, on: known.possible };
}
