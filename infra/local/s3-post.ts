/** Form posts: what S3 checks of them is a policy, written and signed by whoever made the form. */
import * as z from 'zod';
import type { PostedFile } from './multipart-form.ts';
import { S3Refusal } from './s3-refusal.ts';
import { type Credentials, checkPolicySignature } from './s3-signature.ts';

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.int().nonnegative(), z.int().nonnegative()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.record(z.string(), z.string()),
]);
type Condition = z.output<typeof Condition>;
const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) });

/** What a form may send without its policy saying so. */
const FREE = /^(policy|x-amz-signature|bucket|x-ignore-.*)$/;

/** @throws S3Refusal when it is not signed, too late, or not what its policy allows */
export function checkPost(
  { fields, content }: PostedFile,
  bucket: string,
  { credentials, nowMs }: { readonly credentials: Credentials; readonly nowMs: number },
): void {
  const text = fields.get('policy');
  if (text === undefined) throw denied('There is no policy.');
  checkPolicySignature({ ...claimOf(fields), policy: text }, credentials);
  const policy = policyOf(text);
  if (nowMs >= Date.parse(policy.expiration)) throw denied('Policy expired.');
  const given = new Map([...fields, ['bucket', bucket] as const]);
  const named = new Set<string>();
  for (const condition of policy.conditions) {
    for (const name of checkCondition(condition, given, content.length)) named.add(name);
  }
  const extra = [...fields.keys()].find((name) => !named.has(name) && !FREE.test(name));
  if (extra !== undefined) throw denied(`Extra input fields: ${extra}`);
}

function claimOf(fields: PostedFile['fields']) {
  return {
    credential: fields.get('x-amz-credential') ?? '',
    algorithm: fields.get('x-amz-algorithm') ?? '',
    signature: fields.get('x-amz-signature') ?? '',
  };
}

function policyOf(text: string): z.output<typeof Policy> {
  try {
    return Policy.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new S3Refusal(400, 'InvalidPolicyDocument', 'The policy cannot be read.');
  }
}

/** @returns the fields that it is about */
function checkCondition(
  condition: Condition,
  fields: ReadonlyMap<string, string>,
  byteCount: number,
): readonly string[] {
  if (!Array.isArray(condition)) {
    for (const [name, value] of Object.entries(condition)) checkField(fields, name, 'eq', value);
    return Object.keys(condition).map((name) => name.toLowerCase());
  }
  if (condition[0] === 'content-length-range') {
    const [, least, most] = condition;
    if (byteCount < least) throw size('EntityTooSmall', 'smaller than the minimum');
    if (byteCount > most) throw size('EntityTooLarge', 'larger than the maximum');
    return [];
  }
  const [kind, name, value] = condition;
  checkField(fields, name.slice(1), kind, value);
  return [name.slice(1).toLowerCase()];
}

function checkField(
  fields: ReadonlyMap<string, string>,
  name: string,
  kind: 'eq' | 'starts-with',
  value: string,
): void {
  const given = fields.get(name.toLowerCase()) ?? '';
  if (kind === 'eq' ? given === value : given.startsWith(value)) return;
  const condition = JSON.stringify([kind, `$${name}`, value]);
  throw denied(`Invalid according to Policy: Policy Condition failed: ${condition}`);
}

function denied(message: string): S3Refusal {
  return new S3Refusal(403, 'AccessDenied', message);
}

function size(code: string, how: string): S3Refusal {
  return new S3Refusal(400, code, `Your proposed upload is ${how} allowed size`);
}
