/** What every agency of the unit may see: for a screen on the wall, before which all of them stand. Names are not given. */
import type { Case } from '../../../shared/casework/case.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { isQuiet } from '../../../shared/paper/traveller-paper.ts';
import { kindsForAll, restrictsAccess } from '../../../shared/protection/protection.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Flagged, FlightHead } from '../flight-head.ts';
import type { Request } from '../request.ts';
import { readHeads } from '../store/heads.ts';
import { wholeOf } from '../store/open-store.ts';
import { readIntact } from '../store/read-intact.ts';
import { unitAgencies } from '../world.ts';
import { caseSight } from './case-sight.ts';
import { type MinorsBefore, minorsBeforeForAll } from './minors-before.ts';
import { headSeenBy, hidesFrom } from './seen-heads.ts';
import { caredFor, headWithCare, type Protections, readProtections } from './seen-protections.ts';

/** A traveller whom every agency sees flagged, as the one sees them that sees the fewest hits: where one agency alone has hits hidden from the others, that is what all see. */
export interface FlaggedForAll extends Pick<Flagged, 'traveller' | 'aliases' | 'handling'> {
  readonly outcome: Outcome;
}

export interface ForAll {
  /** By flight; flights without anybody are left out. */
  readonly flagged: ReadonlyMap<string, readonly FlaggedForAll[]>;
  /** Cases of which every agency and every officer may know, under the flight's present id. */
  readonly cases: readonly Case[];
  /** Numbers of those of them that are about a child. */
  readonly children: ReadonlySet<string>;
}

/** The flagged travellers on these flights, and the cases of which every agency of the unit may know. Nothing that is to be done quietly is among them. */
export async function seenByAll(request: Request, flights: ReadonlySet<FlightId>): Promise<ForAll> {
  const store = wholeOf(request.store);
  const [heads, cases, sight, records, cared, wasMinor] = await Promise.all([
    readHeads(store),
    readIntact(store, 'cases'),
    caseSight(request),
    readProtections(request.store),
    caredFor(request.store),
    minorsBeforeForAll(request),
  ]);
  const restricted = new Set(records.flatMap((record) => (restrictsAccess(record) ? [record.id] : [])));
  const open = cases.flatMap(({ id, value }) =>
    sight.isOpen(value) && !restricted.has(id) ? [sight.placed(value)] : [],
  );
  const known = new Set(open.map(({ id }) => id));
  return {
    flagged: new Map(
      heads.flatMap((head) => {
        if (!flights.has(head.id)) return [];
        const flagged = flaggedForAll(request, head, cared, wasMinor);
        return flagged.length === 0 ? [] : [[head.id, flagged] as const];
      }),
    ),
    cases: open,
    children: new Set(
      records.flatMap((each) => (known.has(each.id) && kindsForAll(each).includes('child') ? [each.id] : [])),
    ),
  };
}

function flaggedForAll(
  { world }: Pick<Request, 'world'>,
  head: FlightHead,
  cared: Protections,
  wasMinor: MinorsBefore,
): readonly FlaggedForAll[] {
  const frame = world.terms.frame;
  const [first, ...others] = unitAgencies(world).law.map((agency) => {
    const seen = headSeenBy(head, agency, hidesFrom(frame?.frame ?? null, agency) ? (frame?.hash ?? null) : null);
    return headWithCare(seen, cared).flagged;
  });
  return (first ?? []).flatMap((own): readonly FlaggedForAll[] => {
    const seen = [own];
    for (const flagged of others) {
      const theirs = flagged.find(({ traveller }) => traveller === own.traveller);
      if (theirs === undefined) return [];
      seen.push(theirs);
    }
    const least = seen.reduce((one, other) => (other.reasons.length < one.reasons.length ? other : one));
    if (isQuiet(least)) return [];
    const { traveller, aliases } = own;
    const { outcome, handling } = least;
    // A child by the record waits for protection, as in every list, whatever hits ask.
    const ids = [traveller, ...aliases];
    const isMinor = ids.some((id) => head.minors?.includes(id)) || wasMinor(ids);
    return [{ traveller, aliases, outcome, handling: isMinor || handling === 'safeguard' ? 'safeguard' : null }];
  });
}
