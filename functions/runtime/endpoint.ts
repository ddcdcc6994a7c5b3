import type * as z from 'zod';
import type { Scope } from '../../shared/customers/api-key.ts';
import type { CustomerId } from '../../shared/customers/customer.ts';
import type { ActingStaff } from '../../shared/staff/acting-staff.ts';
import type { StaffAction } from '../../shared/staff/may.ts';
import type { StaffMember } from '../../shared/staff/staff-member.ts';
import type { ProblemReply } from './problem.ts';
import type { RefusalReplies, Reply, TextReply } from './reply.ts';

/**
 * `customer`: a session as bearer token or cookie, or a staff key together with the customer's
 * address. `visitor`: a page that opens to anybody and knows who is signed in with this browser.
 * `staff:…`: a page for whoever of the staff may do that (`shared/staff/may.ts`). `staff_door`: where
 * they come in and go out. `staffKey:…`: a key of the scope `staff`, for what programs may do.
 * `apiKey:…`: a key with that scope. `none`: anybody, or a secret that the request holds.
 */
export type Auth =
  | 'none'
  | 'customer'
  | 'visitor'
  | 'staff_door'
  | `staff:${StaffAction}`
  | `staffKey:${StaffAction}`
  | `apiKey:${Exclude<Scope, 'staff'>}`;

/** What an HTTP function is: read by its handler, the OpenAPI document and the routes. */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** With parameters in braces, `/v1/gifts/{giftId}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly auth: Auth;
  readonly request?: {
    readonly pathParameters?: z.ZodType;
    readonly query?: z.ZodType;
    /** Those it needs, in lower case. */
    readonly headers?: z.ZodType;
    readonly cookies?: z.ZodType;
    readonly body?: z.ZodType;
  };
  /** `json` unless said otherwise; `raw` gives the body's text, as a signature needs it. */
  readonly bodyType?: 'json' | 'form' | 'raw';
  /** 1,000,000 unless said otherwise. */
  readonly bodyBytesMax?: number;
  /** The schema of each status that is no problem; `null` without a body, `html` for a page. */
  readonly responses: Readonly<Record<number, z.ZodType | null | 'html'>>;
  readonly refusals?: RefusalReplies;
};

type Part<E extends Endpoint, Name extends keyof NonNullable<E['request']>> =
  E['request'] extends Record<Name, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

type Body<E extends Endpoint> = E['bodyType'] extends 'raw' ? string : Part<E, 'body'>;

/** Who of the staff asks, and with which session. */
export type StaffAsker = { readonly member: StaffMember; readonly sessionToken: string };

type Asker<E extends Endpoint> = E['auth'] extends 'customer'
  ? {
      readonly customerId: CustomerId;
      /** That one, and the records of theirs that became part of it (`customer-parts.ts`). */
      readonly customerIds: readonly CustomerId[];
      /** Staff act for a customer with a key; the customer's own requests come with a session. */
      readonly askedBy: 'customer' | 'staff';
      /** Who of the staff, if they do. */
      readonly staff?: ActingStaff;
      readonly sessionToken?: string;
    }
  : E['auth'] extends 'visitor'
    ? {
        readonly customerId?: CustomerId;
        readonly customerIds?: readonly CustomerId[];
        readonly sessionToken?: string;
      }
    : E['auth'] extends `staff:${string}`
      ? StaffAsker & { /** As the customer may read it. */ readonly staff: ActingStaff }
      : E['auth'] extends 'staff_door'
        ? Partial<StaffAsker>
        : E['auth'] extends 'none'
          ? unknown
          : {
              readonly apiKeyId: string;
              /** The key, as whoever acts for the company. */
              readonly staff: ActingStaff;
            };

export type RequestOf<E extends Endpoint> = Asker<E> & {
  readonly pathParameters: Part<E, 'pathParameters'>;
  readonly query: Part<E, 'query'>;
  readonly headers: Part<E, 'headers'>;
  readonly cookies: Part<E, 'cookies'>;
  readonly body: Body<E>;
  readonly requestId: string;
};

type BodyReply<E extends Endpoint> = {
  [Status in keyof E['responses'] & number]: E['responses'][Status] extends z.ZodType
    ? Reply<Status, z.output<E['responses'][Status]>>
    : Reply<Status, undefined>;
}[keyof E['responses'] & number];

export type ReplyOf<E extends Endpoint> = BodyReply<E> | TextReply | ProblemReply;
