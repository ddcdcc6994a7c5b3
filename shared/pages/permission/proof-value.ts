import { PlainDate } from '../../kernel/time.ts';
import type { Consent } from '../../permission/consent.ts';
import type { PageVoice } from '../page-voice.ts';

/** What a setting was set to, as people write it: a date, a number, or hours. */
export function proofValue(
  { subject, value }: Pick<Consent, 'subject' | 'value'>,
  { formats }: PageVoice,
): string | undefined {
  if (value === undefined || subject.kind !== 'setting') return value;
  switch (subject.setting) {
    case 'pause':
    case 'bereaved': {
      const date = PlainDate.safeParse(value);
      return date.success ? formats.date(date.data) : value;
    }
    case 'night':
    case 'dinner':
      return value.replace('-', '–');
    case 'weekly_max':
      return value;
  }
}
