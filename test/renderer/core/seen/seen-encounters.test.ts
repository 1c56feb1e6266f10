import { afterEach, expect, test } from 'vitest';
import {
  readSeenEncounter,
  readSeenIdentity,
  readSeenMedical,
  seenEntries,
} from '../../../../renderer/core/seen/seen-encounters.ts';
import type { Encounter, EncounterEntry } from '../../../../shared/encounter/encounter-entry.ts';
import { AT, askedBy, OPEN, storeAbout } from './case-records.ts';
import { endStore, OFFICER } from './stored.ts';

afterEach(endStore);

const { customs, police, colleague, immigration } = OFFICER;
const entry = (number: number, officer: string, body: object): EncounterEntry =>
  ({ number, officer, agency: 'customs', at: AT, ...body }) as never;
const ended = { kind: 'ended', of: 1, result: 'nothing', note: null };

/** The colleague began the first act, an officer of customs ended it; the second end says nothing of a doctor. */
const encounter = (id: string): Encounter => ({
  id,
  entries: [
    entry(1, colleague, { kind: 'intrusive', act: 'hospital' }),
    entry(2, customs, { ...ended, medical: 'capsules' }),
    entry(3, customs, { ...ended, medical: null }),
    entry(4, customs, { kind: 'identity-seen', note: null }),
  ],
});
const stored = () => storeAbout({ encounters: [encounter('open'), encounter('hidden')] });

test('the record of a hidden case is not there for those who do not see it', async () => {
  const store = await stored();
  const blind = askedBy(store, 'customs', customs);
  expect(await readSeenEncounter(blind, 'hidden')).toBeUndefined();
  expect(await readSeenMedical(blind, 'hidden', 2)).toBeUndefined();
  expect((await readSeenEncounter(askedBy(store, 'police', police), 'hidden'))?.entries).toHaveLength(4);
});

test.each([
  ['an officer of the case', 'police', police, true],
  ['whoever typed it', 'customs', customs, true],
  ['whoever did the act', 'customs', colleague, true],
  ['nobody else', 'immigration', immigration, false],
] as const)('what a doctor found is opened by %s', async (_, agency, officer, opens) => {
  const request = askedBy(await stored(), agency, officer);
  const seen = await readSeenEncounter(request, 'open');
  expect(seen?.medical).toEqual(opens ? [2] : []);
  expect(await readSeenMedical(request, 'open', 2)).toBe(opens ? 'capsules' : undefined);
  expect(await readSeenMedical(request, 'open', 3)).toBeUndefined();
});

test('lists say nothing of it, to nobody', async () => {
  const request = askedBy(await stored(), 'police', police);
  expect(JSON.stringify([await readSeenEncounter(request, 'open'), await seenEntries(request, OPEN)])).not.toContain(
    'capsules',
  );
});

test('the identity is as far confirmed as the record says; without a record, not at all', async () => {
  expect(await readSeenIdentity(askedBy(await stored(), 'customs', customs), 'open')).toBe('seen');
  const empty = askedBy(await storeAbout({}), 'customs', customs);
  expect(await readSeenIdentity(empty, 'open')).toBe('none');
  expect((await readSeenEncounter(empty, 'open'))?.entries).toEqual([]);
});
