import { defineConfig } from 'vitest/config';
import DearFilesFirst from './test/support/dear-files-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    sequence: { sequencer: DearFilesFirst },
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    // Two cores on the smallest machine that runs this; the host tests start processes of their own.
    maxWorkers: 2,
    // No test is a timed test: this only ends one that hangs, on a slow machine too.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
