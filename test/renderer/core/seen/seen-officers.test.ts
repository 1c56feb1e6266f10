import { expect, test } from 'vitest';
import { seenOfficers } from '../../../../renderer/core/seen/seen-officers.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';

const OFFICERS = (['customs', 'police', 'airline'] as const).map((agency) => ({ id: agency, name: agency, agency }));

test.each<[Agency, readonly string[]]>([
  ['customs', ['customs', 'police', 'airline']],
  ['police', ['customs', 'police', 'airline']],
  ['airline', ['airline']],
])('an officer of %s knows the names of officers of %j', (agency, known) => {
  expect(seenOfficers(OFFICERS, agency).map(({ id }) => id)).toEqual(known);
});
