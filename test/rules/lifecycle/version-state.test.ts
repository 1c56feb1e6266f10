/** The life of rule sets: in any order of attempts, only signed sets come into force. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSamePerson } from '../../../rules/lifecycle/required-signatures.ts';
import type { ActBy, RuleAct, RuleDeed } from '../../../rules/lifecycle/rule-act.ts';
import { countsAgainAt, nextDue } from '../../../rules/lifecycle/rule-timeline.ts';
import {
  type BookVersion,
  countersignings,
  signaturesFor,
  stateOf,
  timelineOf,
} from '../../../rules/lifecycle/version-state.ts';
import { attempt, book, by, SHIPPED, weighted } from './rule-book.ts';

const SECOND: BookVersion = { version: 2, hash: 'h2', authors: [by('Author')], content: weighted(10, 10, 10, 11) };
const THIRD: BookVersion = { version: 3, hash: 'h3', authors: [by('Author')], content: weighted(12, 10, 10, 11) };
const VERSIONS = [SECOND, THIRD];
const NOW = '2026-11-24T08:00:00.000Z';

const name = ({ version, hash }: BookVersion) => ({ version, hash });
const sign = (version: BookVersion): RuleDeed => ({ kind: 'signed', ...name(version), note: '' });
const activate = (version: BookVersion, over: BookVersion = SHIPPED, from = NOW): RuleDeed => ({
  kind: 'activated',
  ...name(version),
  over: name(over),
  from,
});
const rollBack = (to: BookVersion, over: BookVersion): RuleDeed => ({
  kind: 'rolled-back',
  ...name(to),
  over: name(over),
  reason: 'r',
});

/** Tries acts in turn; returns the acts, and the refusal of each. */
function play(...deeds: readonly (readonly [RuleDeed, ActBy])[]) {
  let acts: readonly RuleAct[] = [];
  const refusals: (string | null)[] = [];
  for (const [deed, who] of deeds) {
    const done = attempt(book(VERSIONS, acts), deed, who);
    acts = done.acts;
    refusals.push(done.refusal);
  }
  return { acts, refusals, book: book(VERSIONS, acts) };
}

const [CUSTOMS, POLICE] = [by('C'), by('P', 'police')];
const SIGNED_SECOND = [
  [sign(SECOND), CUSTOMS],
  [sign(SECOND), POLICE],
] as const;

describe('a version', () => {
  test('a version goes from validated through signed and active to superseded, and back by a roll-back', () => {
    const states = (acts: readonly RuleAct[]) => VERSIONS.map((each) => stateOf(book(VERSIONS, acts), each, NOW));
    const steps: (readonly [RuleDeed, ActBy])[] = [
      [sign(SECOND), CUSTOMS],
      [sign(SECOND), POLICE],
      [activate(SECOND), CUSTOMS],
      [sign(THIRD), CUSTOMS],
      [activate(THIRD, SECOND), POLICE],
      [rollBack(SECOND, THIRD), CUSTOMS],
    ];
    const seen = steps.map((_, index) => states(play(...steps.slice(0, index + 1)).acts).join(' '));
    expect(seen).toEqual([
      'validated validated',
      'signed validated',
      'active validated',
      'active signed',
      'superseded active',
      'active superseded',
    ]);
    expect(play(...steps).refusals).toEqual([null, null, null, null, null, null]);
  });

  test.each<readonly [string, readonly (readonly [RuleDeed, ActBy])[], string]>([
    ['activated without signatures', [[activate(SECOND), CUSTOMS]], 'signatures-missing'],
    [
      'activated with one of two',
      [
        [sign(SECOND), CUSTOMS],
        [activate(SECOND), POLICE],
      ],
      'signatures-missing',
    ],
    ['signed by an analyst', [[sign(SECOND), by('A', 'customs', NOW, 'analyst')]], 'role'],
    ['signed for another hash', [[{ kind: 'signed', version: 2, hash: 'h9', note: '' }, CUSTOMS]], 'no-version'],
    [
      'signed under the number of another',
      [[{ kind: 'signed', version: 2, hash: 'h3', note: '' }, CUSTOMS]],
      'other-hash',
    ],
    [
      'signed twice by one person',
      [
        [sign(SECOND), CUSTOMS],
        [sign(SECOND), by('c', 'police')],
      ],
      'already-signed',
    ],
    [
      'activated over another set than is in force',
      [...SIGNED_SECOND, [activate(SECOND, THIRD), CUSTOMS]],
      'other-hash',
    ],
    [
      'activated in the past',
      [...SIGNED_SECOND, [activate(SECOND, SHIPPED, '2026-11-24T07:00:00.000Z'), CUSTOMS]],
      'time-past',
    ],
    ['activated twice', [...SIGNED_SECOND, [activate(SECOND), CUSTOMS], [activate(SECOND), POLICE]], 'in-force'],
    ['rolled back where nothing was before', [[rollBack(SHIPPED, SHIPPED), CUSTOMS]], 'nothing-before'],
    [
      'switched off for a rule that is not there',
      [[{ kind: 'switched-off', ...name(SHIPPED), rule: 'x', reason: 'r' }, CUSTOMS]],
      'no-rule',
    ],
  ])('a rule version may not be %s', (_, deeds, refusal) => {
    expect(play(...deeds).refusals.at(-1)).toBe(refusal);
  });

  test('a version needs two officers: one who signs and activates alone is refused', () => {
    const customsOnly: BookVersion = { version: 4, hash: 'h4', authors: [by('Author')], content: weighted(11) };
    const versions = [customsOnly];
    const signed = attempt(book(versions), sign(customsOnly), CUSTOMS);
    expect(attempt(book(versions, signed.acts), activate(customsOnly), CUSTOMS).refusal).toBe('second-officer');
    expect(attempt(book(versions, signed.acts), activate(customsOnly), by('D')).refusal).toBeNull();
  });
});

