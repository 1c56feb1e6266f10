/** All lookouts of a unit, arranged for screening: those that concern a flight, and the travellers of whom each speaks. */
import type { Flight } from '../flight/flight.ts';
import type { ListInForce } from '../list/list-in-force.ts';
import type { ComparedTraveller } from '../list/match/contact-forms.ts';
import { compareMatches, type ListMatch } from '../list/match/list-match.ts';
import { nearestOf, type OwnName, ownNames } from '../list/match/listed-names.ts';
import { matchOutcome } from '../list/match/match-class.ts';
import type { IsoDate } from '../manifest.ts';
import { compareAsked } from './compare-asked.ts';
import { compareLookout, type LookoutComparison } from './compare-lookout.ts';
import { isChild } from './description-lines.ts';
import { aboard } from './flight-company.ts';
import { isNameHeard } from './heard-name.ts';
import type { Lookout } from './lookout.ts';
import { isWordKey, KeyKinds, lookoutKeys } from './lookout-keys.ts';
import { concerns, isPinnedTo, otherNumbers, type ScopedFlight } from './lookout-scope.ts';
import { handlingNow, reachOf } from './lookout-state.ts';
import { warningOn } from './lookout-warning.ts';
import { type PreparedLookout, prepareLookout } from './prepared-lookout.ts';

/** The lookouts that concern a flight. */
export interface LookoutsOnFlight {
  readonly lookouts: readonly Lookout[];
  /** Of the traveller in a row, the strongest first. */
  matchesOf(row: number): readonly ListMatch[];
}

export class LookoutBook {
  readonly lookouts: readonly Lookout[];
  /** Two books of one name say the same of every flight. */
  readonly name: string;
  readonly #prepared = new Map<Lookout, PreparedLookout>();

  constructor(lookouts: readonly Lookout[]) {
    this.lookouts = [...lookouts].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.name = this.lookouts
      .map(({ id, version, validUntil, ended }) => `${id}@${version} ${validUntil} ${ended?.at ?? ''}`)
      .join();
  }

  /** Names the lookouts that concern a flight, in the version of each; empty: none does. A flight that was compared with others is out of date. */
  namesOn(flight: ScopedFlight): string {
    return this.#concerning(flight)
      .map(({ id, version }) => `${id}@${version}`)
      .join(' ');
  }

  /** The comparisons of a flight; null: no lookout concerns it. */
  on(flight: Flight): LookoutsOnFlight | null {
    const concerning = this.#concerning({ ...flight, sold: otherNumbers(flight) });
    if (concerning.length === 0) return null;
    const prepared = concerning.map((each) => this.prepared(each));
    const candidates = candidatesAmong(prepared, flight);
    return {
      lookouts: concerning,
      matchesOf: (row) =>
        candidates(row)
          .flatMap(({ of, comparison, isChild: isYoung }) => {
            const match = matchOf(of, comparison, isYoung);
            return match === null ? [] : [match];
          })
          .sort(compareMatches),
    };
  }

  /** Of somebody who is asked about at the desk, on whatever flight. `on`: the day by which ages are counted. */
  matchesAsked(traveller: ComparedTraveller, on: IsoDate): readonly ListMatch[] {
    return this.lookouts.flatMap((each) => {
      const prepared = this.prepared(each);
      const match = matchOf(prepared, compareAsked(prepared, traveller, on), isChild(traveller, { day: on }));
      return match === null ? [] : [match];
    });
  }

  /** The lookout, read once. */
  prepared(lookout: Lookout): PreparedLookout {
    const known = this.#prepared.get(lookout) ?? prepareLookout(lookout);
    this.#prepared.set(lookout, known);
    return known;
  }

  #concerning(flight: ScopedFlight): readonly Lookout[] {
    return this.lookouts.filter((each) => concerns(each, flight));
  }
}

interface Candidate {
  readonly of: PreparedLookout;
  readonly comparison: LookoutComparison;
  readonly isChild: boolean;
}

/** Those that are pinned to the flight are compared with everybody; the others with whom they share a key. */
function candidatesAmong(prepared: readonly PreparedLookout[], flight: Flight): (row: number) => readonly Candidate[] {
  const whoIn = aboard(flight);
  const isForAll = ({ lookout }: PreparedLookout) => isPinnedTo(lookout.terms, flight.leg);
  const forAll = prepared.filter(isForAll);
  const byKey = new Map<string, PreparedLookout[]>();
  for (const each of prepared) {
    if (isForAll(each)) continue;
    for (const key of lookoutKeys(each)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [each]);
      else known.push(each);
    }
  }
  const kinds = new KeyKinds(byKey.keys());
  return (row) => {
    const who = whoIn(row);
    if (who === null) return [];
    const found = new Set(forAll);
    const named = new Set<PreparedLookout>();
    const names = forAll.length > 0 || kinds.asksNames || kinds.asksCompanions ? ownNames(who.traveller) : NO_NAMES;
    const beside = kinds.asksCompanions ? [...names, ...(who.company ?? []).flatMap(ownNames)] : NO_NAMES;
    for (const key of byKey.size === 0 ? [] : kinds.of(who, names, beside)) {
      const own = isWordKey(key) ? named : found;
      for (const each of byKey.get(key) ?? []) own.add(each);
    }
    const candidates: Candidate[] = [];
    for (const of of new Set([...found, ...named])) {
      const nearest = nearestOf(of.names, names);
      // One word is shared by many: most of them have another name.
      if (!found.has(of) && (nearest === null || !isNameHeard(nearest))) continue;
      candidates.push({ of, comparison: compareLookout(of, who, nearest), isChild: isChild(who.traveller, who) });
    }
    return candidates;
  };
}

const NO_NAMES: readonly OwnName[] = [];

/** No list of another state: what limits a list limits a lookout alike. */
const OWN = { foreign: false } as const satisfies Pick<ListInForce, 'foreign'>;

function matchOf(
  { lookout, content }: PreparedLookout,
  found: Omit<LookoutComparison, 'fits'>,
  isYoung: boolean,
): ListMatch | null {
  const [strongest] = found.classes;
  if (strongest === undefined) return null;
  const { id, terms, instruction } = lookout;
  return {
    ...{ list: id, entry: id, kind: 'person', reference: null, name: terms.name, content },
    ...{ class: strongest, classes: found.classes, lines: found.lines, score: found.score, rarity: 0 },
    against: found.against,
    outcome: matchOutcome(found.classes, { outcome: reachOf(lookout), ...OWN }, found.ceiling, true),
    ...{ handling: handlingNow(lookout), instruction, warning: warningOn(lookout, found, isYoung) },
    // Its weak matches are many travellers for one entry.
    isTyped: false,
    notice: null,
  };
}
