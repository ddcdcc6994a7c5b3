import * as z from 'zod';

const text = z.string().min(1);

/**
 * The variables that functions are given, in groups. A function reads the groups of what it uses,
 * and the CDK construct must provide them (`FunctionEnvironment`), so a missing one does not compile.
 */
export const Environment = {
  /** The `Stage` dimension of every metric. */
  stage: z.object({ STAGE: text }),
  table: z.object({
    TABLE_NAME: text,
    /** May grow, never shrink: a stored due entry keeps the shard that it was written to. */
    SHARD_COUNT: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .transform(Number),
  }),
  bus: z.object({ EVENT_BUS_NAME: text }),
  /** Where customers' links lead, without a slash at the end. */
  site: z.object({ SITE_URL: z.string().regex(/^https?:\/\/[^/]+$/, 'must be an origin') }),
  /** What the shop is called on its pages. */
  shop: z.object({ SHOP_NAME: text }),
  mail: z.object({
    MAIL_FROM: text,
    MAIL_CONFIGURATION_SET: text,
    /** Where answers go; without it, to the sender. */
    MAIL_REPLY_TO: z.exactOptional(text),
    /** Where answers to what customers get are received; without it, `MAIL_REPLY_TO` holds. */
    MAIL_REPLY_DOMAIN: z.exactOptional(text),
    SHOP_NAME: text,
  }),
  payments: z.object({
    PAYMENTS_PROVIDER: z.enum(['sandbox', 'stripe']),
    /** Only with `stripe`. */
    PAYMENTS_SECRET_ARN: z.exactOptional(text),
  }),
  files: z.object({
    FILES_BUCKET: text,
    /** Whether the bucket's name stands in the host, as S3 likes it, or in the path. */
    FILES_ADDRESSING: z.enum(['host', 'path']),
  }),
  /** Where SES puts the mails that it receives. */
  inbox: z.object({
    INBOX_BUCKET: text,
    INBOX_ADDRESSING: z.enum(['host', 'path']),
    /** What comes from there is our own. */
    MAIL_FROM: text,
  }),
  /** How the staff come in. */
  staff: z.object({
    /** `off` where all of them sign in at the provider. */
    STAFF_CODES: z.enum(['mailed', 'off']),
    /** An OpenID Connect provider, if there is one; what it is called on the page. */
    OPENID_NAME: z.exactOptional(text),
    OPENID_ISSUER: z.exactOptional(z.url()),
    OPENID_CLIENT_ID: z.exactOptional(text),
    /** Absent for a client without a secret. */
    OPENID_SECRET_ARN: z.exactOptional(text),
    /** `trusted` also takes an address of which the provider does not say whether it is confirmed. */
    OPENID_EMAILS: z.enum(['confirmed', 'trusted']),
  }),
  /** A model on Amazon Bedrock that hears more than the rules do; off without it. */
  listener: z.object({ LISTENER_MODEL_ID: z.exactOptional(text) }),
  /** JSON of the season that the shop states; without it every week of a year is like any other. */
  season: z.object({ SEASON: z.exactOptional(text) }),
  /** JSON of what differs from the default gift terms. */
  terms: z.object({ GIFT_TERMS: text }),
} as const;
export type EnvironmentGroup = keyof typeof Environment;

type Union<Group extends EnvironmentGroup> = Group extends unknown
  ? (variables: z.input<(typeof Environment)[Group]>) => void
  : never;

/** What a function's environment must hold when it reads these groups. */
export type FunctionEnvironment<Group extends EnvironmentGroup> =
  Union<Group> extends (variables: infer Variables) => void ? Variables : never;

const readGroups = new Map<EnvironmentGroup, unknown>();

/** Read and checked once per group; throws with the names of the variables that are wrong. */
export function environment<Group extends EnvironmentGroup>(
  group: Group,
): z.output<(typeof Environment)[Group]> {
  if (!readGroups.has(group)) readGroups.set(group, Environment[group].parse(process.env));
  return readGroups.get(group) as z.output<(typeof Environment)[Group]>;
}

/** The edition of the world's zone rules in this runtime, such as `2026b`. */
export function zoneRulesEdition(): string {
  return process.versions.tz ?? 'unknown';
}
