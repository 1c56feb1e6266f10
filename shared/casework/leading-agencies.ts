/** Which agencies lead the work on a traveller, and whose officer has to agree before the traveller is let go. */
import type { Mandate } from '../fact/fact.ts';
import { counts, type TravellerScreening } from '../screening/screening.ts';
import { AGENCY_MANDATE } from './agency-mandate.ts';
import { LAW_AGENCIES, type LawAgency } from './case.ts';

/** What an agency sees of the traveller, as `seenBy` gives it. */
export type Sight = Pick<TravellerScreening, 'attendance' | 'hits'>;

/** The mandates that share what serves all agencies jointly, as in the attendance matrix. */
const JOINT: readonly Mandate[] = ['customs', 'police'];

/** Does a hit that counts against the traveller flag them for an agency that sees this much? */
export function isFlaggedIn({ hits }: Pick<Sight, 'hits'>): boolean {
  return hits.some((hit) => counts(hit) && hit.kind !== 'exoneration');
}

/**
 * The agencies that lead, for an agency that sees this much. It is the first one that the attendance matrix calls. Where it calls none, it is those of the mandates of the hits
 * that count. Without such a hit it is the agency whose officer opened the case (null: not known).
 */
export function leadersOf({ attendance, hits }: Sight, opener: LawAgency | null): readonly LawAgency[] {
  const [first] = attendance;
  if (first !== undefined) return [first];
  const mandates = new Set<Mandate>(
    hits
      .filter((hit) => counts(hit) && hit.kind !== 'exoneration')
      .flatMap(({ mandate }) => (mandate === 'joint' ? JOINT : [mandate])),
  );
  if (mandates.size > 0) return LAW_AGENCIES.filter((agency) => mandates.has(AGENCY_MANDATE[agency]));
  return opener === null ? [] : [opener];
}

export interface LettingGo {
  readonly acting: LawAgency;
  /** The agencies whose officers work on cases in the unit. */
  readonly present: ReadonlySet<LawAgency>;
  /** By each agency that may know of the act: who leads, for what it sees of the hits that the acting officer sees. */
  readonly leaders: ReadonlyMap<LawAgency, readonly LawAgency[]>;
}

/**
 * The agencies of which one has to confirm that the traveller is let go; null: the acting officer is enough. An agency confirms where it leads for what it sees itself, and the
 * acting one does not. So hidden hits of another agency never make an act pass that this agency would confirm without them. Where no agency of the unit leads, another one confirms.
 */
export function agenciesToLetGo({ acting, present, leaders }: LettingGo): readonly LawAgency[] | null {
  const leadingFor = (agency: LawAgency): readonly LawAgency[] => {
    const named = leaders.get(agency) ?? [];
    const here = named.filter((each) => present.has(each));
    if (here.length > 0) return here;
    const mandates = new Set<Mandate>(named.map((each) => AGENCY_MANDATE[each]));
    return LAW_AGENCIES.filter((each) => present.has(each) && mandates.has(AGENCY_MANDATE[each]));
  };
  const others = LAW_AGENCIES.filter((each) => each !== acting && present.has(each) && leaders.has(each));
  const leading = others.filter((each) => leadingFor(each).includes(each) && !leadingFor(each).includes(acting));
  if (leading.length > 0) return leading;
  if (leadingFor(acting).includes(acting) || others.length === 0) return null;
  // What leads is hidden from the agency that leads: it is not told.
  return leadingFor(acting).length > 0 ? null : others;
}
