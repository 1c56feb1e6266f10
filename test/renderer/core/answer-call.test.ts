import { afterEach, expect, test, vi } from 'vitest';
import { callRow } from '../../../renderer/core/calls/all-calls.ts';
import type { Request } from '../../../renderer/core/request.ts';
import { success } from '../../../shared/result.ts';
import { emptyStores, openCore, openUnit } from './open-core.ts';

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

test('a handler that asks for a second officer gets none for an officer who came in by PIN, and goes on where one is enough', async () => {
  const officer = { id: 'LFW-03', name: 'Ama', agency: 'customs', role: 'supervisor' } as const;
  const unit = { code: 'LFW', airports: ['LFW'] };
  const identity = { officer: { ...officer, controlOfficer: false, secondLine: false }, unit, byPin: true };
  const second = vi.fn();
  const { core } = await openCore('live', undefined, { identity: async () => identity, second });
  const row = callRow('case.close');
  if (row === undefined) throw new Error('no such call');
  const before = { ...row };
  try {
    const asks = async (request: Request) => {
      const confirmed = await request.confirmed(['police']);
      return confirmed.ok ? success({ output: null }) : confirmed;
    };
    Object.assign(row, { handler: asks });
    const confirmation = { officer: 'LFW-04', passphrase: 'x' };
    const input = { id: 'none', note: 'seen' };
    const close = () => core.call('case.close', input, { confirmation });
    expect(await close()).toEqual({ ok: false, failure: { code: 'passphrase-needed' } });
    expect(second).not.toHaveBeenCalled();
    Object.assign(row, {
      handler: async (request: Request) => {
        request.alone();
        return success({ output: null });
      },
    });
    expect(await close()).toEqual(success(null));
  } finally {
    Object.assign(row, before);
  }
});
