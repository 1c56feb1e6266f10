/**
 * Which agencies may know of a list or lookout: the one that owns it, and those that see its hits. The owner and the legal frame hide hits, the frame by their mandate. Whoever
 * sees no hit is not told of the source either.
 */
import { listUses } from '../../../rules/engine/list-uses.ts';
import { type Agency, isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import { type ListPin, listRule } from '../../../shared/screening/listed.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import { unitAgencies } from '../world.ts';
import { hidesFrom } from './seen-heads.ts';

type Looking = Pick<Request, 'context' | 'world'>;

/** Tells of each of these sources whether an agency may know of it today. */
export function sourceSight(
  pins: readonly ListPin[],
  { context, world }: Looking,
): (source: Pick<ListPin, 'list' | 'owner'>, agency: Agency) => boolean {
  const frame = world.terms.frame?.frame ?? null;
  const uses = listUses(pins, frame, localDay({ context, world }, context.now));
  return ({ list, owner }, agency) =>
    isLawAgency(agency) && (agency === owner || uses.get(listRule(list))?.hiddenFrom.has(agency) === false);
}

/** Which of these damaged sources are hidden from the officer: all, where any source may be, since nobody can tell who may see them. */
export function hiddenAmong(damaged: readonly string[], { world, context }: Looking): readonly string[] {
  return hidesFrom(world.terms.frame?.frame ?? null, context.agency) ? damaged : [];
}

/** The agencies of the unit that may know of a source. */
export function agenciesSeeing(request: Looking, pin: ListPin): readonly LawAgency[] {
  const sees = sourceSight([pin], request);
  return unitAgencies(request.world).law.filter((agency) => sees(pin, agency));
}
