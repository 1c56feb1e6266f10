/** The world as it ships: reference data, the platform's zones, and the shipped rule pack. */
import { compileRules } from '../../rules/engine/compile.ts';
import { shippedRules } from '../../rules/pack/shipped-rules.ts';
import { shippedAirports, shippedReference } from '../../shared/reference/shipped.ts';
import { zoneClock } from '../../shared/time/zone-clock.ts';
import { RuleArchive } from './rules/rule-archive.ts';
import { rulesInForce } from './rules/rules-in-force.ts';
import type { World } from './world.ts';
import { NO_WORLD_TERMS } from './world-terms.ts';
import { offsetAt, zoneDataVersion } from './zone-offset.ts';

/** Builds the world; call it once per worker. */
export function shippedWorld(): World {
  const ruleSet = shippedRules();
  const compiled = compileRules(ruleSet);
  return {
    reference: shippedReference(),
    airports: shippedAirports(),
    zones: zoneClock(zoneDataVersion(), offsetAt),
    ruleSet,
    compiled,
    rules: rulesInForce(new RuleArchive(compiled), [], ''),
    terms: NO_WORLD_TERMS,
  };
}
