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

test('a traveller who was let run counts as neither found nor clean for later flights, whoever released them', () => {
  expect(resultOfCase(letRun({}))).toBeNull();
  expect(resultOfCase(letRun({ second: 'LFW-02' }))).toBeNull();
});
