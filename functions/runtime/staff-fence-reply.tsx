import { type FoundFence, findFence } from '../../shared/managers/find-fence.ts';
import type { FenceForm } from '../../shared/pages/managers/fence-form.ts';
import { FencePage } from '../../shared/pages/managers/fence-page.tsx';
import type { NoticeFacts } from '../../shared/pages/page-parts.tsx';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import { mayMember } from '../../shared/staff/may.ts';
import type { StaffAsker } from './endpoint.ts';
import { staffPage } from './staff-handler.tsx';

type Facts = {
  readonly voice: PageVoice;
  readonly asker: StaffAsker;
  readonly notice: NoticeFacts | undefined;
  readonly typed?: FenceForm;
  readonly status?: number;
};

/** The fence as it stands, or with figures that could not be taken. */
export async function staffFenceReply(
  ports: Parameters<typeof findFence>[0],
  { asker, status = 200, ...facts }: Facts,
) {
  const found: FoundFence = await findFence(ports);
  const mayMove = mayMember(asker.member, 'move_fence');
  const content = <FencePage {...{ ...facts, found, mayMove }} />;
  return staffPage(content, { voice: facts.voice, asker, status });
}
