/** What each agency sees in the traveller of a case at a moment that reports go back to: when it was opened, and when its result was recorded. */
import { selectedBy } from '../../../rules/engine/selected-by.ts';
import type { Case, CaseWork } from '../../../shared/casework/case.ts';
import type { SightThen } from '../../../shared/casework/sight-then.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { listRule, sourceOf } from '../../../shared/screening/listed.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readOne } from '../store/read.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { unitAgencies } from '../world.ts';
import { hiddenToday } from './seen-rules.ts';
import { screenedByAgency } from './seen-section.ts';

type Looking = Pick<Request, 'store' | 'world' | 'context'>;

/** Gives the sights of now of travellers of a flight, to be kept in their cases. Agencies that see the same stand together; none of whom the flight does not have. */
export async function sightsOn(
  request: Looking,
  flight: FlightId,
): Promise<(traveller: TravellerId) => readonly SightThen[]> {
  const [section, block] = await Promise.all([
    readOne(wholeOf(request.store), 'flightManifests', flight),
    readOne(request.store, 'factBlocks', flight),
  ]);
  if (section === undefined || block === undefined) return () => [];
  const { world } = request;
  const { screening } = section.value;
  const compiled = world.rules.archive.compiled(screening.ruleSet.hash) ?? world.compiled;
  const frame = world.terms.frame?.hash ?? null;
  return (traveller) => {
    const screened = screening.travellers[travellerIndex(section.value.flight, traveller)];
    if (screened === undefined) return [];
    const sights = new Map<string, SightThen>();
    for (const [agency, seen] of screenedByAgency(request, screening, screened, block.value)) {
      const sight = { outcome: seen.outcome, ...selectedBy(seen, compiled, unitAgencies(world)), frame };
      const key = JSON.stringify(sight);
      sights.set(key, { ...sight, by: [...(sights.get(key)?.by ?? []), agency] });
    }
    return [...sights.values()];
  };
}

/** The same of one traveller. */
export async function sightsNow(
  request: Looking,
  flight: FlightId,
  traveller: TravellerId,
): Promise<readonly SightThen[]> {
  return (await sightsOn(request, flight))(traveller);
}

/**
 * Gives the sight that the officer's agency had, where it may still see what it saw; undefined: it had none, the legal frame is another one, or what selected is hidden from it
 * today. A rule, list or lookout that ended meanwhile hides nothing.
 */
function sightThen(
  request: Omit<Looking, 'store'>,
): (sights: readonly SightThen[] | undefined) => SightThen | undefined {
  const { world, context } = request;
  const { unread } = world.terms.lists;
  const hidden = hiddenToday(request);
  const closed = new Set([...hidden.keys(), ...[...unread.keys()].map(listRule)]);
  return (sights) => {
    const own = sights?.find(({ by }) => by.some((agency) => agency === context.agency));
    if (own === undefined || own.frame !== (world.terms.frame?.hash ?? null)) return undefined;
    return own.rules.some((rule) => closed.has(sourceOf(rule))) ? undefined : { ...own, by: [] };
  };
}

/** What the own agency saw, with the level at the opening; nothing of what is not kept or may not be seen any more. */
export function asSeenThen(
  { seenAtOpening, seenAtResult }: { readonly [When in 'seenAtOpening' | 'seenAtResult']: Case[When] },
  request: Omit<Looking, 'store'>,
): Partial<Pick<CaseWork, 'outcomeAtOpening' | 'seenAtOpening' | 'seenAtResult'>> {
  const thenOf = sightThen(request);
  const [opening, result] = [thenOf(seenAtOpening), thenOf(seenAtResult)];
  return {
    ...(opening === undefined ? {} : { outcomeAtOpening: opening.outcome, seenAtOpening: [opening] }),
    ...(result === undefined ? {} : { seenAtResult: [result] }),
  };
}
