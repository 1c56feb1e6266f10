/** Makes the head of a flight when it is screened: what lists, the queue and statistics show of it; see `flight-head.ts`. */
import type { HiddenRules } from '../../../rules/engine/hidden-rules.ts';
import { sightsOf } from '../../../rules/engine/list-uses.ts';
import { type NewcomerHits, newcomerHits } from '../../../rules/engine/newcomer-hits.ts';
import { type SpokenFor, spokenFor } from '../../../rules/engine/spoken-for.ts';
import { carriedFields } from '../../../shared/fact/carried-fields.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { Flight, Traveller } from '../../../shared/flight/flight.ts';
import { minorsOn } from '../../../shared/flight/minors.ts';
import type { Regular } from '../../../shared/flight/regular.ts';
import { isTravelling } from '../../../shared/flight/travelling.ts';
import { otherNumbers } from '../../../shared/lookout/lookout-scope.ts';
import { strongestFirst } from '../../../shared/screening/hit-order.ts';
import { sourceOf } from '../../../shared/screening/listed.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';
import { possibleImmunity } from '../../../shared/screening/possible-immunity.ts';
import { counts, type Screening, type TravellerScreening } from '../../../shared/screening/screening.ts';
import type { Absent, Flagged, FlightHead, Immune, RuleCount, SeenParts, Way } from '../flight-head.ts';
import { seenOtherwise } from '../seen/seen-otherwise.ts';
import { travellerName, wayOf } from '../traveller-parts.ts';
import type { World } from '../world.ts';
import { FlaggedReasons } from './flagged-reasons.ts';

/**
 * Version of the derivation. Increase it when the same messages give another flight: flights that earlier releases derived are then derived again.
 * Do not increase it for rules, facts, reference or zone data, whose versions the head names. `test/pins` fails when a field of a derived flight
 * changes without it; `npm run pins` then pins the new fields.
 */
export const DERIVATION = 14;

/** What a flight was compared with; empty: nothing. */
export type Compared = Required<Pick<FlightHead, 'copies' | 'lookouts'>>;

/** The head of a flight as it was screened; `copies`, `lookouts`: those that it was compared with. */
export function headOf(
  flight: Flight,
  block: FactBlock,
  screening: Screening,
  world: World,
  derivedFrom: FlightHead['derivedFrom'],
  { copies, lookouts }: Compared,
): FlightHead {
  const { id, leg, departureUtc, arrivalUtc, channels, cancelled, completeness, messages, travellers } = flight;
  const crew = travellers.filter(({ type }) => type === 'crew' || type === 'transit-crew').length;
  const newcomers = newcomerHits(world.compiled, block, screening, world.terms.frame?.frame ?? null);
  const parts = seenParts(flight, block, world, newcomers);
  const sold = otherNumbers(flight);
  const minors = minorsOn(flight);
  const seen = seenOtherwise(screening, block, world).map(({ by, hidden, screening: theirs }) => ({
    by,
    ...parts(theirs, hidden),
  }));
  return {
    id,
    leg,
    ...(flight.toldBefore === undefined ? {} : { toldBefore: flight.toldBefore }),
    departureUtc,
    arrivalUtc,
    channels,
    cancelled,
    completeness,
    derivation: DERIVATION,
    derivedFrom,
    messages: messages.length,
    travellers: travellers.length - crew,
    crew,
    carried: carriedFields(flight),
    ruleSet: screening.ruleSet,
    catalogue: screening.catalogue,
    reference: screening.reference,
    zone: screening.zone,
    at: screening.at,
    ...(screening.frame === undefined ? {} : { frame: screening.frame }),
    ...parts(screening),
    ...(copies === '' ? {} : { copies }),
    ...(lookouts === '' ? {} : { lookouts }),
    ...(sold.length === 0 ? {} : { sold }),
    ...(screening.lists === undefined ? {} : { sights: sightsOf(screening.lists) }),
    ...notShownOf(screening),
    ...immuneOf(travellers),
    ...(minors.length === 0 ? {} : { minors }),
    ...(seen.length === 0 ? {} : { seen }),
  };
}

function notShownOf({ lists = [] }: Screening): Pick<FlightHead, 'notShown'> {
  const counted = lists.flatMap(({ list, more = 0 }) => (more === 0 ? [] : [[list, more] as const]));
  return counted.length === 0 ? {} : { notShown: Object.fromEntries(counted) };
}

/** Makes the parts of a head that depend on the agency of the officer who looks. */
function seenParts(
  flight: Flight,
  block: FactBlock,
  world: World,
  newcomers: NewcomerHits,
): (seen: Screening, hidden?: HiddenRules) => SeenParts {
  const expected = flight.travellers.map((traveller) => isTravelling(flight, traveller));
  const reasons = new FlaggedReasons(world, block);
  const ways = new Map<string, Way>();
  return (seen, hidden) => {
    const { held, uncovered, travellers } = seen;
    const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
    travellers.forEach(({ outcome }, at) => {
      byOutcome[expected[at] ? outcome : 'clear']++;
    });
    const rowsOf = (wanted: (screened: TravellerScreening) => boolean): readonly Flagged[] =>
      travellers.flatMap((screened, at) =>
        wanted(screened) && expected[at] ? [flaggedOf(flight, at, screened, reasons, ways)] : [],
      );
    const spared = rowsOf(({ outcome, otherwise }) => outcome === 'clear' && otherwise !== undefined);
    const absent = absentOf(flight, travellers, expected);
    const regulars = regularsOn(flight, expected, world, seen, spokenFor(seen, world.compiled, newcomers, hidden));
    return {
      byOutcome,
      ruleCounts: countRules(travellers),
      ...(held === undefined ? {} : { held }),
      ...(uncovered === undefined ? {} : { uncovered }),
      ...mutesOf(travellers),
      flagged: rowsOf(({ outcome }) => outcome !== 'clear'),
      ...(spared.length === 0 ? {} : { spared }),
      ...(absent.length === 0 ? {} : { absent }),
      ...(regulars.length === 0 ? {} : { regulars }),
    };
  };
}

