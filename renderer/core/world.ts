/** What the core knows that is not in the store: reference data, zones and the rules in force. */
import type { CompiledRules } from '../../rules/engine/compile.ts';
import type { RuleSet } from '../../rules/language/rule-set.ts';
import type { FactContext } from '../../shared/fact/fact-context.ts';
import { overlaidAirportList, overlayReference, type ReferenceEdit } from '../../shared/reference/overlay.ts';
import type { Airport } from '../../shared/reference/reference-data.ts';
import type { RuleLibrary } from './rules/rule-library.ts';
import type { WorldTerms } from './world-terms.ts';

export interface World extends FactContext {
  /** Every airport, for choosers. */
  readonly airports: readonly Airport[];
  readonly ruleSet: RuleSet;
  readonly compiled: CompiledRules;
  /** Every rule set that is known here, by its hash. */
  readonly library: RuleLibrary;
  readonly terms: WorldTerms;
}

/** The world as shipped with officers' edits of the reference data on top, and what governs the screenings of the store. */
export function worldWith(shipped: World, edits: readonly ReferenceEdit[], terms: WorldTerms): World {
  if (edits.length === 0) return { ...shipped, terms };
  return {
    ...shipped,
    terms,
    reference: overlayReference(shipped.reference, edits),
    airports: overlaidAirportList(edits),
  };
}
