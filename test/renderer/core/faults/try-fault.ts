/**
 * Tries an act with one fault, as SQLite's tests do: the nth step fails, or is the last one. Afterwards the store is as before the act or as after it. The answer that was
 * given holds, and the next act works.
 */

import type { Act } from './act.ts';
import { Desk } from './desk.ts';
import type { Found } from './examine.ts';
import type { Fault, Step } from './faults.ts';
import { begin, examineOnce, type Learned, lock } from './learn.ts';
import type { Answer, AskedOf, Machine } from './machine.ts';
import { goOnFrom, randomState, seedRandom } from './random-here.ts';
import type { WorkWatch } from './work-watch.ts';

/** How a try ended. Null: the act has fewer steps, so nothing happened. */
export type Tried = { readonly met: Step; readonly lost: readonly string[] } | null;

/** Runs the act with one fault. */
export async function tryFault(act: Act, learned: Learned, fault: Fault, watch: WorkWatch): Promise<Tried> {
  const { desk, asked } = await begin(act);
  const { machine } = desk;
  watch.takeZeroKeys();
  watch.forget();
  const trying = new Try(act, learned, asked, machine);
  machine.plan.arm(fault);
  const answer = await desk.program.call(asked);
  await machine.quiet();
  machine.plan.disarm();
  const { met } = machine.plan;
  // The program that met the fault goes on with these keys.
  for (const id of watch.zeroKeysInMemory()) trying.say(`a key of zeros in memory: ${id}`);
  if (met === null) await lock(desk);
  else if (machine.disk.isCut) await trying.goOnAfterCut(desk, answer);
  else await trying.goOn(desk, answer);
  const zeros = watch.takeZeroKeys();
  if (zeros > 0) trying.say(`${zeros} keys of zeros were used`);
  return met === null ? null : { met, lost: trying.lost };
}

type State = 'before' | 'after' | 'between';

/** The program, and what its machine holds compared with the act without a fault. */
interface Settled {
  readonly desk: Desk;
  readonly state: State;
}

class Try {
  readonly lost: string[] = [];
  readonly #act: Act;
  readonly #learned: Learned;
  readonly #asked: AskedOf;
  /** The machine when the act was asked for. */
  readonly #start: { readonly ids: number; readonly contents: string; readonly random: ReturnType<typeof randomState> };
  /** What was found last that was neither as before nor as after. */
  #between = '';

  constructor(act: Act, learned: Learned, asked: AskedOf, machine: Machine) {
    this.#act = act;
    this.#learned = learned;
    this.#asked = asked;
    this.#start = { ids: machine.ids, contents: machine.fingerprint(), random: randomState() };
  }

  say(what: string): void {
    this.lost.push(what);
  }

