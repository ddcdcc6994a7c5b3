import type { GiftTerms } from '../../shared/gifts/gift-terms.ts';
import type { StaffNotice } from '../../shared/pages/messages/staff.ts';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import type { FieldProblems, Fields } from '../../shared/pages/staff/staff-form-fields.ts';
import { fieldsOf } from '../../shared/pages/staff/staff-form-fields.ts';
import { StaffFormPage } from '../../shared/pages/staff/staff-form-page.tsx';
import type { AnsweredForm } from '../../shared/work-forms/answer-work-form.ts';
import { stateOf } from '../../shared/work-forms/work-form-view.ts';
import type { StaffAsker } from './endpoint.ts';
import type { TextReply } from './reply.ts';
import { staffPage } from './staff-handler.tsx';

export type FormReply = AnsweredForm & {
  readonly voice: PageVoice;
  readonly asker: StaffAsker;
  readonly terms: GiftTerms;
  readonly notice?: StaffNotice | undefined;
  /** After a refusal: what was typed, so that nothing of it is lost. */
  readonly typed?: Fields;
  readonly problems?: FieldProblems;
  readonly status?: number;
};

/** A work form with its fields, for the first look and after a refusal. */
export function formReply(reply: FormReply): TextReply {
  const { form, sheet, voice, asker, terms, notice, typed, problems = {}, status = 200 } = reply;
  const day = (at: (typeof form)['madeAt']) => voice.formats.dateAt(at, 'UTC');
  const content = (
    <StaffFormPage
      {...{ voice, form, notice, problems }}
      fields={typed ?? fieldsOf(form, sheet)}
      answeredOn={sheet === undefined ? undefined : day(sheet.changedAt)}
      printedOn={day(form.madeAt)}
      isOrdered={stateOf(sheet) === 'ordered'}
      wrappings={terms.wrappings.map(({ code }) => code)}
    />
  );
  return staffPage(content, { voice, asker, status, isWide: true });
}
