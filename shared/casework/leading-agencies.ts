/** Which agencies lead the work on a traveller, and whose officer has to agree before the traveller is let go. */

import type { Agencies } from '../agency/agencies.ts';
import type { LawAgency } from '../agency/agency-id.ts';
import type { Mandate } from '../fact/fact.ts';
import type { Threat } from '../screening/outcome.ts';
import { counts, type TravellerScreening } from '../screening/screening.ts';

/** What an agency sees of the traveller, as `seenBy` gives it. */
export type Sight = Pick<TravellerScreening, 'attendance' | 'hits'>;

/** The mandates that share what serves all agencies jointly, as in the attendance matrix. */
const JOINT: readonly Mandate[] = ['customs', 'police'];

/** Does a hit that counts against the traveller flag them for an agency that sees this much? */
export function isFlaggedIn({ hits }: Pick<Sight, 'hits'>): boolean {
  return hits.some((hit) => counts(hit) && hit.kind !== 'exoneration');
}

/**
 * The agencies that lead, for an agency that sees this much. It is the first one with officers in the unit (`present`) that the attendance matrix calls. Where it calls none, it is those that lead the families of
 * crime of the hits that count, or else those of their mandates. Without such a hit it is the agency whose officer opened the case (null: not known). An agency that sees none of
 * the hits (`sees`) leads nothing: none is named where only such agencies would lead.
 */
export function leadersOf(
  agencies: Agencies,
  { attendance, hits }: Sight,
  opener: LawAgency | null,
  threatsOf: (rule: string) => readonly Threat[],
  sees: (agency: LawAgency) => boolean,
  present: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  const called = attendance.filter(sees);
  const first = called.find((agency) => present.has(agency)) ?? called[0];
  if (first !== undefined) return [first];
  const against = hits.filter((hit) => counts(hit) && hit.kind !== 'exoneration');
  const leading = agencies.leading(against.flatMap(({ rule }) => threatsOf(rule))).filter(sees);
  if (leading.length > 0) return leading;
  const mandates = new Set<Mandate>(against.flatMap(({ mandate }) => (mandate === 'joint' ? JOINT : [mandate])));
  if (mandates.size > 0) return ofMandates(agencies, mandates).filter(sees);
  return opener === null ? [] : [opener];
}

/** Who leads in a unit, and for whom they stand in. */
export interface LeadersHere {
  readonly leads: readonly LawAgency[];
  /** The agencies that would lead and have no officer here; empty where those that lead have some. */
  readonly absent: readonly LawAgency[];
}

/**
 * Of the agencies that would lead (`named`), those with officers in the unit (`present`). Where none has any, those of the same law stand in, or else `others`; empty: no such
 * agency is here.
 */
export function leadersHere(
  agencies: Agencies,
  named: readonly LawAgency[],
  present: ReadonlySet<LawAgency>,
  others: readonly LawAgency[] = [],
): LeadersHere {
  const here = named.filter((each) => present.has(each));
  if (here.length > 0) return { leads: here, absent: [] };
  const mandates = new Set(named.flatMap((each) => agencies.mandateOf(each) ?? []));
  const ofLaw = ofMandates(agencies, mandates).filter((each) => present.has(each));
  return { leads: ofLaw.length > 0 || named.length === 0 ? ofLaw : others, absent: named };
}

/** Of these agencies, those that stand in where none that leads is in the unit, nor another one of its law: they may confirm what the hits look for. */
export function standingIn(
  agencies: Agencies,
  among: readonly LawAgency[],
  threats: readonly Threat[],
): readonly LawAgency[] {
  return among.filter((each) => agencies.mayConfirm(each, threats));
}

/** The agencies whose law a rule of this mandate serves; what is joint serves that of customs and of police. */
export function agenciesServed(agencies: Agencies, mandate: Mandate): readonly LawAgency[] {
  return ofMandates(agencies, new Set(mandate === 'joint' ? JOINT : [mandate]));
}

/** The agencies at work whose own law is one of these. */
function ofMandates(agencies: Agencies, mandates: ReadonlySet<Mandate>): readonly LawAgency[] {
  return agencies.law.filter((agency) => {
    const mandate = agencies.mandateOf(agency);
    return mandate !== null && mandates.has(mandate) && agencies.isActive(agency);
  });
}

export interface LettingGo {
  readonly agencies: Agencies;
  /** What the hits look for that the acting officer sees. */
  readonly threats: readonly Threat[];
  readonly acting: LawAgency;
  /** The agencies whose officers work on cases in the unit. */
  readonly present: ReadonlySet<LawAgency>;
  /** By each agency that may know of the act: who leads, for what it sees of the hits that the acting officer sees. */
  readonly leaders: ReadonlyMap<LawAgency, readonly LawAgency[]>;
}

/**
 * The agencies of which one has to confirm that the traveller is let go; null: the acting officer is enough. An agency confirms where it leads for what it sees itself, and the
 * acting one does not. So hidden hits of another agency never make an act pass that this agency would confirm without them. Where no agency of the unit leads, another one that may know of it confirms.
 */
export function agenciesToLetGo({
  agencies,
  threats,
  acting,
  present,
  leaders,
}: LettingGo): readonly LawAgency[] | null {
  const leadingFor = (agency: LawAgency): readonly LawAgency[] =>
    leadersHere(agencies, leaders.get(agency) ?? [], present).leads;
  const others = agencies.law.filter((each) => each !== acting && present.has(each) && leaders.has(each));
  const leading = others.filter((each) => leadingFor(each).includes(each) && !leadingFor(each).includes(acting));
  if (leading.length > 0) return leading;
  if (leadingFor(acting).includes(acting) || others.length === 0) return null;
  // What leads is hidden from the agency that leads: it is not told.
  if (leadingFor(acting).length > 0) return null;
  const able = standingIn(agencies, others, threats);
  return able.length > 0 ? able : null;
}
