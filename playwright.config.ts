import { defineConfig } from '@playwright/test';
import { ENGINE_MEMORY } from './electron/engine-memory.ts';
import { findBrowser } from './electron/find-browser.ts';
import type { HostOptions } from './test/e2e/fixture.ts';

/** What takes minutes. */
const SOAK = 'soak/*.spec.ts';
const browser = findBrowser(process.platform, process.env);

// Set ahead in the processes that Playwright starts and, by the global set-up, in what was built.
const ahead = process.env.AIRSIDE_CLOCK_AHEAD !== undefined;
if (ahead) process.env.NODE_OPTIONS = `--import ${new URL('test/clock-ahead.mjs', import.meta.url).href}`;

/**
 * End-to-end tests: the same specs on the browser host, on the stand-in for Electron (the real main and preload bundles), and on
 * real Electron. They drive what is in dist/; no test is tried twice.
 */
export default defineConfig<HostOptions>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  ...(ahead ? { globalSetup: './test/e2e/clock-ahead.ts' } : {}),
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1366, height: 768 },
    colorScheme: 'dark',
    locale: 'en-GB',
    timezoneId: 'Africa/Lome',
    // A trace costs a third of the time of every test that passes.
    trace: process.env.AIRSIDE_TRACE === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // As the workstation starts it. With the default, more of each test goes into collecting what lives for a moment.
        `--js-flags=${ENGINE_MEMORY.join(' ')}`,
      ],
    },
  },
  projects: [
    // Drawing menus and dialogs while they fade in takes a tenth of the processor time; an officer may ask the system for none of it. The stand-in shows them all.
    {
      name: 'browser',
      testIgnore: ['stand-in*.spec.ts', SOAK],
      use: { hostKind: 'browser', contextOptions: { reducedMotion: 'reduce' } },
    },
    // The main process behind the same screens: what a day needs of the host. Screens that ask nothing more of it are tried once, above;
    // and the stand-in brings bytes into the page by way of the test, so what it costs the page says nothing.
    {
      name: 'stand-in',
      testMatch: ['host.spec.ts', 'workday.spec.ts', 'first-start.spec.ts', 'bad-files.spec.ts'],
      use: { hostKind: 'stand-in' },
    },
    // The main process itself. Last, since these are short: no worker is left alone with a long one.
    { name: 'main', testMatch: 'stand-in*.spec.ts', use: { hostKind: 'stand-in' } },
    {
      name: 'electron',
      testIgnore: ['stand-in*.spec.ts', SOAK],
      use: { hostKind: 'electron' },
    },
    // Minutes long; `npm run soak`. Traces would be felt by what is measured.
    { name: 'soak', testMatch: SOAK, use: { trace: 'off', screenshot: 'off' } },
  ],
});
