import type { Ids } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/time.ts';
import { instantText } from '../../shared/kernel/time.ts';
import { CALL_MESSAGES } from '../../shared/pages/messages/call.ts';
import { CallPage, type CallPageProps } from '../../shared/pages/staff/call-page.tsx';
import type { StaffAsker } from './endpoint.ts';
import { staffPage } from './staff-handler.tsx';

type Facts = Omit<CallPageProps, 'now' | 'callId' | 'startedAt'> & {
  readonly asker: StaffAsker;
  readonly status?: number;
};

/** The phone screen, as it stands or with notes that could not be kept. */
export function staffCallReply(
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
  { asker, status = 200, ...facts }: Facts,
) {
  const now = clock.now();
  const { voice, typed } = facts;
  const callId = typed?.form.callId ?? ids.next('cal', now);
  const startedAt = instantText(typed?.form.startedAt ?? now);
  const content = <CallPage {...facts} {...{ now, callId, startedAt }} />;
  return staffPage(content, { voice, asker, status, isWide: true });
}

/** What was done just now, or what of it could not be. */
export function callNotice(code: string | undefined, { language }: CallPageProps['voice']) {
  const { done, partly, find } = CALL_MESSAGES[language];
  if (code === undefined) return undefined;
  if (Object.hasOwn(done, code)) return { isGood: true, text: done[code as keyof typeof done] };
  const words = { ...find, ...partly };
  const isKnown = Object.hasOwn(partly, code);
  return isKnown ? { isGood: false, text: words[code as keyof typeof partly] } : undefined;
}
