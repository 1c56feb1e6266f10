/**
 * `{ page, host }` for the end-to-end specs: one page with the built workstation, and a driver that acts as its host. There are three drivers: the
 * browser host, the stand-in for Electron, real Electron. After each test the page must have thrown no exception, violated no content policy and
 * requested nothing from another origin.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  _electron,
  type BrowserContext,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { type Served, serveRenderer } from '../../electron/serve.ts';
import { findElectron } from '../../electron/start.ts';
import { connectPage } from '../shim/connect-page.ts';
import { type StandIn, startStandIn } from '../shim/stand-in.ts';
import { type Desk, keptState, sitDown } from './desks.ts';
import { countCalls } from './settled.ts';
import { goTo } from './steps.ts';

export type HostKind = 'browser' | 'stand-in' | 'electron';

export interface HostOptions {
  hostKind: HostKind;
}

interface DeskOptions {
  /** What officers did before the test; null: it begins at the first start. */
  desk: Desk | null;
  /** Whether a test begins on the queue of the page that the test before it in its file left; set by `goOn`. */
  goesOn: boolean;
}

/** The page that the next test of a file goes on with. */
interface LeftPage {
  readonly file: string;
  readonly desk: Desk | null;
  readonly context: BrowserContext;
}

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface HostDriver {
  readonly kind: HostKind;
  /** Opens the workstation (again) in the page. */
  open(): Promise<void>;
  /** Performs `act`, which opens a file dialog, and answers with these files. */
  choose(files: readonly GivenFile[], act: () => Promise<void>): Promise<void>;
  /** Performs `act`, which saves one file, and gives that file. */
  saved(act: () => Promise<void>): Promise<SavedFile>;
  /** The stand-in, for tests of the main process. */
  readonly standIn: StandIn | null;
  /** Requests of the page to any other origin, sent or attempted. */
  readonly strayRequests: readonly string[];
  /** Violations of the content policy by the page, and uncaught exceptions. */
  readonly faults: readonly string[];
  /** Clears both, for a test that provokes them. */
  forget(): void;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const APP_ORIGIN = 'app://airside';

interface Fixtures {
  /** A separate folder for the host's data and saved files. */
  dataFolder: string;
  electronApp: ElectronApplication | null;
  host: HostDriver;
}

interface WorkerFixtures {
  served: Served;
}

/** What a test of this worker left. The worker closes it with its browser when it ends; after a failed test it ends, so a failure is not gone on with. */
let left: LeftPage | null = null;

export const test = base.extend<Fixtures & HostOptions & DeskOptions, WorkerFixtures>({
  hostKind: ['browser', { option: true }],
  desk: [null, { option: true }],
  goesOn: [false, { option: true }],

  // Port 0: a test must not meet a workstation that runs on this machine. Each context has its own store anyway.
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
    async ({}, use) => {
      const served = await serveRenderer(join(root, 'dist', 'renderer'), 0);
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],

  storageState: async ({ desk, hostKind, served }, use) =>
    use(desk === null || hostKind !== 'browser' ? undefined : keptState(served.address, desk)),

  context: async ({ browser, desk, goesOn, hostKind }, use, { file }) => {
    const before = left;
    left = null;
    const isNext = goesOn && before?.file === file && before.desk === desk;
    if (!isNext) await before?.context.close();
    const context = isNext ? before.context : await browser.newContext();
    await use(context);
    if (goesOn && hostKind === 'browser') left = { file, desk, context };
    else await context.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'airside-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  electronApp: async ({ hostKind, dataFolder }, use) => {
    if (hostKind !== 'electron') return use(null);
    const executablePath = findElectron(root, process.env.ELECTRON_OVERRIDE_DIST_PATH);
    if (executablePath === null) throw new Error('Electron is not on this machine: npx install-electron fetches it.');
    const app = await _electron.launch({ executablePath, args: [root, `--user-data-dir=${dataFolder}`] });
    await use(app);
    await app.close();
  },

  page: async ({ context, electronApp }, use) =>
    use(electronApp === null ? (context.pages()[0] ?? (await context.newPage())) : await electronApp.firstWindow()),

  host: [
    async ({ page, served, hostKind, desk, dataFolder, electronApp }, use) => {
      const isNext = page.url().startsWith(served.address);
      const watch = watchPage(page);
      if (!isNext) await page.addInitScript(countCalls);
      const driver =
        electronApp !== null
          ? electronDriver(page, electronApp, dataFolder, watch)
          : hostKind === 'stand-in'
            ? await standInDriver(page, dataFolder, watch)
            : await browserDriver(page, served, dataFolder, watch);
      if (isNext) await goTo(page, 'queue');
      else await driver.open();
      if (desk !== null && !isNext) await sitDown(page, driver, desk, hostKind === 'browser' ? served.address : null);
      await use(driver);
      // A pending request of the page would never end after its server has ended.
      if (driver.standIn !== null) await page.close();
      await driver.standIn?.stop();
      expect.soft(driver.faults, 'no exception, no violation of the content policy').toEqual([]);
      expect.soft(driver.strayRequests, 'no request leaves the origin').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * The tests of a file follow each other at one desk, as the day of an officer goes on. Opening the workstation takes longer than many of them. Each test works
 * on travellers and files of its own, and leaves the screens as it found them: the officer, the language, no dialog.
 */
export function goOn(desk: Desk): void {
  test.describe.configure({ mode: 'default' });
  test.use({ desk, goesOn: true });
}

interface PageWatch {
  readonly faults: string[];
  readonly requests: string[];
}

function watchPage(page: Page): PageWatch {
  const watch: PageWatch = { faults: [], requests: [] };
  page.on('pageerror', (error) => watch.faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      watch.faults.push(message.text());
  });
  page.context().on('request', (request) => watch.requests.push(request.url()));
  return watch;
}

function forget(watch: PageWatch): void {
  watch.faults.length = 0;
  watch.requests.length = 0;
}

function strayFrom(watch: PageWatch, origin: string): string[] {
  const own = [`${origin}/`, `blob:${origin}/`, 'data:'];
  return watch.requests.filter((url) => !own.some((start) => url.startsWith(start)));
}

async function browserDriver(page: Page, served: Served, data: string, watch: PageWatch): Promise<HostDriver> {
  // The pickers of the File System Access API cannot be automated. Without them the host uses input and download.
  await page.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
  });
  return {
    kind: 'browser',
    open: async () => {
      await page.goto(served.address);
    },
    async choose(files, act) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()]);
      // From the disk: bytes given here would be assembled in the page and block it.
      await chooser.setFiles(await writeFiles(data, files));
    },
    async saved(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk);
      return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
    },
    standIn: null,
    get strayRequests() {
      return strayFrom(watch, served.address.slice(0, -1));
    },
    faults: watch.faults,
    forget: () => forget(watch),
  };
}

