import { describe, expect, test } from 'vitest';
import { groupChoice, idsIn, NO_FILTER, queryOf, trailOf } from '../../../../renderer/app/audit/audit-filter.ts';
import { changedFields } from '../../../../renderer/app/audit/audit-words.ts';
import { KINDS_BY_GROUP } from '../../../../shared/audit/audit-kinds.ts';

describe('the query to the audit trail', () => {
  test('the query to the audit trail without a filter asks for everything', () => {
    expect(queryOf(NO_FILTER, 'Africa/Lome', [])).toEqual({
      text: '',
      about: [],
      officer: null,
      kinds: [],
      from: null,
      until: null,
    });
  });

  test('the query to the audit trail takes days in the zone of the unit, the last one included', () => {
    expect(queryOf({ ...NO_FILTER, from: '2026-11-24', until: '2026-11-24' }, 'Africa/Lagos', [])).toMatchObject({
      from: '2026-11-23T23:00:00.000Z',
      until: '2026-11-24T23:00:00.000Z',
    });
  });

  test('the query to the audit trail asks for one kind, or for all of a group', () => {
    expect(queryOf({ ...NO_FILTER, kind: 'case.closed' }, 'UTC', []).kinds).toEqual(['case.closed']);
    const { kinds } = queryOf({ ...NO_FILTER, kind: groupChoice('exports') }, 'UTC', []);
    expect(kinds).toContain('flagged.exported');
    expect(kinds).toEqual(KINDS_BY_GROUP.get('exports'));
  });
});

test.each([
  [null, ['aa:1', 'bb:2']],
  [{ id: 'LFW-2026-000001' }, ['aa:1', 'bb:2', 'LFW-2026-000001']],
])('the address of a traveller’s trail contains all their ids and their case: %j', (work, ids) => {
  const part =
    trailOf({ traveller: { id: 'aa:1', aliases: ['bb:2'] }, case: work })
      .split('/')
      .at(-1) ?? '';
  expect(idsIn(decodeURIComponent(part))).toEqual(ids);
});

test('both sides of a change are listed field by field', () => {
  expect(changedFields({ state: 'open', owner: 'LFW-01' }, { state: 'closed', result: null })).toEqual([
    { name: 'state', before: 'open', after: 'closed' },
    { name: 'owner', before: 'LFW-01', after: undefined },
    { name: 'result', before: undefined, after: null },
  ]);
});
