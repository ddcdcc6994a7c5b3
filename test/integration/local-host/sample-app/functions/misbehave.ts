import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** Does what the body asks for. */
export async function handler({ body }: APIGatewayProxyEventV2): Promise<unknown> {
  if (body === 'throw') throw new Error('on purpose');
  if (body === 'hang') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (body === 'exit') process.exit(3);
  if (body === 'reject aside') void Promise.reject(new Error('nobody waits for this'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { said: body, now: Date.now(), typed: new Date() instanceof Date };
}
