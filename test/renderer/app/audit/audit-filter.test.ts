import { describe, expect, test } from 'vitest';
import { groupChoice, idsIn, NO_FILTER, queryOf, trailOf } from '../../../../renderer/app/audit/audit-filter.ts';
import { changedFields } from '../../../../renderer/app/audit/audit-words.ts';
import { groupOfKind, KIND_GROUPS, kindsByGroup } from '../../../../renderer/app/audit/kind-groups.ts';
import { auditKinds } from '../../../../shared/audit/audit-kinds.ts';
import { CATALOGUES } from '../../../../shared/catalogue/languages.ts';

const texts = CATALOGUES.en;

describe('the question to the trail', () => {
  test('without a filter asks for everything', () => {
    expect(queryOf(NO_FILTER, texts, 'Africa/Lome', [])).toEqual({
      text: '',
      about: [],
      officer: null,
      kinds: [],
      from: null,
      until: null,
    });
  });

  test('takes days as days of the unit, the last one included', () => {
    expect(queryOf({ ...NO_FILTER, from: '2026-11-24', until: '2026-11-24' }, texts, 'Africa/Lagos', [])).toMatchObject(
      {
        from: '2026-11-23T23:00:00.000Z',
        until: '2026-11-24T23:00:00.000Z',
      },
    );
  });

  test('asks for one kind, or for all of a group', () => {
    expect(queryOf({ ...NO_FILTER, kind: 'case.closed' }, texts, 'UTC', []).kinds).toEqual(['case.closed']);
    const { kinds } = queryOf({ ...NO_FILTER, kind: groupChoice('exports') }, texts, 'UTC', []);
    expect(kinds).toContain('flagged.exported');
    expect(kinds.every((kind) => groupOfKind(kind) === 'exports')).toBe(true);
  });
});

test.each([
  [null, ['aa:1', 'bb:2']],
  [{ id: 'LFW-2026-000001' }, ['aa:1', 'bb:2', 'LFW-2026-000001']],
])('the address of what concerns a traveller names all ids they had, and their case: %j', (work, ids) => {
  const part =
    trailOf({ traveller: { id: 'aa:1', aliases: ['bb:2'] }, case: work })
      .split('/')
      .at(-1) ?? '';
  expect(idsIn(decodeURIComponent(part))).toEqual(ids);
});

test.each([
  ['traveller.viewed', 'views'],
  ['back-test.run', 'views'],
  ['traveller.joined', 'flight'],
  ['audit.viewed', 'views'],
  ['audit.exported', 'exports'],
  ['audit.verified', 'audit'],
  ['import.set', 'access'],
  ['import.started', 'import'],
  ['session.acted-as', 'access'],
  ['something.new', 'access'],
])('%s belongs to the group %s', (kind, group) => {
  expect(groupOfKind(kind)).toBe(group);
});

test('every kind is offered once', () => {
  const offered = [...kindsByGroup(texts).values()].flat();
  expect([...offered].sort()).toEqual(
    [...auditKinds(texts), ''].filter((kind) => kind !== '' && kind !== 'audit.unreadable').sort(),
  );
  for (const group of kindsByGroup(texts).keys()) expect(KIND_GROUPS).toContain(group);
});

test('both sides of a change are told field by field', () => {
  expect(changedFields({ state: 'open', owner: 'LFW-01' }, { state: 'closed', result: null })).toEqual([
    { name: 'state', before: 'open', after: 'closed' },
    { name: 'owner', before: 'LFW-01', after: undefined },
    { name: 'result', before: undefined, after: null },
  ]);
});
