import { afterEach, describe, expect, test } from 'vitest';
import { type HiddenEntries, hiddenEntries, seenEntry } from '../../../../renderer/core/seen/seen-audit.ts';
import type { AuditEntry } from '../../../../shared/audit/audit-entry.ts';
import { AUDIT_KINDS, type AuditKind } from '../../../../shared/audit/audit-kinds.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { asking, caseOf, endStore, FLIGHT, headOf, OFFICER, storeWith, TEXTS } from './stored.ts';

afterEach(endStore);

/** The trail as a customs officer reads it. */
const HIDDEN: HiddenEntries = {
  lists: new Set(['list-hidden']),
  unread: new Set(['list-unread']),
  byFrame: {
    agency: 'customs',
    own: new Set(['C-1', 'C-2']),
    hidesRule: (rule) => rule.startsWith('police.'),
    hidesList: (list) => list !== 'open',
    acts: new Set(['act-hidden']),
    records: new Set(['case-seen']),
  },
};

function entry(kind: string, more: Partial<AuditEntry<string>> = {}): AuditEntry<string> {
  return {
    at: '2026-11-24T08:00:00.000Z',
    officer: 'P-1',
    agency: 'police',
    kind,
    subject: 'X-1',
    details: {},
    before: { state: 'open' },
    after: { state: 'closed' },
    reason: 'because',
    ...more,
  };
}

const own = { agency: 'customs', officer: 'C-1' } as const;
const kindsTold = (told: string): readonly AuditKind[] =>
  (Object.keys(AUDIT_KINDS) as AuditKind[]).filter((kind) => AUDIT_KINDS[kind].told === told);

/** Some of each, and all that count something. */
const [ALL] = kindsTold('all').filter((kind) => !('counts' in AUDIT_KINDS[kind]));
const [WITH_RECORD] = kindsTold('with-record');
const [NOTHING] = kindsTold('nothing').filter((kind) => !('counts' in AUDIT_KINDS[kind]));
if (ALL === undefined || WITH_RECORD === undefined || NOTHING === undefined) throw new Error('there is one of each');

describe('an entry by another agency', () => {
  test('it is told whole where its kind says nothing of hits', () => {
    const given = entry(ALL);
    expect(seenEntry(given, HIDDEN)).toBe(given);
  });

  test('it is told without what changed and why where the officer may see its record', () => {
    const given = entry(WITH_RECORD, { subject: 'case-seen', details: { flight: 'F-1' } });
    expect(seenEntry(given, HIDDEN)).toEqual({ ...given, before: null, after: null, reason: null });
  });

  test.each([['case-hidden'], [null]])('it is not told where the officer may not see its record: %s', (subject) => {
    expect(seenEntry(entry(WITH_RECORD, { subject }), HIDDEN)).toBeNull();
  });

  test('it is not told where it is about what the agency looks at, even of a record that the officer may see', () => {
    expect(seenEntry(entry(NOTHING, { subject: 'case-seen' }), HIDDEN)).toBeNull();
  });

  test('it is not told where its kind is not known any more', () => {
    expect(seenEntry(entry('older.kind', { subject: 'case-seen' }), HIDDEN)).toBeNull();
  });

  test('it is told to the officer who confirmed it, but to no other', () => {
    const confirmed = entry(NOTHING, { second: 'C-2' });
    expect(seenEntry(confirmed, HIDDEN)).toBe(confirmed);
    expect(seenEntry(entry(NOTHING, { second: 'P-2' }), HIDDEN)).toBeNull();
  });
});

test.each([[ALL], [WITH_RECORD], [NOTHING], ['older.kind']])('an entry by the own agency is told whole: %s', (kind) => {
  const given = entry(kind, own);
  expect(seenEntry(given, HIDDEN)).toBe(given);
});