  /** The program is gone: it starts again on what is left. */
  async goOnAfterCut({ machine }: Desk, answer: Answer | null): Promise<void> {
    const left = await machine.copy();
    const contents = left.fingerprint();
    if (contents === this.#start.contents) left.ids = this.#start.ids;
    // Only what is left counts, and what was answered: of several cuts that leave the same, one is followed.
    const { afterCut } = this.#learned;
    const what = JSON.stringify([this.#start.contents, contents, left.ids, answer?.ok ?? null]);
    const known = afterCut.get(what);
    if (known !== undefined) {
      this.lost.push(...known);
      return;
    }
    const before = this.lost.length;
    const desk = await this.#restart({ machine: left });
    if (desk !== null) await this.#judge(desk, answer, true);
    afterCut.set(what, this.lost.slice(before));
  }

  /** The program goes on. */
  async goOn(desk: Desk, answer: Answer | null): Promise<void> {
    await this.#judge(desk, answer, false);
  }

  async #judge(desk: Desk, answer: Answer | null, restarted: boolean): Promise<void> {
    const { once, looks } = this.#act;
    const isConfirmed = answer?.ok === true;
    // Of long work, a part may be done before a failure; the same act again does the rest.
    const isRefused = answer?.ok === false && this.#act.stepwise === undefined;
    const first = await this.#settled(desk, 'after the fault');
    if (first === null) return;
    if (isConfirmed && first.state !== 'after' && looks === undefined)
      this.say(`it was confirmed, and is not there: ${this.#between}`);
    const writes = this.#differences(this.#learned.before, this.#learned.after).length > 0;
    if (isRefused && writes && first.state !== 'before')
      this.say(`it was answered as failed, and is there: ${JSON.stringify(answer.failure)}`);
    const isDone = first.state === 'after' || (once && (restarted || isConfirmed));
    const last = isDone ? first : await this.#actAgain(first);
    if (last !== null) await this.#end(last.desk);
  }

  async #actAgain({ desk, state: from }: Settled): Promise<Settled | null> {
    const { machine, program } = desk;
    // The same ids as at first, so that the contents can be compared.
    if (from === 'before') machine.ids = this.#start.ids;
    if (machine.fingerprint() === this.#start.contents) goOnFrom(this.#start.random);
    const answer = await program.call(this.#asked);
    if (answer?.ok !== true) this.say(`the same act again: ${JSON.stringify(answer?.failure)} ${this.#between}`);
    await machine.quiet();
    const settled = await this.#settled(desk, 'after the same act again');
    if (answer?.ok === true && settled?.state !== 'after')
      this.say(`the same act again was confirmed, and is not there: ${this.#between}`);
    return settled;
  }

  /** What the machine holds. Where a start of the program has something left to do, the program starts again first. */
  async #settled(desk: Desk, when: string): Promise<Settled | null> {
    const found = await this.#found(desk, when);
    if (found.state !== 'between') return { desk, state: found.state };
    if (!found.isBehind) this.say(`${when} ${this.#between}`);
    await lock(desk);
    const again = await this.#restart(desk);
    if (again === null) return null;
    const { state } = await this.#found(again, 'after a restart');
    if (state === 'between' && found.isBehind && this.#act.stepwise === undefined)
      this.say(`after a restart ${this.#between}`);
    return { desk: again, state };
  }

  /** The next act works, and everything is whole when the program is locked. */
  async #end(desk: Desk): Promise<void> {
    try {
      await this.#act.next(desk);
      await desk.machine.quiet();
      await lock(desk);
      this.#onlyWhole(await this.#examine(desk.machine), 'in the end');
    } catch (error) {
      this.say(`the next act: ${String(error)}`);
    }
  }

  /** Starts the program again. */
  async #restart({ machine }: Pick<Desk, 'machine'>): Promise<Desk | null> {
    const desk = new Desk(machine, machine.start());
    // A second start on other contents draws other ids.
    seedRandom(machine.fingerprint());
    try {
      const opened = await desk.program.open();
      if (opened?.ok !== true) throw new Error(`it does not open: ${JSON.stringify(opened)}`);
      await this.#act.enter(desk);
      await machine.quiet();
      return desk;
    } catch (error) {
      this.say(`at the restart: ${String(error)}`);
      return null;
    }
  }

  /** `isBehind`: the next start of the program may do what is left. */
  async #found({ machine }: Desk, when: string): Promise<{ readonly state: State; readonly isBehind: boolean }> {
    const found = await this.#examine(machine);
    this.#onlyWhole(found, when);
    const { before, after } = this.#learned;
    const { stepwise, later } = this.#act;
    const fromAfter = this.#differences(after, found);
    if (fromAfter.length === 0) return { state: 'after', isBehind: false };
    const fromBefore = this.#differences(before, found);
    if (fromBefore.length === 0) return { state: 'before', isBehind: false };
    this.#between = `neither as before (${shown(fromBefore)}) nor as after (${shown(fromAfter)})`;
    return {
      state: 'between',
      isBehind: stepwise !== undefined || fromAfter.every((name) => DERIVED.test(name) || later?.test(name)),
    };
  }

  #examine(machine: Machine): Promise<Found> {
    return examineOnce(machine, this.#act, this.#learned.examined);
  }

  /** Nothing may be wrong that is not wrong without a fault. */
  #onlyWhole({ wrong }: Found, when: string): void {
    const known = [...this.#learned.before.wrong, ...this.#learned.after.wrong];
    for (const each of wrong) if (!known.includes(each)) this.say(`${when}: ${each}`);
  }

  #differences(expected: Found, found: Found): readonly string[] {
    const { stepwise, random } = this.#act;
    const names = [...new Set([...expected.items.keys(), ...found.items.keys()])];
    return names.filter((name) => {
      if (OF_START.test(name) || random?.test(name) || (stepwise !== undefined && !stepwise.test(name))) return false;
      const [one, other] = [expected.items.get(name), found.items.get(name)];
      // Long work that was tried twice has two entries; without an entry nothing is done.
      if (stepwise !== undefined && IS_COUNT.test(name)) return Number(other ?? 0) < Number(one ?? 0);
      return one !== other;
    });
  }
}

/** Records that are derived from others, in the background or at the next start. */
const DERIVED = /^\w+ (?:flightHeads|flightManifests|factBlocks|appearances|links) /;

/** The number of entries of a kind. */
const IS_COUNT = /^\w+ audit /;

/**
 * What a start of the program may write, and the retention that it runs in the background: days with sign-ins, the doubted clock, announcements. The entry of an act that
 * confirms an announcement is in one transaction with it, and is compared.
 */
const OF_START =
  /^\w+ (?:retentionRuns |audit retention.(?:done|failed|announced)|settings (?:auditCheck|signInDays|announcements|clock))|^key live.passenger.2026-04/;

function shown(names: readonly string[]): string {
  return `${names.length} differ: ${names.slice(0, 4).join(', ')}`;
}
