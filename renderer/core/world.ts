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

/** The world as shipped with officers' edits of the reference data on top. */
export function worldWith(shipped: World, edits: readonly ReferenceEdit[]): World {
  return {
    ...shipped,
    reference: overlayReference(shipped.reference, edits),
    airports: overlaidAirportList(edits),
  };
}
