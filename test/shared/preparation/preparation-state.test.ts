/** How far a flight is prepared follows from its steps and from whom the agency has to decide about. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText } from '../../../shared/flight/message-order.ts';
import {
  approvedFor,
  inOneOrder,
  ownedBy,
  type PreparationStep,
  signatures,
  signedFor,
} from '../../../shared/preparation/preparation.ts';
import {
  flightProgress,
  type PreparationState,
  standingApproval,
  type Target,
} from '../../../shared/preparation/preparation-state.ts';

const at = (minute: number) => `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z`;
const by = (minute: number, officer = 'ONE', agency: 'customs' | 'police' = 'customs') => ({
  at: at(minute),
  officer,
  agency,
});
const TAKEN: PreparationStep = { ...by(1), kind: 'taken' };
const LEFT: PreparationStep = { ...by(2), kind: 'left' };
const SIGNED: PreparationStep = { ...by(3), kind: 'signed', targets: ['a', 'b'] };
const APPROVED: PreparationStep = { ...by(4, 'LEAD'), kind: 'approved' };
/** Of the two that were signed for, one is to be met. */
const MEETING: PreparationStep = { ...by(4, 'LEAD'), kind: 'approved', meets: ['a'] };
const BACK: PreparationStep = { ...by(5), kind: 'taken-back', reason: 'a new list came' };
const THEIRS: PreparationStep = { ...by(6, 'TWO', 'police'), kind: 'signed', targets: null };

const target = (id: string, stage: Target['stage'], isToMeet = stage === 'sent'): Target => ({
  ...{ ids: [id], stage, isToMeet },
});
const OPEN = target('a', 'open');
const SENT = target('a', 'sent');
const ENDED = target('b', 'ended');
const NEW = target('c', 'open');

describe('the state of a flight', () => {
  test.each<[string, readonly PreparationStep[], readonly Target[], boolean, PreparationState]>([
    ['not begun where nobody has it and nobody decided', [], [OPEN], false, 'not-begun'],
    ['begun once somebody has it', [TAKEN], [OPEN], false, 'begun'],
    ['not begun again once it is given back', [TAKEN, LEFT], [OPEN], false, 'not-begun'],
    ['begun once a target is decided', [], [OPEN, ENDED], false, 'begun'],
    ['begun where all are decided and nobody signed', [], [SENT, ENDED], false, 'begun'],
    ['analysed once the agency signed', [TAKEN, SIGNED], [SENT, ENDED], false, 'analysed'],
    ['analysed where nobody is flagged', [SIGNED], [], false, 'analysed'],
    ['approved once a supervisor agreed after the signature', [SIGNED, APPROVED], [SENT], false, 'approved'],
    [
      'begun again where somebody new is flagged after the signature',
      [TAKEN, SIGNED, APPROVED],
      [SENT, NEW],
      false,
      'begun',
    ],
    [
      'begun again, not approved, once somebody who came after the signature was sent',
      [TAKEN, SIGNED, APPROVED],
      [SENT, target('c', 'sent')],
      false,
      'begun',
    ],
    ['begun again once the signature is taken back', [TAKEN, SIGNED, APPROVED, BACK], [SENT], false, 'begun'],
    ['not analysed by the signature of another agency', [THEIRS], [OPEN], false, 'not-begun'],
    ['worked once everybody sent has a result', [SIGNED], [ENDED], false, 'worked'],
    ['approved as long as everybody is decided as they were', [SIGNED, MEETING], [SENT, ENDED], false, 'approved'],
    [
      'approved still where whoever was sent has a result',
      [SIGNED, MEETING],
      [target('a', 'ended', true), target('b', 'sent', false)],
      false,
      'approved',
    ],
    [
      'begun again where whoever was to be met is let go after the approval',
      [SIGNED, MEETING],
      [target('a', 'ended'), ENDED],
      false,
      'begun',
    ],
    [
      'begun again where whoever was let go is sent after the approval',
      [SIGNED, MEETING],
      [SENT, target('b', 'sent')],
      false,
      'begun',
    ],
    [
      'analysed once it is signed anew for them',
      [SIGNED, MEETING, { ...SIGNED, at: at(7) }],
      [SENT, target('b', 'sent')],
      false,
      'analysed',
    ],
    ['done once it is over and nobody is left', [], [ENDED], true, 'done'],
    ['not done while somebody in the tray is to be explained', [], [OPEN], true, 'not-begun'],
    ['not done while somebody sent has no result', [SIGNED], [SENT], true, 'analysed'],
  ])('is %s', (_, steps, targets, isOver, state) => {
    expect(flightProgress(steps, 'customs', targets, isOver).state).toBe(state);
  });

  test('tells how many targets came after the signature, by any id under which they are known', () => {
    const merged: Target = { ids: ['x', 'a'], stage: 'open', isToMeet: false };
    expect(flightProgress([SIGNED], 'customs', [merged, NEW], false)).toMatchObject({
      targets: 2,
      reviewed: 0,
      since: 1,
    });
  });
});

