import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS_OF_ENTRY } from '../../../shared/exhibit/entry-kinds.ts';
import type { EntryKind, Exhibit, ExhibitAct } from '../../../shared/exhibit/exhibit.ts';
import {
  addEntry,
  allowedNext,
  type EntryWords,
  type ExhibitActor,
  expectedSeal,
  NO_WORDS,
  takenExhibit,
} from '../../../shared/exhibit/exhibit-machine.ts';
import { sealsOf, stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import { sealKey } from '../../../shared/exhibit/seal-number.ts';
import { failed } from '../../../shared/result.ts';
import { runsOf } from '../../property-runs.ts';
import {
  ADJO,
  BEFORE,
  CHIEF,
  cash,
  DISPOSED,
  further,
  HEAD,
  KOFI,
  later,
  OFFICERS,
  TAKEN,
  taken,
  toKofi,
  toLaboratory,
} from './exhibits.ts';

const SEALED: ExhibitAct = { kind: 'sealed', seal: 'TG 001', before: BEFORE, officers: OFFICERS };
const OPENED: ExhibitAct = {
  kind: 'opened',
  why: 'sample',
  seen: 'intact',
  seal: null,
  before: BEFORE,
  officers: OFFICERS,
};
const CORRECTED: ExhibitAct = { kind: 'corrected', of: 1, why: 'typed wrong', instead: 'Room 3', seal: null };

const refused = (exhibit: Exhibit, act: ExhibitAct, by: ExhibitActor, words: Partial<EntryWords> = {}) =>
  addEntry(exhibit, act, { ...by, at: later(30) }, { ...NO_WORDS, ...words });

describe('what may be done next with an exhibit', () => {
  const OPEN = taken();
  const CLOSED = taken({}, 'TG 001');
  const MONEY = taken({ kind: 'cash' });
  const COUNTED = further(MONEY, [cash(2, 3), ADJO]);
  const PENDING = further(OPEN, [toKofi(false), ADJO]);
  const OUTSIDE = further(CLOSED, [toLaboratory('intact'), ADJO]);
  const GONE = further(OPEN, [DISPOSED, ADJO]);
  const PICTURES = ['photographed', 'corrected'] as const;

  test.each<readonly [string, Exhibit, ExhibitActor, readonly EntryKind[]]>([
    ['whoever has it open', OPEN, ADJO, ['sealed', 'weighed', ...PICTURES, 'handed-over', 'disposed']],
    ['whoever has it sealed', CLOSED, ADJO, ['opened', 'weighed', ...PICTURES, 'handed-over', 'disposed']],
    [
      'a supervisor of the same agency, whom the taking names',
      CLOSED,
      CHIEF,
      ['opened', 'weighed', ...PICTURES, 'handed-over', 'disposed', 'answered'],
    ],
    ['another officer', OPEN, KOFI, [...PICTURES]],
    ['a supervisor of another agency', OPEN, { ...KOFI, supervises: true }, [...PICTURES]],
    ['whoever has cash', MONEY, ADJO, ['sealed', 'weighed', 'counted', ...PICTURES, 'handed-over', 'disposed']],
    ['whoever counted it once', COUNTED, ADJO, ['sealed', 'weighed', ...PICTURES, 'handed-over', 'disposed']],
    ['the second officer to count', COUNTED, KOFI, ['counted', ...PICTURES]],
    ['whoever waits to get it', PENDING, KOFI, ['received', 'not-received', ...PICTURES]],
    ['whoever gave it and waits', PENDING, ADJO, ['not-received', ...PICTURES]],
    ['somebody else meanwhile', PENDING, { ...KOFI, officer: 'LFW-07' }, [...PICTURES]],
    ['any officer while a laboratory has it', OUTSIDE, KOFI, ['returned', ...PICTURES, 'handed-over', 'disposed']],
    ['whoever had what was disposed of', GONE, ADJO, ['corrected']],
  ])('%s', (_, exhibit, by, kinds) => {
    expect(new Set(allowedNext(exhibit, by))).toEqual(new Set(kinds));
    const order = KINDS_OF_ENTRY.filter((kind) => kinds.includes(kind));
    expect(allowedNext(exhibit, by)).toEqual(order);
  });

  test('whoever acts for the officer who has it says why', () => {
    expect(refused(OPEN, SEALED, CHIEF)).toEqual(failed('note'));
    expect(refused(OPEN, SEALED, CHIEF, { note: 'Adjo is off duty' })).toMatchObject({ ok: true });
  });

  test.each<readonly [string, Exhibit, ExhibitAct, ExhibitActor, Partial<EntryWords>, string]>([
    [
      'a seal of its own that it had before',
      further(CLOSED, [OPENED, ADJO]),
      { ...SEALED, seal: 'tg-001' },
      ADJO,
      {},
      'seal-used',
    ],
    ['no number of the seal', OPEN, { ...SEALED, seal: ' ' }, ADJO, {}, 'seal-number'],
    ['one officer named twice', OPEN, { ...SEALED, officers: ['LFW-01', 'LFW-01'] }, ADJO, {}, 'same-officer'],
    ['a whole seal where there is none', OPEN, toKofi(true, 'intact'), ADJO, {}, 'seal-seen'],
    ['no seal where there is one', CLOSED, toKofi(true), ADJO, {}, 'seal-seen'],
    ['a broken seal without a word', CLOSED, { ...toKofi(true), seen: 'broken' }, ADJO, {}, 'note'],
    ['the net weight of what is sealed', CLOSED, weight('net'), ADJO, {}, 'net-sealed'],
    ['no weight', OPEN, { ...weight('net'), amount: 0 }, ADJO, {}, 'amount'],
    [
      'a handing over to oneself',
      OPEN,
      { ...toKofi(true), to: { kind: 'officer', officer: 'LFW-01', agency: 'customs' } },
      ADJO,
      {},
      'same-holder',
    ],
    [
      'what a laboratory has handed to an officer without fetching it',
      OUTSIDE,
      toKofi(true, 'intact'),
      ADJO,
      {},
      'to-office',
    ],
    ['a disposal by one officer', OPEN, { ...DISPOSED, second: 'LFW-01' }, ADJO, {}, 'same-officer'],
    ['a correction of nothing', OPEN, { ...CORRECTED, of: 2 }, ADJO, {}, 'no-entry'],
    ['a correction of the seal where none was put on', OPEN, { ...CORRECTED, seal: 'TG 2' }, ADJO, {}, 'no-seal-there'],
    ['an empty count', MONEY, { ...cash(0, 0), lines: [] }, ADJO, {}, 'count'],
    ['a time to come', OPEN, SEALED, ADJO, { happened: later(40) }, 'future'],
    [
      'an earlier time without a reason',
      further(OPEN, [SEALED, ADJO]),
      weight('gross'),
      ADJO,
      { happened: later(0) },
      'late',
    ],
    ['a second taking', OPEN, TAKEN, ADJO, {}, 'taken'],
  ])('refuses %s', (_, exhibit, act, by, words, failure) => {
    expect(refused(exhibit, act, by, words)).toEqual(failed(failure));
  });

  test('an earlier time is kept with its reason, also where the clock was set back', () => {
    const sealed = further(taken(), [SEALED, ADJO]);
    const early = addEntry(
      sealed,
      weight('gross'),
      { ...ADJO, at: later(-90) },
      { ...NO_WORDS, late: 'clock was wrong' },
    );
    expect(early).toMatchObject({ ok: true, value: { entries: [{}, {}, { late: 'clock was wrong' }] } });
  });

  test('a handing over that waits leaves the exhibit with whoever gives it, until the other officer has it', () => {
    const pending = further(taken({}, 'TG 001'), [toKofi(false, 'intact'), ADJO]);
    expect(stateOf(pending)).toMatchObject({ holder: { officer: 'LFW-01' }, pending: { to: { officer: 'LFW-02' } } });
    const got = further(pending, [{ kind: 'received', seen: 'intact' }, KOFI]);
    expect(stateOf(got)).toMatchObject({
      holder: { officer: 'LFW-02', agency: 'police' },
      pending: null,
      place: 'Police room',
    });
    expect(got.number).toBe('LFW-CUSTOMS-2026-0001');
    const not = further(pending, [{ kind: 'not-received', why: 'he was called away' }, ADJO]);
    expect(stateOf(not)).toMatchObject({ holder: { officer: 'LFW-01' }, pending: null, place: 'Room 2' });
  });

  test('a seal that was broken stays broken until another one is put on', () => {
    const broken = further(taken({}, 'TG 001'), [
      { ...toKofi(true), seen: 'broken' },
      ADJO,
      { note: 'torn at the side' },
    ]);
    expect(stateOf(broken).seal).toEqual({ number: 'TG 001', state: 'broken' });
    expect(expectedSeal(stateOf(broken))).toBe('broken');
    expect(refused(broken, toLaboratory('intact'), KOFI)).toEqual(failed('seal-seen'));
    const again = further(broken, [{ ...SEALED, seal: 'TG 002' }, KOFI]);
    expect(stateOf(again).seal).toEqual({ number: 'TG 002', state: 'intact' });
  });

  test('an office gives it back under its own seal', () => {
    const back = further(OUTSIDE, [
      { kind: 'returned', where: 'Store', why: 'analysed', seen: 'broken', seal: 'NL 9' },
      KOFI,
      { note: 'opened by the laboratory' },
    ]);
    expect(stateOf(back)).toMatchObject({ holder: { officer: 'LFW-02' }, seal: { number: 'NL 9', state: 'intact' } });
  });

  test('only who has it, who made the entry, or a supervisor of either agency corrects it; anybody corrects a photograph', () => {
    const right = { kind: 'corrected', of: 2, why: 'typed wrong', instead: 'TG 010', seal: 'TG 010' } as const;
    const given = further(CLOSED, [toKofi(true, 'intact'), ADJO]);
    for (const by of [ADJO, KOFI, CHIEF, { ...KOFI, officer: 'LFW-08', supervises: true }])
      expect(refused(given, right, by), by.officer).toMatchObject({ ok: true });
    for (const by of [KOFI, { ...KOFI, supervises: true }])
      expect(refused(CLOSED, right, by)).toEqual(failed('corrector'));
    const photographed = further(CLOSED, [{ kind: 'photographed', what: 'the bag', attachment: null }, ADJO]);
    expect(refused(photographed, { ...right, of: 3, seal: null }, KOFI)).toMatchObject({ ok: true });
  });

  test('a correction of the last seal counts, and both numbers stay', () => {
    const right = further(CLOSED, [
      { kind: 'corrected', of: 2, why: 'typed wrong', instead: 'TG 010', seal: 'TG 010' },
      ADJO,
    ]);
    expect(stateOf(right).seal).toEqual({ number: 'TG 010', state: 'intact' });
    expect(sealsOf(right)).toEqual(['TG 001', 'TG 010']);
  });

  test('two officers count, and where they differ is recorded; a further count begins anew', () => {
    const differ = further(COUNTED, [cash(2, 2), KOFI]);
    expect(stateOf(differ).count).toMatchObject({
      first: 1,
      second: 2,
      differences: [{ currency: 'EUR', cents: 2000, first: 3, second: 2 }],
    });
    expect(refused(COUNTED, cash(2, 3), ADJO)).toEqual(failed('counted-by-same'));
    const agreed = further(differ, [cash(2, 3), ADJO], [cash(2, 3), KOFI]);
    expect(stateOf(agreed).count).toMatchObject({ first: 3, second: 4, differences: [], sums: [{ cents: 16_000 }] });
  });

  test('a count that is corrected counts for nothing, nor does the other of its pair: one new pair decides', () => {
    const wrong = (of: number) =>
      ({ kind: 'corrected', of, why: 'a slip', instead: 'three notes', seal: null }) as const;
    const pair = further(COUNTED, [cash(2, 2), KOFI]);
    for (const of of [2, 3]) {
      const voided = further(pair, [wrong(of), ADJO]);
      expect(stateOf(voided).count).toBeNull();
      expect(refused(voided, cash(2, 3), KOFI)).toEqual(failed('not-holder'));
      const anew = further(voided, [cash(2, 3), ADJO], [cash(2, 3), KOFI]);
      expect(stateOf(anew).count).toMatchObject({ first: 4, second: 5, differences: [], sums: [{ cents: 16_000 }] });
      expect(stateOf(further(anew, [wrong(2), ADJO])).count, 'an older count is corrected').toEqual(
        stateOf(anew).count,
      );
    }
    expect(stateOf(further(COUNTED, [wrong(2), ADJO])).count).toBeNull();
  });
});

function weight(weighed: 'gross' | 'net'): Extract<ExhibitAct, { kind: 'weighed' }> {
  return { kind: 'weighed', weighed, amount: 12.4, unit: 'g', scale: 'K-2', before: BEFORE, officers: OFFICERS };
}

describe('whatever is tried with an exhibit', () => {
  const OFFICERS_ALL = [ADJO, KOFI, CHIEF, { ...KOFI, officer: 'LFW-04', supervises: true }];
  const seal = fc.constantFrom('A1', 'A2', 'A3', 'a 1', 'B-7', 'B8');
  const before = fc.constantFrom(BEFORE, DISPOSED.before);
  const officers = fc.constantFrom(OFFICERS, ['LFW-02', 'LFW-04'] as const, ['LFW-02', 'LFW-02'] as const);
  const seen = fc.constantFrom('intact', 'broken', 'other', 'unsealed');
  const to = fc.oneof(
    fc.constantFrom(...OFFICERS_ALL).map(({ officer, agency }) => ({ kind: 'officer', officer, agency }) as const),
    fc.constant(toLaboratory().to),
  );
  const act: fc.Arbitrary<ExhibitAct> = fc.oneof(
    fc.constant(TAKEN),
    fc.record({ kind: fc.constant('sealed'), seal, before, officers }),
    fc.record({ kind: fc.constant('opened'), why: fc.constant('w'), seen, seal: fc.option(seal), before, officers }),
    fc.constantFrom(weight('gross'), weight('net')),
    fc.record({
      kind: fc.constant('handed-over'),
      to,
      where: fc.constant('r'),
      why: fc.constant('w'),
      seen,
      confirmed: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('received'), seen }),
    fc.constant({ kind: 'not-received', why: 'w' }),
    fc.record({
      kind: fc.constant('returned'),
      where: fc.constant('r'),
      why: fc.constant('w'),
      seen,
      seal: fc.option(seal),
    }),
    fc.record({
      kind: fc.constant('corrected'),
      of: fc.integer({ min: 0, max: 12 }),
      why: fc.constant('w'),
      instead: fc.constant('i'),
      seal: fc.option(seal),
    }),
    fc.constantFrom(cash(1, 2), cash(2, 2)),
    fc.constant({ kind: 'photographed', what: 'w', attachment: null }),
    // A disposal ends most histories, so it is rare.
    fc.nat(9).map((n) => (n === 0 ? DISPOSED : TAKEN)),
  ) as fc.Arbitrary<ExhibitAct>;
  const step = fc.record({
    act,
    by: fc.constantFrom(...OFFICERS_ALL),
    // The clock jumps, also back.
    minutes: fc.integer({ min: -20, max: 40 }),
    happened: fc.option(fc.integer({ min: -60, max: 60 })),
    note: fc.option(fc.constant('a note')),
    late: fc.option(fc.constant('the clock was wrong')),
  });

  test('there is one holder, the chain has no gap, times are in order or explained, and nothing is removed', () => {
    fc.assert(
      fc.property(fc.constantFrom('drugs', 'cash'), fc.array(step, { maxLength: 40 }), (kind, steps) => {
        const begun = takenExhibit({ ...HEAD, kind }, TAKEN, null, ADJO);
        if (!begun.ok) throw new Error(begun.failure);
        let exhibit = begun.value;
        let now = 0;
        for (const { act, by, minutes, happened, note, late } of steps) {
          now += minutes;
          const actor = { ...by, at: later(now) };
          const words = { happened: happened === null ? null : later(now + happened), note, late };
          const [was, allowed] = [stateOf(exhibit), allowedNext(exhibit, actor)];
          const result = addEntry(exhibit, act, actor, words);
          if (!result.ok) continue;
          const done = result.value;
          expect(allowed).toContain(act.kind);
          // Nothing is removed or changed: one entry more.
          expect(done.entries.slice(0, -1)).toEqual(exhibit.entries);
          expect({ ...done, entries: [] }).toEqual({ ...exhibit, entries: [] });
          const entry = done.entries.at(-1);
          if (entry === undefined) throw new Error('no entry');
          expect(entry.happened <= entry.at).toBe(true);
          if (entry.happened < was.last) expect(entry.late).not.toBeNull();
          const is = stateOf(done);
          // Only a handing over, an answer to it, a fetching or the disposal changes who has it.
          const moves = ['handed-over', 'received', 'returned', 'disposed'].includes(act.kind);
          if (!moves) expect(is.holder).toEqual(was.holder);
          if (act.kind === 'received') expect(is.holder).toEqual(was.pending?.to);
          if (act.kind === 'handed-over' && is.pending === null) expect(is.holder).toEqual(act.to);
          // Whoever gives it had it, or supervises whoever did.
          if (act.kind === 'handed-over' && was.holder.kind === 'officer')
            expect(
              was.holder.officer === actor.officer || (actor.supervises && was.holder.agency === actor.agency),
            ).toBe(true);
          expect(is.holder.kind === 'nobody').toBe(is.disposed !== null);
          if (was.disposed !== null) expect(act.kind).toBe('corrected');
          exhibit = done;
        }
        const worn = exhibit.entries.flatMap((entry) =>
          'seal' in entry && entry.kind !== 'corrected' && entry.seal !== null ? [sealKey(entry.seal)] : [],
        );
        expect(new Set(worn).size).toBe(worn.length);
      }),
      { numRuns: runsOf(400) },
    );
  });
});
