import { expect, test } from 'vitest';
import { caseWrite } from '../../../../renderer/core/calls/case-step.ts';
import { openCase } from '../../../../shared/casework/case-beginnings.ts';

const SUBJECT = { id: 'C', flight: 'F', traveller: 'T', travellerName: 'DOE', outcomeAtOpening: 'inspect' } as const;
const OPEN = openCase(SUBJECT, { officer: 'LFW-01', agency: 'customs', at: '2026-11-24T12:00:00.000Z' });

test('a case is written as it is stored, and never as it is shown, with a present name or how a list left somebody out', () => {
  expect(caseWrite(OPEN, 0)).toMatchObject({ table: 'cases', id: 'C', value: OPEN });
  expect(() => caseWrite({ ...OPEN, travellerName: 'ROE', openedAs: 'DOE' } as typeof OPEN, 1)).toThrow();
  const leftFlight = { at: '2026-11-24T12:00:00.000Z', from: 'inspect', perhaps: null } as const;
  expect(() => caseWrite({ ...OPEN, leftFlight } as typeof OPEN, 1)).toThrow();
});
