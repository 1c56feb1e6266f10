import { expect, test } from 'vitest';
import { inspectionLines } from '../../../shared/dossier/inspection-lines.ts';
import type { EncounterEntry } from '../../../shared/encounter/encounter-entry.ts';
import { SAID } from './said.ts';

const STEP = { officer: 'LFW-02', agency: 'police', at: '2026-11-24T14:00:00.000Z' } as const;
const READ: EncounterEntry = {
  ...{ ...STEP, number: 1, kind: 'identity-read', document: 'P TGO TG4817305', reason: 'typed by the airline' },
  compared: [
    { field: 'name', read: 'MENSAH KOFI', recorded: 'MENSAH KOFI', same: true },
    { field: 'birth', read: '1980-06-15', recorded: '1980-06-16', same: false },
  ],
};
const SWAB: EncounterEntry = {
  ...{ ...STEP, number: 2, kind: 'act', act: 'swab', result: 'something', guardian: null, note: null },
};
const CORRECTED: EncounterEntry = { ...STEP, number: 3, kind: 'correction', of: 2, why: 'another traveller' };

test('an inspection is told with the document as it was read, what the flight says otherwise, and what was corrected', () => {
  const [read, swab, correction] = inspectionLines([READ, SWAB, CORRECTED], SAID);
  expect(read?.details).toContain('Name MENSAH KOFI');
  expect(read?.details).toContain('Date of birth 15/06/1980 (Flight: 16/06/1980)');
  expect(swab).toMatchObject({ number: '2', what: 'Swab: something', details: 'corrected by a later entry' });
  expect(correction?.details).toContain('another traveller');
});
