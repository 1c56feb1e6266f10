/** What stands on the weekly list of supervisors: one row per kind of line. The table of acts says under which of them each act is reviewed. */

interface WeekAct {
  /**
   * What the head of the list counts. `by-level`: each traveller who is not at the level that the line names · `not-computed`: hits that did not count, where the level without
   * that is not computed · null: nothing.
   */
  readonly counts: 'by-level' | 'not-computed' | null;
  /** It is a line of the report of a shift, too: what was done there to targets, flights and rules, and stands in no other table of the report. */
  readonly inShift: boolean;
}

export const WEEK_ACTS = {
  mute: { counts: 'by-level', inShift: true },
  /** Of cases: closed without an inspection. */
  close: { counts: null, inShift: false },
  /** Let go by officers who do not see all hits that the agency sees which reads the list. */
  'let-go-unseen': { counts: null, inShift: true },
  /** Sent to secondary, inspected and concluded by one officer, who closed it, or nobody did. */
  alone: { counts: null, inShift: false },
  /** A withdrawal from secondary. */
  deselect: { counts: null, inShift: true },
  /** A hit that is said to be wrong. */
  'let-go': { counts: null, inShift: true },
  'let-run': { counts: null, inShift: true },
  /** A result that says nothing was found, while nobody was met and no document was looked at. */
  unseen: { counts: null, inShift: true },
  /** A result that says nothing was found, by the officer alone who says that they met the traveller, while no document was looked at. */
  'met-alone': { counts: null, inShift: true },
  /** An agreed result was replaced or sent back, or its case reopened. */
  replaced: { counts: null, inShift: true },
  /** Somebody is protected from then on, and no target; a protection was lifted. */
  protect: { counts: null, inShift: true },
  unprotect: { counts: null, inShift: true },
  /** Somebody was held, and is not any more. */
  'custody-over': { counts: null, inShift: false },
  /** Of a first-level match of a stolen or lost document: a measure rested on it before the source confirmed it, or before anybody compared the document. */
  'sltd-unconfirmed': { counts: null, inShift: true },
  /** What its source is said to have answered, by which others let somebody go or seize. */
  'sltd-answered-valid': { counts: null, inShift: true },
  'sltd-answered-recovered': { counts: null, inShift: true },
  'sltd-answered-error': { counts: null, inShift: true },
  /** An entry of such a check was struck out. */
  'sltd-struck': { counts: null, inShift: true },
  /** Its details were opened, which told the state from which the bearer asks for protection. */
  'sltd-told': { counts: null, inShift: true },
  /** An entry of an inspection that said *something* was corrected. */
  'find-back': { counts: null, inShift: false },
  /** A child was handed to somebody while an officer doubted the companion. */
  'child-handed': { counts: null, inShift: true },
  /** The chain of an exhibit was corrected afterwards; it went to an office outside. */
  'exhibit-corrected': { counts: null, inShift: false },
  'exhibit-out': { counts: null, inShift: false },
  /** It weighed less than before, beyond what scales and drying explain. */
  'exhibit-lighter': { counts: null, inShift: false },
  /** A file or a *procès-verbal* was withdrawn from a case. */
  'paper-back': { counts: null, inShift: false },
  /** Claimed, and neither examined nor closed when the flight was over. */
  'not-examined': { counts: null, inShift: false },
  /** Of travellers. */
  join: { counts: null, inShift: true },
  part: { counts: null, inShift: true },
  /** Of flights: cancelled by hand. */
  cancel: { counts: 'by-level', inShift: true },
  'join-flights': { counts: null, inShift: true },
  /** Messages alone took a target off. */
  fell: { counts: null, inShift: true },
  /** A message alone ends the flight hours earlier. */
  earlier: { counts: null, inShift: true },
  /** Due at another time, by which it may be over before it comes, or far off. */
  move: { counts: null, inShift: true },
  /** Not to come here any more. */
  divert: { counts: null, inShift: true },
  /** The travellers of a message without a flight, of a table by its layout, or of a mended text, were put on one. */
  assign: { counts: null, inShift: true },
  /** The travellers of a message without a flight were left unscreened. */
  leave: { counts: null, inShift: true },
  /** Any of the acts above on travellers and flights is taken back. */
  withdraw: { counts: null, inShift: true },
  /** Of lists: a traveller is not whom an entry means. */
  'not-same': { counts: null, inShift: true },
  redress: { counts: null, inShift: true },
  /** An entry was withdrawn, or changed so that it finds less. */
  'entry-back': { counts: null, inShift: true },
  /** A lookout was ended, or changed or lowered by two. */
  'lookout-back': { counts: null, inShift: true },
  /** Of rules: paused by the circuit breaker. */
  hold: { counts: 'not-computed', inShift: true },
  'switch-off': { counts: 'not-computed', inShift: true },
  /** A plan was signed of whom the shift takes and leaves out, or somebody was left out against an objection. */
  cut: { counts: null, inShift: false },
  /** It left somebody out with as many points as somebody whom it took. */
  'cut-equal': { counts: null, inShift: false },
  /** A setting, or something that others rely on, was changed. */
  set: { counts: null, inShift: false },
  /** Of agencies: made, changed, paused or brought back. */
  agency: { counts: null, inShift: false },
} as const satisfies Readonly<Record<string, WeekAct>>;

export type WeekActName = keyof typeof WEEK_ACTS;

/** Acts by which travellers left the queue, other than mutes, which have travellers of their own. */
export type ActOffQueue = Exclude<WeekActName, 'mute'>;

/** The texts that the table requires. */
export type WeekActText = `week.act.${WeekActName}`;
