import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CUSTODY_KINDS,
  type CustodyAct,
  heldIn,
  standingEntries,
  struckIn,
  timeOf,
} from '../../../shared/custody/custody.ts';
import {
  type CustodyContext,
  enterCustody,
  mayEnter,
  needsWords,
  WORDS_OF_CUSTODY,
} from '../../../shared/custody/enter-custody.ts';
import { custodyLine } from '../../../shared/frame/custody-line.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { failed } from '../../../shared/result.ts';
import { after, BEGUN, DUTY, ENDED, EXTENDABLE, HELD, lastOf, NOBODY_HELD, policeAt, UNIT_FRAME } from './held.ts';

const EXTENDED = { kind: 'extended', hours: 24, by: 'prosecutor', whom: 'Mensah', reference: '', note: '' } as const;
const MOVED = { kind: 'moved', where: 'Cell 1', whom: '', note: '' } as const;
const on24 = (time: string) => `2026-11-24T${time}:00.000Z`;

const ENDED_AT_5 = after([BEGUN, policeAt('02:00')], [ENDED, policeAt('05:00')]);
const MINOR_HELD = after([{ ...BEGUN, regime: 'minor' }, policeAt('02:00')]);
const WITH_MOVE = after([BEGUN, policeAt('02:00')], [MOVED, policeAt('03:00')]);

describe('An entry of custody is refused', () => {
  test.each([
    ['when somebody is held already', HELD, BEGUN, policeAt('03:00'), 'custody-running'],
    ['when nobody is held', NOBODY_HELD, DUTY, policeAt('03:00'), 'custody-none'],
    ['when it ended, and would end again', ENDED_AT_5, ENDED, policeAt('05:00'), 'custody-none'],
    ['before the beginning', HELD, DUTY, policeAt('03:00', { happened: on24('01:59') }), 'custody-time'],
    ['after the end', ENDED_AT_5, DUTY, policeAt('06:00'), 'custody-time'],
    ['in the future', HELD, DUTY, policeAt('03:00', { happened: on24('03:01') }), 'custody-time'],
    [
      'when it begins before the last one ended',
      ENDED_AT_5,
      BEGUN,
      policeAt('06:00', { happened: on24('04:00') }),
      'custody-overlap',
    ],
    [
      'when it would end before what was entered',
      WITH_MOVE,
      ENDED,
      policeAt('04:00', { happened: on24('02:30') }),
      'custody-time',
    ],
    [
      'for a measure of another agency',
      NOBODY_HELD,
      { ...BEGUN, measure: 'customs-detention' },
      policeAt('02:00'),
      'custody-measure',
    ],
    [
      'for an agency without a line',
      NOBODY_HELD,
      BEGUN,
      policeAt('02:00', { agency: 'immigration' }),
      'custody-measure',
    ],
    [
      'without whoever is answerable',
      NOBODY_HELD,
      { ...BEGUN, judicialOfficer: ' ' },
      policeAt('02:00'),
      'custody-words',
    ],
    [
      'when a minor would give up the lawyer',
      MINOR_HELD,
      { ...DUTY, duty: 'lawyer', way: 'waived' },
      policeAt('03:00'),
      'custody-minor',
    ],
    [
      'when the way is none of the duty',
      HELD,
      { ...DUTY, duty: 'prosecutor', way: 'signed' },
      policeAt('03:00'),
      'custody-way',
    ],
    [
      'when nobody is named who was told',
      HELD,
      { ...DUTY, duty: 'prosecutor', way: 'told' },
      policeAt('03:00'),
      'custody-words',
    ],
    [
      'when nobody ordered that it waits',
      HELD,
      { ...DUTY, duty: 'family', way: 'deferred' },
      policeAt('03:00'),
      'custody-words',
    ],
    [
      'for an extension by another authority',
      HELD,
      { ...EXTENDED, by: 'judicial-officer' },
      policeAt('03:00'),
      'custody-extension',
    ],
    ['for a longer extension', HELD, { ...EXTENDED, hours: 25 }, policeAt('03:00'), 'custody-extension'],
    [
      'for an extension of a minor, which the frame does not have',
      MINOR_HELD,
      EXTENDED,
      policeAt('03:00'),
      'custody-extension',
    ],
    [
      'when it strikes an entry that is none',
      HELD,
      { kind: 'struck', of: 7, what: 'duty', note: 'a slip' },
      policeAt('03:00'),
      'custody-struck',
    ],
    [
      'when it strikes another kind than it says',
      HELD,
      { kind: 'struck', of: 1, what: 'meal', note: 'a slip' },
      policeAt('03:00'),
      'custody-struck',
    ],
    [
      'when it strikes a beginning on which others rest',
      WITH_MOVE,
      { kind: 'struck', of: 1, what: 'begun', note: 'a slip' },
      policeAt('03:00'),
      'custody-struck',
    ],
    [
      'when it strikes without a reason',
      WITH_MOVE,
      { kind: 'struck', of: 2, what: 'moved', note: '' },
      policeAt('03:00'),
      'custody-words',
    ],
    [
      'when it would begin after what was entered',
      WITH_MOVE,
      { kind: 'began-at', of: 1, note: 'misread' },
      policeAt('03:30'),
      'custody-time',
    ],
  ] as const)('%s', (_, custody, act, context, failure) => {
    expect(enterCustody(custody, act, context)).toEqual({ ok: false, failure });
  });
});