describe('a scheduled activation', () => {
  const FROM = '2026-11-25T06:00:00.000Z';
  const scheduled = play(...SIGNED_SECOND, [activate(SECOND, SHIPPED, FROM), CUSTOMS]);

  test('a scheduled activation takes effect at its time by itself', () => {
    expect(stateOf(scheduled.book, SECOND, NOW)).toBe('scheduled');
    expect(nextDue(timelineOf(scheduled.book, NOW))).toBe(FROM);
    expect(stateOf(scheduled.book, SECOND, '2026-11-25T05:59:59.999Z')).toBe('scheduled');
    expect(stateOf(scheduled.book, SECOND, FROM)).toBe('active');
    expect(timelineOf(scheduled.book, FROM).inForce).toMatchObject({ since: FROM, set: name(SECOND) });
  });

  test('a scheduled activation may be withdrawn until its time', () => {
    const [activation] = scheduled.acts.slice(-1);
    const withdraw: RuleDeed = { kind: 'activation-withdrawn', activation: activation?.id ?? '' };
    const { acts, refusal } = attempt(scheduled.book, withdraw, POLICE);
    expect(refusal).toBeNull();
    expect(stateOf(book(VERSIONS, acts), SECOND, FROM)).toBe('signed');
    expect(attempt(scheduled.book, withdraw, by('P', 'police', FROM)).refusal).toBe('nothing-scheduled');
  });

  test('a scheduled activation prevents others from being scheduled', () => {
    const { acts } = attempt(scheduled.book, sign(THIRD), POLICE);
    const signed = attempt(book(VERSIONS, acts), sign(THIRD), CUSTOMS).acts;
    expect(attempt(book(VERSIONS, signed), activate(THIRD), CUSTOMS).refusal).toBe('already-scheduled');
  });

  test('a scheduled activation does not take effect when another set is in force than the one it was signed against', () => {
    const late = { ...activate(THIRD, SHIPPED, FROM), ...CUSTOMS, id: 'late' } as RuleAct;
    const { acts } = play(...SIGNED_SECOND, [activate(SECOND), CUSTOMS]);
    const timeline = timelineOf(book(VERSIONS, [...acts, late]), FROM);
    expect(timeline.inForce.set).toEqual(name(SECOND));
    expect(timeline.lapsed).toMatchObject([{ id: 'late' }]);
  });

  test('a scheduled activation takes effect even when a release ships other rules meanwhile', () => {
    const other = { ...scheduled.book, shipped: { version: 1, hash: 'h1-next' } };
    expect(timelineOf(other, NOW).inForce.set.hash).toBe('h1-next');
    expect(timelineOf(other, FROM).reigns.map(({ set }) => set.hash)).toEqual(['h1', 'h2']);
  });
});

