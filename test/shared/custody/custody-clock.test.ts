import { describe, expect, test } from 'vitest';
import { type CustodyAct, type Held, heldIn } from '../../../shared/custody/custody.ts';
import { custodyClock } from '../../../shared/custody/custody-clock.ts';
import type { CustodyContext } from '../../../shared/custody/enter-custody.ts';
import { after, BEGUN, DUTY, ENDED, EXTENDABLE, policeAt, UNIT_FRAME } from './held.ts';

const HELD = [BEGUN, policeAt('02:00')] as const;
const EXTENDED: CustodyAct = {
  kind: 'extended',
  hours: 24,
  by: 'prosecutor',
  whom: 'Substitut Mensah',
  reference: 'P 12',
  note: '',
};

function held(...acts: readonly (readonly [CustodyAct, CustodyContext])[]): Held {
  const found = heldIn(after(HELD, ...acts));
  if (found === null) throw new Error('nobody is held');
  return found;
}

const on25 = (time: string) => `2026-11-25T${time}:00.000Z`;
const on24 = (time: string) => `2026-11-24T${time}:00.000Z`;

describe('The time of custody', () => {
  test('counts from the moment at which somebody may no longer leave, whenever it was typed', () => {
    const typedLater = heldIn(after([BEGUN, policeAt('02:40', { happened: on24('02:10') })])) as Held;
    expect(custodyClock(typedLater, EXTENDABLE, on24('03:10')).minutesHeld).toBe(60);
  });

  test.each([
    ['runs on the first day', on24('12:00'), 'running', 840],
    ['warns two hours before the end', on25('00:00'), 'warned', 120],
    ['is over to the minute', on25('02:00'), 'escalated', 0],
  ] as const)('%s', (_, now, standing, minutesLeft) => {
    expect(custodyClock(held(), EXTENDABLE, now).end).toMatchObject({ due: on25('02:00'), standing, minutesLeft });
  });

  test('is longer by what the prosecutor allowed, and then no further', () => {
    const clock = custodyClock(held([EXTENDED, policeAt('20:00')]), EXTENDABLE, on25('03:00'));
    expect(clock.end).toMatchObject({ due: '2026-11-26T02:00:00.000Z', standing: 'running' });
    expect(clock.next).toBeNull();
  });

  test('stops when it ended', () => {
    const ended = held([ENDED, policeAt('05:00')]);
    expect(custodyClock(ended, EXTENDABLE, on25('09:00'))).toMatchObject({
      minutesHeld: 180,
      end: { standing: 'running' },
    });
  });

  test('has no end where the frame has no line', () => {
    expect(custodyClock(held(), null, on24('05:00'))).toEqual({
      ...{ minutesHeld: 180, end: null, owed: [], look: null, next: null },
    });
  });
});

describe('The next look at whoever is under medical watch', () => {
  const WATCHING: CustodyAct = { kind: 'watch', whom: 'LFW-02', note: '' };
  const watched = (...acts: readonly (readonly [CustodyAct, CustodyContext])[]): Held =>
    ({ ...held(...acts), measure: 'medical-watch' }) as Held;
  const atSix = [WATCHING, policeAt('06:00')] as const;

  test.each([
    ['counts from the beginning', [], '02:10', { last: null, due: on24('02:15'), standing: 'running', minutesLeft: 5 }],
    ['counts from the last look', [atSix], '06:05', { last: on24('06:00'), due: on24('06:15'), standing: 'running' }],
    ['is nearly due after eleven minutes', [atSix], '06:12', { standing: 'warned', minutesLeft: 3 }],
    ['is missed to the minute', [atSix], '06:15', { standing: 'overdue', minutesLeft: 0 }],
    ['is told to supervisors once a whole one was missed', [atSix], '06:30', { standing: 'escalated' }],
  ] as const)('%s', (_, acts, now, expected) => {
    expect(custodyClock(watched(...acts), null, on24(now)).look).toMatchObject(expected);
  });

  test('comes as often as the line of the frame says, and never under another measure or once it ended', () => {
    const line = { ...EXTENDABLE, lookMinutes: 30 };
    expect(custodyClock(watched(atSix), line, on24('06:20')).look).toMatchObject({ due: on24('06:30') });
    expect(custodyClock(held(atSix), line, on24('06:20')).look).toBeNull();
    expect(custodyClock(watched([ENDED, policeAt('05:00')]), line, on24('06:20')).look).toBeNull();
  });
});

describe('A custody that becomes a medical watch', () => {
  const TAKEN: CustodyAct = {
    kind: 'taken-over',
    measure: 'medical-watch',
    judicialOfficer: 'Cdt Ayivi',
    place: 'Room 2',
    note: 'to watch',
  };
  const frame = { ...UNIT_FRAME, custody: [{ ...EXTENDABLE, id: 'police-watch', measure: 'medical-watch' as const }] };
  const takenAt = (time: string) => [TAKEN, policeAt(time, { frame })] as const;
  const LOOKED: CustodyAct = { kind: 'watch', whom: 'LFW-02', note: '' };

  test.each([
    ['counts from the entry that made it one', [takenAt('09:00')], on24('09:15')],
    ['counts no look before it', [[LOOKED, policeAt('06:00')], takenAt('09:00')], on24('09:15')],
    ['counts from the last look after it', [takenAt('09:00'), [LOOKED, policeAt('09:10')]], on24('09:25')],
    ['goes on where another agency takes it over', [takenAt('09:00'), takenAt('09:10')], on24('09:15')],
  ] as const)('%s', (_, acts, due) => {
    expect(custodyClock(held(...acts), null, on24('09:12')).look).toMatchObject({ due });
  });
});

describe('What is owed to whoever is held', () => {
  test.each([
    ['is done in time', '02:50', '03:30', { done: 2, late: false }],
    ['is done, but late', '03:10', '03:30', { done: 2, late: true }],
  ] as const)('%s', (_, doneAt, now, expected) => {
    const [rights] = custodyClock(held([DUTY, policeAt(doneAt)]), EXTENDABLE, on24(now)).owed;
    expect(rights).toMatchObject({ duty: 'rights', ...expected });
  });

  test.each([
    ['is still owed', '02:30', { done: null, late: false, standing: 'running' }],
    ['is nearly due', '02:45', { done: null, late: false, standing: 'warned' }],
    ['was missed', '03:00', { done: null, late: true, standing: 'escalated' }],
  ] as const)('%s', (_, now, expected) => {
    expect(custodyClock(held(), EXTENDABLE, on24(now)).owed[0]).toMatchObject(expected);
  });

  test('is not done by somebody who was only called', () => {
    const line = { ...EXTENDABLE, owed: [{ duty: 'doctor', minutes: 60 }] } as const;
    const called = held([{ ...DUTY, duty: 'doctor', way: 'called', whom: 'Dr Lawson' }, policeAt('02:20')]);
    expect(custodyClock(called, line, on24('02:30')).owed[0]?.done).toBeNull();
  });
});
