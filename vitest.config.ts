import { defineConfig } from 'vitest/config';

/** Tests that drive a browser: alone on the machine, or a page is slower than its patience. */
const BROWSER = 'tests/browser/**/*.test.ts';

/**
 * Real components on a shared machine: a test that is slow is not one that hangs. Timings are the benchmarks' business.
 * Files share their modules, for what a story teaches is learnt once a worker then: a file leaves nothing of its own behind.
 */
const common = { testTimeout: 60_000, hookTimeout: 90_000, isolate: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [BROWSER],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      { test: { ...common, name: 'browser', include: [BROWSER], maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
