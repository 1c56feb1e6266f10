/** Who is an officer of a case. */
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../../shared/casework/case.ts';
import { isOfficerOf } from '../../../shared/casework/case-officer.ts';

const STEP = { officer: 'ama', agency: 'customs', at: '2026-11-24T10:00:00.000Z' } as const;

describe('an officer is one of the case', () => {
  test.each<readonly [string, CaseEvent, boolean]>([
    ['who took it', { ...STEP, kind: 'claimed', note: null }, true],
    ['who opened it by hand', { ...STEP, kind: 'opened', origin: 'dog', note: null }, true],
    ['who met the traveller', { ...STEP, kind: 'met', note: null }, true],
    ['not who only noted something', { ...STEP, kind: 'noted', note: 'read it' }, false],
    ['not who drew the traveller by lot', { ...STEP, kind: 'drawn', drawn: 1, of: 9, note: null }, false],
    ['not who joined it to another', { ...STEP, kind: 'joined', incident: 'one', note: 'the same bag' }, false],
    ['not who parted it from another', { ...STEP, kind: 'parted', incident: 'one', note: 'another bag' }, false],
    ['not who only read what another agency did', { ...STEP, kind: 'acknowledged', note: null }, false],
    ['not who only disputes a deed', { ...STEP, kind: 'deed-disputed', deed: 1, note: 'not me' }, false],
  ])('%s', (_, event, expected) => {
    expect(isOfficerOf({ timeline: [event] }, 'ama')).toBe(expected);
    expect(isOfficerOf({ timeline: [event] }, 'kofi')).toBe(false);
  });

  test('for whom a colleague typed a step', () => {
    const typed: CaseEvent = {
      ...{ ...STEP, kind: 'met', note: null },
      doneBy: { officer: 'kofi', agency: 'customs', deed: 1 },
    };
    expect(isOfficerOf({ timeline: [typed] }, 'kofi')).toBe(true);
  });

  test('whoever did nothing is none', () => {
    expect(isOfficerOf({ timeline: [] }, 'ama')).toBe(false);
  });
});
