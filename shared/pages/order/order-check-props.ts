import { oneLine } from '../../mail/safe-text.ts';
import type { OpenedOrderSheet } from '../../order-sheet/open-order-sheet.ts';
import { ORDER_SHEET_MESSAGES } from '../messages/order-sheet.ts';
import type { PageVoice } from '../page-voice.ts';
import type { CheckPageProps } from './order-check-page.tsx';
import { cardWords, chargeMonths, giftLooks, sumOf } from './order-check-view.ts';
import { sheetNotice } from './order-sheet-notice.ts';

export function checkPageProps(
  { sheet, customer, check, isOwner }: OpenedOrderSheet,
  voice: PageVoice,
  { token, notice }: { readonly token: string | undefined; readonly notice: string | undefined },
): CheckPageProps {
  const says = ORDER_SHEET_MESSAGES[voice.language];
  const { gifts = [], newRecipients = [] } = check.planned ?? {};
  const added = new Set(newRecipients.map(({ id }) => id));
  const looks = giftLooks(gifts, {
    ...{ voice, says },
    recipients: [...check.recipients, ...newRecipients],
    hasWholeAddress: ({ id }) => isOwner || added.has(id),
  });
  return {
    ...{ voice, says, sheet, token, looks },
    notice: sheetNotice(notice, voice),
    months: chargeMonths(looks, voice),
    sum: voice.formats.money(sumOf(looks)),
    card: cardWords(customer, looks, says),
    problems: problemsOf(check, sheet.rows, says.row.title, says.problems),
  };
}

function problemsOf(
  { problems, recipients }: OpenedOrderSheet['check'],
  rows: OpenedOrderSheet['sheet']['rows'],
  titleOf: (number: number) => string,
  words: CheckPageProps['says']['problems'],
): CheckPageProps['problems'] {
  const nameById = new Map(recipients.map(({ id, name }) => [id, name]));
  return rows.flatMap((row, index) => {
    const own = problems.filter(({ rowId }) => rowId === row.rowId);
    if (own.length === 0) return [];
    const name = oneLine(nameById.get(row.recipientId ?? '') ?? row.name ?? '');
    const title = name === '' ? `${titleOf(index + 1)}:` : `${name}:`;
    return [{ title, texts: [...new Set(own.map(({ code }) => words[code]))] }];
  });
}
