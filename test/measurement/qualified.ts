import type { Arm } from '../../shared/measurement/arm.ts';
import { laboratoryOf } from '../../shared/measurement/laboratory.ts';
import type { Table } from '../../shared/table/table.ts';

type Ports = Parameters<typeof laboratoryOf>[0] & {
  readonly transactions: Pick<Table, 'writeAll'>;
};
type Asked = Parameters<ReturnType<typeof laboratoryOf>['lotOf']>;

/** As it is when they cross: the lot is written, and whoever comes second has the first one's. */
export async function qualified(ports: Ports, ...asked: Asked): Promise<Arm> {
  const { arm, writes } = await laboratoryOf(ports).lotOf(...asked);
  if (writes.length === 0) return arm;
  const written = await ports.transactions.writeAll(writes);
  return written.ok ? arm : qualified(ports, ...asked);
}
