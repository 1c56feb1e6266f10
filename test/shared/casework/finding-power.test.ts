import { expect, test } from 'vitest';
import { SHIPPED_TABLE } from '../../../shared/agency/agencies.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { FoundKind } from '../../../shared/casework/finding.ts';
import { lineWithoutPower, mayHaveDone } from '../../../shared/casework/finding-power.ts';

test.each<readonly [FoundKind, readonly LawAgency[]]>([
  ['arrest', ['police', 'gendarmerie']],
  ['refused-entry', ['immigration']],
  ['money-detained', ['customs', 'police', 'gendarmerie']],
  ['drugs', ['customs', 'police', 'gendarmerie', 'immigration']],
  ['referred', ['customs', 'police', 'gendarmerie', 'immigration']],
])('of the agencies that ship, these may have done what "%s" says: %o', (kind, may) => {
  expect(SHIPPED_TABLE.law.filter((agency) => mayHaveDone(kind, agency, SHIPPED_TABLE))).toEqual(may);
});

test('a line that names no agency is one of the officer who records it', () => {
  const arrest = { kind: 'arrest', what: '' } as const;
  expect(lineWithoutPower([arrest], 'police', SHIPPED_TABLE)).toBeNull();
  expect(lineWithoutPower([{ kind: 'drugs', what: '' }, arrest], 'customs', SHIPPED_TABLE)).toBe(2);
  expect(lineWithoutPower([{ ...arrest, agency: 'police' }], 'customs', SHIPPED_TABLE)).toBeNull();
});
