import { createHash } from 'node:crypto';
import { HttpResponse, http } from 'msw';
import { STRIPE_VERSION } from '../../shared/payments/stripe-objects.ts';
import {
  type Answer,
  declined,
  type Fault,
  type Fields,
  type Json,
  metadataOf,
  missing,
  page,
  refusal,
  respond,
  serverError,
  unknownField,
} from './fake-stripe-answers.ts';

// Stripe at HTTP level, as strict as the parts of its API that are used: unknown fields, foreign
// versions and reused keys are refused. Shapes follow the types of the `stripe` package.

const API = 'https://api.stripe.com/v1';
export const FAKE_KEY = 'sk_test_fake';

export type SeenRequest = {
  readonly method: string;
  readonly path: string;
  readonly fields: Fields;
  readonly headers: Headers;
};
const visa = { brand: 'visa', last4: '4242', exp_month: 3, exp_year: 2031 };
const PAYMENT_METHODS: Readonly<Record<string, Json | undefined>> = {
  pm_card_visa: undefined,
  pm_card_visa_chargeDeclinedInsufficientFunds: declined('insufficient_funds'),
  pm_card_visa_chargeDeclinedLostCard: declined('lost_card'),
  pm_card_authenticationRequired: {
    code: 'authentication_required',
    decline_code: 'authentication_required',
  },
};

const FIELDS_ALLOWED = {
  payment_intents:
    /^(amount|currency|customer|payment_method|confirm|off_session|allowed_payment_method_types\[0]|metadata\[\w+])$/,
  refunds: /^(payment_intent|amount|metadata\[\w+])$/,
  sessions:
    /^(mode|customer|customer_creation|customer_email|client_reference_id|success_url|cancel_url|allowed_payment_method_types\[0]|metadata\[\w+]|setup_intent_data\[metadata]\[\w+])$/,
};

export class FakeStripe {
  readonly requests: SeenRequest[] = [];
  readonly customers = new Set<string>();
  readonly intents: (Json & { id: string; amount: number; status: string; customer: string })[] =
    [];
  readonly refunds: (Json & { id: string; payment_intent: string; amount: number })[] = [];
  readonly sessions = new Map<string, Json & { fields: Fields }>();
  readonly #answers = new Map<string, { fingerprint: string; answer: Answer }>();
  readonly #faults: Fault[] = [];
  #count = 0;

  readonly handlers = [
    http.post(`${API}/payment_intents`, (call) => this.#post(call, (f) => this.#charge(f))),
    http.post(`${API}/refunds`, (call) => this.#post(call, (f) => this.#refund(f))),
    http.post(`${API}/checkout/sessions`, (call) => this.#post(call, (f) => this.#begin(f))),
    http.delete(`${API}/customers/:id`, (call) =>
      this.#get(call, () => this.#forget(String(call.params.id))),
    ),
    http.get(`${API}/payment_intents`, (call) => this.#get(call, (f) => this.#intentsOf(f))),
    http.get(`${API}/refunds`, (call) => this.#get(call, (f) => this.#refundsOf(f))),
    http.get(`${API}/checkout/sessions/:id`, (call) =>
      this.#get(call, (f) => this.#session(String(call.params.id), f)),
    ),
  ];

  failNext(...faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }

  /** What Stripe may do after 24 hours. */
  forgetKeys(): void {
    this.#answers.clear();
  }

  /** The customer fills in Checkout's page. @returns where Stripe sends the browser. */
  finishSession(id: string): string {
    const session = this.sessions.get(id);
    if (session === undefined) throw new Error('no such session');
    const customer = session.fields.customer ?? this.#id('cus');
    this.customers.add(customer);
    const payment_method = { id: 'pm_card_visa', object: 'payment_method', card: visa };
    const setup_intent = { status: 'succeeded', usage: 'off_session', payment_method };
    this.sessions.set(id, { ...session, status: 'complete', customer, setup_intent });
    return (session.fields.success_url ?? '').replace('{CHECKOUT_SESSION_ID}', id);
  }

  async #post({ request }: { request: Request }, work: (fields: Fields) => Answer) {
    const text = await request.text();
    const fields = Object.fromEntries(new URLSearchParams(text));
    const key = request.headers.get('idempotency-key');
    const fingerprint = createHash('sha256').update(`${request.url} ${text}`).digest('hex');
    return this.#serve(request, fields, () => {
      const known = key === null ? undefined : this.#answers.get(key);
      if (known?.fingerprint === fingerprint) return known.answer;
      if (known !== undefined) return refusal(400, { type: 'idempotency_error' });
      const answer = this.#faults[0] === 'server_error' ? serverError(this.#faults) : work(fields);
      if (key !== null) this.#answers.set(key, { fingerprint, answer });
      return answer;
    });
  }

  #get({ request }: { request: Request }, work: (fields: Fields) => Answer) {
    const fields = Object.fromEntries(new URL(request.url).searchParams);
    return this.#serve(request, fields, () =>
      this.#faults[0] === 'server_error' ? serverError(this.#faults) : work(fields),
    );
  }

