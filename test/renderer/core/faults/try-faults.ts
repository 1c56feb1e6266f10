/** Tries faults at the steps of an act: all of them in a soak run, and otherwise one, chosen by a seed. */
import { Dexie } from 'dexie';
import { seededRandom } from '../../../../shared/training/random.ts';
import type { Act } from './act.ts';
import { FAULT_NAMES, type Fault, type Step, stepsFor } from './faults.ts';
import { type Learned, learn } from './learn.ts';
import { tryFault } from './try-fault.ts';
import type { WorkWatch } from './work-watch.ts';

export const SOAK = process.env.AIRSIDE_SOAK === '1';

/** Outside a soak run, one of so many acts is tried. All acts with all their faults take hours; the sample stays under half a minute of processor time. */
const EVERY = 6;

/**
 * The acts that are tried, with a number that follows from the name of each: all of them in a soak run; otherwise those whose number is a multiple of six. So a
 * new act does not change which others are tried, or by which faults.
 */
export function sampleOf<Each>(
  acts: readonly Each[],
  nameOf: (act: Each) => string,
  all = SOAK,
): readonly { readonly each: Each; readonly place: number }[] {
  return acts
    .map((each) => ({ each, place: numberOfName(nameOf(each)) }))
    .filter(({ place }) => all || place % EVERY === 0);
}

/** FNV-1a, 32 bits. */
function numberOfName(name: string): number {
  return [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5);
}

export interface TriedFaults {
  readonly tried: number;
  /** How many met a step. */
  readonly met: number;
  /** What the act changes without a fault: each thing with what it is before and after. */
  readonly changed: readonly string[];
  /** What was lost, in words. */
  readonly lost: readonly string[];
}

/** Null: the act writes nothing, so it leaves nothing behind. */
export async function tryFaults(act: Act, place: number, watch: WorkWatch): Promise<TriedFaults | null> {
  const learned = await learn(act);
  const { steps } = learned;
  if (!steps.some(({ kind }) => WRITES.has(kind))) return null;
  const faults = SOAK ? allFaults(steps, act.sparse) : someFaults(steps, place);
  const lost: string[] = [];
  let tried = 0;
  let met = 0;
  for (const fault of faults) {
    const found = await tryFault(act, learned, fault, watch);
    tried++;
    closeDatabases();
    if (found === null) continue;
    met++;
    for (const what of found.lost) lost.push(`${fault.name}, ${fault.nth} (${found.met.what}): ${what}`);
    if (!SOAK) break;
  }
  return { tried, met, changed: changedBy(learned), lost };
}

/** Dexie keeps every open database, and with it the machine. A program that was cut closes none, and a locked one keeps its own. */
function closeDatabases(): void {
  // The list is missing in Dexie's types.
  const { connections } = Dexie as typeof Dexie & { readonly connections: readonly Dexie[] };
  for (const db of [...connections]) db.close();
}

const WRITES: ReadonlySet<Step['kind']> = new Set(['commit', 'remove', 'host']);

function changedBy({ before, after }: Learned): readonly string[] {
  const names = [...new Set([...before.items.keys(), ...after.items.keys()])];
  const [was, is] = [before, after].map(
    ({ items }) =>
      (name: string) =>
        items.get(name) ?? 'none',
  );
  return names.filter((name) => was?.(name) !== is?.(name)).map((name) => `${name}: ${was?.(name)} to ${is?.(name)}`);
}

/** Of an act of many steps, so many faults of each kind are tried. */
const SPARSE = 5;

/** Every fault that an act with these steps can meet. `sparse`: only some of each kind, the first and the last among them. */
function allFaults(steps: readonly Step[], sparse = false): readonly Fault[] {
  return FAULT_NAMES.flatMap((name) => {
    const count = stepsFor(name, steps);
    const tried = sparse ? Math.min(count, SPARSE) : count;
    const nth = (at: number) => (tried === count ? at + 1 : 1 + Math.round((at * (count - 1)) / (tried - 1)));
    return Array.from({ length: tried }, (_, at): Fault => ({ name, nth: nth(at) }));
  });
}

/**
 * A fault of a kind that follows from the number of the act, at the first, the last or any step; and one at the first step, since work in the background does
 * not always have as many.
 */
function someFaults(steps: readonly Step[], place: number): readonly Fault[] {
  const turn = Math.floor(place / EVERY);
  const kinds = FAULT_NAMES.filter((name) => stepsFor(name, steps) > 0);
  const name = kinds[turn % kinds.length];
  if (name === undefined) throw new Error('no step');
  const last = stepsFor(name, steps);
  const nth = [1, last, seededRandom(turn + 1).between(1, last)][Math.floor(turn / kinds.length) % 3];
  return [
    { name, nth: nth ?? 1 },
    { name, nth: 1 },
  ];
}
