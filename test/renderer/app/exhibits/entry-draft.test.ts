import { describe, expect, test } from 'vitest';
import {
  type EntryDraft,
  entryOf,
  filledIn,
  linesOf,
  newCash,
  newEntry,
  type TypedKind,
} from '../../../../renderer/app/exhibits/entry-draft.ts';

const UNSEALED = { seal: null, entries: 3 };
const SEALED = { seal: { number: 'TG 1', state: 'intact' }, entries: 4 } as const;
const draft = (more: Partial<EntryDraft> = {}): EntryDraft => ({ ...newEntry(['A', 'B'], 'Store'), ...more });

describe('what is typed about an entry', () => {
  test.each<readonly [TypedKind, Partial<EntryDraft>]>([
    ['sealed', { seal: 'TG 1' }],
    ['opened', { why: 'sample' }],
    ['weighed', { amount: '12,5', scale: 'K-2' }],
    ['counted', { lines: [{ ...newCash('EUR'), worth: '50', pieces: '2' }] }],
    ['photographed', { what: 'the bag' }],
    ['handed-over', { to: 'C', why: 'kept' }],
    ['handed-over', { office: 'laboratory', name: 'Dr M', receipt: '1', why: 'analysis' }],
    ['not-received', { why: 'called away' }],
    ['returned', { why: 'analysed' }],
    ['disposed', { order: 'prosecutor', reference: '12' }],
    ['corrected', { why: 'typed wrong', instead: 'Room 3' }],
  ])('makes an act once all is there: %s', (kind, typed) => {
    expect(entryOf(kind, draft(), UNSEALED)).toBeNull();
    expect(entryOf(kind, draft(typed), UNSEALED)).toMatchObject({ kind });
  });

  test('needs no more than a key where all is known', () => {
    expect(entryOf('received', draft(), SEALED)).toEqual({ kind: 'received', seen: 'intact' });
  });

  test('takes what nobody typed from how the exhibit stands now', () => {
    expect(filledIn(draft(), UNSEALED)).toEqual({ seen: 'unsealed', weighed: 'net', of: 3 });
    expect(filledIn(draft(), SEALED)).toEqual({ seen: 'intact', weighed: 'gross', of: 4 });
    expect(filledIn(draft({ seen: 'broken', of: 2 }), SEALED)).toMatchObject({ seen: 'broken', of: 2 });
  });

  test.each<readonly [string, Partial<EntryDraft>]>([
    ['one officer twice', { officers: ['A', 'A'] }],
    ['no second officer', { officers: ['A', ''] }],
    ['one witness', { before: 'witnesses', witnesses: ['C', ' '] }],
  ])('makes none with %s', (_, typed) => {
    expect(entryOf('sealed', draft({ seal: 'TG 1', ...typed }), UNSEALED)).toBeNull();
  });

  test('counts in hundredths, and leaves out lines that are not typed', () => {
    const lines = [{ ...newCash('eur'), worth: '0.05', pieces: '3' } as const, newCash('EUR')];
    expect(linesOf(lines)).toEqual([{ currency: 'EUR', form: 'note', cents: 5, pieces: 3 }]);
    expect(linesOf([newCash('EUR')])).toBeNull();
  });

  test.each([
    ['a number that cannot be read', { worth: '5,5,5', pieces: '2' }],
    ['pieces of nothing', { worth: '', pieces: '2' }],
    ['a worth without pieces', { worth: '50', pieces: '' }],
  ])('is no count with %s in one of its lines', (_, typed) => {
    const line = { ...newCash('EUR'), worth: '50', pieces: '2' };
    expect(linesOf([line, { ...line, ...typed }])).toBeNull();
  });
});
