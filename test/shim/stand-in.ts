/**
 * Runs the real main bundle on the stand-in for Electron in a process of its own, and communicates with it. The caller provides the page that acts
 * as the window. `preloadScript` gives a real preload bundle with its own small stand-in, for that page.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import type { MainReport, ToMain, ToTest } from './messages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Reply = Extract<ToTest, { id: number }>;
type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;
type Asking = WithoutId<Extract<ToMain, { id: number }>>;

export interface StandIn {
  /** Resolves with the address when the main process opens its window. */
  readonly loaded: Promise<string>;
  ask<Type extends Reply['type']>(message: Asking, type: Type): Promise<Extract<Reply, { type: Type }>>;
  tell(message: Exclude<ToMain, { id: number }>): void;
  onEvent(listener: (channel: string, value: unknown) => void): void;
  /** Called when the main process loads the page again. */
  onReload(listener: () => void): void;
  report(): Promise<MainReport>;
  /** The output so far, when it runs a command. Otherwise output goes where the test's does. */
  readonly output: { readonly stdout: Buffer[]; readonly stderr: Buffer[] };
  /** Exit status, once the process has ended. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** A call of the program from a command line. */
export interface Call {
  readonly words: readonly string[];
  readonly folder: string;
}

/** Starts `dist/main.js` with `data` as its data folder, as window or as command. */
export function startStandIn(
  data: string,
  environment: Readonly<Record<string, string>> = {},
  call: Call | null = null,
): StandIn {
  const written = call === null ? 'inherit' : 'pipe';
  const child = fork(`${root}dist/main.js`, call?.words ?? [], {
    ...(call === null ? {} : { cwd: call.folder }),
    execArgv: ['--import', pathToFileURL(`${root}test/shim/register.mjs`).href],
    serialization: 'advanced',
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      AIRSIDE_STAND_IN_MODULE: pathToFileURL(bundleShim()).href,
      AIRSIDE_STAND_IN_DATA: data,
      ...environment,
    },
    stdio: ['ignore', written, written, 'ipc'],
  });
  return converse(child);
}

function converse(child: ChildProcess): StandIn {
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners: ((channel: string, value: unknown) => void)[] = [];
  const reloadListeners: (() => void)[] = [];
  let lastId = 0;
  const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout?.on('data', (bytes: Buffer) => output.stdout.push(bytes));
  child.stderr?.on('data', (bytes: Buffer) => output.stderr.push(bytes));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const loaded = new Promise<string>((resolve) => {
    child.on('message', (message: ToTest) => {
      if (message.type === 'load') resolve(message.url);
      else if (message.type === 'reload') for (const listener of reloadListeners) listener();
      else if (message.type === 'event') for (const listener of listeners) listener(message.channel, message.value);
      else {
        waiting.get(message.id)?.(message);
        waiting.delete(message.id);
      }
    });
  });
  const ask: StandIn['ask'] = (message, type) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, (reply) => {
        if (isOfType(reply, type)) resolve(reply);
        else reject(new Error(`expected ${type}, got ${reply.type}`));
      });
      child.send({ ...message, id: lastId }, (error) => {
        if (error !== null) reject(error);
      });
    });
  return {
    loaded,
    ask,
    tell: (message) => void child.send(message),
    onEvent: (listener) => listeners.push(listener),
    onReload: (listener) => reloadListeners.push(listener),
    report: async () => (await ask({ type: 'report' }, 'report')).report,
    output,
    ended,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

function isOfType<Type extends Reply['type']>(reply: Reply, type: Type): reply is Extract<Reply, { type: Type }> {
  return reply.type === type;
}

/** The bundle of this process, once it is made. */
let bundled: string | null = null;

function bundleShim(): string {
  if (bundled !== null) return bundled;
  const folder = `${root}node_modules/.cache/airside-stand-in`;
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/electron-${process.pid}.mjs`;
  buildSync({
    entryPoints: [`${root}test/shim/electron-main.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  bundled = outfile;
  return outfile;
}

/**
 * A real preload bundle (`name` in dist/) wrapped for a page. `require('electron')` gives a context bridge that freezes and an `ipcRenderer` that
 * clones, as Electron's do. The page must have the binding `__hostInvoke(channel, args)`; `__hostEmit(channel, value)` sends events.
 */
export function preloadScript(name: string, additionalArguments: readonly string[]): string {
  const bundle = readFileSync(`${root}dist/${name}`, 'utf8');
  return `(() => {
  if (window.top !== window) return;
  const listeners = new Map();
  const freeze = (value) => {
    for (const item of Object.values(value)) if (typeof item === 'object' && item !== null) freeze(item);
    return Object.freeze(value);
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, value) =>
        Object.defineProperty(window, name, { value: freeze(value), writable: false, configurable: false }),
    },
    ipcRenderer: {
      invoke: async (channel, ...args) => {
        const answer = await window.__hostInvoke(channel, structuredClone(args));
        if (answer.error !== undefined) throw new Error("Error invoking remote method '" + channel + "': " + answer.error);
        return answer.value;
      },
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      off: (channel, listener) => listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)),
    },
  };
  window.__hostEmit = (channel, value) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, value);
  };
  const run = (require, process, module, exports) => {
${bundle}
  };
  const module = { exports: {} };
  run(() => electron, { argv: ${JSON.stringify(additionalArguments)} }, module, module.exports);
})();`;
}
