/** Whom a shift takes and leaves out: who cannot be left out, what is proposed, when two sign, and when a plan counts no more. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CapacityCut,
  type CutCandidate,
  cutPerson,
  cutState,
  equalsLeftOut,
  isLeftOut,
  partedCut,
  uncutReason,
} from '../../../shared/capacity/capacity-cut.ts';
import { offeredBy, proposedCut, type SecondReason, secondReason } from '../../../shared/capacity/cut-order.ts';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';

const PLAIN = { outcome: 'inspect', handling: null, isListed: false, isRandom: false, isMet: false } as const;

test.each([
  ['somebody to protect', { handling: 'safeguard' }, 'safeguard'],
  ['somebody to be intercepted', { outcome: 'intercept' }, 'intercept'],
  ['whom a list hit', { isListed: true }, 'listed'],
  ['about whom an owner asks to be called first', { handling: 'contact the owner before acting' }, 'handling'],
  ['who was drawn at random', { isRandom: true }, 'random'],
  ['whom officers are with', { isMet: true }, 'met'],
  ['somebody to protect whom a list hit, too,', { handling: 'safeguard', isListed: true }, 'safeguard'],
] as const)('nobody leaves out %s', (_, more, why) => {
  expect(uncutReason({ ...PLAIN, ...more })).toBe(why);
});

test('whom rules alone ask to inspect can be left out', () => {
  expect([uncutReason(PLAIN), uncutReason({ ...PLAIN, handling: 'stop' })]).toEqual([null, null]);
});

const person = (id: string, score: number, more: Partial<CutCandidate> = {}): CutCandidate => ({
  ...{ flight: 'F1', ids: [id], outcome: 'inspect', score, due: 100, uncut: null },
  ...{ isByOwnWord: false, isMetByOthers: false },
  ...more,
});
const idsOf = (people: Iterable<CutCandidate>) => [...people].map(({ ids }) => ids[0]).sort();

describe('what is proposed', () => {
  test.each<[string, readonly CutCandidate[], number, readonly string[]]>([
    ['is those with most points', [person('a', 60), person('b', 90), person('c', 70)], 2, ['b', 'c']],
    ['begins with those who cannot be left out', [person('a', 90), person('b', 10, { uncut: 'listed' })], 1, ['b']],
    [
      'has all who cannot be left out, also where there is no room',
      [person('a', 9, { uncut: 'random' }), person('b', 1, { uncut: 'met' })],
      0,
      ['a', 'b'],
    ],
    [
      'stays with equal points on a flight of which somebody is taken',
      [person('a', 90), person('b', 60, { flight: 'F2', due: 1 }), person('c', 60)],
      2,
      ['a', 'c'],
    ],
    ['is with equal points who comes first', [person('a', 60), person('b', 60, { due: 50 })], 1, ['b']],
    ['puts whose time is not known last', [person('a', 60, { due: null }), person('b', 60)], 1, ['b']],
    [
      'gives whoever is to be protected no place of those to be searched',
      [person('child', 0, { uncut: 'safeguard' }), person('a', 60), person('b', 70)],
      1,
      ['b', 'child'],
    ],
    [
      'gives whom other agencies met no place of the own agency',
      [person('m', 90, { uncut: 'met', isMetByOthers: true }), person('a', 60), person('b', 70)],
      1,
      ['b', 'm'],
    ],
    ['is everybody where there is room', [person('a', 60), person('b', 70)], 5, ['a', 'b']],
  ])('%s', (_, candidates, room, taken) => {
    expect(idsOf(proposedCut(candidates, room))).toEqual(taken);
  });

  test('is never against the points, and leaves out nobody who cannot be', () => {
    const any = fc.record({
      score: fc.integer({ min: 0, max: 100 }),
      isFixed: fc.boolean(),
      flight: fc.constantFrom('F1', 'F2'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.integer({ min: 0, max: 12 }), (drawn, room) => {
        const candidates = drawn.map(({ score, isFixed, flight }, at) =>
          person(`p${at}`, score, { flight, uncut: isFixed ? 'listed' : null }),
        );
        const taken = proposedCut(candidates, room);
        const left = candidates.filter((each) => !taken.has(each));
        if ([...taken].some(({ uncut }) => uncut === null))
          expect(secondReason([...taken], left, taken.size)).toBeNull();
        expect(left.every(({ uncut }) => uncut === null)).toBe(true);
        const fixed = candidates.length - candidates.filter(({ uncut }) => uncut === null).length;
        expect(taken.size).toBe(Math.min(candidates.length, Math.max(room, fixed)));
      }),
    );
  });
});

test('a plan names everybody in its scope once; one that leaves out somebody who cannot be, or nobody, is refused', () => {
  const candidates = [person('a', 60), person('b', 10, { uncut: 'listed' })];
  const on = (ids: string) => [...ids].map((traveller) => ({ flight: 'F1', traveller }));
  const parted = (taken: string, left: string) => {
    const result = partedCut(candidates, { taken: on(taken), left: on(left) });
    return result.ok ? null : result.failure;
  };
  expect([parted('b', 'a'), parted('a', 'b'), parted('ab', '')]).toEqual([null, 'cut-fixed', 'cut-nobody']);
  // Somebody was flagged meanwhile, is gone, or is named twice.
  expect([parted('b', ''), parted('bc', 'a'), parted('ab', 'a')]).toEqual([
    'cut-changed',
    'cut-changed',
    'cut-changed',
  ]);
});

test('why a second supervisor signs is said alike to both, who may be of two agencies', () => {
  for (const reason of ['unstated', 'room', 'fixed', 'order'] as const satisfies readonly SecondReason[])
    for (const language of ['en', 'fr'] as const)
      expect(CATALOGUES[language][`capacity-cut.second.${reason}`]).toMatch(/^(?!.*\b(?:your|votre|vos)\b)/);
});

test.each<[string, readonly CutCandidate[], number, number | null, SecondReason | null]>([
  ['somebody left out has more points than somebody taken', [person('a', 60)], 70, 1, 'order'],
  ['nobody left out has more points, and all room is used', [person('a', 70)], 60, 1, null],
  ['nobody is taken who could have been left out', [person('l', 99, { uncut: 'listed' })], 60, 1, 'fixed'],
  [
    'a list hit with few points is taken beside somebody with many',
    [person('l', 1, { uncut: 'listed' }), person('a', 70)],
    60,
    2,
    null,
  ],
  ['there is room for more', [person('a', 70)], 60, 2, 'room'],
  ['nobody stated the room', [person('a', 70)], 60, null, 'unstated'],
  [
    'somebody to protect seems to use the room that is left',
    [person('child', 0, { uncut: 'safeguard' }), person('a', 70)],
    60,
    2,
    'room',
  ],
  [
    'somebody whom other agencies met seems to use the room that is left',
    [person('m', 90, { uncut: 'met', isMetByOthers: true }), person('a', 70)],
    60,
    2,
    'room',
  ],
  [
    'somebody whom the agency met uses the room that is left',
    [person('m', 90, { uncut: 'met' }), person('a', 70)],
    60,
    2,
    null,
  ],
  [
    'somebody drawn at random seems to use the room that is left',
    [person('r', 0, { uncut: 'random' }), person('a', 70)],
    60,
    2,
    'room',
  ],
  [
    'somebody whom the own agency alone names seems to use the room that is left',
    [person('w', 0, { uncut: 'listed', isByOwnWord: true }), person('a', 70)],
    60,
    2,
    'room',
  ],
  ['somebody left out has equal points, and comes before', [person('a', 60, { due: 150 })], 60, 1, 'order'],
  ['somebody left out has equal points, and comes after', [person('a', 60, { due: 50 })], 60, 1, null],
])('whether two sign where %s', (_, taken, score, stated, why) => {
  expect(secondReason(taken, [person('z', score)], stated)).toBe(why);
});

test.each([
  ['as many points as the lowest who is taken', [60, 70], [60, 50], [60]],
  ['as many points as somebody who is taken with somebody of fewer', [60, 70], [70, 65], [70]],
  ['fewer points', [60, 70], [50], []],
  ['more points, which two sign', [60], [70], []],
  ['points, where nobody is taken who could have been left out', [], [60], []],
])('whoever is left out with %s is named as equal, or is not', (_, taken, left, equal) => {
  const chosen = taken.map((score) => ({ score, isFixed: false }));
  const all = { taken: [...chosen, { score: 50, isFixed: true }], left: left.map((score) => ({ score })) };
  expect(equalsLeftOut(all).map(({ score }) => score)).toEqual(equal);
});

describe('a plan', () => {
  const [a, b] = [person('a', 80), person('b', 60)];
  const plan: CapacityCut = {
    ...{ id: 'ID', agency: 'customs', scope: { kind: 'flight', flight: 'F1' }, officer: 'ONE', second: null },
    ...{ at: '2026-11-24T08:00:00.000Z', reason: 'one room is closed', room: 1, ended: null },
    taken: [cutPerson(a)],
    left: [{ ...cutPerson(b), readers: null, objection: null }],
  };

  test.each<[string, readonly CutCandidate[], string]>([
    ['stands while the same are to be inspected', [a, b], 'stands'],
    ['stands when somebody is met, and is gone', [b], 'stands'],
    ['stands when somebody is flagged below whom it takes', [a, b, person('c', 80)], 'stands'],
    ['is overtaken by somebody above the lowest it takes', [a, b, person('c', 81)], 'overtaken'],
    ['is overtaken by somebody who cannot be left out', [a, b, person('c', 1, { uncut: 'listed' })], 'overtaken'],
    ['is overtaken when somebody left out rises above', [a, person('b', 90)], 'overtaken'],
    ['is overtaken when a list hits somebody left out', [a, person('b', 60, { uncut: 'listed' })], 'overtaken'],
    ['stands when somebody it leaves out is met all the same', [a, person('b', 60, { uncut: 'met' })], 'stands'],
    [
      'stands when somebody is to be protected, who takes no place',
      [a, b, person('c', 1, { uncut: 'safeguard' })],
      'stands',
    ],
    [
      'stands when other agencies met somebody, who takes no place',
      [a, b, person('c', 90, { uncut: 'met', isMetByOthers: true })],
      'stands',
    ],
    [
      'is overtaken when somebody it leaves out is to be protected',
      [a, person('b', 60, { uncut: 'safeguard' })],
      'overtaken',
    ],
    ['knows people under their earlier ids', [a, person('now', 60, { ids: ['now', 'b'] })], 'stands'],
  ])('%s', (_, now, state) => {
    expect(cutState(plan, now)).toBe(state);
  });

  test('that leaves somebody out against the points, by two, is not overtaken by them', () => {
    const against = { ...plan, taken: [cutPerson(b)], left: [{ ...cutPerson(a), readers: null, objection: null }] };
    expect(cutState(against, [a, b])).toBe('stands');
  });

  test('that takes nobody who could have been left out is overtaken when somebody left out rises, and by nobody else', () => {
    const fixed = person('a', 80, { uncut: 'listed' });
    const none = { ...plan, taken: [cutPerson(fixed)] };
    const states = [
      [fixed, b],
      [fixed, person('b', 61)],
      [fixed, b, person('c', 90)],
    ].map((now) => cutState(none, now));
    expect(states).toEqual(['stands', 'overtaken', 'stands']);
  });

  test('that was taken back counts no more', () => {
    const ended = { officer: 'ONE', at: plan.at, reason: 'the room is open' };
    expect(cutState({ ...plan, ended }, [a, b])).toBe('ended');
  });

  test('leaves nobody out against whom an objection waits', () => {
    const objection = { officer: 'TWO', agency: 'police', at: plan.at, reason: 'known courier', upheld: null } as const;
    const upheld = { officer: 'ONE', second: 'THREE', at: plan.at, reason: 'no room' };
    expect([null, objection, { ...objection, upheld }].map((each) => isLeftOut({ objection: each }))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('a plan with a place that is free again', () => {
  const [a, b, c, d] = [person('a', 80), person('b', 70), person('c', 60), person('d', 60, { due: 50 })];
  const child = person('child', 0, { uncut: 'safeguard' });
  const plan: CapacityCut = {
    ...{ id: 'ID', agency: 'customs', scope: { kind: 'flight', flight: 'F1' }, officer: 'ONE', second: null },
    ...{ at: '2026-11-24T08:00:00.000Z', reason: 'one room is closed', room: 2, ended: null },
    taken: [a, b, child].map(cutPerson),
    left: [c, d].map((each) => ({ ...cutPerson(each), readers: null, objection: null })),
  };
  const offered = (candidates: readonly CutCandidate[], met = '', more: Partial<CapacityCut> = {}) =>
    offeredBy({ ...plan, ...more }, { candidates, wasMet: ({ ids }) => ids.some((id) => met.includes(id)) }).map(
      ({ ids }) => ids[0],
    );
  const objection = {
    officer: 'P',
    agency: 'police',
    at: '2026-11-24T09:00:00.000Z',
    reason: 'no',
    upheld: null,
  } as const;

  test('offers who comes next once somebody it takes is let go', () => {
    expect(offered([b, c, d, child])).toEqual(['d']);
  });

  test('offers nobody while all whom it takes are to come, or were met', () => {
    expect([offered([a, b, c, d, child]), offered([b, c, d, child], 'a')]).toEqual([[], []]);
  });

  test('offers as many as are gone, and nobody who was met in their place', () => {
    expect(offered([c, d, child])).toEqual(['d', 'c']);
    expect(offered([c, person('d', 60, { uncut: 'met' }), child])).toEqual(['c']);
    expect(offered([c, child], 'd')).toEqual(['c']);
  });

  test('offers nobody for a child who is gone, since they took no place', () => {
    expect([offered([a, b, c, d]), offered([a, b, c, d], 'child')]).toEqual([[], []]);
  });

  test('offers nobody where an objection keeps somebody in, or where more could not be left out than there is room for', () => {
    const kept = plan.left.map((each) => (each.ids[0] === 'c' ? { ...each, objection } : each));
    expect(offered([b, c, d, child], '', { left: kept })).toEqual([]);
    const fixed = plan.taken.map((each) => ({ ...each, isFixed: true }));
    expect(offered([b, c, d, child], '', { taken: fixed, room: 1 })).toEqual([]);
  });

  test('offers who comes next, also where a supervisor typed less room than the plan takes', () => {
    expect([0, 1].map((room) => offered([b, c, d, child], '', { room }))).toEqual([['d'], ['d']]);
  });

  test('offers no more than are gone, also where it used less room than there is', () => {
    expect(offered([b, c, d, child], '', { room: 9 })).toEqual(['d']);
  });

  test('offers somebody in the place of whom officers know since to be a child', () => {
    expect(offered([{ ...a, uncut: 'safeguard' }, b, c, d, child])).toEqual(['d']);
  });

  test('offers somebody in the place of whom other agencies met since, and still where they met somebody left out', () => {
    const met = { uncut: 'met', isMetByOthers: true } as const;
    expect(offered([{ ...a, ...met }, b, c, d, child])).toEqual(['d']);
    expect(offered([b, c, { ...d, ...met }, child])).toEqual(['c']);
  });

  test('offers nobody for whom other agencies had met before it was signed, since they took no place', () => {
    const beside = person('m', 90, { uncut: 'met', isMetByOthers: true });
    const taken = [a, b, beside].map(cutPerson);
    expect([offered([a, b, beside, c, d], '', { taken }), offered([a, b, c, d], '', { taken })]).toEqual([[], []]);
  });
});
