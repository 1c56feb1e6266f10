/**
 * Every kind of audit entry, one row each: its group, the allowed fields of its details, and which of these count travellers or rules as the
 * acting officer saw them (`counts`; officers of other agencies do not see those). The filter lists the kinds in this order.
 *
 * Each kind has the text `audit.kind.<kind>` and each field the text `audit.field.<field>` in every language; a missing one does not compile. A
 * kind is stored as spelled here. Keep a row when its kind is no longer written, so that stored entries can be read.
 */
import { RETENTION_COUNTS } from '../retention/retention-run.ts';

/** Fields of an act on rules, and of its rule sets: the one acted on, the one it was signed over, and the one in force before. */
const ACT = ['kind', 'id', 'act', 'activation', 'rule', 'from', 'agency', 'role'] as const;
const ACT_VERSIONS = ['version', 'hash', 'overVersion', 'overHash', 'inForceVersion', 'inForceHash'] as const;
const RULE_ACT = [...ACT, ...ACT_VERSIONS] as const;
const DRAFT_CHANGE = ['change', 'rule', 'list', 'entries', 'mandate'] as const;
const LEGAL_HOLD = ['kind', 'flight', 'traveller', 'case'] as const;
const RETENTION = ['trigger', ...RETENTION_COUNTS, 'monthsMasked', 'monthsDestroyed'] as const;

/** Extra fields of an entry about viewing: how often the same was viewed again, and since when. */
export type LookedAgain = 'again' | 'since';

interface KindRow {
  /** The group in the filter; null: not offered, because it stands for an entry that cannot be opened. */
  readonly group: string | null;
  readonly fields: readonly string[];
  readonly counts?: readonly string[];
}

