/**
 * Imports files in a real browser in random order, some of them twice, and ends the browser or the page at random moments. The workstation then
 * continues by itself. The specs compare the final contents of the store.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Random, seededRandom } from '../../shared/training/random.ts';
import type { StoreContents } from '../renderer/core/store-contents.ts';
import { bundlePage } from './bundle-page.ts';
import { type KeptBrowser, openKept } from './kept-browser.ts';
import { begin, goTo, signIn } from './steps.ts';
import type { StoreState } from './store-tools.ts';
import { text } from './texts.ts';

declare global {
  interface Window {
    /** State of the last import begun in this page. */
    importSeen: { begun: boolean; ended: boolean; phase: string; share: number };
  }
}

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where and how an import was interrupted. */
export interface Kill {
  readonly how: 'browser killed' | 'page closed';
  readonly phase: string;
  readonly percent: number;
}

export interface OrderOptions {
  readonly seed: number;
  /** Largest number of files in one import. */
  readonly largest: number;
  /** Percentage of imports that are interrupted. */
  readonly killed: number;
  /** Least number of kills: the first imports are interrupted in any case. */
  readonly least: number;
}

export interface OrderResult {
  readonly contents: StoreContents;
  readonly state: StoreState;
  readonly kills: readonly Kill[];
  readonly imports: number;
  readonly files: number;
}

/** A job during which workers died three times is not tried again. */
const MOST_KILLS_OF_ONE = 2;
const TOOLS_PAGE = 'store-tools.html';

/** A workstation in its own browser, with its store in `folder`. */
export class KilledWorkstation {
  readonly #folder: string;
  readonly #address: string;
  readonly #tools: string;
  #browser: KeptBrowser;
  #page: Page;

  private constructor(folder: string, address: string, tools: string, browser: KeptBrowser) {
    this.#folder = folder;
    this.#address = address;
    this.#tools = tools;
    this.#browser = browser;
    this.#page = browser.page;
  }

  /** Opens an empty store and sets its unit. */
  static async open(folder: string, address: string): Promise<KilledWorkstation> {
    mkdirSync(folder, { recursive: true });
    const workstation = new KilledWorkstation(folder, address, await bundleTools(), await openKept(folder));
    await workstation.#enter();
    await begin(workstation.#page);
    return workstation;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Imports files and waits until everything is done. */
  async importAll(paths: readonly string[]): Promise<void> {
    await this.#start(paths);
    await this.#settled();
  }

  /** Imports files and interrupts the import `kills` times, the first time as soon as it began if `atOnce`. Gives the kills that happened during the import. */
  async importKilled(
    paths: readonly string[],
    kills: number,
    random: Random,
    atOnce = false,
  ): Promise<readonly Kill[]> {
    const met: Kill[] = [];
    const { jobs } = await this.state();
    await this.#start(paths);
    for (let index = 0; index < Math.min(kills, MOST_KILLS_OF_ONE); index++) {
      const kill = index === 0 ? await this.#killWhileImporting(random, atOnce) : await this.#killWhileResuming(random);
      if (kill === null) break;
      met.push(kill);
    }
    const state = await this.#settled();
    if (state.jobs > jobs) return met;
    // It ended before the job was stored. Nothing was imported, and the officer, who sees no import, begins it again.
    await this.importAll(paths);
    return met;
  }

  async state(): Promise<StoreState> {
    return this.#ask(() => window.storeTools.state());
  }

  async contents(): Promise<StoreContents> {
    return new Map(await this.#ask(() => window.storeTools.contents()));
  }

  /** Opens the store again, as on another day, and waits until everything is done. */
  async reopen(): Promise<void> {
    await this.#end('page closed');
    await this.#settled();
  }

  async #enter(): Promise<void> {
    await this.#page.addInitScript(watchImports);
    await this.#page.goto(this.#address);
  }

  async #start(paths: readonly string[]): Promise<void> {
    await goTo(this.#page, 'import');
    const [chooser] = await Promise.all([
      this.#page.waitForEvent('filechooser'),
      this.#page.getByRole('button', { name: text('import.choose') }).click(),
    ]);
    await chooser.setFiles([...paths]);
  }

  async #killWhileImporting(random: Random, atOnce: boolean): Promise<Kill | null> {
    const phase = atOnce ? 'starting' : (['starting', 'reading', 'screening'][random.between(0, 2)] as string);
    const share = random.between(0, 90) / 100;
    for (;;) {
      const seen = await this.#page.evaluate(() => window.importSeen);
      if (seen.ended) return null;
      const reached = phase === 'starting' || seen.phase === 'screening' || seen.phase === phase;
      const late = phase === 'reading' && seen.phase === 'screening';
      if (seen.begun && reached && (phase === 'starting' || late || seen.share >= share)) break;
    }
    return this.#end(random.percent(70) ? 'browser killed' : 'page closed');
  }

  /** Resumes the import and is ended again. Its progress cannot be observed. */
  async #killWhileResuming(random: Random): Promise<Kill | null> {
    await this.#page.waitForTimeout(random.between(0, 600));
    const { running } = await this.state();
    if (running === 0) return null;
    await this.#end('browser killed');
    return { how: 'browser killed', phase: 'resumed', percent: 0 };
  }

