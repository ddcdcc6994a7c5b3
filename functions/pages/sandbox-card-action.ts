import * as z from 'zod';
import { sandboxCardPath } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { problemPage } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { sandboxPayments } from '../runtime/resources-payments.ts';

export const endpoint = {
  method: 'POST',
  path: '/sandbox/cards/{setupRef}',
  summary: 'Choose a card of the provider that is only played',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ setupRef: z.string().max(255) }),
    body: z.object({ card: z.string().max(60) }),
  },
  responses: {},
} as const satisfies Endpoint;

/** The browser goes where the setup says, never where its own address says. */
export const handler = httpHandler(
  endpoint,
  async ({ pathParameters: { setupRef }, body }) => {
    const chosen = await sandboxPayments().finishSetup(setupRef, body.card);
    if (chosen.ok) return redirect(chosen.value.returnUrl);
    if (chosen.refusal === 'unknown_setup') return problemReply(404, chosen.refusal);
    return redirect(sandboxCardPath(setupRef, { notice: chosen.refusal }));
  },
  { pageOf: problemPage },
);
