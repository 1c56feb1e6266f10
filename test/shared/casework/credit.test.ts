import { describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case, CaseEvent } from '../../../shared/casework/case.ts';
import { openByHand, openCase } from '../../../shared/casework/case-beginnings.ts';
import { creditFigures, creditOf } from '../../../shared/casework/credit.ts';
import { NOTHING, SEIZURE } from './found-things.ts';

const AT = '2026-11-24T10:00:00.000Z';
const AMA = { officer: 'ama', agency: 'customs', at: AT } as const;
const KOFI = { officer: 'kofi', agency: 'police', at: AT } as const;
const SUBJECT = { id: 'C', flight: 'F', traveller: 'T', travellerName: 'DOE', outcomeAtOpening: 'inspect' } as const;
const agenciesOf = (rule: string): readonly LawAgency[] =>
  rule === 'joint.a' ? ['customs', 'police'] : ['immigration'];
const CREDITING = { agenciesOf, here: (named: readonly LawAgency[]) => named };
const withSteps = (found: Case, ...events: readonly CaseEvent[]): Case => ({
  ...found,
  timeline: [...found.timeline, ...events],
});
const met = (more: Partial<CaseEvent> = {}): CaseEvent => ({ kind: 'met', ...AMA, note: null, ...more }) as CaseEvent;
const forKofi = met({ doneBy: { officer: 'kofi', agency: 'police', deed: 1 } });
const answer = (kind: 'deed-confirmed' | 'deed-disputed'): CaseEvent => ({ kind, ...KOFI, deed: 1, note: null });
const byDog = (): Case => {
  const made = openByHand(SUBJECT, { origin: 'dog', note: null }, KOFI);
  if (!made.ok) throw new Error('not opened');
  return made.value;
};

describe('who is credited with what', () => {
  test.each<{ readonly what: string; readonly found: Case; readonly credit: object }>([
    {
      what: 'a rule credits the agencies whose law it serves, not the officer who claimed',
      found: { ...openCase(SUBJECT, AMA), ...SEIZURE, credited: ['joint.a', 'immigration.b'] },
      credit: { detected: ['customs', 'police', 'immigration'] },
    },
    {
      what: 'by hand it is the agency that opened the case',
      found: { ...byDog(), ...SEIZURE },
      credit: { detected: ['police'] },
    },
    {
      what: 'whoever sent a traveller with whom nothing was found detected nothing',
      found: { ...openCase(SUBJECT, AMA), ...NOTHING, credited: ['joint.a'] },
      credit: { detected: [] },
    },
    {
      what: 'a draw detects nobody',
      found: { ...openCase(SUBJECT, AMA), ...SEIZURE, origin: 'random', credited: ['joint.a'] },
      credit: { detected: [] },
    },
    {
      what: 'who met the traveller controlled, and who concluded or closed investigated',
      found: withSteps(
        openCase(SUBJECT, AMA),
        met(),
        { kind: 'concluded', ...KOFI, note: null },
        { kind: 'closed', ...AMA, note: null },
      ),
      credit: { controlled: ['customs'], investigated: ['police', 'customs'] },
    },
    {
      what: 'a step typed for another officer is credited to nobody',
      found: withSteps(openCase(SUBJECT, AMA), forKofi),
      credit: { controlled: [] },
    },
    {
      what: 'until that officer confirms it',
      found: withSteps(openCase(SUBJECT, AMA), forKofi, answer('deed-confirmed')),
      credit: { controlled: ['police'] },
    },
    {
      what: 'and to nobody where they dispute it',
      found: withSteps(openCase(SUBJECT, AMA), forKofi, answer('deed-disputed')),
      credit: { controlled: [] },
    },
    {
      what: 'whoever released a traveller who was let run controlled nobody',
      found: withSteps(openCase(SUBJECT, AMA), {
        kind: 'result-recorded',
        ...AMA,
        result: 'let-run',
        found: [],
        note: '',
        second: 'kofi',
      }),
      credit: { controlled: [] },
    },
    {
      what: 'a step of an earlier release says no agency',
      found: withSteps(openCase(SUBJECT, AMA), { kind: 'met', officer: 'x', at: AT, note: null }),
      credit: { controlled: [] },
    },
  ])('$what', ({ found, credit }) => {
    expect(creditOf(found, CREDITING)).toMatchObject(credit);
  });

  test('a hit credits the agencies that have officers in the unit', () => {
    const found: Case = { ...openCase(SUBJECT, AMA), ...SEIZURE, credited: ['joint.a'] };
    const here = (named: readonly LawAgency[]) => named.filter((each) => each === 'police');
    expect(creditOf(found, { agenciesOf, here }).detected).toEqual(['police']);
  });

  test('figures count each case once for each agency, and finds apart', () => {
    const closed: Case = { ...withSteps(byDog(), met()), state: 'closed', ...SEIZURE };
    expect(creditFigures([closed, byDog()], ['customs', 'police', 'immigration'], CREDITING)).toEqual([
      { agency: 'customs', cases: { detected: NONE, controlled: { all: 1, positive: 1 }, investigated: NONE } },
      { agency: 'police', cases: { detected: { all: 1, positive: 1 }, controlled: NONE, investigated: NONE } },
    ]);
  });
});

const NONE = { all: 0, positive: 0 };