describe('an approval', () => {
  test.each<[string, readonly PreparationStep[], readonly Target[], number]>([
    ['nobody while all are decided as they were', [SIGNED, MEETING], [SENT, ENDED], 0],
    ['whoever is undecided again', [SIGNED, MEETING], [OPEN, ENDED], 1],
    ['whoever is let go, and whoever is sent', [SIGNED, MEETING], [target('a', 'ended'), target('b', 'sent')], 2],
    ['nobody who came since', [SIGNED, MEETING], [SENT, ENDED, target('c', 'sent')], 0],
    ['nobody where an earlier release did not keep whom it meets', [SIGNED, APPROVED], [target('a', 'ended')], 0],
    ['nobody where there is none', [SIGNED], [target('a', 'ended')], 0],
  ])('counts as changed %s', (_, steps, targets, changed) => {
    expect(flightProgress(steps, 'customs', targets, false).changed).toBe(changed);
  });

  test('does not stand while somebody is undecided, came since, or is decided otherwise', () => {
    expect(standingApproval([SIGNED, MEETING], 'customs', [SENT, ENDED])).toBe(MEETING);
    for (const targets of [[OPEN], [SENT, NEW], [target('a', 'ended')]])
      expect(standingApproval([SIGNED, MEETING], 'customs', targets)).toBeNull();
  });
});

describe('the steps of a flight', () => {
  test('an approval counts only after the signature that counts', () => {
    expect(approvedFor([SIGNED, APPROVED], 'customs')).toBe(APPROVED);
    expect(approvedFor([APPROVED, { ...SIGNED, at: at(7) }], 'customs')).toBeNull();
    expect(approvedFor([SIGNED, APPROVED, BACK], 'customs')).toBeNull();
    expect(approvedFor([SIGNED, APPROVED], 'police')).toBeNull();
  });

  test('each agency signs for itself', () => {
    expect(signatures([SIGNED, THEIRS])).toEqual([SIGNED, THEIRS]);
    expect(signatures([SIGNED, THEIRS, BACK])).toEqual([THEIRS]);
  });

  const step = fc
    .record({
      minute: fc.nat({ max: 59 }),
      officer: fc.constantFrom('ONE', 'TWO'),
      agency: fc.constantFrom('customs' as const, 'police' as const),
      kind: fc.constantFrom(
        'taken' as const,
        'left' as const,
        'signed' as const,
        'approved' as const,
        'taken-back' as const,
      ),
    })
    .map(({ minute, officer, agency, kind }): PreparationStep => {
      const who = by(minute, officer, agency);
      if (kind === 'signed') return { ...who, kind, targets: ['a'] };
      return kind === 'taken-back' ? { ...who, kind, reason: 'why' } : { ...who, kind };
    });

  test('what an agency signed depends on its own steps alone', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const own = steps.filter(({ agency }) => agency === 'customs');
        expect(signedFor(steps, 'customs')).toEqual(signedFor(own, 'customs'));
        expect(approvedFor(steps, 'customs')).toEqual(approvedFor(own, 'customs'));
      }),
    );
  });

  test('the steps of joined flights come in order of time, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (one, other) => {
        const byTime = (steps: readonly PreparationStep[]) => steps.toSorted((a, b) => compareText(a.at, b.at));
        const steps = inOneOrder([
          { flight: 'A', steps: byTime(one) },
          { flight: 'B', steps: byTime(other) },
        ]);
        expect(steps).toHaveLength(one.length + other.length);
        expect(steps.map((each) => each.at)).toEqual(steps.map((each) => each.at).toSorted());
      }),
    );
  });

  test('the steps of one flight stay in the order in which they were done, whatever the clock said', () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (one, other) => {
        expect(inOneOrder([{ flight: 'A', steps: one }])).toEqual(one);
        const steps = inOneOrder([
          { flight: 'A', steps: one },
          { flight: 'B', steps: other },
        ]);
        expect(steps.filter((each) => one.includes(each))).toEqual(one);
      }),
    );
  });

  test('an approval that came before the last signature does not count where the clock was set back between them', () => {
    const anew: PreparationStep = { ...by(1), kind: 'signed', targets: ['a', 'b', 'c'] };
    expect(approvedFor(inOneOrder([{ flight: 'A', steps: [SIGNED, APPROVED, anew] }]), 'customs')).toBeNull();
  });

  test('whoever took a flight last has it', () => {
    expect(ownedBy([TAKEN, { ...by(2, 'TWO'), kind: 'taken' }])?.officer).toBe('TWO');
    expect(ownedBy([TAKEN, LEFT])).toBeNull();
  });
});