describe('A custody record', () => {
  test('keeps who entered what, when, and when it happened', () => {
    const done = after([BEGUN, policeAt('02:30', { happened: on24('02:00') })]);
    expect(lastOf(done)).toEqual({
      ...BEGUN,
      ...{ no: 1, officer: 'LFW-02', agency: 'police', at: on24('02:30'), happened: on24('02:00') },
    });
  });

  test('takes what was done before the end, entered after it', () => {
    expect(enterCustody(ENDED_AT_5, DUTY, policeAt('06:00', { happened: on24('04:00') })).ok).toBe(true);
  });

  test('goes on under another agency from the same beginning', () => {
    const customs = policeAt('06:00', { agency: 'customs', officer: 'LFW-01' });
    const taken = after(
      [BEGUN, policeAt('02:00')],
      [
        { kind: 'taken-over', measure: 'customs-detention', judicialOfficer: 'Insp. Kodjo', place: '', note: '' },
        customs,
      ],
    );
    expect(heldIn(taken)).toMatchObject({
      from: on24('02:00'),
      agency: 'customs',
      measure: 'customs-detention',
      place: 'Room 2',
    });
  });

  test('has its beginning put right, with both times kept', () => {
    const right = after(
      [BEGUN, policeAt('02:30')],
      [MOVED, policeAt('03:00')],
      [
        { kind: 'began-at', of: 1, note: 'stopped at the belt' },
        policeAt('03:10', { happened: on24('02:05'), second: 'LFW-03' }),
      ],
    );
    expect(heldIn(right)).toMatchObject({ from: on24('02:05'), place: 'Cell 1' });
    expect(right.entries.map((entry) => timeOf(entry))).toEqual([on24('02:30'), on24('03:00'), on24('02:05')]);
  });

  test('runs again when its end is struck out', () => {
    const again = after(
      [BEGUN, policeAt('02:00')],
      [ENDED, policeAt('05:00')],
      [{ kind: 'struck', of: 2, what: 'ended', note: 'another person' }, policeAt('05:01', { second: 'LFW-03' })],
    );
    expect(heldIn(again)?.ended).toBeNull();
    expect(struckIn(again)).toEqual(new Set([2]));
  });
});

describe('The forms offer', () => {
  test('only a beginning while nobody is held, under the measures of the own agency', () => {
    expect(mayEnter(NOBODY_HELD, policeAt('02:00'))).toEqual({
      kinds: ['begun'],
      measures: { adult: ['police-custody'], minor: ['police-custody'] },
    });
  });

  test('nothing to an agency that may hold nobody', () => {
    expect(mayEnter(NOBODY_HELD, policeAt('02:00', { agency: 'immigration' })).kinds).toEqual([]);
  });

  test.each([
    ['an extension where the frame has one', HELD, true],
    ['none for a minor', MINOR_HELD, false],
    ['none after the last one', after([BEGUN, policeAt('02:00')], [EXTENDED, policeAt('03:00')]), false],
  ] as const)('%s', (_, custody, expected) => {
    expect(mayEnter(custody, policeAt('04:00')).kinds.includes('extended')).toBe(expected);
  });
});

describe('The starting frame', () => {
  test('lets the gendarmerie hold as the police may', () => {
    const line = custodyLine(
      STARTING_FRAME,
      { agency: 'gendarmerie', measure: 'police-custody', regime: 'adult' },
      '2026-11-24',
    );
    expect(line?.agency).toBe('police');
  });

  test('extends no custody', () => {
    const held = after([BEGUN, policeAt('02:00', { frame: STARTING_FRAME })]);
    expect(mayEnter(held, policeAt('03:00', { frame: STARTING_FRAME })).kinds).not.toContain('extended');
  });

  test('holds minors for a shorter time than grown people', () => {
    const hours = (regime: 'adult' | 'minor') =>
      custodyLine(STARTING_FRAME, { agency: 'police', measure: 'police-custody', regime }, '2026-11-24')?.hours;
    expect(hours('minor')).toBeLessThan(hours('adult') ?? 0);
  });

  test('a line that is no longer in force lets nobody hold', () => {
    const frame = { ...UNIT_FRAME, custody: [{ ...EXTENDABLE, validTo: '2026-11-23' }] };
    expect(mayEnter(NOBODY_HELD, policeAt('02:00', { frame })).kinds).toEqual([]);
  });
});

