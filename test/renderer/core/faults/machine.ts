/** A machine with a disk, a host and the program, each of whose steps can fail or be the last one. */
import { Dexie } from 'dexie';
import type { AnyCallName } from '../../../../renderer/core/calls/all-calls.ts';
import type { Confirmation } from '../../../../renderer/core/calls/confirmation.ts';
import type { HostPort } from '../../../../renderer/core/host-port.ts';
import { releaseBytes } from '../../../../renderer/core/release-bytes.ts';
import type { FromCore, ToCore } from '../../../../renderer/core/rpc-protocol.ts';
import { serveCore } from '../../../../renderer/core/serve-core.ts';
import type { StoreName } from '../../../../shared/host.ts';
import { type MemoryHost, memoryHost } from '../backup/memory-host.ts';
import { testWorld } from '../open-core.ts';
import { steadyBy } from '../steady-clock.ts';
import { fastKdf } from '../vault/fast-kdf.ts';
import { quickJudge } from '../vault/quick-judge.ts';
import { FaultPlan } from './faults.ts';
import { digestOf, FaultyDisk } from './faulty-disk.ts';
import { WorkWatch } from './work-watch.ts';

export type Answer = Extract<FromCore, { kind: 'answer' }>['result'];

/** A call as a test makes it. */
export interface AskedOf {
  readonly name: AnyCallName;
  readonly input: unknown;
  readonly confirmation?: Confirmation | undefined;
}

export class Machine {
  readonly plan: FaultPlan;
  readonly disk: FaultyDisk;
  readonly memory: MemoryHost;
  /** The time, in milliseconds. */
  now: number;
  /** Ids given so far. */
  ids: number;
  /** Host calls that are not answered yet. */
  #asked = 0;

  private constructor(plan: FaultPlan, disk: FaultyDisk, memory: MemoryHost, now: number, ids: number) {
    this.plan = plan;
    this.disk = disk;
    this.memory = memory;
    this.now = now;
    this.ids = ids;
  }

  /** A new machine with nothing on it. */
  static empty(now: string): Machine {
    const plan = new FaultPlan();
    return new Machine(plan, new FaultyDisk(plan), memoryHost(), Date.parse(now), 0);
  }

  /** The same machine as it lies there: what is on its disk and what its host keeps. No program runs on it. */
  async copy(): Promise<Machine> {
    const plan = new FaultPlan();
    const memory = memoryHost(new Map(this.memory.state));
    for (const [name, bytes] of this.memory.files) memory.files.set(name, bytes);
    memory.opened = this.memory.opened;
    return new Machine(plan, await this.disk.copy(plan), memory, this.now, this.ids);
  }

  /** Tells what lies on the machine, and its time, from anything else. */
  fingerprint(): string {
    const files = [...this.memory.files].map(([name, bytes]) => [name, digestOf(bytes)]);
    return JSON.stringify([this.disk.fingerprint(), [...this.memory.state], files, this.now]);
  }

  /** What its host answers, faults included. */
  readonly host: HostPort = {
    ask: async (name, ...args) => {
      if (this.disk.isCut) return new Promise(() => undefined);
      const subject = typeof args[0] === 'string' ? ` ${args[0]}` : '';
      const outcome = this.plan.take({ kind: 'host', what: `${name}${subject}` });
      if (outcome?.does === 'fails') {
        // After a failure nothing of a backup is left.
        if (name === 'appendBackup' || name === 'finishBackup') await this.memory.ask('abortBackup', '');
        return { ok: false, code: 'failed', message: outcome.name };
      }
      if (outcome?.does === 'cuts') {
        if (outcome.when !== 'before') await this.memory.ask(name, ...args);
        if (outcome.when === 'half-way' && name === 'finishBackup') this.#tearLastBackup();
        this.disk.cut();
        return new Promise(() => undefined);
      }
      this.#asked++;
      const answer = await this.memory.ask(name, ...args);
      this.#asked--;
      return answer;
    },
  };

  /** Starts the program. Only one machine can be in use at a time. */
  start(): Program {
    this.use();
    return new Program(this);
  }

  /** Databases opened from now on are those of this machine. */
  use(): void {
    Dexie.dependencies.indexedDB = this.disk;
    globalThis.indexedDB = this.disk;
  }

  /** Resolves when nothing goes on any more, or the program is gone. */
  async quiet(): Promise<void> {
    for (let still = 0; still < STILL; still++) {
      const before = process.cpuUsage();
      await new Promise<unknown>((resolve) => (still < SHORT ? setImmediate(resolve) : setTimeout(resolve, 1)));
      if (this.disk.isCut) return;
      const { user } = process.cpuUsage(before);
      if (this.disk.isBusy || this.#asked > 0 || WorkWatch.isBusy || user > BUSY) still = 0;
    }
  }

  #tearLastBackup(): void {
    const last = [...this.memory.files].at(-1);
    if (last !== undefined) this.memory.files.set(last[0], last[1].slice(0, last[1].length / 2));
  }
}

/** Turns of the event loop without a step and without work after which nothing goes on any more. */
const STILL = 8;
/** So many of them are short; the others last a millisecond each. */
const SHORT = 5;
/** Microseconds of processor time in a turn in which something worked. */
const BUSY = 3_000;

/** A program that runs on a machine. Once the machine is cut, it answers nothing. */
export class Program {
  readonly #machine: Machine;
  readonly #waiting = new Map<number, (result: Answer) => void>();
  readonly #take: (message: ToCore) => void;
  #last = 0;

  constructor(machine: Machine) {
    this.#machine = machine;
    const take = serveCore(
      {
        post: (message) => {
          if (machine.disk.isCut) return;
          if (message.kind === 'answer') this.#waiting.get(message.id)?.(message.result);
          if (message.kind !== 'host') return;
          const { id, call } = message;
          void machine.host
            .ask(call.name, ...(call.args as never))
            .then((result) => take({ kind: 'host-answer', id, result }));
        },
      },
      {
        world: testWorld,
        now: () => machine.now,
        steady: steadyBy(() => machine.now),
        newId: () => `id-${++machine.ids}`,
        release: releaseBytes,
        kdf: fastKdf,
        judge: quickJudge,
        takeLock: async () => () => undefined,
      },
    );
    this.#take = take;
  }

  open(store: StoreName = 'live'): Promise<Answer | null> {
    return this.#ask((id) => ({ kind: 'open', id, store }));
  }

  /** The answer to a call; null: the machine was cut before it. */
  call({ name, input, confirmation }: AskedOf): Promise<Answer | null> {
    return this.#ask((id) => ({
      kind: 'call',
      id,
      name,
      // The bytes of an input move to the worker.
      input: structuredClone(input),
      ...(confirmation === undefined ? {} : { confirmation }),
    }));
  }

  /** Makes a call and returns its value; throws its failure. */
  async get(name: AnyCallName, input: unknown, confirmation?: Confirmation): Promise<never> {
    const answer = await this.call({ name, input, confirmation });
    if (answer?.ok !== true) throw new Error(`${name}: ${JSON.stringify(answer?.failure)}`);
    return answer.value as never;
  }

  async #ask(message: (id: number) => ToCore): Promise<Answer | null> {
    const id = ++this.#last;
    const answered = new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#take(message(id));
    });
    return Promise.race([answered, this.#gone()]);
  }

  /** Resolves once the machine is cut. */
  #gone(): Promise<null> {
    return this.#machine.disk.whenCut;
  }
}
