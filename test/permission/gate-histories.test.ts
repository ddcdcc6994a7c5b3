import { expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { changePermission } from '../../shared/permission/change-permission.ts';
import { type Approach, askGate, noteSent } from '../../shared/permission/gate.ts';
import { type Channel, Purpose } from '../../shared/permission/purpose.ts';
import { sendWaiting } from '../../shared/permission/send-waiting.ts';
import fc from '../support/fast-check.ts';
import { newCustomer } from '../support/gift-world.ts';
import { isForbidden, type NaiveCustomer } from './naive-model.ts';
import { outreachOf, type PermissionWorld, permissionWorld } from './permission-world.ts';

const ADDRESS = { lines: ['1 High Street'], city: 'Oxford', postalCode: 'OX1 4AA' };
/** Around both changes of the clocks, and around Christmas. */
const BEGINNINGS = ['2027-03-12', '2027-11-05', '2027-04-02', '2027-09-24', '2027-12-22'];
const PLACES = [
  ['America/New_York', 'US'],
  ['Pacific/Auckland', 'NZ'],
  ['Asia/Kolkata', 'IN'],
  ['Europe/Berlin', 'DE'],
  ['Europe/London', 'GB'],
  ['UTC', 'GB'],
] as const;

const purpose = fc.constantFrom<Purpose>('service', 'dialogue', 'offers', 'catalogue', 'research');
const channel = fc.constantFrom<Channel>('mail', 'mail', 'phone', 'post');
const days = fc.integer({ min: 1, max: 12 });
const step = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      purpose,
      channel,
      subject: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.integer({ min: 1, max: 900 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      purpose,
      channel,
      isGiven: fc.constantFrom(true, true, true, false),
    }),
  },
  fc.record({ do: fc.constant('pause' as const), days: fc.option(days) }),
  fc.record({ do: fc.constant('mourn' as const), days: fc.option(days) }),
  fc.record({ do: fc.constant('limit' as const), max: fc.option(fc.integer({ min: 1, max: 3 })) }),
  fc.record({ do: fc.constant('complain' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

class History {
  readonly sent: { readonly atMs: number; readonly purpose: Purpose }[] = [];
  readonly #world: PermissionWorld;
  readonly #id: string;
  #naive: NaiveCustomer;
  readonly #approaches = new Map<string, Omit<Approach, 'customer'>>();

  constructor(world: PermissionWorld, customer: Customer, naive: NaiveCustomer) {
    this.#world = world;
    this.#id = customer.id;
    this.#naive = naive;
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'send':
        return this.#send(step);
      case 'wait':
        return this.#wait(step.minutes);
      case 'choose':
        return this.#choose(step);
      case 'complain':
        return this.#complain();
      default:
        return this.#set(step);
    }
  }

  async #send({
    purpose,
    channel,
    subject,
  }: {
    purpose: Purpose;
    channel: Channel;
    subject: number;
  }) {
    const about = { kind: 'turn' as const, id: `${purpose} ${channel} ${subject}` };
    const approach = { purpose, channel, about, kind: 'test', canWait: true };
    this.#approaches.set(about.id, approach);
    await this.#ask(approach);
  }

  /** As every sender does it, and then says what it was against the rules of the model. */
  async #ask(approach: Omit<Approach, 'customer'>): Promise<void> {
    const { gate, ports, clock } = this.#world;
    const customer = await ports.customers.find(this.#id);
    if (customer === undefined) throw new Error('the customer is gone');
    const asked = await askGate(gate, { ...approach, customer });
    if (!asked.may) return;
    const atMs = clock.now().epochMilliseconds;
    const { purpose, channel } = approach;
    expect(isForbidden(this.#naive, { purpose, channel, atMs }, this.sent)).toBe(false);
    this.sent.push({ atMs, purpose });
    await noteSent(gate, asked.pass);
  }

  /** Time passes, and what waits is announced as the sweep does it. */
  async #wait(minutes: number): Promise<void> {
    const { clock, gate } = this.#world;
    clock.advance({ minutes });
    const again = async ({ about }: { about?: { id: string } }) => {
      const approach = this.#approaches.get(about?.id ?? '');
      if (approach !== undefined) await this.#ask(approach);
      return { ok: true as const, value: undefined };
    };
    const ports = {
      ...gate,
      again: { work_form: again, answer: again, proposal: again, test: again },
    };
    for (const { id, state } of await outreachOf(this.#world, this.#id)) {
      if (state !== 'waiting') continue;
      await sendWaiting(ports, { customerId: this.#id, outreachId: id });
    }
  }

  async #choose({
    purpose,
    channel,
    isGiven,
  }: {
    purpose: Purpose;
    channel: Channel;
    isGiven: boolean;
  }) {
    if (purpose === 'service' && channel !== 'phone') return;
    await this.#change({ choices: { [purpose]: { [channel]: isGiven } } });
    const what = `${purpose} ${channel}`;
    const { yes, no, forms } = this.#naive;
    if (purpose === 'catalogue' && channel !== 'phone') {
      const own = channel === 'mail' ? 'mail' : 'paper';
      const next = isGiven
        ? forms === 'paper' && own === 'mail'
          ? 'paper'
          : own
        : forms === own
          ? 'none'
          : forms;
      this.#naive = { ...this.#naive, forms: next };
      return;
    }
    const [into, from] = isGiven ? [yes, no] : [no, yes];
    const added = new Set([...into, what]);
    const left = new Set([...from].filter((each) => each !== what));
    this.#naive = { ...this.#naive, yes: isGiven ? added : left, no: isGiven ? left : added };
  }

  async #set(step: Extract<Step, { do: 'pause' | 'mourn' | 'limit' }>) {
    if (step.do === 'limit') {
      await this.#change({ weeklyMax: step.max });
      this.#naive = { ...this.#naive, weeklyMax: step.max ?? undefined };
      return;
    }
    const today = this.#world.clock.now().toZonedDateTimeISO(this.#naive.zone).toPlainDate();
    const until = step.days === null ? null : today.add({ days: step.days });
    const field = step.do === 'pause' ? 'pausedUntil' : 'bereavedUntil';
    await this.#change({ [field]: until });
    this.#naive = { ...this.#naive, [field]: until?.toString() };
  }

  async #change(change: object) {
    const asked = { customerId: this.#id, change, way: 'page' as const };
    expect(await changePermission(this.#world.permissions, asked)).toMatchObject({ ok: true });
  }

  async #complain() {
    const { ports, clock } = this.#world;
    const customer = await ports.customers.find(this.#id);
    if (customer === undefined) return;
    await ports.customers.save({ ...customer, emailState: 'complained' }, [], clock.now());
    this.#naive = { ...this.#naive, isMailClosed: true };
  }
}

test('no history leads to a sending that the naive model forbids', {
  timeout: 120_000,
}, async () => {
  const sent: Purpose[] = [];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PLACES),
      fc.constantFrom(...BEGINNINGS),
      fc.array(step, { minLength: 20, maxLength: 60 }),
      async ([zone, country], day, steps) => {
        const world = permissionWorld(`${day}T10:00:00Z`);
        const customer = await newCustomer(world, {
          zone,
          address: { ...ADDRESS, country },
          phones: ['+442079460958'],
        });
        const history = new History(world, customer, {
          ...{ zone, isZoneKnown: zone !== 'UTC', country, yes: new Set<string>() },
          ...{ no: new Set<string>(), forms: 'mail', isMailClosed: false },
          ...{ pausedUntil: undefined, bereavedUntil: undefined, weeklyMax: undefined },
        });
        for (const each of steps) await history.take(each);
        sent.push(...history.sent.map(({ purpose }) => purpose));
        const left = await outreachOf(world, customer.id);
        // Every sending is on record, and what is on record as sent was sent.
        expect(left.filter(({ state }) => state === 'sent')).toHaveLength(history.sent.length);
      },
    ),
    { numRuns: 150 },
  );
  // A gate that is always shut would pass, too.
  expect(sent.length).toBeGreaterThan(150);
  expect(new Set(sent)).toEqual(new Set(Purpose.options));
});

test('the model knows a night when it sees one', () => {
  const ada: NaiveCustomer = {
    ...{ zone: 'America/New_York', isZoneKnown: true, country: 'US', yes: new Set<string>() },
    ...{ no: new Set<string>(), forms: 'mail', isMailClosed: false },
    ...{ pausedUntil: undefined, bereavedUntil: undefined, weeklyMax: undefined },
  };
  const say = (text: string) => {
    const atMs = Temporal.Instant.from(text).epochMilliseconds;
    return isForbidden(ada, { purpose: 'dialogue', channel: 'mail', atMs }, []);
  };
  expect(say('2027-03-14T08:00:00-04:00')).toBe(false);
  expect(say('2027-03-14T07:59:00-04:00')).toBe(true);
});