/** Any act, with plausible and implausible values. */
const anyAct: fc.Arbitrary<CustodyAct> = fc.oneof(
  fc.constantFrom<CustodyAct>(
    BEGUN,
    { ...BEGUN, regime: 'minor' },
    DUTY,
    ENDED,
    EXTENDED,
    MOVED,
    { kind: 'meal', taken: true, note: '' },
    { kind: 'regime', regime: 'minor', note: '' },
    { kind: 'regime', regime: 'adult', note: 'passport' },
  ),
  fc.record({
    kind: fc.constant('struck' as const),
    of: fc.integer({ min: 1, max: 12 }),
    what: fc.constantFrom(...CUSTODY_KINDS),
    note: fc.constant('misread'),
  }),
  fc.record({
    kind: fc.constant('began-at' as const),
    of: fc.integer({ min: 1, max: 12 }),
    note: fc.constant('misread'),
  }),
);

/** A history: acts at times that grow, each of which may have happened earlier. */
const anyHistory = fc.array(
  fc.tuple(anyAct, fc.integer({ min: 0, max: 90 }), fc.option(fc.integer({ min: 0, max: 200 }))),
  { maxLength: 25 },
);

function played(history: readonly (readonly [CustodyAct, number, number | null])[]) {
  let custody = NOBODY_HELD;
  let minute = 0;
  const time = (at: number) => new Date(Date.parse(on24('00:00')) + at * 60_000).toISOString();
  const refusedFor: [CustodyAct, CustodyContext][] = [];
  for (const [act, passes, ago] of history) {
    minute += passes;
    const context = {
      ...policeAt('00:00'),
      at: time(minute),
      happened: ago === null ? null : time(Math.max(0, minute - ago)),
    };
    const done = enterCustody(custody, act, context);
    if (done.ok) custody = done.value;
    else refusedFor.push([act, context]);
  }
  return { custody, refusedFor };
}

describe('Whatever is entered', () => {
  test('entries are numbered, and none is ever lost', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { custody, refusedFor } = played(history);
        expect(custody.entries).toHaveLength(history.length - refusedFor.length);
        expect(custody.entries.map(({ no }) => no)).toEqual(custody.entries.map((_, at) => at + 1));
      }),
    );
  });

  test('nobody is held twice at once, and every standing entry lies between a beginning and its end', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { custody } = played(history);
        let running = false;
        let ended: string | null = null;
        for (const entry of standingEntries(custody)) {
          if (entry.kind === 'begun') {
            expect(running).toBe(false);
            running = true;
          } else if (entry.kind === 'ended') {
            expect(running).toBe(true);
            [running, ended] = [false, timeOf(entry)];
          } else expect(running || ended === timeOf(entry) || (ended !== null && timeOf(entry) < ended)).toBe(true);
        }
        const held = heldIn(custody);
        expect(running).toBe(held !== null && held.ended === null);
      }),
    );
  });
});

test('a line comes into force at midnight of the airport, not of UTC', () => {
  const from = { ...EXTENDABLE, validFrom: '2026-11-25' };
  const frame = { ...UNIT_FRAME, custody: [from] };
  const late = policeAt('23:30', { frame });
  expect(enterCustody(NOBODY_HELD, BEGUN, late)).toEqual(failed('custody-measure'));
  expect(enterCustody(NOBODY_HELD, BEGUN, { ...late, dayOf: () => '2026-11-25' }).ok).toBe(true);
});

describe('the words that an act of custody needs', () => {
  const ENDING = { kind: 'ended', ending: 'released', whom: '', note: '' } as const;
  test.each([
    ['who ordered it, at the beginning', BEGUN, ['judicialOfficer']],
    ['why somebody is grown, after all', { kind: 'regime', regime: 'adult', note: '' }, ['note']],
    ['nothing, where the rules of minors apply', { kind: 'regime', regime: 'minor', note: '' }, []],
    ['who decided to extend', EXTENDED, ['whom']],
    ['where to', MOVED, ['where']],
    ['who ordered a release, and why', ENDING, ['whom', 'note']],
    ['to whom they were handed', { ...ENDING, ending: 'transferred' }, ['whom']],
  ] as const)('%s', (_, act, needed) => {
    expect(WORDS_OF_CUSTODY.filter((field) => needsWords(act as CustodyAct, field))).toEqual(needed);
  });
});
