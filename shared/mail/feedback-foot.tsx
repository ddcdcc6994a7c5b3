import type { CaseId } from '../cases/case.ts';
import type { Customer } from '../customers/customer.ts';
import type { FeedbackSubject } from '../feedback/feedback-subject.ts';
import { feedbackTokenOf } from '../feedback/feedback-token.ts';
import type { Letter } from '../gifts/letters.ts';
import { unreachable } from '../kernel/assert.ts';
import { type Block, type Link, TableOf } from './building-blocks.tsx';
import { feedbackLink } from './letter-links.ts';
import type { LetterVoice } from './letter-voice.ts';
import { THEME, TONES } from './theme.ts';

/** "Good" and "not good", one press each; nothing for customers who have no key to sign with. */
export function feedbackFoot(letter: Letter, { words, shop }: LetterVoice): readonly Block[] {
  const subject = subjectOfLetter(letter);
  const token = subject === undefined ? undefined : feedbackTokenOf(letter.customer, subject);
  if (subject === undefined || token === undefined) return [];
  const { ask, askGift, good, bad } = words.feedback;
  const linkTo = (answer: 'good' | 'bad') => feedbackLink(shop.siteUrl, token, answer);
  return [
    choice(subject.about === 'gift' ? askGift : ask, [
      { label: good, url: linkTo('good') },
      { label: bad, url: linkTo('bad') },
    ]),
  ];
}

/** Opens the page of their case without signing in. */
export function caseTokenOf(customer: Customer, caseId: CaseId): string | undefined {
  return feedbackTokenOf(customer, { about: 'case', id: caseId });
}

/** What a mail is about; mails about the same are one thing, and a delivered gift is the gift. */
function subjectOfLetter(letter: Letter): FeedbackSubject | undefined {
  switch (letter.kind) {
    case 'reminder':
    case 'charged':
    case 'declined':
    case 'lapsed':
    case 'late':
    case 'dispatched':
    case 'cancelled':
      return { about: letter.kind, id: letter.gift.id };
    case 'delivered':
      return { about: 'gift', id: letter.gift.id };
    case 'order_confirmation':
      return { about: 'order', id: letter.order.id };
    case 'occasion_stopped':
      return { about: 'stopped', id: letter.recipient.id };
    case 'work_form':
      return { about: 'form', id: letter.workFormId };
    case 'sheet_to_confirm':
      return { about: 'sheet', id: letter.sheetId };
    case 'answer':
      return { about: 'answer', id: letter.turnId };
    case 'proposal':
      return { about: 'proposal', id: letter.proposalId };
    case 'standing_order_stuck':
      return { about: 'regular', id: letter.prescription.id };
    case 'same_again_open':
      return { about: 'regular', id: 'mail' };
    case 'case_opened':
    case 'case_later':
    case 'case_closed':
      return { about: 'case', id: letter.caseId };
    // It goes to somebody who is no customer of ours.
    case 'e_gift':
    // They are about somebody's rights, which nobody should rate.
    case 'recipient_objected':
    case 'export_ready':
    // It asks by itself whether all is well now.
    case 'case_answer':
      return undefined;
    default:
      return unreachable(letter);
  }
}

const { light, sans } = THEME;
const ruled = { borderTop: `1px solid ${light.rule}`, padding: '16px 0 4px' } as const;
const asked = { ...TONES.soft, fontFamily: sans, fontSize: 14, lineHeight: '21px' };

/** A short question and its answers side by side, each large enough for a thumb. */
export function choice(question: string, answers: readonly Link[]): Block {
  return {
    html: (
      <TableOf space={8}>
        <tr>
          <td class="soft rule" style={{ ...asked, ...ruled }}>
            <span style={{ display: 'inline-block', padding: '11px 18px 11px 0' }}>{question}</span>{' '}
            <span style={{ display: 'inline-block' }}>
              {answers.map(({ label, url }) => (
                <>
                  <a href={url} class="accent stamp" style={answer}>
                    {label}
                  </a>{' '}
                </>
              ))}
            </span>
          </td>
        </tr>
      </TableOf>
    ),
    text: [question, ...answers.map(({ label, url }) => `${label}:\n${url}`)].join('\n\n'),
  };
}
const answer = {
  ...TONES.accent,
  display: 'inline-block',
  margin: '2px 10px 6px 0',
  padding: '9px 16px',
  border: `1px solid ${light.accent}`,
  borderRadius: 4,
  fontSize: 15,
  lineHeight: '20px',
  textDecoration: 'none',
  whiteSpace: 'nowrap',
} as const;