describe('a clock that is set back', () => {
  const YESTERDAY = '2026-11-23T08:00:00.000Z';
  const active = play(...SIGNED_SECOND, [activate(SECOND), CUSTOMS]);

  test('a set in force stays in force after the clock is set back', () => {
    expect(timelineOf(active.book, YESTERDAY).inForce.set).toEqual(name(SECOND));
    expect(timelineOf(active.book, YESTERDAY).scheduled).toEqual([]);
  });

  test('roll-backs and switch-offs take effect after the clock is set back', () => {
    const early = by('C', 'customs', YESTERDAY);
    const off: RuleDeed = { kind: 'switched-off', ...name(SECOND), rule: 'customs.rule', reason: 'r' };
    const { acts, refusal } = attempt(active.book, off, early);
    expect(refusal).toBeNull();
    const back = attempt(book(VERSIONS, acts), rollBack(SHIPPED, SECOND), early);
    expect(back.refusal).toBeNull();
    for (const now of [YESTERDAY, NOW]) {
      const timeline = timelineOf(book(VERSIONS, back.acts), now);
      expect(timeline.inForce.set).toEqual(name(SHIPPED));
      expect(timeline.switchedOff).toHaveLength(1);
    }
  });

  test('a scheduled set stays in force when a later act was done over it and the clock is set back', () => {
    const from = '2026-11-25T06:00:00.000Z';
    const scheduled = play(...SIGNED_SECOND, [activate(SECOND, SHIPPED, from), CUSTOMS]);
    const signed = attempt(scheduled.book, sign(THIRD), by('P', 'police', '2026-11-25T07:00:00.000Z'));
    expect(signed.refusal).toBeNull();
    expect(timelineOf(book(VERSIONS, signed.acts), NOW).inForce.set).toEqual(name(SECOND));
    expect(timelineOf(scheduled.book, NOW).inForce.set.hash).toBe(SHIPPED.hash);
  });
});

describe('a supervisor alone on shift', () => {
  const active = play(...SIGNED_SECOND, [activate(SECOND), CUSTOMS]);
  const off: RuleDeed = { kind: 'switched-off', ...name(SECOND), rule: 'customs.rule', reason: 'hits everybody' };

  test('a supervisor alone on shift can switch one rule off until a version is activated', () => {
    const { acts, refusal } = attempt(active.book, off, CUSTOMS);
    expect(refusal).toBeNull();
    expect(timelineOf(book(VERSIONS, acts), NOW).switchedOff.map(({ rule }) => rule)).toEqual(['customs.rule']);
    expect(attempt(book(VERSIONS, acts), off, POLICE).refusal).toBe('already-off');
    const back = attempt(book(VERSIONS, acts), rollBack(SHIPPED, SECOND), POLICE).acts;
    expect(timelineOf(book(VERSIONS, back), NOW).switchedOff).toHaveLength(1);
    const next = play(
      ...SIGNED_SECOND,
      [activate(SECOND), CUSTOMS],
      [off, CUSTOMS],
      [sign(THIRD), CUSTOMS],
      [activate(THIRD, SECOND), POLICE],
    );
    expect(next.refusals.at(-1)).toBeNull();
    const timeline = timelineOf(next.book, NOW);
    expect(timeline.switchedOff).toEqual([]);
    const switchOffs = next.acts.filter(({ kind }) => kind === 'switched-off');
    expect(switchOffs.map((act) => countsAgainAt(act, next.acts, timeline))).toEqual([timeline.inForce.since]);
  });

  test('a switch-off by a supervisor alone lasts when it comes after an activation was scheduled', () => {
    const from = '2026-11-25T06:00:00.000Z';
    const { acts, refusals } = play(
      ...SIGNED_SECOND,
      [activate(SECOND), CUSTOMS],
      [sign(THIRD), CUSTOMS],
      [activate(THIRD, SECOND, from), POLICE],
      [off, CUSTOMS],
    );
    expect(refusals.at(-1)).toBeNull();
    expect(timelineOf(book(VERSIONS, acts), from)).toMatchObject({
      inForce: { set: name(THIRD) },
      switchedOff: [{ rule: 'customs.rule' }],
    });
    expect(countsAgainAt({ id: acts.at(-1)?.id ?? '' }, acts, timelineOf(book(VERSIONS, acts), from))).toBe(null);
  });

  test('an act of a supervisor alone needs a countersignature within two hours, and an overdue one is shown', () => {
    const { acts } = attempt(active.book, off, CUSTOMS);
    const act = acts.at(-1)?.id ?? '';
    const given = book(VERSIONS, acts);
    expect(countersignings(given, NOW)).toMatchObject([{ due: '2026-11-24T10:00:00.000Z', overdue: false, by: null }]);
    expect(countersignings(given, '2026-11-24T10:00:00.001Z')).toMatchObject([{ overdue: true }]);
    expect(attempt(given, { kind: 'countersigned', act }, CUSTOMS).refusal).toBe('own-act');
    expect(attempt(given, { kind: 'countersigned', act: 'act-1' }, POLICE).refusal).toBe('no-act');
    const done = attempt(given, { kind: 'countersigned', act }, by('P', 'police', '2026-11-28T08:00:00.000Z'));
    expect(done.refusal).toBeNull();
    expect(countersignings(book(VERSIONS, done.acts), '2026-12-01T08:00:00.000Z')).toMatchObject([
      { overdue: false, by: { name: 'P' } },
    ]);
    expect(attempt(book(VERSIONS, done.acts), { kind: 'countersigned', act }, by('Q')).refusal).toBe(
      'already-countersigned',
    );
  });

  test('a supervisor alone can roll back to the previous set, then to the one before that, and no further', () => {
    const third = play(
      ...SIGNED_SECOND,
      [activate(SECOND), CUSTOMS],
      [sign(THIRD), CUSTOMS],
      [activate(THIRD, SECOND), POLICE],
      [rollBack(SECOND, THIRD), CUSTOMS],
    );
    expect(timelineOf(third.book, NOW)).toMatchObject({ inForce: { set: name(SECOND) }, previous: name(SHIPPED) });
    expect(attempt(third.book, rollBack(THIRD, SECOND), CUSTOMS).refusal).toBe('other-hash');
    const { acts } = attempt(third.book, rollBack(SHIPPED, SECOND), CUSTOMS);
    expect(timelineOf(book(VERSIONS, acts), NOW)).toMatchObject({ inForce: { set: name(SHIPPED) }, previous: null });
  });
});

