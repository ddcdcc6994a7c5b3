// Mistakes that are easily made where purchases are counted and customers get managers.
import type { Portfolio } from '../../shared/managers/portfolio.ts';
import { purchaseIdOf } from '../../shared/purchases/purchase.ts';
import type { NamedBug } from './planted-dialogue-bugs.ts';
import type { ShopPorts } from './stores.ts';

export const MANAGER_BUGS: readonly NamedBug[] = [
  {
    name: 'taking in a sale that is reported again as another one',
    seed: 1,
    breaks: ['purchase_twice'],
    bug: { ports: withNewNumbers },
  },
  {
    name: 'counting into the cells before the statistics',
    seed: 1,
    breaks: ['purchase_twice'],
    bug: { ports: cellsFirst },
  },
  {
    name: 'taking on one customer more than there is room for',
    seed: 1,
    breaks: ['portfolio_overfull'],
    bug: { ports: (ports) => ({ ...ports, portfolios: roomier(ports.portfolios) }) },
  },
  {
    name: 'giving a manager to whoever is to stay as usual',
    seed: 2,
    breaks: ['control_treated'],
    bug: {
      ports: (ports) => ({
        ...ports,
        laboratory: {
          ...ports.laboratory,
          lotOf: async (...asked) => ({
            ...(await ports.laboratory.lotOf(...asked)),
            arm: 'managed' as const,
          }),
        },
      }),
    },
  },
];

/** As one does it who trusts that nothing is reported twice. */
function withNewNumbers(ports: ShopPorts): ShopPorts {
  const { sales, purchases, ids, clock } = ports;
  const numbers = new Map<string, string>();
  const numberOf = ({
    source,
    sourceId,
  }: {
    readonly source: string;
    readonly sourceId?: string;
  }) => {
    const sale = `${source} ${sourceId}`;
    const number = numbers.get(sale) ?? purchaseIdOf(source, ids.next('pur', clock.now()));
    numbers.set(sale, number);
    return number;
  };
  return {
    ...ports,
    sales: {
      findMany: async () => [],
      writeOf: (sale, at) => sales.writeOf({ ...sale, id: numberOf(sale) }, at),
    },
    purchases: {
      ...purchases,
      writeOf: (purchase, at) => purchases.writeOf({ ...purchase, id: numberOf(purchase) }, at),
    },
  };
}

/** As one does it to whom a transaction is too dear: who dies between counts twice. */
function cellsFirst(ports: ShopPorts): ShopPorts {
  const { transactions } = ports;
  const writeAll: typeof transactions.writeAll = async (writes) => {
    const cells = writes.filter(({ kind, ...write }) => kind === 'add' && isCell(write));
    const others = writes.filter((write) => !cells.includes(write));
    if (cells.length > 0) await transactions.writeAll(cells);
    return transactions.writeAll(others);
  };
  return { ...ports, transactions: { ...wholeTable(transactions), writeAll } };
}

/** Its methods, which lie on what it is made of. */
function wholeTable(table: ShopPorts['transactions']): ShopPorts['transactions'] {
  return {
    find: (...asked) => table.find(...asked),
    findMany: (keys) => table.findMany(keys),
    query: (range) => table.query(range),
    write: (write) => table.write(write),
    writeAll: (writes) => table.writeAll(writes),
    countUp: (...asked) => table.countUp(...asked),
  };
}

function isCell(write: object): boolean {
  return 'facts' in write && (write.facts as { readonly entity: string }).entity === 'cell';
}

/** The page shows one place more, as for somebody who is on holiday. */
function roomier(portfolios: ShopPorts['portfolios']): ShopPorts['portfolios'] {
  const more = (portfolio: Portfolio) => ({ ...portfolio, capacity: portfolio.capacity + 1 });
  return {
    ...portfolios,
    all: async (options) => (await portfolios.all(options)).map(more),
    writeOf: ({ portfolio, happened }, at) => {
      const capacity = Math.max(0, portfolio.capacity - 1);
      return portfolios.writeOf({ portfolio: { ...portfolio, capacity }, happened }, at);
    },
  };
}
