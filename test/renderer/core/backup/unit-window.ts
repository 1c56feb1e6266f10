/** A computer with a workstation. Its databases are those of the test; what lies outside them is in this object. */
import { Dexie } from 'dexie';
import type { Confirmation } from '../../../../renderer/core/calls/confirmation.ts';
import { releaseBytes } from '../../../../renderer/core/release-bytes.ts';
import type { FromCore, ToCore } from '../../../../renderer/core/rpc-protocol.ts';
import { serveCore } from '../../../../renderer/core/serve-core.ts';
import { DEFAULT_PERIODS } from '../../../../shared/retention/periods.ts';
import { testWorld } from '../open-core.ts';
import { windowOpened } from '../open-windows.ts';
import { steadyBy } from '../steady-clock.ts';
import { fastKdf } from '../vault/fast-kdf.ts';
import { quickJudge } from '../vault/quick-judge.ts';
import { type MemoryHost, memoryHost } from './memory-host.ts';

export const PASSPHRASE = 'brittle otter folds 41 umbrellas';

export interface UnitWindow {
  /** Makes a call and returns its value; throws its failure. */
  ask(name: string, input: unknown, confirmation?: Confirmation): Promise<never>;
  /** Makes a call and returns its failure. */
  refused(name: string, input: unknown, confirmation?: Confirmation): Promise<unknown>;
  /** Phases that calls reported, in order. */
  readonly phases: readonly string[];
  /** Topics of which revisions were announced, in order. */
  readonly topics: readonly string[];
  open(store?: 'live' | 'practice'): Promise<unknown>;
  /** Drops the keys and ends whatever works with them. */
  end(): Promise<unknown>;
  setUp(): Promise<{ readonly recovery: readonly [string, string] }>;
}

export interface Computer {
  readonly host: MemoryHost;
  /** The time, in milliseconds. */
  now: number;
  /** Locks that are held. */
  locks: number;
  /** Starts the program. */
  start(): UnitWindow;
}

/** Names of the databases that exist. */
export async function databaseNames(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name])).sort();
}

const windows = new Set<UnitWindow>();

/** Ends all work and deletes all databases, as on another computer or after a total loss. */
export async function removeDatabases(): Promise<void> {
  for (const window of windows) await window.end();
  windows.clear();
  for (const name of await databaseNames()) await Dexie.delete(name);
}

export function computer(host = memoryHost()): Computer {
  let ids = 0;
  const own: Computer = { host, now: Date.parse('2026-11-24T08:00:00Z'), locks: 0, start };
  return own;

  function start(): UnitWindow {
    const waiting = new Map<number, (result: Extract<FromCore, { kind: 'answer' }>['result']) => void>();
    const phases: string[] = [];
    const topics: string[] = [];
    const take = serveCore(
      {
        post(message) {
          if (message.kind === 'progress') phases.push(message.progress.phase);
          if (message.kind === 'changed') topics.push(message.topic);
          if (message.kind === 'answer') waiting.get(message.id)?.(message.result);
          if (message.kind !== 'host') return;
          const { id, call } = message;
          void host.ask(call.name, ...(call.args as never)).then((result) => take({ kind: 'host-answer', id, result }));
        },
      },
      {
        world: testWorld,
        now: () => own.now,
        steady: steadyBy(() => own.now),
        newId: () => `id-${++ids}`,
        release: releaseBytes,
        kdf: fastKdf,
        judge: quickJudge,
        async takeLock() {
          own.locks += 1;
          return () => {
            own.locks -= 1;
          };
        },
      },
    );
    let last = 0;
    const send = (message: (id: number) => ToCore) => {
      const id = ++last;
      return new Promise<Extract<FromCore, { kind: 'answer' }>['result']>((resolve) => {
        waiting.set(id, resolve);
        take(message(id));
      });
    };
    const call = (name: string, input: unknown, confirmation?: Confirmation) =>
      send(
        (id) => ({ kind: 'call', id, name, input, ...(confirmation === undefined ? {} : { confirmation }) }) as ToCore,
      );
    windowOpened(() => call('vault.lock', { level: 'vault' }));
    const window: UnitWindow = {
      phases,
      topics,
      async ask(name, input, confirmation) {
        const result = await call(name, input, confirmation);
        if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`);
        return result.value as never;
      },
      async refused(name, input, confirmation) {
        const result = await call(name, input, confirmation);
        if (result.ok) throw new Error(`${name} was not refused`);
        return result.failure;
      },
      end: () => call('vault.lock', { level: 'vault' }),
      open: (store = 'live') => send((id) => ({ kind: 'open', id, store })),
      async setUp() {
        const administrators = (['customs', 'police'] as const).map((agency) => ({
          name: `Head of ${agency}`,
          agency,
          passphrase: PASSPHRASE,
        }));
        return window.ask('vault.create', { airports: ['LFW'], administrators, periods: DEFAULT_PERIODS });
      },
    };
    windows.add(window);
    return window;
  }
}
