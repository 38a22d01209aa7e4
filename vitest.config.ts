import { defineConfig } from 'vitest/config';

/**
 * Real components on a shared machine: a test that is slow is not one that hangs, and timings are the benchmarks' business. Two files
 * at a time, also where there are two cores only: most of them wait for a socket, a browser or a database.
 */
export default defineConfig({ test: { testTimeout: 20_000, hookTimeout: 60_000, maxWorkers: 2 } });
