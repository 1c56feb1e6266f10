/**
 * `intake`: a night's files of API and PNR until the queue shows the travellers screened, in the built workstation in a real Chromium. The store is
 * sealed and remembers a million appearances. Measured in the page, from the choice of files until the queue is drawn.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../electron/find-browser.ts';
import { serveRenderer } from '../../electron/serve.ts';
import { text } from '../e2e/texts.ts';
import { TRAVELLERS_PER_FLIGHT } from './bench-data.ts';
import { OFFICER, PASSPHRASE } from './bench-unit.ts';
import { bundleRoot } from './bundle-root.ts';
import { bundle } from './in-browser.ts';
import { FLIGHTS_PER_WAVE, WAVES, waveFlight } from './intake-data.ts';
import { type SeenImport, watchIntake } from './intake-page.ts';
import { type Figure, median, rounded } from './measure.ts';

const TRAVELLERS = FLIGHTS_PER_WAVE * TRAVELLERS_PER_FLIGHT;
/** Building a past takes a minute. */
const LONGEST = 300_000;

export async function intakeBench(): Promise<readonly Figure[]> {
  const passes: SeenImport[] = [];
  const appearances = await withIntake(async (pass, remembered) => {
    for (let wave = 0; wave < WAVES; wave++) passes.push(await pass(wave));
    return remembered;
  });
  const measured = passes.slice(1);
  const figure = (name: string, value: number, unit: string): Figure => ({
    bench: 'intake',
    figure: name,
    value: rounded(value),
    unit,
  });
  const milliseconds = median(measured.map((pass) => pass.milliseconds));
  return [
    figure('appearances remembered', appearances, 'appearances'),
    figure('files to queue', (TRAVELLERS * 1000) / milliseconds, 'travellers/s'),
    figure('longest page task of intake', median(measured.map(({ longestTask }) => longestTask)), 'ms'),
    figure('on the queue', measured.at(-1)?.flagged ?? 0, 'travellers'),
    figure('passes', measured.length, 'passes'),
  ];
}

type Pass = (wave: number) => Promise<SeenImport>;

/** Opens the workstation over a past; `run` is given what imports a wave, and how many appearances are remembered. */
export async function withIntake<Found>(
  run: (pass: Pass, appearances: number, page: Page) => Promise<Found>,
): Promise<Found> {
  const { buildRenderer } = await import(`${bundleRoot}scripts/build.mjs`);
  await buildRenderer();
  const folder = mkdtempSync(join(tmpdir(), 'airside-intake-'));
  const served = await serveRenderer(join(bundleRoot, 'dist', 'renderer'), 0);
  const executablePath = findBrowser(process.platform, process.env);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'],
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Africa/Lome',
  });
  context.setDefaultTimeout(LONGEST);
  try {
    const now = Date.now();
    const waves = writeWaves(folder, now);
    const appearances = await fillPast(context, served.address, now);
    const page = await signIn(context, served.address);
    return await run((wave) => importWave(page, waves[wave] ?? [], wave), appearances, page);
  } finally {
    await context.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Paths of the files of each wave. */
function writeWaves(folder: string, now: number): readonly (readonly string[])[] {
  return Array.from({ length: WAVES }, (_, wave) => {
    const own = join(folder, `wave-${wave}`);
    mkdirSync(own);
    return Array.from({ length: FLIGHTS_PER_WAVE }, (_none, at) => {
      const { paxlst, pnrgov } = waveFlight(wave * FLIGHTS_PER_WAVE + at, now);
      return Object.entries({ paxlst, pnrgov }).map(([channel, bytes]) => {
        const path = join(own, `${at}-${channel}.edi`);
        writeFileSync(path, bytes);
        return path;
      });
    }).flat();
  });
}

/** In a page of the same origin, which has the same databases. */
async function fillPast(context: BrowserContext, address: string, now: number): Promise<number> {
  const page = await context.newPage();
  const script = await bundle('test/bench/intake-past.ts');
  const html = '<!doctype html><script type="module" src="past.js"></script>';
  await page.route(`${address}past.html`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.route(`${address}past.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  page.on('pageerror', ({ message }) => console.error(message));
  await page.goto(`${address}past.html`);
  const appearances = await page.evaluate((at) => window.fillPast(at), now);
  await page.close();
  return appearances;
}

async function signIn(context: BrowserContext, address: string): Promise<Page> {
  await context.addInitScript(watchIntake);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByLabel(text('sign-in.officer'), { exact: true }).fill(OFFICER);
  await page.getByLabel(text('passphrase.label'), { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: text('frame.screens') }).waitFor();
  return page;
}

async function importWave(page: Page, paths: readonly string[], wave: number): Promise<SeenImport> {
  const screen = (name: 'import' | 'queue') =>
    page
      .getByRole('navigation', { name: text('frame.screens') })
      .getByRole('link', { name: text(`screen.${name}`) })
      .click();
  await screen('import');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: text('import.choose') }).click(),
  ]);
  await chooser.setFiles([...paths]);
  await screen('queue');
  const [flights, travellers] = [FLIGHTS_PER_WAVE * (wave + 1), TRAVELLERS * (wave + 1)];
  const seen = await page.evaluate(([f, t]) => window.intakeEnds(f, t), [flights, travellers] as const);
  console.error(`wave ${wave}: ${Math.round(seen.milliseconds)} ms, longest task ${Math.round(seen.longestTask)} ms`);
  return seen;
}