describe('an entry that names what is hidden', () => {
  test.each<[string, Partial<AuditEntry<string>>]>([
    ['a hidden rule', { details: { rule: 'police.rule' } }],
    ['a hidden list', { details: { list: 'secret' } }],
    ['an act on a hidden rule', { details: { act: 'act-hidden' } }],
    ['the act on a hidden rule itself', { details: { id: 'act-hidden' } }],
  ])('it is told to nobody, not even of the own agency, where it names %s', (_, more) => {
    expect(seenEntry(entry(ALL, more), HIDDEN)).toBeNull();
    expect(seenEntry(entry(ALL, { ...own, ...more }), HIDDEN)).toBeNull();
  });

  test.each<[string, Partial<AuditEntry<string>>]>([
    ['a rule that is not hidden', { details: { rule: 'customs.rule' } }],
    ['a list that is not hidden', { details: { list: 'open' } }],
    ['another act', { details: { act: 'act-open', id: 'act-open' } }],
    ['numbers only', { details: { rule: 1, list: 2, act: 3, id: 4 } }],
  ])('it is told where it names %s', (_, more) => {
    const given = entry(ALL, more);
    expect(seenEntry(given, HIDDEN)).toBe(given);
  });

  test('an entry of the circuit breaker has the rule as its subject', () => {
    expect(seenEntry(entry('rule.held', { ...own, subject: 'police.rule' }), HIDDEN)).toBeNull();
    expect(seenEntry(entry('rule.held', { ...own, subject: 'customs.rule' }), HIDDEN)).not.toBeNull();
    expect(seenEntry(entry('rule.held', { ...own, subject: null }), HIDDEN)).not.toBeNull();
    // Another subject of that name is no rule.
    expect(seenEntry(entry(ALL, { subject: 'police.rule' }), HIDDEN)).not.toBeNull();
  });
});

test('counts of every agency’s hits are told to nobody from whom hits are hidden, and all other fields are', () => {
  const counting = (Object.keys(AUDIT_KINDS) as AuditKind[]).filter((kind) => 'counts' in AUDIT_KINDS[kind]);
  expect(counting.length).toBeGreaterThan(0);
  for (const kind of counting) {
    const row: { readonly fields: readonly string[]; readonly counts?: readonly string[] } = AUDIT_KINDS[kind];
    const details = Object.fromEntries(row.fields.map((field, at) => [field, at]));
    const seen = seenEntry(entry(kind, { ...own, details }), HIDDEN);
    const left = row.fields.filter((field) => !row.counts?.includes(field));
    expect([kind, Object.keys(seen?.details ?? {})]).toEqual([kind, left]);
  }
});

describe('what is hidden from the reader of a trail', () => {
  const { customs, colleague, gendarmerie, police } = OFFICER;
  const act = { officer: police, second: gendarmerie, at: '2026-11-24T08:00:00.000Z', reason: 'asked for' };
  const on = (traveller: string) => ({ kind: 'traveller', flight: FLIGHT, traveller });
  const shown = (id: string, of: string, traveller: string) => ({
    id,
    case: of,
    flight: FLIGHT,
    traveller,
    approved: act,
  });
  const [about, to] = [{ kind: 'flight' }, { kind: 'airline' }];
  const records = {
    flightHeads: [headOf(FLIGHT)],
    cases: [caseOf('case-open', 'open', [police]), caseOf('case-hidden', 'hidden', [police])],
    legalHolds: [
      { id: 'hold-open', subject: on('open'), set: act },
      { id: 'hold-hidden', subject: on('hidden'), set: act },
    ],
    unmaskings: [shown('shown-open', 'case-open', 'open'), shown('shown-hidden', 'case-hidden', 'hidden')],
    questions: [
      { id: 'asked-by-own', flight: FLIGHT, about, to, asked: { agency: 'customs' } },
      { id: 'asked-by-others', flight: FLIGHT, about, to, asked: { agency: 'police' } },
    ],
  };
  const switchedOff = (id: string, rule: string) => ({ id, kind: 'switched-off', rule });
  const acts = [
    switchedOff('off-police', 'police.rule'),
    switchedOff('off-customs', 'customs.rule'),
    { id: 'back', kind: 'rolled-back', rule: 'police.rule' },
  ];
  const reading = async (agency: 'customs' | 'police', frame?: null | typeof STARTING_FRAME) =>
    hiddenEntries(
      asking(await storeWith(records), agency, frame, TEXTS, {
        rules: { acts, archive: { compiled: () => undefined } },
      }),
    );

  test('nothing is hidden where the frame hides nothing from the officer', async () => {
    expect([await reading('customs', null), await reading('customs', STARTING_FRAME)]).toEqual([null, null]);
    expect(await reading('police')).toBeNull();
  });

  test('the officers of the own agency are known, and the records that the officer may see', async () => {
    const hidden = await reading('customs');
    expect(hidden?.byFrame?.agency).toBe('customs');
    expect([...(hidden?.byFrame?.own ?? [])].sort()).toEqual([customs, colleague]);
    expect([...(hidden?.byFrame?.records ?? [])].sort()).toEqual([
      'asked-by-own',
      'case-open',
      'hold-open',
      'shown-open',
    ]);
  });

  test('hidden rules are known, and acts that switched one off', async () => {
    const hidden = await reading('customs');
    expect(['police.rule', 'customs.rule'].map((rule) => hidden?.byFrame?.hidesRule(rule))).toEqual([true, false]);
    expect(hidden?.byFrame?.hidesList('no-such-list')).toBe(true);
    expect([...(hidden?.byFrame?.acts ?? [])]).toEqual(['off-police']);
  });
});