  #serve({ method, url, headers }: Request, fields: Fields, work: () => Answer) {
    this.requests.push({ method, path: new URL(url).pathname, fields, headers });
    if (headers.get('authorization') !== `Bearer ${FAKE_KEY}`) return respond(refusal(401, {}));
    if (headers.get('stripe-version') !== STRIPE_VERSION) return respond(refusal(400, {}));
    const fault = this.#faults[0] === 'server_error' ? undefined : this.#faults.shift();
    if (fault === 'lost_request') return HttpResponse.error();
    if (fault === 'rate_limit') return respond(refusal(429, { code: 'rate_limit' }));
    if (fault === 'not_json') return HttpResponse.text('<html>', { status: 200 });
    const answer = work();
    return fault === 'lost_answer' ? HttpResponse.error() : respond(answer);
  }

  #charge(fields: Fields): Answer {
    const unknown = unknownField(fields, FIELDS_ALLOWED.payment_intents);
    if (unknown !== undefined) return unknown;
    const { payment_method = '', customer = '', amount, currency } = fields;
    const isOffSession = fields.confirm === 'true' && fields.off_session === 'true';
    if (!isOffSession) return refusal(400, { code: 'parameter_missing' });
    if (!this.customers.has(customer)) return missing('customer');
    if (!Object.hasOwn(PAYMENT_METHODS, payment_method)) return missing('payment_method');
    const problem = PAYMENT_METHODS[payment_method];
    const intent = {
      id: this.#id('pi'),
      object: 'payment_intent',
      amount: Number(amount),
      currency,
      customer,
      payment_method,
      metadata: metadataOf(fields),
      status: problem === undefined ? 'succeeded' : 'requires_payment_method',
      last_payment_error: problem === undefined ? null : { ...problem, type: 'card_error' },
    };
    this.intents.unshift(intent);
    return problem === undefined
      ? { status: 200, body: intent }
      : refusal(402, { ...problem, type: 'card_error', payment_intent: intent });
  }

  #refund(fields: Fields): Answer {
    const unknown = unknownField(fields, FIELDS_ALLOWED.refunds);
    if (unknown !== undefined) return unknown;
    const intent = this.intents.find(({ id }) => id === fields.payment_intent);
    if (intent === undefined) return missing('payment_intent');
    const amount = Number(fields.amount);
    if (amount > intent.amount - this.refundedOf(intent.id)) return refusal(400, {});
    const refund = {
      id: this.#id('re'),
      object: 'refund',
      payment_intent: intent.id,
      amount,
      status: 'succeeded',
      metadata: metadataOf(fields),
    };
    this.refunds.unshift(refund);
    return { status: 200, body: refund };
  }

  refundedOf(intentId: string): number {
    const of = this.refunds.filter(({ payment_intent }) => payment_intent === intentId);
    return of.reduce((total, { amount }) => total + amount, 0);
  }

  #forget(id: string): Answer {
    if (!this.customers.delete(id)) return missing('id');
    return { status: 200, body: { id, object: 'customer', deleted: true } };
  }

  #begin(fields: Fields): Answer {
    const unknown = unknownField(fields, FIELDS_ALLOWED.sessions);
    if (unknown !== undefined) return unknown;
    if (fields.customer !== undefined && !this.customers.has(fields.customer)) {
      return missing('customer');
    }
    const id = this.#id('cs_test');
    const session = {
      id,
      url: `https://checkout.stripe.com/c/pay/${id}`,
      mode: fields.mode,
      status: 'open',
      client_reference_id: fields.client_reference_id ?? null,
      customer: fields.customer ?? null,
      setup_intent: { status: 'requires_payment_method', payment_method: null },
      fields,
    };
    this.sessions.set(id, session);
    return { status: 200, body: session };
  }

  #session(id: string, fields: Fields): Answer {
    const session = this.sessions.get(id);
    if (session === undefined) return missing('id');
    const isExpanded = fields['expand[0]'] === 'setup_intent.payment_method';
    return { status: 200, body: isExpanded ? session : { ...session, setup_intent: 'seti_1' } };
  }

  #intentsOf(fields: Fields): Answer {
    if (!this.customers.has(fields.customer ?? '')) return missing('customer');
    return page(
      this.intents.filter(({ customer }) => customer === fields.customer),
      fields,
    );
  }

  #refundsOf(fields: Fields): Answer {
    const of = ({ payment_intent }: Json) => payment_intent === fields.payment_intent;
    if (!this.intents.some(({ id }) => id === fields.payment_intent))
      return missing('payment_intent');
    return page(this.refunds.filter(of), fields);
  }

  #id(prefix: string): string {
    this.#count += 1;
    return `${prefix}_${String(this.#count).padStart(6, '0')}`;
  }
}
