/** Plays the same steps in both units, and tells what differs for officers who may not see what only one of them has. */
import type { CallName, Input, Output } from '../../../../renderer/core/calls/all-calls.ts';
import type { Officer } from '../../../../shared/casework/case.ts';
import { emptyStores } from '../open-core.ts';
import { TestRing } from '../test-keys.ts';
import { differencesOf } from './differing.ts';
import { type Ids, idsOf } from './ids.ts';
import { hiddenPast, minute, seenPast } from './past.ts';
import { worldOf } from './rules.ts';
import { ACTORS, type Setting } from './settings.ts';
import { type Answered, type Contents, contentsOf, putBack, Side } from './side.ts';

/** Asks a question of the officer who sits in one of the units; throws a failure. */
export type Ask = <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/** A call with its input; `first` asks for the input what the officer's own screens show. */
export type Asked = {
  readonly [Name in CallName]: {
    readonly name: Name;
    readonly input: Input<Name>;
    readonly first?: (ask: Ask) => Promise<Input<Name>>;
  };
}[CallName];

/** One call. `compared`: made in both units by an officer who does not see · `shared`: made in both by one who sees · `hidden`: made in one unit only. */
export interface Step {
  readonly kind: 'compared' | 'shared' | 'hidden';
  readonly by: Officer;
  readonly second: Officer;
  readonly asked: Asked;
}

/** A difference in what one step answered. */
export interface Found {
  readonly at: number;
  readonly step: Step;
  /** Place in the answer, `answer.value.rows.0.id`, with both values. */
  readonly path: string;
  readonly whole: unknown;
  readonly bare: unknown;
}

/** A unit on the disk before the compared calls. */
interface Unit {
  readonly contents: Contents;
  readonly ring: TestRing;
  readonly isWhole: boolean;
}

export class Units {
  readonly setting: Setting;
  readonly ids: Ids;
  readonly #units: readonly Unit[];

  private constructor(setting: Setting, ids: Ids, units: readonly Unit[]) {
    this.setting = setting;
    this.ids = ids;
    this.#units = units;
  }

  /** Makes the past of both units. */
  static async make(setting: Setting): Promise<Units> {
    const units: Unit[] = [];
    let ids: Ids | null = null;
    for (const isWhole of [true, false]) {
      await emptyStores();
      const ring = new TestRing(setting.store);
      const side = await Side.open({ setting, world: worldOf(setting, isWhole), ring });
      await seenPast(side, setting);
      if (isWhole) await hiddenPast(side, setting);
      ids ??= await idsOf(side, setting);
      await side.close();
      units.push({ contents: await contentsOf(setting), ring, isWhole });
    }
    if (ids === null) throw new Error('no unit');
    return new Units(setting, ids, units);
  }

  /** Plays the steps in both units. `answered` is told of each compared call that succeeds. */
  async play(
    steps: readonly Step[],
    answered: (name: Asked['name']) => void = () => undefined,
  ): Promise<readonly Found[]> {
    const [whole = [], bare = []] = [await this.#playIn(0, steps), await this.#playIn(1, steps)];
    return steps.flatMap((step, at): readonly Found[] => {
      if (step.kind !== 'compared') return [];
      const [a, b] = [whole[at], bare[at]];
      if (a?.answer.ok === true && b?.answer.ok === true) answered(step.asked.name);
      return differencesOf(a, b).map((difference) => ({ at, step, ...difference }));
    });
  }

  async #playIn(which: 0 | 1, steps: readonly Step[]): Promise<readonly (Answered | null)[]> {
    const { setting } = this;
    const unit = this.#units[which];
    if (unit === undefined) throw new Error('no such unit');
    await putBack(setting, unit.contents);
    const side = await Side.open({ setting, world: worldOf(setting, unit.isWhole), ring: unit.ring.copy() });
    side.sit(ACTORS[0] as Officer, minute(-1));
    await side.core.resume();
    try {
      const answers: (Answered | null)[] = [];
      for (const [at, { kind, by, second, asked }] of steps.entries()) {
        if (kind === 'hidden' && !unit.isWhole) {
          answers.push(null);
          continue;
        }
        side.sit(by, minute(at), kind === 'hidden');
        const { name, input, first } = asked;
        const given = first === undefined ? input : await first((looked, about) => side.ask(looked, about, second));
        answers.push(await side.call(name, given as never, second));
      }
      return answers;
    } finally {
      await side.close();
    }
  }
}