  async #end(how: Kill['how']): Promise<Kill> {
    const seen = await this.#page.evaluate(() => window.importSeen);
    if (how === 'browser killed') {
      await this.#browser.kill();
      this.#browser = await openKept(this.#folder);
      this.#page = this.#browser.page;
    } else {
      const page = await this.#browser.context.newPage();
      await this.#page.close();
      this.#page = page;
    }
    await this.#enter();
    // An interrupted import resumes after a sign-in.
    await signIn(this.#page);
    return { how, phase: seen.phase, percent: Math.round(seen.share * 100) };
  }

  /** Waits until no import is running. */
  async #settled(): Promise<StoreState> {
    await expect(this.#page.getByRole('navigation', { name: text('frame.screens') })).toBeVisible();
    let state = await this.state();
    await expect
      .poll(
        async () => {
          state = await this.state();
          return [state.running, state.unread, (await this.#page.evaluate(() => window.importSeen)).ended];
        },
        { timeout: 120_000 },
      )
      .toEqual([0, 0, true]);
    return state;
  }

  #ask<Value>(question: () => Promise<Value>): Promise<Value> {
    return askTools(this.#browser, this.#address, this.#tools, (page) => page.evaluate(question));
  }
}

/** Runs in the page before anything else: removes the pickers, which cannot be automated, and watches imports. */
function watchImports(): void {
  for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
  window.importSeen = { begun: false, ended: true, phase: 'starting', share: 0 };
  let id: unknown;
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'answer' && data.id === id) window.importSeen.ended = true;
        if (data.kind !== 'progress' || data.id !== id) return;
        const { phase, done, total } = data.progress;
        window.importSeen.phase = phase;
        window.importSeen.share = total === 0 ? 0 : done / total;
      });
    }

    override postMessage(message: { kind: string; id: unknown; name?: string }, given: unknown): void {
      if (message.name === 'import.start') {
        id = message.id;
        window.importSeen = { begun: true, ended: false, phase: 'starting', share: 0 };
      }
      super.postMessage(message, given as Transferable[]);
    }
  };
}

/** Writes each file into `folder` under two paths, because one import may contain a file twice. */
export function writeTwice(folder: string, files: readonly NamedBytes[]): readonly (readonly [string, string])[] {
  for (const name of ['once', 'again']) mkdirSync(join(folder, name), { recursive: true });
  return files.map(({ name, bytes }) => {
    const paths = [join(folder, 'once', name), join(folder, 'again', name)] as const;
    for (const path of paths) writeFileSync(path, bytes);
    return paths;
  });
}

/** All files in random order, a fifth of them twice, in imports of random size. */
function imports(
  files: readonly (readonly [string, string])[],
  largest: number,
  random: Random,
): readonly (readonly string[])[] {
  const all = [...files.map(([once]) => once), ...files.flatMap(([, again]) => (random.percent(20) ? [again] : []))];
  for (let at = all.length - 1; at > 0; at--) {
    const other = random.between(0, at);
    [all[at], all[other]] = [all[other] as string, all[at] as string];
  }
  const groups: string[][] = [];
  while (all.length > 0) groups.push(all.splice(0, random.between(Math.ceil(largest / 3), largest)));
  return groups;
}

/** Imports the files in one random order, with kills, into a store of its own. */
export async function importInOrder(
  folder: string,
  address: string,
  files: readonly (readonly [string, string])[],
  { seed, largest, killed, least }: OrderOptions,
): Promise<OrderResult> {
  const random = seededRandom(seed);
  const groups = imports(files, largest, random);
  const workstation = await KilledWorkstation.open(folder, address);
  const kills: Kill[] = [];
  for (const [at, group] of groups.entries()) {
    const missing = least - kills.length;
    const wanted = missing > 0 || random.percent(killed) ? random.between(1, MOST_KILLS_OF_ONE) : 0;
    // An import may end before its moment comes. The last ones are interrupted as soon as they begin.
    kills.push(...(await workstation.importKilled(group, wanted, random, groups.length - at <= missing)));
  }
  await workstation.reopen();
  const [contents, state] = [await workstation.contents(), await workstation.state()];
  await workstation.close();
  return { contents, state, kills, imports: groups.length, files: groups.flat().length };
}

/** The store's contents after all files were imported together, in the given order. */
export async function importPlainly(
  folder: string,
  address: string,
  files: readonly (readonly [string, string])[],
): Promise<StoreContents> {
  const workstation = await KilledWorkstation.open(folder, address);
  await workstation.importAll(files.map(([once]) => once));
  const contents = await workstation.contents();
  await workstation.close();
  return contents;
}

/** Calls the tools in a page opened only for this call. */
export async function askTools<Value>(
  { context }: KeptBrowser,
  address: string,
  tools: string,
  question: (page: Page) => Promise<Value>,
): Promise<Value> {
  const page = await context.newPage();
  await page.route(`${address}${TOOLS_PAGE}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><script type="module">${tools}</script>` }),
  );
  await page.goto(`${address}${TOOLS_PAGE}`);
  const answer = await question(page);
  await page.close();
  return answer;
}

/** The code of that page. */
export function bundleTools(): Promise<string> {
  return bundlePage(new URL('./store-tools.ts', import.meta.url));
}