describe('any acts in any order', () => {
  const officers = [
    CUSTOMS,
    POLICE,
    by('C', 'police'),
    by('Author'),
    by('G', 'gendarmerie'),
    by('A', 'customs', NOW, 'analyst'),
  ];
  const versions = [SHIPPED, ...VERSIONS];
  const pick = fc.constantFrom(...versions);
  const time = (hour: number) => `2026-11-24T${String(8 + hour).padStart(2, '0')}:00:00.000Z`;
  /** Made when its turn comes, mostly against the set in force: otherwise nearly all acts would be refused. */
  type Try = (inForce: BookVersion, hour: number) => RuleDeed;
  const deed: fc.Arbitrary<Try> = fc.oneof(
    {
      weight: 6,
      arbitrary: pick.map(
        (version): Try =>
          () =>
            sign(version),
      ),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(pick, fc.option(pick, { freq: 6 }), fc.integer({ min: -1, max: 2 })).map(
        ([version, over, wait]): Try =>
          (inForce, hour) =>
            activate(version, over ?? inForce, time(hour + wait)),
      ),
    },
    fc.tuple(pick, pick).map(
      ([to, over]): Try =>
        () =>
          rollBack(to, over),
    ),
    fc.nat(20).map(
      (act): Try =>
        () => ({ kind: 'activation-withdrawn', activation: `act-${act}` }),
    ),
    fc.constantFrom('customs.rule', 'x').map(
      (rule): Try =>
        (inForce) => ({
          kind: 'switched-off',
          ...name(inForce),
          rule,
          reason: 'r',
        }),
    ),
    fc.nat(20).map(
      (act): Try =>
        () => ({ kind: 'countersigned', act: `act-${act}` }),
    ),
  );
  const tries = fc.array(
    fc.record({ deed, who: fc.constantFrom(...officers), later: fc.integer({ min: 0, max: 1 }) }),
    { maxLength: 30, size: 'max' },
  );

  test('any acts in any order bring a set into force only with signatures of the required agencies and two officers, one of whom is no author', () => {
    let activations = 0;
    fc.assert(
      fc.property(tries, (given) => {
        let acts: readonly RuleAct[] = [];
        let hour = 0;
        for (const { deed: wanted, who, later } of given) {
          hour = Math.min(9, hour + later);
          const now = book(VERSIONS, acts);
          const inForce = timelineOf(now, time(hour)).inForce.set;
          const made = wanted(now.version(inForce.hash) ?? SHIPPED, hour);
          acts = attempt(now, made, { ...who, at: time(hour) }).acts;
        }
        const { reigns } = timelineOf(book(VERSIONS, acts), '2026-11-30T00:00:00.000Z');
        for (const [index, { set, act }] of reigns.entries()) {
          const before = reigns[index - 1]?.set;
          if (act === null || before === undefined) continue;
          if (act.kind === 'rolled-back') {
            // Only a set that was in force before, and only by an act of a supervisor.
            expect(reigns.slice(0, index).some((reign) => reign.set.hash === set.hash)).toBe(true);
            continue;
          }
          activations++;
          const known = acts.slice(0, acts.indexOf(act));
          const version = VERSIONS.find(({ hash }) => hash === set.hash) ?? SHIPPED;
          expect(act.over).toEqual(before);
          const then = { ...book(VERSIONS, known), acts: known };
          const { complete, required } = signaturesFor(then, version, act.at);
          expect(complete).toBe(true);
          const people = [
            ...required.flatMap(({ signature }) => signature ?? []),
            act,
            ...known.filter((each) => each.kind === 'signed' && each.hash === set.hash),
          ];
          expect(people.some((one) => people.some((other) => !isSamePerson(one, other)))).toBe(true);
          expect(people.every(({ role }) => role === 'supervisor')).toBe(true);
        }
      }),
      { seed: 20_261_125, numRuns: 400 },
    );
    expect(activations).toBeGreaterThan(20);
  });
});
