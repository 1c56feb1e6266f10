/**
 * Acts that may take a target off the queue: who may do them, who confirms, and who reviews them later. Nobody makes a target vanish alone and unseen. Every kind of act on a
 * case or a mute has a row, or it does not compile. Further rows are acts by which rules stop counting, or by which a flight or its travellers are no longer awaited.
 */
import type { AuditKind } from '../../shared/audit/audit-kinds.ts';
import type { Permission, SecondNeed } from './permissions.ts';

export interface QueueAct {
  /** The permission to do it. */
  readonly may: Permission;
  /** Whose targets: `own-mandate`: of rules of the own agency, or of any agency with the permission `mute.any` · `owner`: the case that the officer has claimed ·
   * `every`: of every agency. */
  readonly whose: 'own-mandate' | 'owner' | 'every';
  /** The second officer who confirms. */
  readonly confirms: SecondNeed;
  /** When one officer is enough: the act takes none off the queue, or (`own-target`) also where no other agency leads the case; left out: never. */
  readonly alone?: 'takes-none-off' | 'own-target';
  /** The permission of those who review it: rules also where they are held or switched off, everything else on the weekly list. */
  readonly reviews: Permission;
}

/** The target stays on the queue, or comes back to it. */
const STAYS = 'stays';

/** Steps of a case by which the traveller may be let go. */
const ON_CASE = { whose: 'owner', confirms: 'sighted', alone: 'own-target', reviews: 'queue.review' } as const;

type ActOnTarget = Extract<
  AuditKind,
  | `case.${string}`
  | `mute.${string}`
  | `breaker.${string}`
  | 'traveller.joined'
  | 'traveller.parted'
  | 'flight.cancelled'
  | 'flight.joined'
  | 'decision.withdrawn'
  | 'rule.released'
  | 'rules.switched-off'
  | 'rules.rolled-back'
>;

/** By the audit kind of the act. */
export const QUEUE_ACTS = {
  'mute.made': { may: 'mute', whose: 'own-mandate', confirms: 'sighted', reviews: 'queue.review' },
  'mute.revoked': STAYS,
  'case.claimed': STAYS,
  'case.released': STAYS,
  // Whoever lets a traveller go is of the agency that leads the case, or has one of its officers confirm it (`letting-go.ts`).
  'case.hit-decided': { ...ON_CASE, may: 'case.work' },
  'case.selected': STAYS,
  'case.deselected': { ...ON_CASE, may: 'case.work' },
  'case.result-recorded': { ...ON_CASE, may: 'case.examine' },
  'case.noted': STAYS,
  // Every hit that raised the case is decided before, each with a reason.
  'case.closed': { ...ON_CASE, may: 'case.work' },
  'case.reopened': STAYS,
  // What counts against each of two may not count against the one, and the other way round.
  'traveller.joined': { may: 'decide', whose: 'every', confirms: 'sighted', reviews: 'queue.review' },
  'traveller.parted': { may: 'decide', whose: 'every', confirms: 'sighted', reviews: 'queue.review' },
  // A flight that is cancelled by hand takes all its travellers along, those of messages to come too.
  'flight.cancelled': { may: 'decide', whose: 'every', confirms: 'sighted', reviews: 'queue.review' },
  // Two flights of which one is cancelled or flies days away: the travellers of the other would go with it.
  'flight.joined': {
    may: 'decide',
    whose: 'every',
    confirms: 'sighted',
    alone: 'takes-none-off',
    reviews: 'queue.review',
  },
  // What two officers decided is not undone by one; nor does one end an entry by which a flight is awaited.
  'decision.withdrawn': {
    may: 'decide',
    whose: 'every',
    confirms: 'sighted',
    alone: 'takes-none-off',
    reviews: 'queue.review',
  },
  // The limit above which the circuit breaker holds rules; `LOWEST_LIMIT` keeps it one.
  'breaker.set': { may: 'rules.hold', whose: 'every', confirms: 'other-agency', reviews: 'rules.hold' },
  'rule.released': STAYS,
  // Countersigned within 72 hours.
  'rules.switched-off': { may: 'rules.sign', whose: 'every', confirms: 'later', reviews: 'rules.sign' },
  'rules.rolled-back': { may: 'rules.sign', whose: 'every', confirms: 'later', reviews: 'rules.sign' },
} as const satisfies Readonly<Record<ActOnTarget, QueueAct | typeof STAYS>>;

/** The row of an act, by its audit kind; null where it takes no target off the queue. */
export function queueActOf(kind: AuditKind | null): QueueAct | null {
  if (kind === null || !Object.hasOwn(QUEUE_ACTS, kind)) return null;
  const row: QueueAct | typeof STAYS = QUEUE_ACTS[kind as ActOnTarget];
  return row === STAYS ? null : row;
}
