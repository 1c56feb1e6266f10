import { afterEach, expect, test } from 'vitest';
import { callRow } from '../../../renderer/core/calls/all-calls.ts';
import { success } from '../../../shared/result.ts';
import { emptyStores, openUnit } from './open-core.ts';

afterEach(async () => {
  await emptyStores();
});

const WRITE = { table: 'formDrafts', id: 'none', remove: true } as const;
const ACT = { audit: 'case.noted', makesDue: true, recordsViews: undefined } as const;

/** What differs in the row of a call, what the call writes, and whether it may make flights due. */
const ROWS = [
  ['an act whose row says so makes flights due with its changes', ACT, [WRITE], true],
  ['an act whose row does not say so makes no flights due', { ...ACT, makesDue: undefined }, [WRITE], false],
  ['an act that writes nothing makes no flights due', ACT, [], false],
  ['a view that is recorded by period makes no flights due', { ...ACT, recordsViews: 'hour' }, [WRITE], false],
] as const;

test.each(ROWS)('%s', async (_, differs, writes, may) => {
  const request = await openUnit();
  await request.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Ama' });
  const row = callRow('case.note');
  if (row === undefined) throw new Error('no such call');
  const before = { ...row };
  try {
    const change = { output: null, writes, due: ['ET-508-ADD-2026-11-24'] };
    Object.assign(row, differs, { handler: async () => success(change) });
    const result = await request.core.call('case.note', { id: 'none', note: 'seen' });
    expect(result).toEqual(may ? success(null) : { ok: false, failure: { code: 'internal', detail: 'Error' } });
  } finally {
    Object.assign(row, { recordsViews: undefined }, before);
  }
});
