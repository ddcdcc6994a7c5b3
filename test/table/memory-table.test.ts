import { MemoryTable } from '../support/memory-table.ts';
import { describeTable } from './table-contract.ts';

describeTable('the table in memory', async () => new MemoryTable());
