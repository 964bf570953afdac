import { defineConfig } from 'vitest/config';

const SERVER = 'packages/server/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'test/output/results.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'server',
          include: [SERVER],
          globalSetup: ['packages/server/src/testing/startTestPostgres.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'all others',
          include: ['{packages,apps,fixtures,test}/**/*.test.{ts,tsx}'],
          exclude: [SERVER, '**/node_modules/**', '**/dist/**'],
        },
      },
    ],
  },
});
