/**
 * Acts that may take a target off the queue: who may do them, who confirms, and who reviews them later. Nobody makes a target vanish alone and unseen. Every kind of act on a
 * case, a mute, a traveller or a flight has a row, or it does not compile. Further rows are acts by which rules stop counting.
 */
import type { AUDIT_KINDS, AuditKind } from '../../shared/audit/audit-kinds.ts';
import type { WeekActName } from '../../shared/review/week-acts.ts';
import type { Permission, SecondNeed } from './permissions.ts';

export interface QueueAct {
  /** The permission to do it. */
  readonly may: Permission;
  /** Whose targets: `own-mandate`: of rules of the own agency, or of any agency with the permission `mute.any` · `every`: of every agency. */
  readonly whose: 'own-mandate' | 'every';
  /** The second officer who confirms. */
  readonly confirms: SecondNeed;
  /** When one officer is enough: the act takes none off the queue, or (`own-target`) also where no other agency leads the case; left out: never. */
  readonly alone?: 'takes-none-off' | 'own-target';
  /** Where others review it: under these lines of the weekly list, or where rules are signed. */
  readonly reviewed: readonly [WeekActName, ...WeekActName[]] | 'where-rules-are-signed';
}

/** The target stays on the queue, or comes back to it. What follows, or does not, may be reviewed all the same. */
interface Stays {
  readonly stays: true;
  readonly reviewed?: readonly WeekActName[];
}

const STAYS = { stays: true } as const;

/** Steps of a case by which the traveller may be let go. */
const ON_CASE = { whose: 'every', confirms: 'sighted', alone: 'own-target' } as const;

/** Decisions about travellers and flights. */
const DECIDED = { may: 'decide', whose: 'every', confirms: 'sighted' } as const;

const ON_LOOKOUT = {
  whose: 'own-mandate',
  confirms: 'sighted',
  alone: 'takes-none-off',
  reviewed: ['lookout-back'],
} as const;

/** The kinds of a group. */
type KindsOf<Group> = {
  [Kind in AuditKind]: (typeof AUDIT_KINDS)[Kind]['group'] extends Group ? Kind : never;
}[AuditKind];

type ActOnTarget =
  | KindsOf<'case' | 'flight'>
  | Extract<
      AuditKind,
      | `breaker.${string}`
      | 'quarantine.discarded'
      | 'quarantine.retried'
      | 'mapping.applied'
      | 'import.started'
      | 'rule.released'
      | 'agency.proposed'
      | 'rules.switched-off'
      | 'rules.rolled-back'
      | 'rules.activation-withdrawn'
      | 'list.entry-added'
      | 'list.entry-changed'
      | 'lookout.changed'
      | 'lookout.reviewed'
      | 'lookout.ended'
      | 'list.entry-withdrawn'
      | 'false-match.declared'
      | 'false-match.redressed'
      | 'false-match.revoked'
    >;

