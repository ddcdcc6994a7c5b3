import { manualClock } from '../support/manual-clock.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { describeFiles } from './files-contract.ts';

describeFiles('files in memory', async () => {
  const clock = manualClock('2027-03-04T09:00:00Z');
  const files = new MemoryFiles(clock);
  return {
    files,
    open: (link) => files.open(link),
    advance: (seconds) => clock.advance({ seconds }),
  };
});
