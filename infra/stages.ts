import type * as z from 'zod';
import type { GiftTerms } from '../shared/gifts/gift-terms.ts';
import type { SeasonTable } from '../shared/value/season.ts';
import type { FunctionName } from './functions.ts';

// The one place where stages differ. A new stage is a new entry in `STAGES`, nothing else.

export type StageSettings = {
  /** Where alone it may be deployed; without it, wherever the operator's credentials point. */
  readonly aws?: { readonly account: string; readonly region: string };
  /** Partitions of each day in the due index, and schedules of the sweep; see docs/operating.md. */
  readonly shardCount: number;
  readonly payments: 'sandbox' | 'stripe';
  /** Where the name of a bucket stands in an address; `path` where no name server knows buckets. */
  readonly filesAddressing: 'host' | 'path';
  /** Where customers find us, without a slash at its end; absent: the HTTP API's own address. */
  readonly siteUrl?: string;
  /** The host of `siteUrl`, served by the HTTP API; the certificate is in the stage's region. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** What the shop is called in its mails and pages. */
  readonly shopName: string;
  readonly mail: {
    /** What recipients see: `Name <address>`; the address belongs to `identity`. */
    readonly from: string;
    /** Where answers go; without it, to `from`. */
    readonly replyTo?: string;
    /**
     * Where answers to what customers get are received and become part of the dialogue: a domain whose
     * MX record points to SES (docs/operating.md). Without it they go where `replyTo` says.
     */
    readonly replyDomain?: string;
    /** A domain or a single address that SES verifies. */
    readonly identity: { readonly domain: string } | { readonly address: string };
  };
  /**
   * A model on Amazon Bedrock that reads what customers write and proposes facts; off without it. An
   * inference profile needs its own ARN and those of its models in each region.
   */
  readonly listener?: { readonly modelId: string; readonly arns?: readonly string[] };
  /** How the staff sign in; without it with codes by mail. */
  readonly staffSignIn?: StaffSignIn;
  /** Who hears the alarms; AWS asks that address for consent once. Absent: only the console does. */
  readonly alarmEmail?: string;
  /** Dashboard and alarms. */
  readonly isWatched: boolean;
  /** The table survives its stack, and neither can be deleted by mistake. */
  readonly keepsData: boolean;
  /** Raised before a known peak; it never goes down again, and it costs once. */
  readonly warmThroughput?: {
    readonly readUnitsPerSecond: number;
    readonly writeUnitsPerSecond: number;
  };
  readonly isTraced: boolean;
  readonly logRetentionDays: 7 | 30 | 90 | 365;
  /** Of the whole HTTP API; beyond it callers get 429. */
  readonly requestsPerSecond: { readonly steady: number; readonly burst: number };
  /** How many batches each worker of a lane handles at once; 2 to 1,000. */
  readonly concurrencyByLane: Readonly<Record<Lane, number>>;
  /** Batches of one stream shard that are published at once, 1 to 10; order per item is kept. */
  readonly streamBatchesAtOnce: number;
  /** Taken from the account's quota, so that a peak of pages cannot starve what keeps promises. */
  readonly reservedConcurrencyByFunction: Readonly<Partial<Record<FunctionName, number>>>;
  /** How much more or less is bought in each month, stated in advance (docs/value.md). */
  readonly season?: z.input<typeof SeasonTable>;
  /** Differences from the defaults. */
  readonly giftTerms: z.input<typeof GiftTerms>;
};

/** Whoever signs in, either way, must have been added with `npm run staff`. */
export type StaffSignIn = {
  /** Off where all of the staff sign in at the provider. */
  readonly codesByMail: boolean;
  readonly openId?: {
    /** As the page calls it: "Sign in with …". */
    readonly name: string;
    /** The provider's own address, `https://…`, below which it answers `/.well-known/openid-configuration`. */
    readonly issuer: string;
    readonly clientId: string;
    /** Its secret is kept in Secrets Manager (docs/operating.md); a public client has none. */
    readonly isPublicClient?: true;
    /** Only where the company itself gives its staff the addresses that the provider knows. */
    readonly trustsEmails?: true;
  };
};

/** What a worker's speed is bounded by: our mail quota, the payment provider's, or only the table. */
export type Lane = 'mail' | 'payments' | 'table';

const SMALL = {
  filesAddressing: 'host',
  isTraced: false,
  logRetentionDays: 7,
  requestsPerSecond: { steady: 50, burst: 100 },
  concurrencyByLane: { mail: 2, payments: 2, table: 5 },
  streamBatchesAtOnce: 1,
  reservedConcurrencyByFunction: {},
  giftTerms: {},
} as const satisfies Partial<StageSettings>;

