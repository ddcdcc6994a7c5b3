import { instantText } from '../../shared/kernel/time.ts';
import { beginGathering, endGathering } from '../../shared/managers/gather-candidates.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { addStaff } from '../../shared/staff/manage-staff.ts';
import { capacityOf, type StaffMember } from '../../shared/staff/staff-member.ts';
import { staffMemberStore } from '../../shared/staff/staff-member-store.ts';
import type { StoreSettings } from '../../shared/table/entity-store.ts';
import { CommandError } from '../command-error.ts';
import type { ConnectOptions } from '../connect.ts';
import { parseOptions } from '../parse-options.ts';
import { type ManageValuesDeps, settingsOf } from '../value/manage-values.ts';
import { type RefitDeps, refitAndWalk, walkAgain } from '../value/refit-and-walk.ts';
import { untilCounted, untilQuiet } from '../value/until-counted.ts';
import { fencePortsOf } from './portfolio-ports.ts';

export const PORTFOLIO_USAGE = `Usage:
  npm run portfolio
Learns what customers are worth from what was imported, puts up the fence, and gives those right of it to
the managers, now instead of within the week. A local host without managers gets one.
Takes --stage NAME for a stage on AWS instead of the local host.`;

const SAMPLE_MANAGER = {
  ...{ email: 'manager@shop.test', name: 'Sample Manager' },
  role: 'manager',
} as const;
const FENCE_CHANGED = 'The fence was changed at the same moment. Repeat this.';
/** Of the fence's place: whoever is near it is told of as well, since it moves left. */
const NEAR_PART = 0.5;

/** @throws CommandError which says what to do. */
export async function fillPortfolios(
  args: readonly string[],
  deps: ManageValuesDeps,
): Promise<void> {
  const where = readArguments(args);
  const connection = await deps.connect(where);
  try {
    const { table, url } = connection;
    const { shardCount, season } = settingsOf(where);
    const settings = { table, shardCount };
    const own = { ...deps, season, clock: await deps.clockOf(connection) };
    const manager = await someManager(settings, own, url);
    await untilCounted(settings, own, url);
    own.print('The models are being fitted …');
    await refitAndWalk(settings, own);
    const enterMinor = await putUpFence(settings, own);
    await walkAgain(settings, own, { tellFromMinor: Math.floor(NEAR_PART * enterMinor) });
    if (url === undefined) await printGathering(settings, own);
    else {
      await untilQuiet(url, deps);
      await giveToManagers(settings, own);
      await untilQuiet(url, deps);
    }
    await printPortfolios(settings, own);
    const site = url ?? 'the shop';
    deps.print(
      `See ${site}/staff/portfolio; ${manager.email} signs in by a code that comes by mail.`,
    );
  } finally {
    connection.close();
  }
}

async function someManager(
  settings: StoreSettings,
  { ids, clock, print }: RefitDeps,
  hostUrl: string | undefined,
): Promise<StaffMember> {
  const staffMembers = staffMemberStore(settings);
  const manager = (await staffMembers.list()).find((member) => capacityOf(member) > 0);
  if (manager !== undefined) return manager;
  if (hostUrl === undefined) {
    throw new CommandError(
      'There is no manager yet: npm run staff -- add MAIL --role manager --stage NAME',
    );
  }
  const added = await addStaff({ staffMembers, ids, clock }, SAMPLE_MANAGER);
  if (!added.ok) throw new CommandError(`${SAMPLE_MANAGER.email}: ${added.refusal}`);
  const { email } = added.value;
  print(`There was no manager: ${email} is one now, for ${capacityOf(added.value)} customers.`);
  return added.value;
}

/** @returns the lifetime value from which on a customer is right of it. */
async function putUpFence(settings: StoreSettings, { clock, print }: RefitDeps): Promise<number> {
  const settled = await settleFence(fencePortsOf(settings, clock));
  if (!settled.ok) throw new CommandError(FENCE_CHANGED);
  const { place, settings: chosen } = settled.value;
  if (place.enterMinor === undefined) {
    throw new CommandError(
      'Managing pays for nobody at the costs that are set: change them at /staff/fence.',
    );
  }
  const currency = { style: 'currency', currency: chosen.currency } as const;
  const format = new Intl.NumberFormat('en-GB', currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  print(`The fence stands at ${format.format(place.enterMinor / 10 ** digits)}.`);
  const gathering = await beginGathering(fencePortsOf(settings, clock));
  if (!gathering.ok) throw new CommandError(FENCE_CHANGED);
  return place.enterMinor;
}

/** The most valuable first, now that all have been looked at. */
async function giveToManagers(settings: StoreSettings, { clock }: RefitDeps): Promise<void> {
  const gathered = await endGathering(fencePortsOf(settings, clock));
  if (!gathered.ok) throw new CommandError(FENCE_CHANGED);
}

/** On a stage others look at the customers, and nobody here can tell when they are done. */
async function printGathering(settings: StoreSettings, { clock, print }: RefitDeps): Promise<void> {
  const fence = await fencePortsOf(settings, clock).fences.find();
  if (fence?.gathersUntil === undefined) return;
  const at = instantText(fence.gathersUntil);
  print(`The customers are being looked at; at ${at} the most valuable get their managers.`);
}

async function printPortfolios(settings: StoreSettings, { clock, print }: RefitDeps) {
  const { portfolios, staff } = fencePortsOf(settings, clock);
  const names = new Map((await staff.all()).map(({ id, name }) => [id, name]));
  for (const { id, customerCount, capacity } of await portfolios.all()) {
    print(`${names.get(id) ?? id} answers for ${customerCount} customers of ${capacity}.`);
  }
}

function readArguments(args: readonly string[]): ConnectOptions {
  const options = { stage: { type: 'string' }, data: { type: 'string' } } as const;
  const wrong = (reason: string) => new CommandError(`${reason}\n\n${PORTFOLIO_USAGE}`);
  return parseOptions({ args: [...args], options }, wrong).values;
}
