/** Whose law each rule serves, who answers for each list, and whom their hits are credited to. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import type { Crediting } from '../../shared/casework/credit.ts';
import { agenciesServed, leadersHere } from '../../shared/casework/leading-agencies.ts';
import { listRule, sourceOf } from '../../shared/screening/listed.ts';
import { agenciesOfUnit } from './agencies-here.ts';
import type { Request } from './request.ts';
import type { World } from './world.ts';
import { unitAgencies } from './world.ts';

/** Gives the agencies whose law a rule in force serves, or the one that answers for the list of a hit; none of what is no longer in force, of which neither is known. */
export function agenciesOfRules(world: World): (rule: string) => readonly LawAgency[] {
  const agencies = unitAgencies(world);
  const owners = new Map(world.terms.lists.pins.map(({ list, owner }) => [listRule(list), owner]));
  return (rule) => {
    const owner = owners.get(sourceOf(rule));
    if (owner !== undefined) return [owner];
    const known = world.compiled.byId.get(rule);
    return known === undefined ? [] : agenciesServed(agencies, known.mandate);
  };
}

/** Gives whom hits are credited to in the unit: nobody is credited who has no officers here. */
export async function creditingIn(request: Pick<Request, 'store' | 'world'>): Promise<Crediting> {
  const [agencies, present] = [unitAgencies(request.world), await agenciesOfUnit(request)];
  return {
    agenciesOf: agenciesOfRules(request.world),
    here: (named) => leadersHere(agencies, named, present).leads,
  };
}
