/**
 * Every kind of audit entry, one row each: its group, the allowed fields of its details, and what of it officers of another agency are told while the legal frame hides
 * hits from them (`told`). The filter lists the kinds in this order.
 *
 * Each kind has the text `audit.kind.<kind>` and each field the text `audit.field.<field>` in every language; a missing one does not compile. A
 * kind is stored as spelled here. Keep a row when its kind is no longer written, so that stored entries can be read.
 */
import { COUNTS_OF_ALL, RETENTION_COUNTS } from '../retention/retention-run.ts';

/** Fields of an act on rules, and of its rule sets: the one acted on, the one it was signed over, and the one in force before. */
const ACT = ['kind', 'id', 'act', 'activation', 'rule', 'from', 'agency', 'role'] as const;
const ACT_VERSIONS = ['version', 'hash', 'overVersion', 'overHash', 'inForceVersion', 'inForceHash'] as const;
const RULE_ACT = [...ACT, ...ACT_VERSIONS] as const;
const FALSE_MATCH = ['entry', 'falseMatch', 'flight', 'traveller', 'key', 'until'] as const;
const DRAFT_CHANGE = ['change', 'rule', 'list', 'entries', 'mandate'] as const;
const REQUEST = ['flight', 'about', 'of'] as const;
/** Of a referral: its id, and to whom it goes. */
const REFERRAL = ['referral', 'to'] as const;
/** Of a file that came with an answer, or is attached to a case. */
const ANSWER_FILE = ['file', 'form', 'size', 'sha256'] as const;
const LEGAL_HOLD = ['kind', 'flight', 'traveller', 'case'] as const;
/** Of a step: when it happened, who did it and who was there. */
const DEED = ['happened', 'doneBy', 'present'] as const;
/** Of an export of tables; its number is the subject, its purpose the reason. */
const EXPORT = ['form', 'language', 'names', 'rows', 'sha256'] as const;
/** Of a take-over: entries, and how many of them are new, changed and gone. */
const LIST_COUNTS = ['entries', 'added', 'altered', 'gone', 'refused'] as const;
const RETENTION = ['trigger', ...RETENTION_COUNTS, 'monthsMasked', 'monthsDestroyed'] as const;

/** Extra fields of an entry about viewing: how often the same was viewed again, and since when. */
export type LookedAgain = 'again' | 'since';

/**
 * What officers from whom hits are hidden are told of an entry by another agency.
 * - `all`: the entry, since the act changes what every agency works with, and says nothing about hits.
 * - `with-record`: the entry, where they may see the record that is its subject: a case, a legal hold, an unmasking, a request, a proposal, a complaint or request for access, a
 *   target list that was printed.
 * - `nothing`: no entry, since what an agency looks at, searches, draws or exports tells what its hits are about.
 */
export type Told = 'all' | 'with-record' | 'nothing';

interface KindRow {
  /** The group in the filter; null: not offered, because it stands for an entry that cannot be opened. */
  readonly group: string | null;
  readonly fields: readonly string[];
  readonly told: Told;
  /** Fields that count the hits, rules or entries of every agency, or name one of its records: not told, not even of an act of the own agency. */
  readonly counts?: readonly string[];
  /** Where all other details that count are zero, the entry tells only of what is not told, so it is left out. An entry with this trigger stays. */
  readonly staysWhenAskedBy?: string;
  /**
   * The act changes what others rely on, and no other record keeps it: the weekly list of supervisors has a line for each. `alone`: only where nobody confirmed it.
   */
  readonly onWeek?: 'each' | 'alone';
}

