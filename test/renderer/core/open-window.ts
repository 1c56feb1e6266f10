/**
 * A window with its worker, on stores in memory: messages go through the call router as in the program. The machine's record outside the stores (`host`) and the
 * locks may be shared by windows that are opened one after the other.
 */
import { expect } from 'vitest';
import type { AnyCallName, Input, Output } from '../../../renderer/core/calls/all-calls.ts';
import type { Confirmation } from '../../../renderer/core/calls/confirmation.ts';
import { type HostPort, hostInMemory } from '../../../renderer/core/host-port.ts';
import { releaseBytes } from '../../../renderer/core/release-bytes.ts';
import type { FromCore, ToCore } from '../../../renderer/core/rpc-protocol.ts';
import { serveCore } from '../../../renderer/core/serve-core.ts';
import type { StoreName } from '../../../shared/host.ts';
import { DEFAULT_PERIODS } from '../../../shared/retention/periods.ts';
import { testWorld } from './open-core.ts';
import { windowOpened } from './open-windows.ts';
import { steadyBy } from './steady-clock.ts';
import { fastKdf } from './vault/fast-kdf.ts';
import { quickJudge } from './vault/quick-judge.ts';

/** An officer of the unit. The number depends on who practised before. */
const NUMBER = expect.stringMatching(/^LFW-0\d$/);

export const PASSPHRASE = 'brittle otter folds 41 umbrellas';
export const OTHER_PASSPHRASE = 'seven lanterns drift past 88 harbours';

type Answer = Extract<FromCore, { kind: 'answer' }>['result'];

export interface WindowOptions {
  readonly host?: HostPort;
  readonly locks?: Locks;
  readonly now?: () => number;
}

export type Locks = Map<string, () => void>;

let ids = 0;

/** Opens a window and makes no call. */
export function openWindow({
  host = hostInMemory(),
  locks = new Map(),
  now = () => Date.parse('2026-11-24T08:00:00Z'),
}: WindowOptions = {}) {
  const heard: FromCore[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  const take = serveCore(
    {
      post(message) {
        heard.push(message);
        if (message.kind === 'answer') waiting.get(message.id)?.(message.result);
        if (message.kind === 'host') {
          const { id, call } = message;
          void host.ask(call.name, ...(call.args as never)).then((result) => take({ kind: 'host-answer', id, result }));
        }
      },
    },
    {
      world: testWorld,
      now,
      steady: steadyBy(now),
      newId: () => `id-${++ids}`,
      release: releaseBytes,
      kdf: fastKdf,
      judge: quickJudge,
      async takeLock(name) {
        if (locks.has(name)) return null;
        const release = () => void locks.delete(name);
        locks.set(name, release);
        return release;
      },
    },
  );
  let last = 0;
  const ask = (message: (id: number) => ToCore) => {
    const id = ++last;
    return new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      take(message(id));
    });
  };
  const open = (store: StoreName) => ask((id) => ({ kind: 'open', id, store }));
  const call = <Name extends AnyCallName>(name: Name, input: Input<Name>, confirmation?: Confirmation) =>
    ask((id) => ({ kind: 'call', id, name, input, ...(confirmation === undefined ? {} : { confirmation }) }));
  windowOpened(() => call('vault.lock', { level: 'vault' }));
  return {
    heard,
    open,
    call,
    /** Makes a call and returns its value; throws its failure. */
    async get<Name extends AnyCallName>(
      name: Name,
      input: Input<Name>,
      confirmation?: Confirmation,
    ): Promise<Output<Name>> {
      const answer = await call(name, input, confirmation);
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
      return answer.value as Output<Name>;
    },
    /** Opens the practice store with a vault made for it. */
    async practise() {
      await open('practice');
      const made = await call('vault.practise', { airports: ['LFW'], name: 'Ama Mensah', passphrase: PASSPHRASE });
      expect(made).toEqual({ ok: true, value: { officer: 'LFW-01' } });
    },
    /** Sets the unit up in the open store. Returns the halves of the recovery code. */
    async setUp(): Promise<readonly [string, string]> {
      const made = await call('vault.create', {
        airports: ['LFW'],
        administrators: [
          { name: 'Head of customs', agency: 'customs', passphrase: PASSPHRASE },
          { name: 'Head of police', agency: 'police', passphrase: OTHER_PASSPHRASE },
        ],
        periods: DEFAULT_PERIODS,
      });
      expect(made).toMatchObject({ ok: true, value: { officers: [NUMBER, NUMBER] } });
      return (made as { value: { recovery: readonly [string, string] } }).value.recovery;
    },
    /** Ends as when the page is left: nothing is closed, and the browser releases the locks. */
    leave() {
      for (const release of [...locks.values()]) release();
    },
  };
}
