/** The tally of capsules: what counts, and when a watch adds up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import {
  capsulesOut,
  capsuleTallies,
  capsuleTally,
  leftOpen,
  sameStools,
} from '../../../shared/custody/capsule-tally.ts';
import type { CustodyAct } from '../../../shared/custody/custody.ts';
import { custodyEntryText } from '../../../shared/custody/custody-text.ts';
import { enterCustody } from '../../../shared/custody/enter-custody.ts';
import { tallyLines } from '../../../shared/dossier/tally-lines.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { after, BEGUN, ENDED, lastOf, NOBODY_HELD, policeAt } from './held.ts';
import { WATCHED } from './watched.ts';

const at = (minute: number) =>
  policeAt(`${String(2 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`, {
    frame: STARTING_FRAME,
  });
const declared = (count: number): CustodyAct => ({ ...SAID, kind: 'capsules', source: 'declared', count });
const picture = (count: number): CustodyAct => ({ ...SAID, kind: 'capsules', source: 'imaging', count });
const passed = (count: number): CustodyAct => ({
  ...{ kind: 'passage', count, saw: 'Sgt Kodjo', witness: 'Nurse Afi', note: '' },
});
const SAID = { whom: 'Dr Lawson', note: '' } as const;
const watched = (...acts: readonly CustodyAct[]) =>
  after([WATCHED, at(0)], ...acts.map((act, place) => [act, at(20 * (place + 1))] as const));

describe('the tally of capsules', () => {
  test.each([
    ['nothing is known at first', [], null, false],
    ['what was declared remains until it came out', [declared(80), passed(62)], 18, false],
    ['a picture counts with what came out before it', [declared(60), passed(60), picture(20)], 20, false],
    ['a lower statement takes nothing away', [declared(80), declared(60), passed(60)], 20, false],
    ['two clear stools are needed', [declared(8), passed(8), passed(0)], 0, false],
    ['two clear stools are enough', [declared(8), passed(8), passed(0), passed(0)], 0, true],
    [
      'a capsule between two clear stools begins anew',
      [declared(9), passed(8), passed(0), passed(1), passed(0)],
      0,
      false,
    ],
    ['a clear picture is enough', [declared(8), passed(8), picture(0)], 0, true],
    ['a clear picture finds no capsule that was declared', [declared(8), passed(6), picture(0)], 2, true],
  ] as const)('%s', (_, acts, remaining, isClear) => {
    expect(capsuleTally(watched(...acts))).toMatchObject({ remaining, isClear });
  });

  test.each<[string, readonly (readonly [count: number, minute: number])[], boolean]>([
    [
      'entered twice, once',
      [
        [8, 1],
        [0, 30],
        [0, 31],
      ],
      false,
    ],
    [
      'with a capsule, entered again as clear, not as clear',
      [
        [8, 1],
        [0, 6],
        [0, 40],
      ],
      false,
    ],
    [
      'clear, entered again with a capsule, not as clear',
      [
        [8, 1],
        [0, 30],
        [1, 35],
        [0, 39],
        [0, 60],
      ],
      false,
    ],
    [
      'that follow each other by ten minutes, each after a quarter of an hour',
      [
        [8, 1],
        [0, 20],
        [0, 30],
        [0, 40],
      ],
      true,
    ],
  ])('counts stools %s', (_, stools, isClear) => {
    const entered = stools.map(([count, minute]) => [passed(count), at(minute)] as const);
    expect(capsuleTally(after([WATCHED, at(0)], ...entered))?.isClear).toBe(isClear);
  });

  test('tells which clear stools count with the one before, since less than fifteen minutes lie between', () => {
    const stools = [
      [0, 1],
      [0, 10],
      [0, 16],
      [3, 20],
      [0, 31],
    ] as const;
    const entered = stools.map(([count, minute]) => [passed(count), at(minute)] as const);
    expect([...sameStools(after([WATCHED, at(0)], ...entered))]).toEqual([3]);
  });

  test('says what came out beyond what was said', () => {
    expect(capsuleTally(watched(declared(8), passed(10)))).toMatchObject({ remaining: 0, over: 2, out: 10 });
  });

  test('is none for whoever is held for something else', () => {
    expect(capsuleTally(after([BEGUN, policeAt('02:00')]))).toBeNull();
    expect(capsuleTally(NOBODY_HELD)).toBeNull();
  });

  test('leaves out what was struck out', () => {
    const struck: CustodyAct = { kind: 'struck', of: 3, what: 'passage', note: 'counted twice' };
    expect(capsuleTally(watched(declared(8), passed(8), struck))).toMatchObject({ out: 0, remaining: 8 });
  });

  test('counts nothing of an earlier time that somebody was held, which has its own', () => {
    const ended: CustodyAct = { ...ENDED, note: 'the doctor says so' } as CustodyAct;
    const first = [declared(8), passed(6), ended] as const;
    const again = [WATCHED, declared(3), passed(1)] as const;
    const twice = watched(...first, ...again);
    expect(capsuleTally(twice)).toMatchObject({ declared: 3, out: 1, remaining: 2 });
    expect(capsuleTallies(twice)).toMatchObject([{ out: 6, remaining: 2 }, { out: 1 }]);
    expect(capsulesOut(twice)).toBe(7);
    expect(leftOpen(watched(...first, { ...WATCHED, measure: 'identity-check' }), ENDED)).toBeNull();
  });

  test('never loses a capsule: what is expected came out or remains', () => {
    const act = fc.oneof(fc.nat(90).map(declared), fc.nat(90).map(picture), fc.nat(20).map(passed));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const tally = capsuleTally(watched(...acts));
        const expected = Math.max(tally?.declared ?? 0, tally?.imaged ?? 0);
        if (tally?.remaining != null) expect(tally.out + tally.remaining - tally.over).toBe(expected);
      }),
    );
  });
});

describe('the end of a watch', () => {
  const open = watched(declared(8), passed(6));
  const whole = watched(declared(8), passed(8), picture(0));
  const released = { ...ENDED, note: 'the doctor says so' } as CustodyAct;
  const goesOn: CustodyAct = { ...BEGUN, kind: 'taken-over', measure: 'identity-check', note: '' } as never;

  test.each([
    ['an end', { ...ENDED, ending: 'transferred', note: '' } as CustodyAct],
    ['another measure', goesOn],
  ])('%s that does not add up says why', (_, act) => {
    expect(leftOpen(open, act)).toEqual({ remaining: 2, isClear: false });
    expect(enterCustody(open, act, at(300))).toEqual({ ok: false, failure: 'custody-unaccounted' });
    expect(leftOpen(whole, act)).toBeNull();
  });

  test('is no watch where somebody held otherwise says that there is no capsule', () => {
    const custody = {
      entries: [{ ...BEGUN, measure: 'identity-check' } as never, ...watched(declared(0)).entries.slice(1)],
    };
    expect(leftOpen(custody, ENDED)).toBeNull();
  });

  test('shows in the record what was not accounted for', () => {
    const done = enterCustody(open, released, { ...at(300), second: 'LFW-09' });
    if (!done.ok) throw new Error(done.failure);
    const entry = lastOf(done.value);
    expect(entry).toMatchObject({ unaccounted: { remaining: 2, isClear: false }, second: 'LFW-09' });
    const text = entry === undefined ? '' : custodyEntryText(sayIn(CATALOGUES.en), entry);
    expect(text).toContain('not accounted for: remaining: 2');
  });

  test('that adds up is entered as before', () => {
    const done = enterCustody(whole, ENDED, at(300));
    expect(done.ok && lastOf(done.value)?.unaccounted).toBeUndefined();
    expect(done.ok).toBe(true);
  });

  test('a passage is seen by two who are not one', () => {
    const alone = { ...passed(1), witness: ' sgt kodjo' } as CustodyAct;
    expect(enterCustody(open, alone, at(300))).toEqual({ ok: false, failure: 'custody-witness' });
    const unnamed = { ...passed(1), witness: '' } as CustodyAct;
    expect(enterCustody(open, unnamed, at(300))).toEqual({ ok: false, failure: 'custody-words' });
  });
});

describe('the tally in the judicial package', () => {
  const words = { say: sayIn(CATALOGUES.en), named: (id: string) => id };
  const capsules = (pieces: number) =>
    ({
      entries: [{ kind: 'taken', where: 'Room 2', from: 'inside the body', foundBy: 'LFW-02', pieces }],
    }) as never;

  test('is beside the capsules among the exhibits, with the difference', () => {
    const { entries } = watched(declared(8), passed(8), picture(0));
    const [line] = tallyLines({ custody: entries, exhibits: [capsules(4), capsules(3)] }, words);
    expect(line?.details).toContain('among the exhibits: 7, 1 fewer than came out');
    const [same] = tallyLines({ custody: entries, exhibits: [capsules(8)] }, words);
    expect(same?.details).toMatch(/among the exhibits: 8$/);
  });

  test('has a line for each time that somebody was held, and counts the exhibits beside all of them', () => {
    const ended: CustodyAct = { ...ENDED, note: 'the doctor says so' } as CustodyAct;
    const { entries } = watched(passed(4), ended, WATCHED, passed(3));
    const lines = tallyLines({ custody: entries, exhibits: [capsules(7)] }, words).map(({ details }) => details);
    expect(lines).toEqual([expect.stringContaining('came out: 4'), expect.stringMatching(/came out: 3.*exhibits: 7$/)]);
  });

  test('is left out where nothing is counted', () => {
    expect(tallyLines({ custody: [], exhibits: [] }, words)).toEqual([]);
  });
});
