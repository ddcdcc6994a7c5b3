import type { HandoverToWrite } from '../../shared/managers/open-handover.ts';
import { HandoverPage } from '../../shared/pages/managers/handover-page.tsx';
import type { NoticeFacts } from '../../shared/pages/page-parts.tsx';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import type { StaffAsker } from './endpoint.ts';
import { staffPage } from './staff-handler.tsx';

type Facts = {
  readonly voice: PageVoice;
  readonly asker: StaffAsker;
  readonly begun: HandoverToWrite;
  readonly typed?: { readonly brief: string; readonly toId: string };
  readonly notice?: NoticeFacts;
  readonly status?: number;
};

/** A handover to write, or what was written and could not be taken. */
export function staffHandoverReply({ voice, asker, begun, typed, notice, status = 200 }: Facts) {
  const { customer, care, others, brief } = begun;
  const content = (
    <HandoverPage
      {...{ voice, customer, others, notice, fromId: care.managerId }}
      brief={typed?.brief ?? brief}
      toId={typed?.toId}
    />
  );
  return staffPage(content, { voice, asker, status });
}
