import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const cores = availableParallelism()

/**
 * One run, one summary. Each group has the machine for itself: tests in the program's own process, tests with files and
 * processes, and the end-to-end specs, of which each drives a whole browser.
 */
export default defineConfig({
  test: {
    reporters: ['default'],
    // Vitest leaves one core to itself, which on two cores means one file at a time.
    maxWorkers: cores,
    coverage: { provider: 'v8', include: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          // Most of these files take less time than the start of a worker and the loading of zod.
          pool: 'threads',
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['tests/unit/**/*.test.tsx'],
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'areas',
          environment: 'node',
          include: ['tests/integration/areas/**/*.test.ts'],
          // A host on a file of its own in each test; loading the whole host takes longer than most of these files.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/integration/**/*.test.ts'],
          exclude: ['tests/integration/areas/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/specs/**/*.test.ts'],
          globalSetup: ['tests/e2e/temp-of-run.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Vitest looks for one second only, which a busy machine needs for a single page.
          expect: { poll: { timeout: 15_000 } },
          // Specs of one worker share what they have made to begin with; each still starts a program of its own.
          isolate: false,
          // Half of a spec is waiting for a page. More than one browser a core would only wait for the others.
          maxWorkers: Math.max(2, Math.floor(cores / 2)),
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