export const AUDIT_KINDS = {
  'travellers.searched': { group: 'views', told: 'nothing', fields: ['text', 'kind', 'purpose', 'found'] },
  'lists.checked': { group: 'views', told: 'nothing', fields: ['text', 'kind', 'purpose', 'lists', 'found'] },
  'traveller.viewed': { group: 'views', told: 'nothing', fields: ['flight'] },
  'flight.viewed': { group: 'views', told: 'nothing', fields: [] },
  'case-file.viewed': { group: 'views', told: 'nothing', fields: ['case'] },
  'official-report.viewed': { group: 'views', told: 'nothing', fields: [] },
  'sltd.viewed': { group: 'views', told: 'nothing', fields: [] },
  'custody.viewed': { group: 'views', told: 'nothing', fields: [] },
  'protection.viewed': { group: 'views', told: 'nothing', fields: [] },
  'query-list.viewed': { group: 'views', told: 'nothing', fields: ['rows'] },
  'referral.viewed': { group: 'views', told: 'nothing', fields: [] },
  'answer-file.viewed': { group: 'views', told: 'nothing', fields: [] },
  'queue.viewed': { group: 'views', told: 'nothing', fields: [] },
  'cases.viewed': { group: 'views', told: 'nothing', fields: [] },
  'encounter.viewed': { group: 'views', told: 'nothing', fields: [] },
  'encounter.medical-viewed': { group: 'views', told: 'nothing', fields: ['entry'] },
  'inspections.viewed': { group: 'views', told: 'nothing', fields: [] },
  'month.viewed': { group: 'views', told: 'nothing', fields: [] },
  'shift.viewed': { group: 'views', told: 'nothing', fields: [] },
  'dashboard.rows-viewed': { group: 'views', told: 'nothing', fields: [] },
  'observed.viewed': { group: 'views', told: 'nothing', fields: [] },
  'queue.week-viewed': { group: 'views', told: 'nothing', fields: [] },
  'queue.week-looked-at': { group: 'views', told: 'nothing', fields: ['from', 'to'] },
  'mutes.viewed': { group: 'views', told: 'nothing', fields: [] },
  'evidence.viewed': { group: 'views', told: 'nothing', fields: ['flight', 'facts'] },
  'message.viewed': { group: 'views', told: 'nothing', fields: [] },
  'quarantine.viewed': { group: 'views', told: 'nothing', fields: [] },
  'diagnostics.viewed': { group: 'views', told: 'nothing', fields: ['file', 'from'] },
  'mapping.previewed': { group: 'views', told: 'nothing', fields: [] },
  'traveller.versions-viewed': { group: 'views', told: 'nothing', fields: ['flight'] },
  'screening.replayed': { group: 'views', told: 'nothing', fields: [] },
  'statistics.groups-viewed': { group: 'views', told: 'nothing', fields: ['from', 'to'] },
  'rules.words-viewed': { group: 'views', told: 'nothing', fields: [] },
  'rules.previewed': { group: 'views', told: 'nothing', fields: [] },
  'rules.tried': { group: 'views', told: 'nothing', fields: ['flight'] },
  'back-test.run': { group: 'views', told: 'nothing', fields: ['flights', 'travellers', 'gained', 'lost', 'hash'] },
  'back-test.travellers-viewed': { group: 'views', told: 'nothing', fields: [] },
  'audit.viewed': { group: 'views', told: 'nothing', fields: [] },
  'petitions.viewed': { group: 'views', told: 'nothing', fields: [] },
  'holdings.viewed': { group: 'views', told: 'nothing', fields: ['found'] },
  'exhibits.viewed': { group: 'views', told: 'nothing', fields: ['exhibit'] },
  'proposals.viewed': { group: 'views', told: 'nothing', fields: [] },
  'legal-holds.viewed': { group: 'views', told: 'nothing', fields: [] },
  'unmasking.viewed': { group: 'views', told: 'nothing', fields: ['case', 'flight', 'traveller'] },
  'list.viewed': { group: 'views', told: 'nothing', fields: ['entry', 'rows'] },
  'case.claimed': { group: 'case', told: 'with-record', fields: ['flight', 'traveller'] },
  'case.opened': { group: 'case', told: 'with-record', fields: ['flight', 'traveller', 'origin', 'thing'] },
  'case.released': { group: 'case', told: 'with-record', fields: [] },
  'case.assigned': { group: 'case', told: 'with-record', fields: ['to'] },
  'case.handed-over': { group: 'case', told: 'with-record', fields: ['to'] },
  'case.hit-decided': { group: 'case', told: 'with-record', fields: ['rule', 'disposition', 'because'] },
  'case.tested': { group: 'case', told: 'with-record', fields: ['line', 'test'] },
  'case.selected': { group: 'case', told: 'with-record', fields: [...DEED] },
  'case.deselected': { group: 'case', told: 'with-record', fields: [...DEED] },
  'case.met': { group: 'case', told: 'with-record', fields: [...DEED] },
  'case.unmet': { group: 'case', told: 'with-record', fields: [] },
  'case.result-recorded': { group: 'case', told: 'with-record', fields: ['result', 'finds', ...DEED] },
  'encounter.added': { group: 'case', told: 'with-record', fields: ['entry', 'kind', 'act', ...DEED] },
  'case.concluded': { group: 'case', told: 'with-record', fields: [] },
  'case.sent-back': { group: 'case', told: 'with-record', fields: [] },
  'case.noted': { group: 'case', told: 'with-record', fields: [...DEED] },
  'case.closed': { group: 'case', told: 'with-record', fields: [] },
  'case.part-reopened': { group: 'case', told: 'with-record', fields: [] },
  'case.dismissed': { group: 'case', told: 'with-record', fields: ['why'] },
  'case.not-examined': { group: 'case', told: 'with-record', fields: ['flight', 'traveller', 'why', ...DEED] },
  // Whoever does not see the hits is not told that there are any.
  'case.let-go': { group: 'case', told: 'nothing', fields: [] },
  'case.reopened': { group: 'case', told: 'with-record', fields: [] },
  'case.proposed': { group: 'case', told: 'with-record', fields: ['act', 'why'] },
  'case.accepted': { group: 'case', told: 'with-record', fields: [] },
  'case.declined': { group: 'case', told: 'with-record', fields: [] },
  'case.deed-confirmed': { group: 'case', told: 'with-record', fields: [] },
  'case.deed-disputed': { group: 'case', told: 'with-record', fields: [] },
  'case.found-confirmed': { group: 'case', told: 'with-record', fields: ['line'] },
  'case.found-disputed': { group: 'case', told: 'with-record', fields: ['line'] },
  'case.proposal-withdrawn': { group: 'case', told: 'with-record', fields: [] },
  'case.acknowledged': { group: 'case', told: 'with-record', fields: [] },
  'official-report.kept': { group: 'case', told: 'with-record', fields: ['paper'] },
  'official-report.withdrawn': { group: 'case', told: 'with-record', fields: ['paper'] },
  // The case is the subject.
  'referral.prepared': { group: 'case', told: 'with-record', fields: REFERRAL },
  'referral.handed': { group: 'case', told: 'with-record', fields: [...REFERRAL, 'reference', 'happened'] },
  'referral.answered': { group: 'case', told: 'with-record', fields: [...REFERRAL, 'reference', 'answer', 'finds'] },
  'referral.reminded': { group: 'case', told: 'with-record', fields: REFERRAL },
  'referral.withdrawn': { group: 'case', told: 'with-record', fields: REFERRAL },
  'referral.printed': { group: 'case', told: 'with-record', fields: [...REFERRAL, 'language'] },
  // Whoever does not see every hit is not told that a document was checked.
  'sltd.begun': { group: 'case', told: 'nothing', fields: [] },
  'sltd.printed': { group: 'case', told: 'nothing', fields: ['language'] },
  'sltd.entered': { group: 'case', told: 'nothing', fields: ['entry', 'number', 'happened'] },
  'custody.entered': { group: 'case', told: 'with-record', fields: ['entry', 'number', 'happened'] },
  'protection.entered': { group: 'case', told: 'with-record', fields: ['number'] },
  'quiet.released': { group: 'case', told: 'with-record', fields: ['office', 'reference', 'started', 'deadline'] },
  'case.joined': { group: 'case', told: 'nothing', fields: ['incident', 'with'] },
  'case.parted': { group: 'case', told: 'nothing', fields: [] },
  'case-file.attached': { group: 'case', told: 'with-record', fields: ['attachment', ...ANSWER_FILE] },
  'case-file.remarked': { group: 'case', told: 'with-record', fields: ['attachment', 'remark'] },
  'statement.taken': { group: 'case', told: 'with-record', fields: ['statement', 'kind'] },
  'case.watched': { group: 'case', told: 'nothing', fields: ['watched'] },
  'case.reminder-set': { group: 'case', told: 'nothing', fields: ['due'] },
  'selection.drawn': { group: 'case', told: 'nothing', fields: ['drawn', 'passengers', 'flights', 'pool', 'cases'] },
  'mute.made': { group: 'case', told: 'all', fields: ['rule', 'flight', 'traveller', 'key', 'until'] },
  'mutes.days-set': { group: 'access', told: 'all', fields: [] },
  'mute.revoked': { group: 'case', told: 'all', fields: ['rule'] },
  // The case is the subject.
  'exhibit.opened': { group: 'case', told: 'with-record', fields: ['exhibit', 'kind', 'line'] },
  'exhibit.added': { group: 'case', told: 'with-record', fields: ['exhibit', 'act', 'entry', 'to'] },
  'petition.entered': { group: 'case', told: 'with-record', fields: ['kind'] },
  'petition.looked-through': { group: 'case', told: 'with-record', fields: ['kind'] },
  'petition.closed': { group: 'case', told: 'with-record', fields: ['kind'] },
  'proposal.made': { group: 'case', told: 'with-record', fields: ['case', 'kind'] },
  'proposal.drafted': { group: 'case', told: 'with-record', fields: ['id'] },
  'proposal.declined': { group: 'case', told: 'with-record', fields: [] },
  'question.asked': { group: 'case', told: 'with-record', fields: REQUEST },
  'question.answered': { group: 'case', told: 'with-record', fields: [...REQUEST, ...ANSWER_FILE] },
  'question.reminded': { group: 'case', told: 'with-record', fields: REQUEST },
  'question.refused': { group: 'case', told: 'with-record', fields: REQUEST },
  'question.withdrawn': { group: 'case', told: 'with-record', fields: REQUEST },
  'flight.updated': { group: 'flight', told: 'all', fields: ['decision'] },
  'flight.cancelled': { group: 'flight', told: 'all', fields: ['decision', 'cause'] },
  'flight.taken': { group: 'flight', told: 'all', fields: [] },
  'flight.left': { group: 'flight', told: 'all', fields: [] },
  'flight.signed': { group: 'flight', told: 'all', fields: [] },
  'flight.signature-taken-back': { group: 'flight', told: 'nothing', fields: [] },
  'capacity-cut.signed': { group: 'flight', told: 'with-record', fields: ['flight', 'from', 'post'], onWeek: 'each' },
  'capacity-cut.objected': { group: 'flight', told: 'with-record', fields: ['flight'] },
  'capacity-cut.upheld': { group: 'flight', told: 'with-record', fields: ['flight'], onWeek: 'each' },
  'capacity-cut.taken-back': { group: 'flight', told: 'with-record', fields: [] },
  'flight.list-approved': { group: 'flight', told: 'all', fields: [] },
  'flight.joined': { group: 'flight', told: 'all', fields: ['decision', 'other'] },
  'fall.looked-at': { group: 'flight', told: 'nothing', fields: ['flight'] },
  'message.assigned': { group: 'flight', told: 'all', fields: ['decision', 'message', 'count'] },
  'traveller.joined': { group: 'flight', told: 'all', fields: ['decision', 'travellers'] },
  'traveller.parted': { group: 'flight', told: 'all', fields: ['decision', 'travellers'] },
  'decision.withdrawn': { group: 'flight', told: 'all', fields: ['decision', 'kind'] },
  'schedule.changed': { group: 'flight', told: 'all', fields: ['rows', 'replaced'], onWeek: 'each' },
  'schedule.removed': { group: 'flight', told: 'all', fields: ['rows'], onWeek: 'each' },
  'import.started': { group: 'import', told: 'all', fields: ['files', 'way'] },
  'import.finished': { group: 'import', told: 'all', fields: ['flights', 'flagged', 'messages'], counts: ['flagged'] },
  'import.cancelled': {
    group: 'import',
    told: 'all',
    fields: ['flights', 'flagged', 'messages', 'begunBy'],
    counts: ['flagged'],
  },
  'import.interrupted': { group: 'import', told: 'all', fields: ['begunBy'] },
  'samples.loaded': { group: 'import', told: 'all', fields: ['files', 'way'] },
  'entry.saved': { group: 'import', told: 'all', fields: ['files', 'way'] },
  'quarantine.retried': { group: 'import', told: 'all', fields: ['files', 'way', 'entry'] },
  'quarantine.discarded': { group: 'import', told: 'all', fields: ['file'], onWeek: 'alone' },
  'quarantine.expired': { group: 'import', told: 'all', fields: ['entries', 'days'] },
  'mapping.applied': {
    group: 'import',
    told: 'all',
    fields: ['files', 'way', 'entry', 'message', 'profile', 'flights'],
  },
  'mapping.saved': { group: 'import', told: 'all', fields: ['name'], onWeek: 'each' },
  'mapping.forgotten': { group: 'import', told: 'all', fields: ['name'], onWeek: 'each' },
  // The list is the subject.
  'list.created': { group: 'lists', told: 'with-record', fields: ['title'] },
  'list.changed': { group: 'lists', told: 'with-record', fields: ['title'], onWeek: 'each' },
  'list.read': { group: 'lists', told: 'with-record', fields: ['listVersion', ...LIST_COUNTS, 'file', 'sha256'] },
  'list.given-up': { group: 'lists', told: 'with-record', fields: ['listVersion'] },
  'list.taken-over': { group: 'lists', told: 'with-record', fields: ['listVersion', 'version', ...LIST_COUNTS] },
  'list.rolled-back': { group: 'lists', told: 'with-record', fields: ['listVersion', 'version', 'to'], onWeek: 'each' },
  'list.entry-added': { group: 'lists', told: 'with-record', fields: ['entry', 'version'] },
  'list.entry-changed': { group: 'lists', told: 'with-record', fields: ['entry', 'version'], onWeek: 'alone' },
  'list.entry-withdrawn': { group: 'lists', told: 'with-record', fields: ['entry', 'version'] },
  // What flights that were over have of the list since it changed, and lost of it.
  'list.compared-later': { group: 'lists', told: 'with-record', fields: ['found', 'gone', 'flights'] },
  'list.comparison-stopped': { group: 'lists', told: 'with-record', fields: [] },
  // The lookout is the subject.
  'lookout.taken': { group: 'lookouts', told: 'with-record', fields: ['until', 'keptWords'] },
  'lookout.changed': { group: 'lookouts', told: 'with-record', fields: ['version', 'keptWords'] },
  'lookout.extended': { group: 'lookouts', told: 'with-record', fields: ['until'] },
  'lookout.reviewed': { group: 'lookouts', told: 'with-record', fields: ['outcome', 'version'] },
  'lookout.described': { group: 'lookouts', told: 'with-record', fields: ['version'] },
  'lookout.ended': { group: 'lookouts', told: 'with-record', fields: [] },
  'lookout.viewed': { group: 'views', told: 'nothing', fields: ['flight'] },
  'query-list.made': { group: 'lists', told: 'nothing', fields: ['flight', 'rows'] },
  'query-list.marked': { group: 'lists', told: 'nothing', fields: ['state', 'rows'] },
  'query-list.answered': { group: 'lists', told: 'nothing', fields: ['rows', 'refused'] },
  'false-match.declared': { group: 'lists', told: 'with-record', fields: FALSE_MATCH },
  'false-match.redressed': { group: 'lists', told: 'with-record', fields: FALSE_MATCH },
  'false-match.revoked': { group: 'lists', told: 'with-record', fields: ['entry', 'falseMatch'] },
  'draft.created': { group: 'rules', told: 'all', fields: ['title', 'version', 'hash', 'file'] },
  'draft.rule-put': { group: 'rules', told: 'all', fields: DRAFT_CHANGE },
  'draft.rule-removed': { group: 'rules', told: 'all', fields: DRAFT_CHANGE },
  'draft.list-put': { group: 'rules', told: 'all', fields: DRAFT_CHANGE },
  'draft.list-removed': { group: 'rules', told: 'all', fields: DRAFT_CHANGE },
  'draft.thresholds-put': { group: 'rules', told: 'all', fields: DRAFT_CHANGE },
  'draft.format-put': { group: 'rules', told: 'all', fields: DRAFT_CHANGE },
  'draft.renamed': { group: 'rules', told: 'all', fields: [] },
  'draft.discarded': { group: 'rules', told: 'all', fields: ['title', 'rules'], counts: ['rules'] },
  'draft.validated': { group: 'rules', told: 'all', fields: ['hash', 'title', 'base', 'baseHash'] },
  'rules.signed': { group: 'rules', told: 'all', fields: RULE_ACT },
  'rules.activated': { group: 'rules', told: 'all', fields: RULE_ACT },
  'rules.activation-withdrawn': { group: 'rules', told: 'all', fields: RULE_ACT, onWeek: 'each' },
  'rules.came-into-force': { group: 'rules', told: 'all', fields: ['hash', 'from', 'activation', 'activatedBy'] },
  'rules.activation-lapsed': { group: 'rules', told: 'all', fields: ['hash', 'from', 'activation', 'activatedBy'] },
  'rules.rolled-back': { group: 'rules', told: 'all', fields: RULE_ACT },
  'rules.switched-off': { group: 'rules', told: 'all', fields: RULE_ACT },
  'rules.countersigned': { group: 'rules', told: 'all', fields: RULE_ACT },
  'rule.held': { group: 'rules', told: 'all', fields: ['day', 'hits', 'evaluated', 'perMille', 'least'] },
  'rule.hold-ended': { group: 'rules', told: 'all', fields: ['day'] },
  'rule.released': { group: 'rules', told: 'all', fields: ['hold'] },
  'window.set': { group: 'flight', told: 'all', fields: [], onWeek: 'each' },
  'sltd-limits.set': { group: 'access', told: 'all', fields: [], onWeek: 'each' },
  'meeting-limits.set': { group: 'access', told: 'all', fields: [], onWeek: 'each' },
  'breaker.set': { group: 'rules', told: 'all', fields: [], onWeek: 'each' },
  'doubt.set': { group: 'rules', told: 'all', fields: [], onWeek: 'each' },
  'gate.begun': { group: 'rules', told: 'all', fields: ['carrier', 'field', 'days', 'from'], onWeek: 'each' },
  'gate.ended': { group: 'rules', told: 'all', fields: ['carrier', 'field', 'days', 'from'] },
  'frame.proposed': { group: 'rules', told: 'all', fields: ['changes'] },
  'frame.withdrawn': { group: 'rules', told: 'all', fields: [] },
  'frame.confirmed': { group: 'rules', told: 'all', fields: ['hashBefore', 'proposed', 'changes'] },
  'draft-template.proposed': { group: 'rules', told: 'all', fields: ['hash'] },
  'draft-template.withdrawn': { group: 'rules', told: 'all', fields: ['hash'] },
  'draft-template.confirmed': { group: 'rules', told: 'all', fields: ['hash', 'proposed'] },
  'roster.entered': { group: 'access', told: 'all', fields: ['from', 'officers'] },
  // Who were on duty, or where, was entered otherwise than they had said themselves.
  'roster.overruled': { group: 'access', told: 'all', fields: ['from', 'officers'], onWeek: 'each' },
  'roster.corrected': { group: 'access', told: 'all', fields: ['from', 'officers'], onWeek: 'each' },
  'roster.posted': { group: 'access', told: 'all', fields: ['from', 'place'] },
  'posts.changed': { group: 'access', told: 'all', fields: [] },
  'airline-contact.entered': { group: 'access', told: 'all', fields: ['carrier', 'day'] },
  'airline-contact.removed': { group: 'access', told: 'all', fields: ['carrier', 'day'], onWeek: 'each' },
  'capacity.changed': { group: 'rules', told: 'all', fields: [], onWeek: 'each' },
  'flagged.exported': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'travellers'] },
  'cases.exported': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'list'] },
  'case.seizure-recorded': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'case'] },
  'case.packaged': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'package', 'case'] },
  'official-draft.printed': {
    group: 'exports',
    told: 'nothing',
    fields: ['case', 'paper', 'language', 'copyNumber', 'version', 'with', 'sha256'],
  },
  'exhibits.exported': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'list'] },
  'exhibit.printed': { group: 'exports', told: 'nothing', fields: ['exhibit', 'paper', 'language'] },
  'observed.passed-on': { group: 'exports', told: 'nothing', fields: ['flight', 'to'] },
  'case-file.saved': { group: 'exports', told: 'nothing', fields: ['case', 'attachment', ...ANSWER_FILE, 'copy'] },
  'answer-file.saved': { group: 'exports', told: 'nothing', fields: ['request', ...ANSWER_FILE] },
  'target-list.printed': {
    group: 'exports',
    told: 'with-record',
    fields: ['flight', 'number', 'copies', 'rows', 'language'],
  },
  'target-list.copy-ended': { group: 'exports', told: 'with-record', fields: ['copyNumber', 'how'] },
  'target-list.copy-lost': { group: 'exports', told: 'with-record', fields: ['copyNumber'], onWeek: 'each' },
  'query-list.exported': { group: 'exports', told: 'nothing', fields: EXPORT },
  'bags.printed': { group: 'exports', told: 'nothing', fields: ['rows'] },
  'alert.printed': { group: 'exports', told: 'nothing', fields: ['entry', 'number', 'language'] },
  'paper.printed': { group: 'exports', told: 'nothing', fields: ['flight', 'language', 'place', 'page', 'pages'] },
  'quality.exported': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'what'] },
  'back-test.exported': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'title', 'travellers'] },
  'rules.exported': { group: 'exports', told: 'nothing', fields: ['hash', 'format'] },
  'queue.week-exported': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'from', 'to'] },
  'statistics.exported': {
    group: 'exports',
    told: 'nothing',
    fields: [...EXPORT, 'from', 'to', 'rules'],
  },
  'dashboard.exported': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'days'] },
  'month.exported': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'from', 'to'] },
  'shift.taken-over': { group: 'exports', told: 'nothing', fields: ['cases'] },
  'shift.signed': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'from', 'to'] },
  'shift.exported': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'report'] },
  'audit.exported': {
    group: 'exports',
    told: 'nothing',
    fields: [...EXPORT, 'from', 'until', 'values', 'entries'],
    counts: ['entries'],
  },
  'unmasking.exported': { group: 'exports', told: 'nothing', fields: [...EXPORT, 'case', 'flight', 'traveller'] },
  'account.signed-in': { group: 'access', told: 'all', fields: ['failures'] },
  'account.signed-in-by-pin': { group: 'access', told: 'all', fields: [] },
  'account.pin-chosen': { group: 'access', told: 'all', fields: [] },
  'account.pin-refused': { group: 'access', told: 'all', fields: ['failures'] },
  'account.second-refused': { group: 'access', told: 'all', fields: [] },
  'account.created': { group: 'access', told: 'all', fields: [] },
  'account.changed': { group: 'access', told: 'all', fields: [] },
  'account.damaged-removed': { group: 'access', told: 'all', fields: [] },
  'account.suspended': { group: 'access', told: 'all', fields: [] },
  'account.reactivated': { group: 'access', told: 'all', fields: [] },
  'account.recovery-renewed': { group: 'access', told: 'all', fields: [] },
  'account.reset': { group: 'access', told: 'all', fields: [] },
  'account.passphrase-changed': { group: 'access', told: 'all', fields: [] },
  'agency.proposed': { group: 'access', told: 'all', fields: ['agency'] },
  'agency.dropped': { group: 'access', told: 'all', fields: ['agency'] },
  'agency.accepted': { group: 'access', told: 'all', fields: ['agency', 'inForce'] },
  'locking.changed': { group: 'access', told: 'all', fields: [], onWeek: 'each' },
  'exhibits.pattern-set': { group: 'access', told: 'all', fields: [] },
  'contacts.changed': { group: 'access', told: 'all', fields: [], onWeek: 'each' },
  'session.acted-as': { group: 'access', told: 'all', fields: ['name', 'agency', 'role'] },
  'unit.set-up': { group: 'access', told: 'all', fields: [] },
  'import.set': { group: 'access', told: 'all', fields: [], onWeek: 'each' },
  'reference.changed': { group: 'access', told: 'all', fields: [], onWeek: 'each' },
  'reference.removed': { group: 'access', told: 'all', fields: [], onWeek: 'each' },
  'reference.restored': { group: 'access', told: 'all', fields: ['rows'] },
  'vault.made': { group: 'vault', told: 'all', fields: ['airports', 'officers'] },
  'vault.practised': { group: 'vault', told: 'all', fields: ['airports', 'officers'] },
  'vault.recovered': { group: 'vault', told: 'all', fields: [] },
  'store.record-damaged': { group: 'vault', told: 'all', fields: ['table', 'problem'] },
  'store.made-anew': { group: 'vault', told: 'all', fields: ['records'] },
  'vault.accepted': { group: 'vault', told: 'all', fields: ['problems'] },
  'vault.file-damaged': { group: 'vault', told: 'all', fields: ['received', 'size'] },
  'vault.listed-anew': { group: 'vault', told: 'all', fields: ['listed', 'knownOtherwise', 'damaged', 'gone'] },
  'backup.made': { group: 'vault', told: 'all', fields: ['size'] },
  'backup.expired': { group: 'vault', told: 'all', fields: ['removed'] },
  'backup.made-itself': { group: 'vault', told: 'all', fields: ['problem', 'removed'] },
  'backup.verified': { group: 'vault', told: 'all', fields: ['problem'] },
  'backup.restored-by-code': { group: 'vault', told: 'all', fields: ['createdAt', 'carried'] },
  'backup.restored': { group: 'vault', told: 'all', fields: ['createdAt', 'carried'] },
  'backup.set': { group: 'vault', told: 'all', fields: [], onWeek: 'each' },
  'retention.done': {
    group: 'vault',
    told: 'all',
    fields: RETENTION,
    counts: COUNTS_OF_ALL,
    staysWhenAskedBy: 'hand',
  },
  'retention.failed': { group: 'vault', told: 'all', fields: RETENTION, counts: COUNTS_OF_ALL },
  'retention.clock-doubted': { group: 'vault', told: 'all', fields: ['clock'] },
  'clock.set-ahead': { group: 'vault', told: 'all', fields: ['from', 'to'], onWeek: 'each' },
  'clock.set-back': { group: 'vault', told: 'all', fields: ['from', 'to'], onWeek: 'each' },
  'retention.announced': {
    group: 'vault',
    told: 'all',
    fields: ['until', 'flightsToMask', 'flightsToDestroy', 'monthsToDestroy'],
  },
  'retention.announcement-confirmed': { group: 'vault', told: 'all', fields: ['until', 'days'] },
  'retention.asked': { group: 'vault', told: 'all', fields: [] },
  'retention.periods-set': { group: 'vault', told: 'all', fields: [], onWeek: 'each' },
  'retention.time-confirmed': {
    group: 'vault',
    told: 'all',
    fields: ['clock', 'lastPlausible', 'from', 'to'],
    onWeek: 'each',
  },
  'legal-hold.set': { group: 'vault', told: 'with-record', fields: LEGAL_HOLD },
  'legal-hold.confirmed': { group: 'vault', told: 'with-record', fields: LEGAL_HOLD },
  'legal-hold.lifted': { group: 'vault', told: 'with-record', fields: LEGAL_HOLD, onWeek: 'each' },
  'unmasking.approved': { group: 'vault', told: 'with-record', fields: ['case', 'flight', 'traveller', 'until'] },
  'unmasking.revoked': { group: 'vault', told: 'with-record', fields: ['case'] },
  'vault.verified': { group: 'vault', told: 'all', fields: ['records', 'found', 'first'], counts: ['first'] },
  'vault.alarm': { group: 'vault', told: 'all', fields: ['codes'] },
  'audit.chain-begun': { group: 'audit', told: 'all', fields: ['entries', 'last'], counts: ['entries', 'last'] },
  'audit.alarm': { group: 'audit', told: 'all', fields: ['code', 'seq', 'last'], counts: ['seq', 'last'] },
  'audit.alarm-acknowledged': {
    group: 'audit',
    told: 'all',
    fields: ['code', 'seq', 'last', 'found'],
    counts: ['seq', 'last'],
  },
  'audit.head-noted': { group: 'audit', told: 'all', fields: [] },
  'audit.head-compared': { group: 'audit', told: 'all', fields: ['result', 'noted'] },
  'audit.verified': {
    group: 'audit',
    told: 'all',
    fields: ['entries', 'destroyed', 'breaks', 'first', 'problem'],
    counts: ['entries', 'destroyed', 'breaks', 'first'],
  },
  'audit.unreadable': { group: null, told: 'all', fields: [] },
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
