/** What agencies saw in a traveller at one time. It is kept, since rules, lists and lookouts change and end afterwards. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Outcome } from '../screening/outcome.ts';

/** What selected a traveller for whoever sees these hits. */
export interface SelectedBy {
  /** `alone`: an entry of a list, a lookout or a rule that flags by itself; `points`: a sum of points; `nothing`: nobody was flagged. */
  readonly how: 'alone' | 'points' | 'nothing';
  /** Ids of the hits that selected: of several ways, the entries and rules that flag by themselves come first, and points get nothing beside them. */
  readonly rules: readonly string[];
  /** The agencies that answer for the list or the lookout, or whose law the rules serve. */
  readonly agencies: readonly LawAgency[];
}

/** What agencies that saw the same saw at one time. Only the own one is shown to anybody (`asSeenThen`). */
export interface SightThen extends SelectedBy {
  readonly by: readonly LawAgency[];
  readonly outcome: Outcome;
  /** Hash of the legal frame in force; null: none. Under another one the sight is not shown. */
  readonly frame: string | null;
}