/** By the audit kind of the act. */
export const QUEUE_ACTS = {
  'mute.made': { may: 'mute', whose: 'own-mandate', confirms: 'sighted', reviewed: ['mute'] },
  'mute.revoked': STAYS,
  // Whoever claims a target and does nothing keeps others away from it.
  'case.claimed': { stays: true, reviewed: ['not-examined'] },
  'case.opened': { stays: true, reviewed: ['not-examined'] },
  'case.released': STAYS,
  // Whoever lets a traveller go is of the agency that leads the case, or has one of its officers confirm it (`letting-go.ts`).
  'case.hit-decided': { ...ON_CASE, may: 'case.work', reviewed: ['let-go'] },
  'case.selected': STAYS,
  'case.deselected': { ...ON_CASE, may: 'case.work', reviewed: ['deselect', 'let-go-unseen'] },
  'case.assigned': STAYS,
  'case.handed-over': STAYS,
  'case.met': STAYS,
  'case.unmet': STAYS,
  'encounter.added': { stays: true, reviewed: ['find-back'] },
  // Nobody replaces a result that the leading agency agreed to without it.
  'case.result-recorded': {
    ...ON_CASE,
    may: 'case.examine',
    reviewed: ['replaced', 'not-examined', 'unseen', 'met-alone', 'let-go-unseen'],
  },
  // Two officers of two agencies say that a traveller was let run; until then quiet work is no act on the target (`quiet.ts`).
  'quiet.released': { may: 'quiet', whose: 'every', confirms: 'other-agency', reviewed: ['let-run'] },
  // A find that a laboratory overturned counts no longer.
  'case.tested': { ...ON_CASE, may: 'case.examine', reviewed: ['replaced'] },
  // Whoever agrees to a result is of the agency that leads the case, or has one of its officers confirm it.
  'case.concluded': { ...ON_CASE, may: 'case.work', reviewed: ['alone'] },
  // A find that is sent back counts for nothing until it is agreed to again.
  'case.sent-back': { ...ON_CASE, may: 'case.work', reviewed: ['replaced'] },
  'case.noted': STAYS,
  'case-file.attached': STAYS,
  'case-file.remarked': { stays: true, reviewed: ['paper-back'] },
  'statement.taken': STAYS,
  // One reason for all hits; a supervisor reviews it.
  'case.dismissed': { ...ON_CASE, may: 'case.work', reviewed: ['close', 'let-go-unseen'] },
  // The agency that leads has agreed to the result before.
  'case.closed': { stays: true, reviewed: ['alone'] },
  // Of those whom nobody examined in time: the reason ends the matter.
  'case.not-examined': { ...ON_CASE, may: 'case.work', reviewed: ['close', 'let-go-unseen'] },
  // Others let the traveller go before, who do not see the hits of the agency.
  'case.let-go': { ...ON_CASE, may: 'case.work', reviewed: ['close'] },
  // What was found counts for no later flight until it is agreed to again.
  'case.reopened': { ...ON_CASE, may: 'case.work', reviewed: ['replaced'] },
  'case.part-reopened': STAYS,
  'case.proposed': STAYS,
  // Two agencies agree: the one that proposed it, and the one that leads.
  'case.accepted': { ...ON_CASE, may: 'case.work', reviewed: ['close', 'deselect', 'replaced'] },
  'case.declined': STAYS,
  'case.deed-confirmed': STAYS,
  'case.deed-disputed': STAYS,
  'case.found-confirmed': STAYS,
  'case.found-disputed': STAYS,
  'case.proposal-withdrawn': STAYS,
  'case.acknowledged': STAYS,
  'sltd.begun': STAYS,
  'sltd.printed': STAYS,
  // What rested on a match before its source confirmed it, supervisors read.
  'sltd.entered': {
    stays: true,
    reviewed: [
      ...['sltd-unconfirmed', 'sltd-told', 'sltd-answered-valid'],
      ...['sltd-answered-recovered', 'sltd-answered-error', 'sltd-struck'],
    ] as const,
  },
  'custody.entered': { stays: true, reviewed: ['custody-over'] },
  // Whoever is protected is no target any more: supervisors read who said so.
  'protection.entered': { stays: true, reviewed: ['protect', 'unprotect', 'child-handed'] },
  'official-report.kept': STAYS,
  'official-report.withdrawn': { stays: true, reviewed: ['paper-back'] },
  'referral.prepared': STAYS,
  'referral.handed': STAYS,
  'referral.reminded': STAYS,
  'referral.withdrawn': STAYS,
  'referral.printed': STAYS,
  // It may say that a find does not stand, as a laboratory does.
  'referral.answered': { ...ON_CASE, may: 'case.work', reviewed: ['replaced'] },
  'case.joined': STAYS,
  'case.parted': STAYS,
  'case.watched': STAYS,
  'case.reminder-set': STAYS,
  'selection.drawn': STAYS,
  'exhibit.opened': STAYS,
  'exhibit.added': { stays: true, reviewed: ['exhibit-corrected', 'exhibit-out', 'exhibit-lighter'] },
  'petition.entered': STAYS,
  'petition.looked-through': STAYS,
  'petition.closed': STAYS,
  'proposal.made': STAYS,
  'proposal.drafted': STAYS,
  'proposal.declined': STAYS,
  'question.asked': STAYS,
  'question.answered': STAYS,
  'question.reminded': STAYS,
  'question.refused': STAYS,
  'question.withdrawn': STAYS,
  // What counts against each of two may not count against the one, and the other way round.
  'traveller.joined': { ...DECIDED, reviewed: ['join'] },
  'traveller.parted': { ...DECIDED, reviewed: ['part'] },
  // A flight said to have landed long ago, to come tomorrow night or to go elsewhere takes its travellers along (`flight-entries.ts`). What happens now, one officer enters.
  'flight.updated': { ...DECIDED, alone: 'takes-none-off', reviewed: ['move', 'divert'] },
  // A flight that is cancelled by hand takes all its travellers along, those of messages to come too.
  'flight.cancelled': { ...DECIDED, reviewed: ['cancel'] },
  // Two flights of which one is cancelled or due at another time: the travellers of the other would go with it.
  'flight.taken': STAYS,
  'flight.left': STAYS,
  'flight.signed': STAYS,
  'flight.signature-taken-back': STAYS,
  'flight.list-approved': STAYS,
  'flight.joined': { ...DECIDED, alone: 'takes-none-off', reviewed: ['join-flights'] },
  // Travellers on no flight are on no queue. On a flight that is over, far off, elsewhere or made up they would still be on none, and nobody would ask any more.
  'message.assigned': { ...DECIDED, may: 'quarantine', alone: 'takes-none-off', reviewed: ['assign'] },
  // The same by the layout of a table.
  'mapping.applied': { ...DECIDED, may: 'mapping', alone: 'takes-none-off', reviewed: ['assign', 'fell'] },
  // A message may correct what an earlier one said, and honest ones do: it is not refused. Whom it took off stays in sight until somebody else has looked.
  'import.started': { stays: true, reviewed: ['fell', 'earlier'] },
  'fall.looked-at': { stays: true, reviewed: ['fell'] },
  // The same by a text that was mended so that it names the flight, or some only of the travellers that it counts.
  'quarantine.retried': { ...DECIDED, may: 'quarantine', alone: 'takes-none-off', reviewed: ['assign'] },
  // Whoever leaves the travellers of a message unscreened silences the number on the rail. A part that could not be read has none; a damaged entry may have one.
  'quarantine.discarded': { ...DECIDED, may: 'quarantine', alone: 'takes-none-off', reviewed: ['leave'] },
  // What two officers decided is not undone by one; nor does one end an entry by which a flight is awaited.
  'decision.withdrawn': { ...DECIDED, alone: 'takes-none-off', reviewed: ['withdraw'] },
  // Expected flights have no travellers. Their data counts also where no flight is expected.
  // It leaves nobody off the queue: who is left out says so there.
  'capacity-cut.signed': { stays: true, reviewed: ['cut', 'cut-equal'] },
  'capacity-cut.objected': STAYS,
  'capacity-cut.upheld': { stays: true, reviewed: ['cut'] },
  'capacity-cut.taken-back': STAYS,
  'schedule.changed': STAYS,
  'schedule.removed': STAYS,
  // The limit above which the circuit breaker pauses rules; `LOWEST_LIMIT` keeps it one.
  'breaker.set': { may: 'rules.hold', whose: 'every', confirms: 'other-agency', reviewed: ['hold'] },
  // Whom other hours leave out goes to the tray, and leaves it by a reason only.
  'window.set': { may: 'window.change', whose: 'every', confirms: 'other-agency', reviewed: ['close'] },
  'rule.released': STAYS,
  // Who leads a target and who confirms follows from the agencies; supervisors of two accept it before it counts.
  'agency.proposed': { stays: true, reviewed: ['agency'] },
  // An entry whose handling is quiet, or protects, keeps officers away from whoever other hits send.
  'list.entry-added': {
    ...{ may: 'lists.enter', whose: 'own-mandate', confirms: 'sighted' },
    ...{ alone: 'takes-none-off', reviewed: ['entry-back'] },
  },
  // Whom an entry found, nothing finds any more. What only adds to it, one officer does.
  'list.entry-changed': {
    ...{ may: 'lists.enter', whose: 'own-mandate', confirms: 'sighted' },
    ...{ alone: 'takes-none-off', reviewed: ['entry-back'] },
  },
  'list.entry-withdrawn': { may: 'lists.enter', whose: 'own-mandate', confirms: 'sighted', reviewed: ['entry-back'] },
  // Whoever took it down acts alone before anybody else had to do with it, and where nobody is to be inspected for it. A review that lowers nothing takes nobody off, unless a
  // handling that keeps officers away counts from then on.
  'lookout.changed': { ...ON_LOOKOUT, may: 'lookouts.take' },
  'lookout.reviewed': { ...ON_LOOKOUT, may: 'lookouts.review' },
  'lookout.ended': { ...ON_LOOKOUT, may: 'lookouts.take' },
  // One officer of the agency that owns the list says so of a match that only watches.
  'false-match.declared': {
    ...{ may: 'false-match', whose: 'every', confirms: 'sighted' },
    ...{ alone: 'own-target', reviewed: ['not-same'] },
  },
  'false-match.redressed': { may: 'false-match.redress', whose: 'every', confirms: 'sighted', reviewed: ['redress'] },
  'false-match.revoked': STAYS,
  // A rule of the own agency is countersigned later. Whom it takes off stays in sight until somebody else has looked.
  'rules.switched-off': {
    ...{ may: 'rules.switch-off', whose: 'every', confirms: 'sighted' },
    ...{ alone: 'own-target', reviewed: ['switch-off', 'fell'] },
  },
  // As a switch-off: where only rules of the own agency differ, it is countersigned later.
  'rules.rolled-back': {
    ...{ may: 'rules.switch-off', whose: 'every', confirms: 'sighted' },
    ...{ alone: 'own-target', reviewed: 'where-rules-are-signed' },
  },
  // Whom the version would have put on the queue does not come there.
  'rules.activation-withdrawn': {
    ...{ may: 'rules.switch-off', whose: 'every', confirms: 'sighted' },
    ...{ alone: 'own-target', reviewed: ['set'] },
  },
} as const satisfies Readonly<Record<ActOnTarget, QueueAct | Stays>>;

/** The row of an act, by its audit kind; null where it takes no target off the queue. */
export function queueActOf(kind: AuditKind | null): QueueAct | null {
  if (kind === null || !Object.hasOwn(QUEUE_ACTS, kind)) return null;
  const row: QueueAct | Stays = QUEUE_ACTS[kind as ActOnTarget];
  return 'stays' in row ? null : row;
}
