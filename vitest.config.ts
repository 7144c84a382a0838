import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: 'test/kept-folder.ts',
    testTimeout: 90_000,
    hookTimeout: 60_000,
    // What a busy machine shows late is there all the same.
    expect: { poll: { timeout: 15_000 } },
    // Two cores are the smallest machine this has to pass on.
    maxWorkers: 2,
  },
});
