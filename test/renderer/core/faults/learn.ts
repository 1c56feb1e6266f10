/** What an act does without a fault, and what is known of machines that its tries leave. */
import type { Act } from './act.ts';
import type { Desk } from './desk.ts';
import { examine, type Found } from './examine.ts';
import type { Step } from './faults.ts';
import type { AskedOf, Machine } from './machine.ts';
import { goOnFrom, randomState, seedRandom } from './random-here.ts';

/** What an act does without a fault. */
export interface Learned {
  readonly before: Found;
  readonly after: Found;
  readonly steps: readonly Step[];
  /** What was found so far, by the contents of the machine: the same contents are read once. */
  readonly examined: Map<string, Found>;
  /** What was lost after a cut, by the contents that were left, and the answer. */
  readonly afterCut: Map<string, readonly string[]>;
}

/** Runs the act without a fault. Throws when it does not succeed. */
export async function learn(act: Act): Promise<Learned> {
  const examined = new Map<string, Found>();
  const { desk, asked } = await begin(act);
  const before = await examineOnce(desk.machine, act, examined);
  const steps = await stepsOf(act, desk, asked);
  const after = await examineOnce(desk.machine, act, examined);
  await lock(desk);
  return { before, after, steps, examined, afterCut: new Map() };
}

/** The program just before the act. All tries of an act draw the same random bytes until their fault. */
export async function begin(act: Act): ReturnType<Act['begin']> {
  seedRandom(act.name);
  const begun = await act.begin();
  await begun.desk.machine.quiet();
  return begun;
}

/** What the machine holds. Tries that leave the same contents are examined once. */
export async function examineOnce(machine: Machine, act: Act, examined: Map<string, Found>): Promise<Found> {
  const contents = machine.fingerprint();
  const known = examined.get(contents);
  if (known !== undefined) return known;
  const going = randomState();
  const found = await examine(machine, act);
  goOnFrom(going);
  examined.set(contents, found);
  return found;
}

async function stepsOf({ name }: Act, { machine, program }: Desk, asked: AskedOf): Promise<readonly Step[]> {
  machine.plan.arm(null);
  const answer = await program.call(asked);
  await machine.quiet();
  if (answer?.ok !== true) throw new Error(`${name} does not succeed: ${JSON.stringify(answer?.failure)}`);
  return [...machine.plan.steps];
}

/** Locks the vault, as an officer who leaves does. */
export async function lock(desk: Desk): Promise<void> {
  await desk.program.call({ name: 'vault.lock', input: { level: 'vault' } });
  await desk.machine.quiet();
}