describe('an entry about a list that the officer may not see', () => {
  const given = entry('list.taken-over', { ...own, subject: 'list-hidden', details: { version: 3 } });

  test('it is hidden where the frame hides work from the officer, even one of the own agency', () => {
    expect(seenEntry(given, HIDDEN)).toBeNull();
  });

  test('it says only who acted where the frame hides nothing, since the numbers of entries are shown then', () => {
    const bare = { subject: null, details: {}, before: null, after: null, reason: null };
    expect(seenEntry(given, { ...HIDDEN, byFrame: null })).toEqual({ ...given, ...bare });
    const other = entry('list.taken-over', { subject: 'list-seen' });
    expect(seenEntry(other, { ...HIDDEN, byFrame: null })).toBe(other);
  });
});

test('a change of an alert is told without linked rules that are hidden since, and an added text that was cut links none', () => {
  const given = entry('list.entry-changed', {
    ...own,
    subject: 'list-seen',
    before: { rules: '["customs.rule"]' },
    after: { rules: '["customs.rule","police.rule"]', remarks: 'in shoes' },
  });
  const after = { rules: '["customs.rule"]', remarks: 'in shoes' };
  expect(seenEntry(given, HIDDEN)).toEqual({ ...given, after });
  const cut = { ...given, after: { rules: '["customs.rule","police.ru…' } };
  expect(seenEntry(cut, HIDDEN)).toEqual({ ...cut, after: { rules: '[]' } });
});

test('only an entry whose kind begins as those of the circuit breaker has a rule as its subject', () => {
  const given = entry('draft.rule.put', { ...own, subject: 'police.rule' });
  expect(seenEntry(given, HIDDEN)).toBe(given);
});

test.each([
  ['cases', false],
  ['legalHolds', false],
  ['questions', false],
  ['ruleActs', false],
  ['audit', false],
  ['auditValues', false],
  ['formDrafts', false],
  // Every flight has these, so damage to one says nothing about hits.
  ['flightHeads', true],
  ['settings', true],
])('damage to a record that only one agency may know of is not told: %s', (table, isTold) => {
  const given = entry('store.record-damaged', { ...own, details: { table, problem: 'changed' } });
  expect(seenEntry(given, HIDDEN) !== null).toBe(isTold);
});

test.each<[string, AuditEntry<string>['details'], boolean]>([
  ['in which a flight ended', { trigger: 'clock', flightsMasked: 1 }, true],
  ['in which only records that are not told ended', { trigger: 'clock', flightsMasked: 0, recordsMasked: 3 }, false],
  ['in which nothing ended', { trigger: 'clock', flightsMasked: 0 }, false],
  ['that an officer began', { trigger: 'hand', flightsMasked: 0, recordsMasked: 3 }, true],
])('a run of retention is told as if hidden records were not there: one %s', (_, details, isTold) => {
  const seen = seenEntry(entry('retention.done', { ...own, details }), HIDDEN);
  expect(seen !== null).toBe(isTold);
  expect(seen?.details ?? {}).not.toHaveProperty('recordsMasked');
});
