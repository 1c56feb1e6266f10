/** Whose law each rule serves. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import { agenciesServed } from '../../shared/casework/leading-agencies.ts';
import type { World } from './world.ts';
import { unitAgencies } from './world.ts';

/** Gives the agencies whose law a rule in force serves; none of a rule that is no longer in force, whose mandate is not known. */
export function agenciesOfRules(world: World): (rule: string) => readonly LawAgency[] {
  const agencies = unitAgencies(world);
  return (rule) => {
    const known = world.compiled.byId.get(rule);
    return known === undefined ? [] : agenciesServed(agencies, known.mandate);
  };
}
