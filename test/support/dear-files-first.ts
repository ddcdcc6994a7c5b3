import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A minute and more each on the smallest machine, the longest first. */
const DEAR = [
  'browser/a-customer-is-remembered',
  'browser/a-customer-shops',
  'integration/one-customer',
  'browser/sixteen-months',
  'integration/shop/killed-at-a-peak',
  'simulation/planted-bugs',
  'infra/bundle',
  'simulation/seeds-11-to-20',
  'simulation/seeds-1-to-10',
  'simulation/run-simulation',
  'browser/',
  'integration/',
  'simulation/',
  'infra/',
];

/** What takes long begins at once, so that no worker is left with it while the other has nothing to do. */
export default class DearFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const at = DEAR.findIndex((part) => moduleId.includes(`/test/${part}`));
  return at < 0 ? DEAR.length : at;
}