async function standInDriver(page: Page, data: string, watch: PageWatch): Promise<HostDriver> {
  const standIn = startStandIn(data);
  const { address, origin } = await connectPage(page, standIn);

  return {
    kind: 'stand-in',
    open: async () => {
      await page.goto(address);
    },
    async choose(files, act) {
      standIn.tell({ type: 'dialog', open: await writeFiles(data, files), save: null });
      await act();
    },
    async saved(act) {
      const path = join(data, 'saved');
      standIn.tell({ type: 'dialog', open: null, save: path });
      await act();
      return { name: 'saved', bytes: await readWhenThere(path) };
    },
    standIn,
    get strayRequests() {
      return strayFrom(watch, origin);
    },
    faults: watch.faults,
    forget: () => forget(watch),
  };
}

function electronDriver(page: Page, app: ElectronApplication, data: string, watch: PageWatch): HostDriver {
  return {
    kind: 'electron',
    open: async () => {
      await page.reload();
    },
    async choose(files, act) {
      const paths = await writeFiles(data, files);
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
      }, paths);
      await act();
    },
    async saved(act) {
      const path = join(data, 'saved');
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path);
      await act();
      return { name: 'saved', bytes: await readWhenThere(path) };
    },
    standIn: null,
    get strayRequests() {
      return strayFrom(watch, APP_ORIGIN);
    },
    faults: watch.faults,
    forget: () => forget(watch),
  };
}

async function writeFiles(data: string, files: readonly GivenFile[]): Promise<string[]> {
  const folder = await mkdtemp(join(data, 'chosen-'));
  const paths = files.map(({ name }) => join(folder, name));
  await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index] ?? '', bytes)));
  return paths;
}

async function readWhenThere(path: string): Promise<Buffer> {
  await expect.poll(() => readFile(path).then(Boolean, () => false)).toBe(true);
  return readFile(path);
}