export const AUDIT_KINDS = {
  'travellers.searched': { group: 'views', fields: ['text', 'kind', 'found'], counts: ['found'] },
  'traveller.viewed': { group: 'views', fields: ['flight'] },
  'flight.viewed': { group: 'views', fields: [] },
  'queue.viewed': { group: 'views', fields: [] },
  'cases.viewed': { group: 'views', fields: [] },
  'mutes.viewed': { group: 'views', fields: [] },
  'evidence.viewed': { group: 'views', fields: ['flight', 'facts'] },
  'message.viewed': { group: 'views', fields: [] },
  'quarantine.viewed': { group: 'views', fields: [] },
  'diagnostics.viewed': { group: 'views', fields: ['file', 'from'] },
  'mapping.previewed': { group: 'views', fields: [] },
  'traveller.versions-viewed': { group: 'views', fields: ['flight'] },
  'screening.replayed': { group: 'views', fields: [] },
  'statistics.groups-viewed': { group: 'views', fields: ['from', 'to'] },
  'rules.previewed': { group: 'views', fields: [] },
  'rules.tried': { group: 'views', fields: ['flight'] },
  'back-test.run': {
    group: 'views',
    fields: ['flights', 'travellers', 'gained', 'lost', 'hash'],
    counts: ['gained', 'lost'],
  },
  'back-test.travellers-viewed': { group: 'views', fields: [] },
  'audit.viewed': { group: 'views', fields: [] },
  'legal-holds.viewed': { group: 'views', fields: [] },
  'unmasking.viewed': { group: 'views', fields: ['case', 'flight', 'traveller'] },
  'case.claimed': { group: 'case', fields: ['flight', 'traveller'] },
  'case.released': { group: 'case', fields: [] },
  'case.hit-decided': { group: 'case', fields: ['rule', 'disposition'] },
  'case.selected': { group: 'case', fields: [] },
  'case.deselected': { group: 'case', fields: [] },
  'case.result-recorded': { group: 'case', fields: ['result'] },
  'case.noted': { group: 'case', fields: [] },
  'case.closed': { group: 'case', fields: [] },
  'case.reopened': { group: 'case', fields: [] },
  'selection.drawn': { group: 'case', fields: ['drawn', 'passengers', 'flights', 'pool', 'cases'] },
  'mute.made': { group: 'case', fields: ['rule', 'flight', 'traveller', 'key', 'until'] },
  'mute.revoked': { group: 'case', fields: ['rule'] },
  'question.asked': { group: 'case', fields: ['flight', 'about'] },
  'question.answered': { group: 'case', fields: ['flight', 'about'] },
  'question.withdrawn': { group: 'case', fields: ['flight', 'about'] },
  'flight.updated': { group: 'flight', fields: ['decision'] },
  'flight.joined': { group: 'flight', fields: ['decision', 'other'] },
  'traveller.joined': { group: 'flight', fields: ['decision', 'travellers'] },
  'traveller.parted': { group: 'flight', fields: ['decision', 'travellers'] },
  'decision.withdrawn': { group: 'flight', fields: ['decision', 'kind'] },
  'schedule.changed': { group: 'flight', fields: ['rows', 'replaced'] },
  'schedule.removed': { group: 'flight', fields: ['rows'] },
  'import.started': { group: 'import', fields: ['files', 'way'] },
  'import.finished': { group: 'import', fields: ['flights', 'flagged', 'messages'], counts: ['flagged'] },
  'import.cancelled': { group: 'import', fields: ['flights', 'flagged', 'messages'], counts: ['flagged'] },
  'import.interrupted': { group: 'import', fields: ['begunBy'] },
  'samples.loaded': { group: 'import', fields: ['files', 'way'] },
  'entry.saved': { group: 'import', fields: ['files', 'way'] },
  'quarantine.retried': { group: 'import', fields: ['files', 'way', 'entry'] },
  'quarantine.discarded': { group: 'import', fields: [] },
  'quarantine.expired': { group: 'import', fields: ['entries', 'days'] },
  'mapping.applied': { group: 'import', fields: ['files', 'way', 'entry', 'message', 'profile', 'flights'] },
  'mapping.saved': { group: 'import', fields: ['name'] },
  'mapping.forgotten': { group: 'import', fields: ['name'] },
  'draft.created': { group: 'rules', fields: ['title', 'version', 'hash', 'file'] },
  'draft.rule-put': { group: 'rules', fields: DRAFT_CHANGE },
  'draft.rule-removed': { group: 'rules', fields: DRAFT_CHANGE },
  'draft.list-put': { group: 'rules', fields: DRAFT_CHANGE },
  'draft.list-removed': { group: 'rules', fields: DRAFT_CHANGE },
  'draft.thresholds-put': { group: 'rules', fields: DRAFT_CHANGE },
  'draft.renamed': { group: 'rules', fields: [] },
  'draft.discarded': { group: 'rules', fields: ['title', 'rules'] },
  'draft.validated': { group: 'rules', fields: ['hash', 'title', 'base', 'baseHash'] },
  'rules.signed': { group: 'rules', fields: RULE_ACT },
  'rules.activated': { group: 'rules', fields: RULE_ACT },
  'rules.activation-withdrawn': { group: 'rules', fields: RULE_ACT },
  'rules.came-into-force': { group: 'rules', fields: ['hash', 'from', 'activation', 'activatedBy'] },
  'rules.activation-lapsed': { group: 'rules', fields: ['hash', 'from', 'activation', 'activatedBy'] },
  'rules.rolled-back': { group: 'rules', fields: RULE_ACT },
  'rules.switched-off': { group: 'rules', fields: RULE_ACT },
  'rules.countersigned': { group: 'rules', fields: RULE_ACT },
  'rule.held': { group: 'rules', fields: ['day', 'hits', 'evaluated', 'perMille', 'least'] },
  'rule.hold-ended': { group: 'rules', fields: ['day'] },
  'rule.released': { group: 'rules', fields: ['hold'] },
  'breaker.set': { group: 'rules', fields: [] },
  'gate.begun': { group: 'rules', fields: ['carrier', 'field', 'days', 'from'] },
  'gate.ended': { group: 'rules', fields: ['carrier', 'field', 'days', 'from'] },
  'frame.proposed': { group: 'rules', fields: ['changes'] },
  'frame.withdrawn': { group: 'rules', fields: [] },
  'frame.confirmed': { group: 'rules', fields: ['hashBefore', 'proposed', 'changes'] },
  'capacity.changed': { group: 'rules', fields: [] },
  'flagged.exported': { group: 'exports', fields: ['language', 'travellers'], counts: ['travellers'] },
  'quality.exported': { group: 'exports', fields: ['what', 'language'] },
  'back-test.exported': { group: 'exports', fields: ['language', 'travellers'], counts: ['travellers'] },
  'rules.exported': { group: 'exports', fields: ['hash', 'format'] },
  'statistics.exported': { group: 'exports', fields: ['from', 'to', 'language', 'rules'], counts: ['rules'] },
  'audit.exported': { group: 'exports', fields: ['form', 'from', 'until', 'values', 'entries'] },
  'unmasking.exported': { group: 'exports', fields: ['case', 'flight', 'traveller'] },
  'account.signed-in': { group: 'access', fields: ['failures'] },
  'account.created': { group: 'access', fields: [] },
  'account.changed': { group: 'access', fields: [] },
  'account.damaged-removed': { group: 'access', fields: [] },
  'account.suspended': { group: 'access', fields: [] },
  'account.reactivated': { group: 'access', fields: [] },
  'account.recovery-renewed': { group: 'access', fields: [] },
  'account.reset': { group: 'access', fields: [] },
  'account.passphrase-changed': { group: 'access', fields: [] },
  'locking.changed': { group: 'access', fields: [] },
  'session.acted-as': { group: 'access', fields: ['name', 'agency', 'role'] },
  'unit.set-up': { group: 'access', fields: [] },
  'import.set': { group: 'access', fields: [] },
  'reference.changed': { group: 'access', fields: [] },
  'reference.removed': { group: 'access', fields: [] },
  'reference.restored': { group: 'access', fields: ['rows'] },
  'vault.made': { group: 'vault', fields: ['airports', 'officers'] },
  'vault.practised': { group: 'vault', fields: ['airports', 'officers'] },
  'vault.recovered': { group: 'vault', fields: [] },
  'store.record-damaged': { group: 'vault', fields: ['table', 'problem'] },
  'store.made-anew': { group: 'vault', fields: ['records'] },
  'vault.accepted': { group: 'vault', fields: ['problems'] },
  'vault.file-damaged': { group: 'vault', fields: ['received', 'size'] },
  'vault.listed-anew': { group: 'vault', fields: ['listed', 'knownOtherwise', 'damaged', 'gone'] },
  'backup.made': { group: 'vault', fields: ['size'] },
  'backup.expired': { group: 'vault', fields: ['removed'] },
  'backup.made-itself': { group: 'vault', fields: ['problem', 'removed'] },
  'backup.verified': { group: 'vault', fields: ['problem'] },
  'backup.restored-by-code': { group: 'vault', fields: ['createdAt', 'carried'] },
  'backup.restored': { group: 'vault', fields: ['createdAt', 'carried'] },
  'backup.set': { group: 'vault', fields: [] },
  'retention.done': { group: 'vault', fields: RETENTION },
  'retention.failed': { group: 'vault', fields: RETENTION },
  'retention.clock-doubted': { group: 'vault', fields: ['clock'] },
  'retention.announced': { group: 'vault', fields: ['until', 'flightsToMask', 'flightsToDestroy', 'monthsToDestroy'] },
  'retention.announcement-confirmed': { group: 'vault', fields: ['until', 'days'] },
  'retention.asked': { group: 'vault', fields: [] },
  'retention.periods-set': { group: 'vault', fields: [] },
  'retention.time-confirmed': { group: 'vault', fields: ['clock', 'lastPlausible'] },
  'legal-hold.set': { group: 'vault', fields: LEGAL_HOLD },
  'legal-hold.confirmed': { group: 'vault', fields: LEGAL_HOLD },
  'legal-hold.lifted': { group: 'vault', fields: LEGAL_HOLD },
  'unmasking.approved': { group: 'vault', fields: ['case', 'flight', 'traveller', 'until'] },
  'unmasking.revoked': { group: 'vault', fields: ['case'] },
  'vault.verified': { group: 'vault', fields: ['records', 'found', 'first'] },
  'vault.alarm': { group: 'vault', fields: ['codes'] },
  'audit.chain-begun': { group: 'audit', fields: ['entries', 'last'] },
  'audit.alarm': { group: 'audit', fields: ['code', 'seq', 'last'] },
  'audit.alarm-acknowledged': { group: 'audit', fields: ['code', 'seq', 'last', 'found'] },
  'audit.head-noted': { group: 'audit', fields: [] },
  'audit.head-compared': { group: 'audit', fields: ['result', 'noted'] },
  'audit.verified': { group: 'audit', fields: ['entries', 'destroyed', 'breaks', 'first', 'problem'] },
  'audit.unreadable': { group: null, fields: [] },
} as const satisfies Readonly<Record<string, KindRow>>;

