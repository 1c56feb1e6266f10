/** Hits of lists and lookouts on the stored flights, of those that the officer may see. */
import type { Listed } from '../../../shared/screening/listed.ts';
import { listRule } from '../../../shared/screening/listed.ts';
import { counts } from '../../../shared/screening/screening.ts';
import type { StoredMatch } from '../calls/list-views.ts';
import type { FlightHead } from '../flight-head.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { readSeenLater } from '../seen/seen-later-matches.ts';
import { readSeenSections } from '../seen/seen-section.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';

const MOST_MATCHES = 100;
/** Flights opened between pauses. */
const BATCH = 10;

/** Hits of a list or lookout: all of them, how many of these do not count since somebody called them false, and matches found since the flight. */
export interface HitCount {
  readonly hits: number;
  readonly falseHits: number;
  readonly since: number;
}

const NO_HITS: HitCount = { hits: 0, falseHits: 0, since: 0 };

/** Counts the hits of each list and lookout, by its id. */
export async function hitCounts(request: Request): Promise<(id: string) => HitCount> {
  const counted = new Map<string, HitCount>();
  for (const { ruleCounts } of await readSeenHeads(request)) {
    for (const [rule, { hits, muted = 0 }] of Object.entries(ruleCounts)) {
      const before = counted.get(rule);
      counted.set(rule, { hits: hits + (before?.hits ?? 0), falseHits: muted + (before?.falseHits ?? 0), since: 0 });
    }
  }
  for (const { matches } of await readSeenLater(request)) {
    for (const { listed } of matches) {
      const before = counted.get(listRule(listed.list)) ?? NO_HITS;
      counted.set(listRule(listed.list), { ...before, since: before.since + 1 });
    }
  }
  return (id) => counted.get(listRule(id)) ?? NO_HITS;
}

/** Whom the list or lookout hit that satisfies `isOf`, at the screening or since, the latest flight first, a hundred at most; `more`: there may be others. */
export async function storedMatches(
  request: Request,
  id: string,
  isOf: (listed: Listed) => boolean,
): Promise<{ readonly matches: readonly StoredMatch[]; readonly more: boolean }> {
  const matches: StoredMatch[] = [];
  const isMeant = (listed: Listed | undefined) => listed?.list === id && isOf(listed);
  const later = new Map(
    (await readSeenLater(request)).flatMap(({ flight, matches: found }) => {
      const own = found.filter(({ listed }) => isMeant(listed));
      return own.length === 0 ? [] : [[flight, own] as const];
    }),
  );
  for await (const { flight, screening } of sectionsOf(request, await headsWithHits(request, id, later))) {
    for (const { traveller: found, foundAt, listed } of later.get(flight.id) ?? []) {
      const traveller = flight.travellers[travellerIndex(flight, found)];
      if (traveller === undefined) continue;
      matches.push({
        ...{ flight: flight.id, leg: flight.leg, traveller: traveller.id, name: travellerName(traveller) },
        ...{ class: listed.class, outcome: listed.outcome, isQuiet: false, foundAt },
      });
    }
    for (const [at, { hits }] of screening.travellers.entries()) {
      const traveller = flight.travellers[at];
      const hit = hits.find(({ listed }) => isMeant(listed));
      if (traveller === undefined || hit?.listed === undefined) continue;
      matches.push({
        ...{ flight: flight.id, leg: flight.leg, traveller: traveller.id, name: travellerName(traveller) },
        ...{ class: hit.listed.class, outcome: hit.listed.outcome, isQuiet: !counts(hit), foundAt: null },
      });
    }
    if (matches.length > MOST_MATCHES) break;
  }
  return { matches: matches.slice(0, MOST_MATCHES), more: matches.length > MOST_MATCHES };
}

/** The flights with hits of the list or lookout, and those named in `others`, the latest first. */
export async function headsWithHits(
  request: Request,
  id: string,
  others: Pick<ReadonlyMap<string, unknown>, 'has'> = new Map(),
): Promise<readonly FlightHead[]> {
  const rule = listRule(id);
  const heads = (await readSeenHeads(request)).filter(
    (head) => (head.ruleCounts[rule]?.hits ?? 0) > 0 || others.has(head.id),
  );
  return heads.sort((a, b) => (b.departureUtc ?? 0) - (a.departureUtc ?? 0));
}

/** The flights of these heads, opened a few at a time. */
export async function* sectionsOf(request: Request, heads: readonly FlightHead[]): AsyncGenerator<FlightSection> {
  const slice = slices();
  for (let from = 0; from < heads.length; from += BATCH) {
    const ids = heads.slice(from, from + BATCH).map(({ id }) => id);
    for (const section of await readSeenSections(request, ids)) {
      yield section;
      await slice.breathe();
    }
  }
}
