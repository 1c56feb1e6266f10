import { expect, test } from 'vitest';
import type { Case } from '../../../shared/casework/case.ts';
import { toldCase } from '../../../shared/casework/told-case.ts';
import { resultOfCase } from '../../../shared/past/case-results.ts';

const step = { officer: 'LFW-01', at: '2026-11-24T08:00:00.000Z', note: '' } as const;
const letRun = (more: object): Case => ({
  ...{ id: 'LFW-2026-000001', flight: 'f', traveller: 'a', travellerName: 'HIT, AMA', assigned: null },
  ...{ state: 'closed', openedAt: step.at, outcomeAtOpening: 'inspect', origin: 'hit', decisions: [] },
  ...{ result: 'let-run', found: [], credited: [], closedBy: ['customs'] },
  timeline: [
    { kind: 'claimed', ...step },
    { kind: 'result-recorded', result: 'let-run', found: [], ...step, ...more },
    { kind: 'closed', ...step },
  ],
});

test('a traveller who was let run is told as in secondary where nobody released it, and whole once two did', () => {
  expect(toldCase(letRun({}))).toMatchObject({ state: 'secondary', result: null, timeline: [{ kind: 'claimed' }] });
  const released = letRun({ second: 'LFW-02' });
  expect(toldCase(released)).toBe(released);
});

test('a traveller whom an earlier release let run counts as no find for later flights, and one whom two released does', () => {
  expect(resultOfCase(letRun({}))).toBeNull();
  expect(resultOfCase(letRun({ second: 'LFW-02' }))).toMatchObject({ found: true });
});
