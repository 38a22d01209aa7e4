import { defineConfig } from 'vitest/config';

/** Real components on a shared machine: a test that is slow is not one that hangs. Timings are the benchmarks' business. */
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 90_000 } });
