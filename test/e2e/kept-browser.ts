/**
 * A browser whose profile remains after it ends. It can be killed in the middle of its work and started again on the same store, and its memory can
 * be measured. Linux only: both read /proc.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ENGINE_MEMORY } from '../../electron/engine-memory.ts';
import { findBrowser } from '../../electron/find-browser.ts';

export interface KeptBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Ends the browser with all its processes at once, as a power cut would, and waits until they are gone. */
  kill(): Promise<void>;
  /** Ends it normally. */
  close(): Promise<void>;
  /** Bytes that its processes use now. */
  memory(): BrowserMemory;
  /** Resets the recorded peak of each process. */
  forgetPeaks(): void;
}

export interface BrowserMemory {
  /** The process that shows the page, with the worker as a thread. Resident bytes, now and at their highest. */
  readonly renderer: number;
  readonly rendererPeak: number;
  /** All processes of the browser. Memory that several share counts once. */
  readonly all: number;
  /** The same by kind of process (`browser` is the first one, which also writes the store). */
  readonly kinds: Readonly<Record<string, number>>;
}

/** Starts the browser on the profile in `folder`, with the arguments that the workstation starts it with. */
export async function openKept(folder: string): Promise<KeptBrowser> {
  // A killed browser leaves its lock files in the profile.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(folder, name), { force: true });
  const executablePath = findBrowser(process.platform, process.env);
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      `--js-flags=${ENGINE_MEMORY.join(' ')}`,
    ],
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Africa/Lome',
  });
  const pid = mainProcess(folder);
  await context.addInitScript(simulateInput);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    async kill() {
      const gone = new Promise((resolve) => context.once('close', resolve));
      const tree = processTree(pid);
      for (const each of tree) endProcess(each);
      await gone;
      while (tree.some((each) => existsSync(`/proc/${each}/exe`))) await new Promise((later) => setTimeout(later, 10));
    },
    close: () => context.close(),
    memory: () => memoryOf(processTree(pid)),
    forgetPeaks() {
      for (const each of processTree(pid)) writeFileSync(`/proc/${each}/clear_refs`, '5');
    },
  };
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with its parent.
  }
}

/** Simulates input, so that a long test does not end at a covered screen. */
function simulateInput(): void {
  const OFTEN = 30_000;
  window.setInterval(() => window.dispatchEvent(new Event('pointermove')), OFTEN);
}

function mainProcess(folder: string): number {
  for (const name of readdirSync('/proc')) {
    const words = /^\d+$/.test(name) ? commandOf(Number(name)) : [];
    if (words.includes(`--user-data-dir=${folder}`) && !words.some((word) => word.startsWith('--type='))) {
      return Number(name);
    }
  }
  throw new Error('the browser is not among the processes');
}

function commandOf(pid: number): readonly string[] {
  // A process that was forked without exec has blanks between its arguments.
  return read(`/proc/${pid}/cmdline`).split(/[\0 ]/);
}

/** A process and all its descendants. */
function processTree(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // The program's name is in parentheses and may contain anything.
    const parent = Number(read(`/proc/${name}/stat`).split(') ').pop()?.split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (let at = 0; at < tree.length; at++) tree.push(...(children.get(tree[at] as number) ?? []));
  return tree;
}

function memoryOf(pids: readonly number[]): BrowserMemory {
  const renderers = pids.filter((pid) => commandOf(pid).includes('--type=renderer'));
  const kinds: Record<string, number> = {};
  for (const pid of pids) {
    const type = commandOf(pid).find((word) => word.startsWith('--type='));
    const kind = type?.slice('--type='.length) ?? 'browser';
    kinds[kind] = (kinds[kind] ?? 0) + kilobytes(read(`/proc/${pid}/smaps_rollup`), 'Pss');
  }
  const statuses = renderers.map((pid) => read(`/proc/${pid}/status`));
  return {
    renderer: Math.max(0, ...statuses.map((status) => kilobytes(status, 'VmRSS'))),
    rendererPeak: Math.max(0, ...statuses.map((status) => kilobytes(status, 'VmHWM'))),
    all: Object.values(kinds).reduce((sum, bytes) => sum + bytes, 0),
    kinds,
  };
}

function kilobytes(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024;
}

/** '' for a process that has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
