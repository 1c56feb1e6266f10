/** By which frame and agencies a screening is named, and so which changes have flights screened again. */
import { expect, test } from 'vitest';
import { frameHash, pinnedFrame } from '../../../renderer/core/frame-hash.ts';
import { type AgencyRow, SHIPPED_ROWS } from '../../../shared/agency/agency-row.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { DRUG, WITH_MADE } from '../../shared/agency/made-agencies.ts';

const IN_FORCE = { hash: frameHash(STARTING_FRAME), frame: STARTING_FRAME };
const renamed = (rows: readonly AgencyRow[]) =>
  rows.map((row) => ({ ...row, words: DRUG.words, shape: 'square', powers: [] }) as const);

test('agencies that ship, by whatever name, need no frame, and leave a frame its hash', () => {
  for (const rows of [SHIPPED_ROWS, [...SHIPPED_ROWS], renamed(SHIPPED_ROWS)]) {
    expect(pinnedFrame(null, rows)).toBeNull();
    expect(pinnedFrame(IN_FORCE, rows)).toEqual(IN_FORCE);
  }
});

test('another name, outline or power of a made agency has no flight screened again', () => {
  expect(pinnedFrame(null, renamed(WITH_MADE))?.hash).toBe(pinnedFrame(null, WITH_MADE)?.hash);
});

test('a made agency, its families and its pause have flights screened again', () => {
  const changes: readonly (readonly AgencyRow[])[] = [
    SHIPPED_ROWS,
    WITH_MADE,
    WITH_MADE.map((row) => (row.id === DRUG.id ? { ...row, leads: ['wildlife'] } : row)),
    WITH_MADE.map((row) => (row.id === DRUG.id ? { ...row, joins: [] } : row)),
    WITH_MADE.map((row) => (row.id === DRUG.id ? { ...row, state: 'paused' } : row)),
  ];
  expect(new Set(changes.map((rows) => pinnedFrame(IN_FORCE, rows)?.hash)).size).toBe(changes.length);
});

test('that owners of lists decide who sees their hits has flights screened again', () => {
  expect(frameHash({ ...STARTING_FRAME, lists: 'by-owner' })).not.toBe(frameHash(STARTING_FRAME));
});
