import { beforeEach, describe, expect, test } from 'vitest';
import { breaksMark, trailAlarm } from '../../../../renderer/core/audit/trail-alarm.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { TrailCheckView } from '../../../../shared/audit/trail-check.ts';
import { beginEmpty, emptyStore } from './trail-stores.ts';

beforeEach(beginEmpty);

const AT = '2026-11-24T08:00:00.000Z';
const CHECK: TrailCheckView = {
  at: AT,
  officer: 'LFW-01',
  from: 1,
  head: { seq: 9, hash: 'a'.repeat(64) },
  entries: 9,
  destroyed: 0,
  breaks: [
    { code: 'changed', seq: 3, last: 3 },
    { code: 'missing', seq: 5, last: 7 },
  ],
};
const FINDING = { code: 'audit-cut', seq: 8, last: 9, at: AT } as const;
const BROKEN = { code: 'audit-broken', seq: 3, last: 3, at: AT };

async function alarmOf(
  check: TrailCheckView | null,
  noted: string | null = null,
  anchoring: { readonly finding: typeof FINDING | null } | null = null,
) {
  const store = await emptyStore();
  if (check !== null) await commit(store, [{ table: 'settings', id: 'auditCheck', rev: null, value: check }], []);
  if (noted !== null) await commit(store, [{ table: 'settings', id: 'auditNoted', rev: null, value: noted }], []);
  return trailAlarm({ store, services: { anchoring } } as never);
}

describe('the alarm about the trail', () => {
  test('there is none where the trail was never checked, or is whole', async () => {
    expect(await alarmOf(null)).toBeNull();
    expect(await alarmOf({ ...CHECK, breaks: [] }, null, { finding: null })).toBeNull();
  });

  test('it names the first entry that is not as it was written', async () => {
    expect(await alarmOf(CHECK)).toEqual(BROKEN);
    expect(await alarmOf(CHECK, null, { finding: null })).toEqual(BROKEN);
  });

  test('a difference from the anchor comes first', async () => {
    expect(await alarmOf(CHECK, null, { finding: FINDING })).toEqual(FINDING);
  });

  test('it ends when it is acknowledged, and begins again when there is more', async () => {
    const mark = breaksMark(CHECK);
    expect(await alarmOf(CHECK, mark)).toBeNull();
    const more = { ...CHECK, breaks: [...CHECK.breaks, { code: 'cut', seq: 8, last: 9 } as const] };
    expect(await alarmOf(more, mark)).toEqual(BROKEN);
  });

  test.each([
    ['another entry', { seq: 4, last: 4 }],
    ['more entries', { last: 5 }],
    ['another fault', { code: 'unreadable' as const }],
  ])('breaks of %s have another mark', (_, more) => {
    const breaks = CHECK.breaks.map((each, at) => (at === 0 ? { ...each, ...more } : each));
    expect(breaksMark({ breaks })).not.toBe(breaksMark(CHECK));
  });
});