export const STAGES = {
  /** One machine; `npm start` runs it. Everything is in the template except who watches. */
  local: {
    ...SMALL,
    filesAddressing: 'path',
    shardCount: 1,
    shopName: 'The Gift Shop',
    payments: 'sandbox',
    mail: {
      from: 'Proprietor <gifts@proprietor.test>',
      replyDomain: 'reply.proprietor.test',
      identity: { domain: 'proprietor.test' },
    },
    isWatched: false,
    keepsData: false,
  },
  /** A developer's own copy: no domain, no real money, gone when its stacks are deleted. */
  dev: {
    ...SMALL,
    shardCount: 2,
    shopName: 'The Gift Shop (dev)',
    payments: 'sandbox',
    mail: {
      from: 'Proprietor (dev) <gifts@dev.example.com>',
      identity: { address: 'gifts@dev.example.com' },
    },
    isWatched: true,
    keepsData: false,
    isTraced: true,
  },
  prod: {
    shardCount: 16,
    filesAddressing: 'host',
    shopName: 'The Gift Shop',
    payments: 'stripe',
    siteUrl: 'https://gifts.example.com',
    domain: {
      name: 'gifts.example.com',
      certificateArn:
        'arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-4000-8000-000000000000',
    },
    mail: {
      from: 'Proprietor <gifts@gifts.example.com>',
      replyDomain: 'reply.gifts.example.com',
      identity: { domain: 'gifts.example.com' },
    },
    alarmEmail: 'operations@example.com',
    isWatched: true,
    keepsData: true,
    isTraced: true,
    logRetentionDays: 90,
    requestsPerSecond: { steady: 1000, burst: 2000 },
    // Stripe takes 25 requests per second and endpoint: a charge holds a batch for about a second.
    concurrencyByLane: { mail: 50, payments: 20, table: 50 },
    streamBatchesAtOnce: 10,
    reservedConcurrencyByFunction: { 'publish-events': 100, 'sweep-due': 32 },
    giftTerms: {},
  },
} as const satisfies Record<string, StageSettings>;

/** Short and plain, since it is part of the names of everything in AWS. */
const STAGE_NAME = /^[a-z][a-z0-9]{1,11}$/;

export class UnknownStage extends Error {
  override readonly name = 'UnknownStage';
}

/** @throws UnknownStage with the names that exist and where to add one. */
export function stageSettings(stageName: string): StageSettings {
  const settings = Object.hasOwn(STAGES, stageName)
    ? STAGES[stageName as keyof typeof STAGES]
    : undefined;
  if (settings !== undefined && STAGE_NAME.test(stageName)) return settings;
  throw new UnknownStage(
    `There is no stage "${stageName}"; there are ${Object.keys(STAGES).join(', ')}. ` +
      'A new one is an entry of STAGES in infra/stages.ts, 2 to 12 small letters and digits.',
  );
}

/** Names what exists in AWS, so that stages share an account without meeting. */
export function nameInStage(stageName: string, name?: string): string {
  return name === undefined ? `proprietor-${stageName}` : `proprietor-${stageName}-${name}`;
}

/** The host of an example or test, which nothing real may be deployed with (RFC 2606). */
const PLACEHOLDER = /(^|[@.])(example\.(com|net|org)|[a-z0-9-]+\.(test|example|invalid))\b/;

function isSafeIssuer(issuer: string): boolean {
  return (
    URL.canParse(issuer) && issuer.startsWith('https://') && !PLACEHOLDER.test(new URL(issuer).host)
  );
}

/** What an operator still has to set before this stage can be deployed, as sentences. */
export function missingForDeployment(stageName: string, settings: StageSettings): string[] {
  const { mail, siteUrl, domain, alarmEmail, payments, staffSignIn } = settings;
  const openId = staffSignIn?.openId;
  const identity = 'domain' in mail.identity ? mail.identity.domain : mail.identity.address;
  const checks: readonly (readonly [boolean, string])[] = [
    [stageName !== 'local', 'The stage "local" is for one machine: use npm start.'],
    [!PLACEHOLDER.test(identity), 'mail.identity: a domain or an address of yours'],
    [!PLACEHOLDER.test(mail.from), 'mail.from: a sender of that identity'],
    [mail.from.includes(identity), 'mail.from must be an address of mail.identity'],
    [!PLACEHOLDER.test(mail.replyDomain ?? ''), 'mail.replyDomain: a domain of yours, or none'],
    [!PLACEHOLDER.test(siteUrl ?? ''), 'siteUrl: the address of your site'],
    [!PLACEHOLDER.test(domain?.name ?? ''), 'domain.name: the host of your site'],
    [
      !domain?.certificateArn.includes('111122223333'),
      'domain.certificateArn: a certificate of your account',
    ],
    [
      domain === undefined || siteUrl === `https://${domain.name}`,
      'siteUrl must be https:// and domain.name',
    ],
    [!PLACEHOLDER.test(alarmEmail ?? ''), 'alarmEmail: who hears the alarms'],
    [
      openId === undefined || isSafeIssuer(openId.issuer),
      'staffSignIn.openId.issuer: the https:// address of your provider',
    ],
    [
      staffSignIn === undefined || staffSignIn.codesByMail || openId !== undefined,
      'staffSignIn: the staff need codes by mail or a provider to come in',
    ],
    [
      payments !== 'stripe' || alarmEmail !== undefined,
      'alarmEmail: where real money moves somebody must hear the alarms',
    ],
  ];
  return checks.flatMap(([isSet, sentence]) => (isSet ? [] : [sentence]));
}
