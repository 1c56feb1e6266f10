import { describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case, CaseEvent, CaseWork } from '../../../shared/casework/case.ts';
import { openCase } from '../../../shared/casework/case-beginnings.ts';
import { partsLeft, partsOf, waitsFor } from '../../../shared/casework/case-parts.ts';

const AT = '2026-11-24T10:00:00.000Z';
const OPEN = openCase(
  { id: 'LFW-2026-000001', flight: 'F', traveller: 'T', travellerName: 'DOE, JO', outcomeAtOpening: 'inspect' },
  { officer: 'ama', agency: 'customs', at: AT },
);
const event = (kind: 'selected' | 'met' | 'noted' | 'sent-back' | 'closed', agency?: LawAgency): CaseEvent => ({
  kind,
  officer: 'x',
  at: AT,
  note: 'n',
  ...(agency === undefined ? {} : { agency }),
});
const recorded = (agency: LawAgency): CaseEvent => ({
  kind: 'result-recorded',
  result: 'nothing-found',
  found: [],
  officer: 'x',
  agency,
  at: AT,
  note: '',
});
const withSteps = (steps: readonly CaseEvent[], change: Partial<CaseWork> = {}): Case => ({
  ...OPEN,
  ...change,
  timeline: [...OPEN.timeline, ...steps],
});
const ALL: ReadonlySet<LawAgency> = new Set(['customs', 'police', 'immigration']);

describe('the parts of a case', () => {
  test('an agency takes part by each step but a note', () => {
    const found = withSteps([event('noted', 'immigration'), event('met', 'police'), event('selected', 'customs')]);
    expect(partsOf(found)).toEqual(['customs', 'police']);
  });

  test('steps of earlier releases name no agency', () => {
    expect(partsOf({ timeline: [event('selected')] })).toEqual([]);
  });

  test('an agency that closed its part, or has no officers any more, is not waited for', () => {
    const found = withSteps([event('met', 'police'), event('selected', 'immigration')], { closedBy: ['customs'] });
    expect(partsLeft(found, ALL)).toEqual(['police', 'immigration']);
    expect(partsLeft(found, new Set(['customs', 'police']))).toEqual(['police']);
  });
});

describe('what a case waits for', () => {
  const ANSWERS = { attends: false, agencyOf: () => undefined } as const;
  const AMA = {
    ...ANSWERS,
    officer: 'ama',
    agency: 'customs',
    examines: false,
    present: ALL,
    leads: true,
    ask: null,
  } as const;
  const KOFI = {
    ...ANSWERS,
    officer: 'kofi',
    agency: 'police',
    examines: true,
    present: ALL,
    leads: false,
    ask: null,
  } as const;
  test.each<{ readonly what: string; readonly found: Case; readonly waits: readonly [unknown, unknown] }>([
    { what: 'a case in triage waits for its officer', found: OPEN, waits: ['assigned', null] },
    { what: 'one that nobody has waits for nobody', found: { ...OPEN, assigned: null }, waits: [null, null] },
    {
      what: 'one handed to police waits for police',
      found: { ...OPEN, assigned: null, handedTo: 'police' },
      waits: [null, 'handed-over'],
    },
    {
      what: 'one sent to secondary waits for every control officer, and for its officer',
      found: { ...OPEN, state: 'sent' },
      waits: ['assigned', 'secondary'],
    },
    {
      what: 'one whose result another agency recorded waits for a conclusion',
      found: withSteps([recorded('police')], { state: 'secondary', result: 'nothing-found' }),
      waits: ['conclusion', null],
    },
    {
      what: 'one that was sent back waits for the officers who examine, and for its officer',
      found: withSteps([recorded('police'), event('sent-back', 'customs')], {
        state: 'secondary',
      }),
      waits: ['assigned', 'secondary'],
    },
    {
      what: 'one whose traveller was met waits for the inspection until there is a result',
      found: withSteps([event('met', 'police')], { state: 'secondary', assigned: 'kofi' }),
      waits: [null, 'secondary'],
    },
    {
      what: 'one that is concluded waits for each agency that took part',
      found: withSteps([recorded('police')], { state: 'concluded', closedBy: ['customs'] }),
      waits: [null, 'closing'],
    },
    { what: 'one that is closed waits for nobody', found: { ...OPEN, state: 'closed' }, waits: [null, null] },
  ])('$what', ({ found, waits }) => {
    expect([waitsFor(found, AMA), waitsFor(found, KOFI)]).toEqual(waits);
  });

  test('what waits in its records comes before the next step, also when it is closed', () => {
    expect(waitsFor(OPEN, { ...AMA, ask: 'receipt' })).toBe('receipt');
    expect(waitsFor({ ...OPEN, state: 'closed' }, { ...KOFI, ask: 'entry' })).toBe('entry');
  });
});