function absentOf(
  flight: Flight,
  screened: readonly TravellerScreening[],
  expected: readonly boolean[],
): readonly Absent[] {
  return flight.travellers.flatMap(({ id, aliases }, at): readonly Absent[] => {
    const { outcome = 'clear', otherwise, hits = [] } = screened[at] ?? {};
    if (expected[at] || (outcome === 'clear' && otherwise === undefined)) return [];
    const against = hits.filter((hit) => hit.kind !== 'exoneration' && counts(hit));
    return [{ ids: [id, ...aliases], outcome, rules: against.map(({ rule }) => rule) }];
  });
}

/** Whom only their earlier flights keep from being a target, among those who travel. Which flights these are, `withEarlierFlights` adds. */
function regularsOn(
  { travellers }: Flight,
  expected: readonly boolean[],
  { compiled }: World,
  seen: Screening,
  spoken: readonly SpokenFor[],
): readonly Regular[] {
  const named = (rule: string) => ({ rule, title: compiled.byId.get(rule)?.title ?? {} });
  return spoken.flatMap(({ row, would, rules, kept }): readonly Regular[] => {
    const [traveller, screened] = [travellers[row], seen.travellers[row]];
    if (traveller === undefined || screened === undefined || !expected[row]) return [];
    const { id, aliases } = traveller;
    const name = travellerName(traveller);
    const { outcome } = screened;
    return [{ traveller: id, aliases, name, outcome, would, rules: rules.map(named), kept: kept.map(named) }];
  });
}

function flaggedOf(
  flight: Flight,
  at: number,
  screened: TravellerScreening,
  reasons: FlaggedReasons,
  ways: Map<string, Way>,
): Flagged {
  const traveller = flight.travellers[at];
  if (traveller === undefined) throw new Error('screening and flight differ');
  const { outcome, otherwise, outcomes, scores, attendance, handling, situation = null, hits } = screened;
  const muted = hits.flatMap(({ mute }) => mute ?? []);
  return {
    traveller: traveller.id,
    aliases: traveller.aliases,
    name: travellerName(traveller),
    way: sharedWay(flight, traveller, ways),
    outcome,
    ...(otherwise === undefined ? {} : { otherwise }),
    ...(muted.length === 0 ? {} : { muted }),
    outcomes,
    scores,
    attendance,
    handling,
    situation,
    reasons: hits
      // A flagged traveller shows the hits that count; one who is clear shows the hits that would flag them if they counted.
      .filter((hit) => hit.kind !== 'exoneration' && (outcome === 'clear' || counts(hit)))
      .sort(strongestFirst)
      .map((hit) => reasons.of(hit, at)),
  };
}

/** Equal ways are one object. Companions of a booking mostly share one, which is found without making it again. */
function sharedWay(flight: Flight, traveller: Traveller, ways: Map<string, Way>): Way {
  const { type, embarkation, debarkation, booking } = traveller;
  const key = `${booking} ${type} ${embarkation} ${debarkation}`;
  const known = ways.get(key);
  if (known !== undefined) return known;
  const made = wayOf(flight, traveller);
  const content = JSON.stringify(made);
  const way = ways.get(content) ?? made;
  ways.set(content, way);
  ways.set(key, way);
  return way;
}

/** Who may have immunity; no field where nobody may. */
function immuneOf(travellers: readonly Traveller[]): Pick<FlightHead, 'immune'> {
  const immune = travellers.flatMap(({ id, aliases, documents }): readonly Immune[] => {
    const immunity = possibleImmunity(documents);
    return immunity === null ? [] : [{ ids: [id, ...aliases], immunity }];
  });
  return immune.length === 0 ? {} : { immune };
}

function countRules(travellers: readonly TravellerScreening[]): FlightHead['ruleCounts'] {
  const counted: Record<string, { -readonly [Key in keyof RuleCount]: RuleCount[Key] }> = {};
  const countOf = (id: string) => {
    const rule = sourceOf(id);
    counted[rule] ??= { hits: 0, unknown: 0 };
    return counted[rule];
  };
  for (const { hits, unknown } of travellers) {
    for (const { rule, mute, held } of hits) {
      const count = countOf(rule);
      count.hits++;
      if (mute !== undefined) count.muted = (count.muted ?? 0) + 1;
      if (held !== undefined) count.held = (count.held ?? 0) + 1;
    }
    for (const { rule } of unknown) countOf(rule).unknown++;
  }
  return counted;
}

/** How many hits each mute silenced; no field where there are none. */
function mutesOf(travellers: readonly TravellerScreening[]): Pick<FlightHead, 'mutes'> {
  const counted: Record<string, number> = {};
  for (const { hits } of travellers) {
    for (const { mute } of hits) if (mute !== undefined) counted[mute] = (counted[mute] ?? 0) + 1;
  }
  return Object.keys(counted).length === 0 ? {} : { mutes: counted };
}
