/** What stands on the weekly list of supervisors: one row per kind of line. The table of acts says under which of them each act is reviewed. */

interface WeekAct {
  /**
   * What the head of the list counts. `by-level`: each traveller who is not at the level that the line names · `not-computed`: hits that did not count, where the level without
   * that is not computed · null: nothing.
   */
  readonly counts: 'by-level' | 'not-computed' | null;
}

export const WEEK_ACTS = {
  mute: { counts: 'by-level' },
  /** Of cases: closed without an inspection. */
  close: { counts: null },
  /** Let go by officers who do not see all hits that the agency sees which reads the list. */
  'let-go-unseen': { counts: null },
  /** Sent to secondary, inspected and concluded by one officer, who closed it, or nobody did. */
  alone: { counts: null },
  /** A withdrawal from secondary. */
  deselect: { counts: null },
  /** A hit that is said to be wrong. */
  'let-go': { counts: null },
  'let-run': { counts: null },
  /** A result that says nothing was found, while nobody was met and no document was looked at. */
  unseen: { counts: null },
  /** An agreed result was replaced or sent back, or its case reopened. */
  replaced: { counts: null },
  /** Somebody is protected from then on, and no target; a protection was lifted. */
  protect: { counts: null },
  unprotect: { counts: null },
  /** Somebody was held, and is not any more. */
  'custody-over': { counts: null },
  /** An entry of an inspection that said *something* was corrected. */
  'find-back': { counts: null },
  /** A child was handed to somebody while an officer doubted the companion. */
  'child-handed': { counts: null },
  /** The chain of an exhibit was corrected afterwards; it went to an office outside. */
  'exhibit-corrected': { counts: null },
  'exhibit-out': { counts: null },
  /** A file or a *procès-verbal* was withdrawn from a case. */
  'paper-back': { counts: null },
  /** Claimed, and neither examined nor closed when the flight was over. */
  'not-examined': { counts: null },
  /** Of travellers. */
  join: { counts: null },
  part: { counts: null },
  /** Of flights: cancelled by hand. */
  cancel: { counts: 'by-level' },
  'join-flights': { counts: null },
  /** Messages alone took a target off. */
  fell: { counts: null },
  /** A message alone ends the flight hours earlier. */
  earlier: { counts: null },
  /** Due at another time, by which it may be over before it comes, or far off. */
  move: { counts: null },
  /** Not to come here any more. */
  divert: { counts: null },
  /** The travellers of a message without a flight, of a table by its layout, or of a mended text, were put on one. */
  assign: { counts: null },
  /** The travellers of a message without a flight were left unscreened. */
  leave: { counts: null },
  /** Any of the acts above on travellers and flights is taken back. */
  withdraw: { counts: null },
  /** Of lists: a traveller is not whom an entry means. */
  'not-same': { counts: null },
  redress: { counts: null },
  /** An entry was withdrawn, or changed so that it finds less. */
  'entry-back': { counts: null },
  /** A lookout was ended, or changed or lowered by two. */
  'lookout-back': { counts: null },
  /** Of rules: paused by the circuit breaker. */
  hold: { counts: 'not-computed' },
  'switch-off': { counts: 'not-computed' },
  /** A setting, or something that others rely on, was changed. */
  set: { counts: null },
  /** Of agencies: made, changed, paused or brought back. */
  agency: { counts: null },
} as const satisfies Readonly<Record<string, WeekAct>>;

export type WeekActName = keyof typeof WEEK_ACTS;

/** Acts by which travellers left the queue, other than mutes, which have travellers of their own. */
export type ActOffQueue = Exclude<WeekActName, 'mute'>;

/** The texts that the table requires. */
export type WeekActText = `week.act.${WeekActName}`;