export type AuditKind = keyof typeof AUDIT_KINDS;
export type AuditGroup = NonNullable<(typeof AUDIT_KINDS)[AuditKind]['group']>;

/** The fields that details of a kind may have. */
export type FieldOf<Kind extends AuditKind> = (typeof AUDIT_KINDS)[Kind]['fields'][number];

/** The texts that the table requires. */
export type AuditText =
  | `audit.kind.${AuditKind}`
  | `audit.group.${AuditGroup}`
  | `audit.field.${FieldOf<AuditKind> | LookedAgain}`;

/** The kinds as the filter lists them. */
export const KINDS_BY_GROUP: ReadonlyMap<AuditGroup, readonly AuditKind[]> = byGroup();

function byGroup(): Map<AuditGroup, AuditKind[]> {
  const groups = new Map<AuditGroup, AuditKind[]>();
  for (const [kind, { group }] of Object.entries(AUDIT_KINDS) as [AuditKind, (typeof AUDIT_KINDS)[AuditKind]][])
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), kind]);
  return groups;
}

/** The row of a stored kind; undefined for one that is not in the table. */
export function kindRow(kind: string): KindRow | undefined {
  return Object.hasOwn(AUDIT_KINDS, kind) ? AUDIT_KINDS[kind as AuditKind] : undefined;
}

/** Text for a kind of entry; the kind itself when there is no text. */
export function auditKindText(texts: Readonly<Record<string, string>>, kind: string): string {
  return texts[`audit.kind.${kind}`] ?? kind;
}
