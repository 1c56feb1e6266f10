/**
 * Lookouts that the officer may see: those that the owner lets the agency see, and of whose mandate the legal frame does not hide the hits. Whoever sees no match is not told of the lookout
 * either. Of any other nothing is told.
 */
import { lookoutPin } from '../../../rules/engine/list-terms.ts';
import { listUses } from '../../../rules/engine/list-uses.ts';
import { type Agency, isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Lookout } from '../../../shared/lookout/lookout.ts';
import { listRule } from '../../../shared/screening/listed.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readOne } from '../store/read.ts';
import { readKeptIntact } from '../store/read-intact.ts';
import { unitAgencies } from '../world.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

/** All that the officer may see. A damaged one is left out: nobody can tell who may see it. */
export async function readSeenLookouts(request: Looking): Promise<readonly Lookout[]> {
  const all = await readKeptIntact(wholeOf(request.store), 'lookouts');
  const isSeen = seeing(all, request);
  return all.flatMap(({ value }) => (isSeen(value) ? [value] : []));
}

/** Ids of those that the officer may not see. */
export async function hiddenLookouts(request: Looking): Promise<readonly string[]> {
  const all = await readKeptIntact(wholeOf(request.store), 'lookouts');
  const isSeen = seeing(all, request);
  return all.flatMap(({ id, value }) => (isSeen(value) ? [] : [id]));
}

/** The lookout with that id; undefined where there is none, or it is hidden. */
export async function readSeenLookout(request: Looking, id: string): Promise<Opened<Lookout> | undefined> {
  const found = await readOne(wholeOf(request.store), 'lookouts', id);
  return found !== undefined && seeing([found], request)(found.value) ? found : undefined;
}

/** The agencies of the unit that see the lookout. */
export function agenciesSeeing(request: Looking, lookout: Lookout): readonly LawAgency[] {
  const hiddenFrom = hiddenFromOf([lookout], request);
  return unitAgencies(request.world).law.filter((agency) => !hiddenFrom(lookout, agency));
}

function seeing(all: readonly { readonly value: Lookout }[], request: Looking): (lookout: Lookout) => boolean {
  const hiddenFrom = hiddenFromOf(
    all.map(({ value }) => value),
    request,
  );
  return (lookout) => !hiddenFrom(lookout, request.context.agency);
}

function hiddenFromOf(
  all: readonly Lookout[],
  { context, world }: Looking,
): (lookout: Lookout, agency: Agency) => boolean {
  const uses = listUses(all.map(lookoutPin), world.terms.frame?.frame ?? null, context.now.slice(0, 10));
  return ({ id, owner }, agency) =>
    !isLawAgency(agency) || (agency !== owner && uses.get(listRule(id))?.hiddenFrom.has(agency) === true);
}
