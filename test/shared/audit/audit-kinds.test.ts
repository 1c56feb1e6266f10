import { describe, expect, test } from 'vitest';
import { AUDIT_KINDS, auditKindText, KINDS_BY_GROUP, kindRow } from '../../../shared/audit/audit-kinds.ts';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { DEFAULT_PERIODS } from '../../../shared/retention/periods.ts';
import { COUNTS_OF_ALL, NOTHING_ENDED } from '../../../shared/retention/retention-run.ts';

const rows = Object.entries(AUDIT_KINDS).map(([kind]) => [kind, kindRow(kind)] as const);

describe('the table of audit kinds', () => {
  test.each(LANGUAGES)('the table of audit kinds has words for every kind, group and field in %s', (language) => {
    const wanted = [
      ...rows.map(([kind]) => `kind.${kind}`),
      ...[...KINDS_BY_GROUP.keys()].map((group) => `group.${group}`),
      ...rows.flatMap(([, row]) => (row?.fields ?? []).map((field) => `field.${field}`)),
      ...Object.keys(DEFAULT_PERIODS).map((field) => `field.${field}`),
    ];
    expect(wanted.filter((key) => !(CATALOGUES[language][`audit.${key}`] ?? ''))).toEqual([]);
  });

  test.each(LANGUAGES)('the table of audit kinds has a row for every kind with a text in %s', (language) => {
    const told = Object.keys(CATALOGUES[language]).filter((key) => key.startsWith('audit.kind.'));
    expect(told.sort()).toEqual(rows.map(([kind]) => `audit.kind.${kind}`).sort());
  });

  test('the table of audit kinds names as counts only fields of the kind', () => {
    const strange = rows.filter(([, row]) => row?.counts?.some((field) => !row.fields.includes(field)));
    expect(strange).toEqual([]);
  });

  test('the table of audit kinds tells no other agency of looks and exports, and tells of work on a record with that record only', () => {
    const told = (which: string) => rows.flatMap(([kind, row]) => (row?.told === which ? [kind] : []));
    // A printed target list is a record, with copies that several agencies tick off.
    const lists = rows.map(([kind]) => kind).filter((kind) => kind.startsWith('target-list.'));
    const ofGroups = rows.flatMap(([kind, row]) =>
      (row?.group === 'views' || row?.group === 'exports') && !lists.includes(kind) ? [kind] : [],
    );
    // What an officer watches is their own, that cases belong together tells of both, and a fall or a letting go tells of hits that others may not see.
    const own = ['case.watched', 'case.let-go', 'case.reminder-set', 'case.joined', 'case.parted', 'fall.looked-at'];
    // Its reason may tell of such hits, too.
    const reasoned = ['flight.signature-taken-back'];
    // For whom the terminal is asked tells of hits.
    const asked = ['query-list.made', 'query-list.marked', 'query-list.answered'];
    // A check of a document is of a hit, too.
    const checked = ['sltd.begun', 'sltd.entered', 'sltd.printed'];
    expect(told('nothing').sort()).toEqual(
      [...ofGroups, ...own, ...reasoned, ...asked, ...checked, 'selection.drawn'].sort(),
    );
    const ofRecords = rows
      .map(([kind]) => kind)
      .filter((kind) =>
        /^(?:case|case-file|custody|encounter|exhibit|false-match|legal-hold|list|lookout|official-report|petition|proposal|protection|question|quiet|referral|statement)\./.test(
          kind,
        ),
      )
      .filter((kind) => !own.includes(kind) && !ofGroups.includes(kind));
    // A plan that leaves people out is a record of its agency.
    const cuts = rows.map(([kind]) => kind).filter((kind) => kind.startsWith('capacity-cut.'));
    expect(told('with-record').sort()).toEqual(
      [...ofRecords, ...lists, ...cuts, 'unmasking.approved', 'unmasking.revoked'].sort(),
    );
  });

  test('the table of audit kinds hides counts of all hits, rules and entries', () => {
    const counts = rows.flatMap(([kind, row]) => (row?.counts === undefined ? [] : [[kind, row.counts.join(' ')]]));
    expect(Object.fromEntries(counts)).toEqual({
      'import.finished': 'flagged',
      'import.cancelled': 'flagged',
      'vault.verified': 'first',
      'draft.discarded': 'rules',
      'retention.done': COUNTS_OF_ALL.join(' '),
      'retention.failed': COUNTS_OF_ALL.join(' '),
      'audit.exported': 'entries',
      'audit.chain-begun': 'entries last',
      'audit.alarm': 'seq last',
      'audit.alarm-acknowledged': 'seq last',
      'audit.verified': 'entries destroyed breaks first',
    });
  });

  test('the table of audit kinds has a field for every count of a run of retention', () => {
    expect(AUDIT_KINDS['retention.done'].fields).toEqual(expect.arrayContaining(Object.keys(NOTHING_ENDED)));
  });

  test('the table of audit kinds puts every kind into one group of the filter, except the kind of an unreadable entry', () => {
    const offered = [...KINDS_BY_GROUP.values()].flat();
    expect(['audit.unreadable', ...offered].sort()).toEqual(Object.keys(AUDIT_KINDS).sort());
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
  ])('the table of audit kinds lists %s in the group %s', (kind, group) => {
    expect(kindRow(kind)?.group).toBe(group);
  });

  test.each(LANGUAGES)('an audit kind shows its text in %s', (language) => {
    const texts = CATALOGUES[language];
    expect(auditKindText(texts, 'traveller.viewed')).toBe(texts['audit.kind.traveller.viewed']);
  });

  test.each(['something.older', 'toString'])('an audit kind without a row shows its code, and %s has none', (kind) => {
    expect(kindRow(kind)).toBeUndefined();
    expect(auditKindText(CATALOGUES.en, kind)).toBe(kind);
  });
});
