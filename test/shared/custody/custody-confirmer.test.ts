import { describe, expect, test } from 'vitest';
import type { CustodyAct } from '../../../shared/custody/custody.ts';
import { confirmerOf, type Entering } from '../../../shared/custody/custody-confirmer.ts';
import { after, BEGUN, DUTY, ENDED, EXTENDABLE, HELD, NOBODY_HELD, policeAt } from './held.ts';

const EXTENDED = { kind: 'extended', hours: 24, by: 'prosecutor', whom: 'Mensah', reference: '', note: '' } as const;
const MOVED = { kind: 'moved', where: 'Cell 1', whom: '', note: '' } as const;
/** Police, at half past three, of what happens now. */
const by = (more: Partial<Entering> = {}): Entering => ({
  ...{ agency: 'police', isMinor: false, at: '2026-11-24T03:30:20.000Z', happened: null, line: EXTENDABLE },
  ...more,
});
const ENDED_AT_5 = after([BEGUN, policeAt('02:00')], [ENDED, policeAt('05:00')]);
const WITH_MOVE = after([BEGUN, policeAt('02:00')], [MOVED, policeAt('03:00')]);

describe('Two officers', () => {
  test.each([
    ['change when it began', { kind: 'began-at', of: 1, note: 'misread' }, true],
    ['strike out its end', { kind: 'struck', of: 1, what: 'ended', note: 'misread' }, true],
    ['strike out an extension', { kind: 'struck', of: 1, what: 'extended', note: 'misread' }, true],
    ['say that somebody is no minor', { kind: 'regime', regime: 'adult', note: 'passport' }, true],
    ['are not needed to treat somebody as a minor', { kind: 'regime', regime: 'minor', note: '' }, false],
    ['are not needed to strike out a meal', { kind: 'struck', of: 1, what: 'meal', note: 'misread' }, false],
    ['take back that its beginning was put right', { kind: 'struck', of: 1, what: 'began-at', note: 'misread' }, true],
    ['are not needed to begin', BEGUN, false],
  ] as const)('%s', (_, act, expected) => {
    expect(confirmerOf(NOBODY_HELD, act, by()) !== null).toBe(expected);
  });

  const TAKEN: CustodyAct = {
    ...{ kind: 'taken-over', measure: 'customs-detention', judicialOfficer: 'Insp. Kodjo', place: '', note: '' },
  };
  const at = (time: string) => `2026-11-24T${time}:00.000Z`;
  test.each([
    ['extend it, where it is not said when that was decided', EXTENDED, null, true],
    ['extend it as decided at a time, however long before the end that is typed', EXTENDED, at('03:10'), true],
    ['take over what the own agency holds', TAKEN, null, true],
    ['end it as earlier', ENDED, at('03:00'), true],
    ['need not end it now', ENDED, null, false],
    ['need not end it in this minute', ENDED, at('03:30'), false],
    ['enter a duty that is overdue as earlier', DUTY, at('02:30'), true],
    ['need not enter it as done now', DUTY, null, false],
    ['need not enter a duty as earlier that is not due', { ...DUTY, duty: 'family', way: 'told' }, at('02:30'), false],
    ['need not enter as earlier what is not owed', { ...DUTY, duty: 'consulate', way: 'told' }, at('02:30'), false],
  ] as const)('%s', (_, act, happened, expected) => {
    expect(confirmerOf(HELD, act as CustodyAct, by({ happened })) !== null).toBe(expected);
  });

  test('extend it once the time is over, whenever it is said to have been decided', () => {
    const over = { at: '2026-11-25T03:00:00.000Z', happened: '2026-11-25T01:00:00.000Z' };
    expect(confirmerOf(HELD, EXTENDED, by(over))).toBe('anybody');
  });

  test('begin anew with somebody who was held before, so that no time runs anew by one', () => {
    expect(confirmerOf(ENDED_AT_5, BEGUN, by())).toBe('anybody');
  });
});

describe('An officer of the agency that answers for it confirms', () => {
  const STRIKE: CustodyAct = { kind: 'struck', of: 2, what: 'moved', note: 'misread' };
  const TAKEN: CustodyAct = {
    ...{ kind: 'taken-over', measure: 'customs-detention', judicialOfficer: 'Insp. Kodjo', place: '', note: '' },
  };
  test.each([
    ['when another agency ends it', HELD, ENDED, 'customs', 'police'],
    ['when another agency extends it', HELD, EXTENDED, 'customs', 'police'],
    ['when another agency takes it over', HELD, TAKEN, 'customs', 'police'],
    ['when another agency strikes out what it entered', WITH_MOVE, STRIKE, 'customs', 'police'],
    ['and anybody when it extends its own', HELD, EXTENDED, 'police', 'anybody'],
    ['and nobody else when it ends its own', HELD, ENDED, 'police', null],
    ['and nobody else when it strikes out a move that it entered', WITH_MOVE, STRIKE, 'police', null],
    ['and nobody when another agency enters a meal', HELD, { kind: 'meal', taken: true, note: '' }, 'customs', null],
  ] as const)('%s', (_, custody, act, agency, expected) => {
    expect(confirmerOf(custody, act, by({ agency, isMinor: null, happened: '2026-11-24T03:30:00.000Z' }))).toBe(
      expected,
    );
  });

  test.each([
    ['adult', true, 'anybody'],
    ['adult', false, null],
    ['adult', null, null],
    ['minor', true, null],
  ] as const)('where somebody is held by the rules of: %s, a minor by the record: %s', (regime, isMinor, expected) => {
    expect(confirmerOf(NOBODY_HELD, { ...BEGUN, regime }, by({ isMinor }))).toBe(expected);
  });
});
