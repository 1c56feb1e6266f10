/**
 * What an officer may not see cannot be inferred. One unit has hidden rules, cases, holds, mutes, notes and looks; the other has none of them. Both answer every call of an
 * officer who may not see them in the same way. Calls, officers and inputs are generated from the table of calls. Differences that are meant stand in `deliberate.ts`.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLS, type CallName } from '../../../../renderer/core/calls/all-calls.ts';
import { emptyStores } from '../open-core.ts';
import { DELIBERATE, type Deliberate, rowOf } from './deliberate.ts';
import { LOOKS } from './hidden-acts.ts';
import { type Found, type Step, Units } from './play.ts';
import { lastLooks, sequences } from './sequences.ts';
import { SETTINGS } from './settings.ts';
import { tour } from './tour.ts';

/** Calls that no officer of the day can make with success. */
const ALL_FIXED =
  'Whom every agency sees on this day is watched or handled by instruction, so a plan can leave nobody out; `capacity-cut-told.test.ts` compares what others are told';
const NEVER_ANSWERED: Partial<Record<CallName, string>> = {
  'capacity-cut.sign': ALL_FIXED,
  'capacity-cut.object': ALL_FIXED,
  'capacity-cut.uphold': ALL_FIXED,
  'capacity-cut.take-back': ALL_FIXED,
  'lists.stop-comparing':
    'It is refused where nothing is being compared, and each call of the day waits until that is so',
  'case.let-go': 'Only whoever sees hits that others do not see can do it; those do it in one unit only',
  'retention.confirm-announcement': 'It waits for fourteen days with sign-ins, and answers nothing',
  'samples.load': 'It makes hundreds of flights, as import.start makes one, and only in practice',
};

const isSoak = process.env.AIRSIDE_SOAK === '1';
// The looks at the end of a sequence take longest. So `npm test` plays one long sequence, the same every time, and `npm run soak` many short ones. Every call is compared by the day above.
const [RUNS, LENGTH] = isSoak ? [40, { minLength: 1, maxLength: 12 }] : [1, { minLength: 30, maxLength: 36 }];
/** In milliseconds. A day takes a minute and a half alone, and four times that beside other work: this finds what hangs, not what is slow. */
const LONGEST = isSoak ? 3_600_000 : 600_000;

const applied = new Set<Deliberate>();
const answered = new Set<CallName>();

/** Differences that are not meant. */
function leaksOf(found: readonly Found[]): readonly Found[] {
  return found.filter((difference) => {
    const row = rowOf(difference);
    if (row !== undefined) applied.add(row);
    return row === undefined;
  });
}

/** Most steps told before the first difference. */
const MOST_STEPS = 20;

/** The steps until the first difference, without looks in between, and what differs there. */
function told(steps: readonly Step[], leaks: readonly Found[]): string {
  const [first] = leaks;
  if (first === undefined) return '';
  const before = steps.slice(0, first.at).filter(({ asked }) => !LOOKS.includes(asked.name));
  const lines = [...before.slice(-MOST_STEPS), first.step].map(
    ({ kind, by, asked }) => `${kind} ${by.name}: ${asked.name} ${short(asked.input)}`,
  );
  const there = leaks.filter(({ at }) => at === first.at).slice(0, 10);
  return [...lines, ...there.map(({ path, whole, bare }) => `${path}: ${short(whole)} ≠ ${short(bare)}`)].join('\n');
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 300);
}

// Each call is made twice, and on a busy machine that takes longer than a test is given.
describe.each(SETTINGS)(
  'two units, one with hidden work of $mandate, in the $store store,',
  { timeout: LONGEST },
  (setting) => {
    let units: Units;
    beforeAll(async () => {
      units = await Units.make(setting);
    }, LONGEST);
    afterAll(emptyStores);

    test('answer alike on a day on which officers who do not see it make every call', async () => {
      const steps = tour(setting, units.ids);
      const leaks = leaksOf(await units.play(steps, (name) => answered.add(name)));
      expect(told(steps, leaks)).toBe('');
    });

    test('answer alike whatever is asked in any order, also while more hidden work is done', async () => {
      const looks = lastLooks(setting, units.ids);
      await fc.assert(
        fc.asyncProperty(sequences(setting, units.ids, LENGTH), async (begin) => {
          const steps = [...begin, ...looks];
          const leaks = told(steps, leaksOf(await units.play(steps)));
          if (leaks !== '') throw new Error(leaks);
        }),
        {
          numRuns: RUNS,
          ...(isSoak || process.env.AIRSIDE_SEED !== undefined ? {} : { seed: 20_261_128 }),
          // The shortest sequence that was found, as steps to read.
          reporter({ failed, seed, counterexamplePath, errorInstance }) {
            if (failed) throw new Error(`seed ${seed}, path ${counterexamplePath}\n${String(errorInstance)}`);
          },
        },
      );
    });
  },
);

test('two units are compared by real answers of every call, and every difference that is meant occurs', () => {
  const silent = Object.keys(CALLS).filter((name) => !answered.has(name as CallName));
  expect(silent.sort()).toEqual(Object.keys(NEVER_ANSWERED).sort());
  const idle = DELIBERATE.filter((row) => !applied.has(row));
  expect(idle.map(({ reason, path }) => `${reason}: ${path}`)).toEqual([]);
});
