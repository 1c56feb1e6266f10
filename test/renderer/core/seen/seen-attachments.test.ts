import { afterEach, expect, test } from 'vitest';
import {
  readAttached,
  readSeenAttachment,
  seenAttachments,
  seenStatements,
  wholeKept,
} from '../../../../renderer/core/seen/seen-attachments.ts';
import { type Attachment, sliceIds } from '../../../../shared/casework/attachment.ts';
import { damageRecord } from '../damage-record.ts';
import { AT, askedBy, OPEN, storeAbout } from './case-records.ts';
import { endStore, OFFICER } from './stored.ts';

afterEach(endStore);

const { customs, colleague, police } = OFFICER;
const file = (id: string, more: Partial<Attachment> = {}): Attachment => ({
  ...{ id, case: 'open', name: `${id}.pdf`, kind: 'pdf', size: 3, sha256: '00', pixels: null, about: null },
  ...{ note: null, medical: false, remarks: [], officer: customs, agency: 'customs', at: AT },
  ...more,
});
const FILES = [
  file('late', { at: '2026-11-24T09:00:00.000Z' }),
  file('scan', { medical: true }),
  file('hidden', { case: 'hidden' }),
];
const statement = (id: string, at: string) => ({ id, case: 'open', at });
const STATEMENTS = [statement('s2', '2026-11-24T09:00:00.000Z'), statement('s1', AT)];
const stored = () => storeAbout({ attachments: FILES, statements: STATEMENTS as never });
const idsOf = (kept: readonly { readonly id: string }[]) => kept.map(({ id }) => id);

test.each([
  ['an officer of the case', 'police', police, ['scan', 'late']],
  ['whoever attached it', 'customs', customs, ['scan', 'late']],
  ['nobody else', 'customs', colleague, ['late']],
] as const)('what a doctor found is a file for %s', async (_, agency, officer, ids) => {
  const request = askedBy(await stored(), agency, officer);
  expect(idsOf(await seenAttachments(request, OPEN))).toEqual(ids);
  expect((await readSeenAttachment(request, 'scan'))?.id).toBe(ids.find((each) => each === 'scan'));
});

test('a file of a hidden case is answered like one that is not there', async () => {
  const store = await stored();
  expect(await readSeenAttachment(askedBy(store, 'customs', customs), 'hidden')).toBeUndefined();
  expect(await readSeenAttachment(askedBy(store, 'customs', customs), 'no such file')).toBeUndefined();
  expect((await readSeenAttachment(askedBy(store, 'police', police), 'hidden'))?.id).toBe('hidden');
});

test('statements stand in the order of their typing', async () => {
  expect(idsOf(await seenStatements(askedBy(await stored(), 'customs', customs), OPEN))).toEqual(['s1', 's2']);
});

test('a package has all of them but what doctors found; a damaged one stops it, and is left out of lists', async () => {
  const store = await stored();
  const request = askedBy(store, 'police', police);
  const kept = await wholeKept(request, OPEN);
  expect([idsOf(kept.files), idsOf(kept.statements)]).toEqual([['late'], ['s1', 's2']]);
  await damageRecord(store, 'attachments', 'late');
  expect(idsOf(await seenAttachments(request, OPEN))).toEqual(['scan']);
  await expect(wholeKept(request, OPEN)).rejects.toThrow();
});

test('a file has the slices that its size says, and no more', async () => {
  const [id = ''] = sliceIds(file('late'));
  const bytes = Object.assign(Uint8Array.of(1, 2, 3), { id });
  const store = await storeAbout({ attachments: FILES, attachmentSlices: [bytes] });
  const request = askedBy(store, 'customs', customs);
  expect(await readAttached(request, file('late'), 0)).toEqual(Uint8Array.of(1, 2, 3));
  expect(await readAttached(request, file('late'), 1)).toBeUndefined();
});
