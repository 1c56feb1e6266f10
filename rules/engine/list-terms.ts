/** From the matches of a flight's travellers with lists to the hits of its screening. */

import type { Flight } from '../../shared/flight/flight.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';
import type { FalseMatchBook } from '../../shared/list/false-match.ts';
import { hasForce } from '../../shared/list/list-force.ts';
import { isListValid, type ListInForce } from '../../shared/list/list-in-force.ts';
import type { ListIndex } from '../../shared/list/match/list-index.ts';
import type { ListMatch } from '../../shared/list/match/list-match.ts';
import { CLASS_ROWS } from '../../shared/list/match/match-class.ts';
import { type MatchOnFlight, withinBudget } from '../../shared/list/match/name-budget.ts';
import { type Lookout, lookoutTitle } from '../../shared/lookout/lookout.ts';
import type { LookoutBook } from '../../shared/lookout/lookout-book.ts';
import { asksForQuiet } from '../../shared/lookout/lookout-state.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { entryRule, type ListPin, type LookoutMark } from '../../shared/screening/listed.ts';
import type { Hit } from '../../shared/screening/screening.ts';
import type { Steps } from '../../shared/steps.ts';
import type { ListTerms } from './screening-terms.ts';

export interface ListContext {
  /** Null: no list is in force. */
  readonly index: ListIndex | null;
  /** Null: there are no lookouts. */
  readonly lookouts: LookoutBook | null;
  /** Ids of lists of which a part could not be read. */
  readonly partial: ReadonlySet<string>;
  /** Pairs of which somebody said that they are not the same; null: none. */
  readonly falseMatches: FalseMatchBook | null;
  /** Says what force a foreign list has here; null: none. */
  readonly frame: LegalFrame | null;
  /** Only matches that reach an outcome and are taken are looked at; left out: all. */
  readonly takes?: (match: ListMatch) => boolean;
  /** Only these rows of travellers are compared; left out: all. */
  readonly only?: ReadonlySet<number>;
}

/** What hits say of the list or lookout that they come from. */
interface HitSource
  extends Pick<ListInForce, 'id' | 'title' | 'version' | 'owner' | 'mandate' | 'nameOnlyBudget' | 'interpol'> {
  readonly pin: ListPin;
  /** Null: a list. */
  readonly lookout: LookoutMark | null;
}

const NO_HITS: readonly Hit[] = [];
const NO_LISTS: readonly ListInForce[] = [];
/** Comparing one traveller with long lists may take a millisecond. */
const TRAVELLERS_IN_A_STEP = 2;
/** So many matches of one lookout on a flight by what says little stand by themselves. */
const LOOKOUT_BUDGET = 5;

/**
 * Compares the travellers of a flight with the lists that are valid on a day (null: it has none, and every list counts) and with the lookouts that concern the flight, in steps. Matches by a name alone beyond the
 * budget of their list are no hits: its pin counts them. A match that somebody called false is a hit that does not count.
 */
export function* listing(
  flight: Flight,
  on: IsoDate | null,
  { index, lookouts, partial, falseMatches, frame, takes, only }: ListContext,
): Steps<ListTerms> {
  const terms = {
    on,
    hasForce: (list: ListInForce) => hasForce(list, frame, on),
    ...(takes === undefined ? {} : { reaching: true as const }),
  };
  const known = falseMatches?.on(flight) ?? null;
  const heard: MatchOnFlight[] = [];
  const hits = new Map<number, Hit[]>();
  const looking = lookouts?.on(flight) ?? null;
  const sources = new Map(
    [...(index?.lists ?? NO_LISTS).map(listSource), ...(looking?.lookouts ?? []).map(lookoutSource)].map(
      (source) => [source.id, source] as const,
    ),
  );
  const addHit = (row: number, match: ListMatch, mute?: string) => {
    const source = sources.get(match.list);
    if (source === undefined) return;
    const own = hits.get(row) ?? [];
    hits.set(row, own);
    own.push(hitOf(match, source, mute));
  };
  for (const [row, traveller] of flight.travellers.entries()) {
    if (only?.has(row) === false) continue;
    if (row % TRAVELLERS_IN_A_STEP === 0) yield;
    const booking = traveller.booking === null ? null : (flight.bookings[traveller.booking] ?? null);
    const found = [...(index?.matchesOf(traveller, booking, terms) ?? []), ...(looking?.matchesOf(row) ?? [])];
    const matches = takes === undefined ? found : found.filter((match) => match.outcome !== 'clear' && takes(match));
    if (matches.length === 0) continue;
    const judged = known?.(traveller, matches) ?? { heard: matches, quiet: [] };
    for (const match of judged.heard) heard.push({ traveller: row, match });
    for (const { match, by } of judged.quiet) addHit(row, match, by.id);
  }
  const { alone, grouped } = withinBudget(withoutWeakOnes(heard, sources), [...sources.values()]);
  for (const { traveller, match } of alone) addHit(traveller, match);
  const valid = (index?.lists ?? NO_LISTS).filter((list) => on === null || isListValid(list, on));
  const pinned = [...valid.map(({ id }) => id), ...(looking?.lookouts ?? []).map(({ id }) => id)];
  const pins = pinned.flatMap((id): readonly ListPin[] => {
    const pin = sources.get(id)?.pin;
    const more = grouped.get(id)?.length ?? 0;
    if (pin === undefined) return [];
    return [{ ...pin, ...(more === 0 ? {} : { more }), ...(partial.has(id) ? { isPartial: true } : {}) }];
  });
  return { pins, hitsOf: (row) => hits.get(row) ?? NO_HITS };
}

/** Where somebody fits a lookout by what tells who it is, those whom it fits by little are not meant: they are counted only. */
function withoutWeakOnes(
  heard: readonly MatchOnFlight[],
  sources: ReadonlyMap<string, HitSource>,
): readonly MatchOnFlight[] {
  const told = new Set(
    heard.flatMap(({ match: { list, classes, against } }) =>
      against === 0 && classes.some((of) => CLASS_ROWS[of].ceiling === 'intercept') ? [list] : [],
    ),
  );
  const isWeak = ({ list, class: of, against }: ListMatch) =>
    told.has(list) && (sources.get(list)?.lookout ?? null) !== null && (CLASS_ROWS[of].grouped || against > 0);
  return heard.map((each) =>
    isWeak(each.match) ? { ...each, match: { ...each.match, outcome: 'clear' as const } } : each,
  );
}

/** The hits of lists that a screening had, with those of today's lookouts: these say nothing that facts rest on, so that a flight is screened again without its messages. */
export function* withLookouts(kept: ListTerms | null, flight: Flight, context: ListContext): Steps<ListTerms | null> {
  const fresh = yield* listing(flight, null, { ...context, index: null });
  const pins = [...(kept?.pins ?? []).filter(({ isLookout }) => isLookout !== true), ...fresh.pins];
  if (kept === null && pins.length === 0) return null;
  return {
    pins,
    hitsOf: (row) => [
      ...(kept?.hitsOf(row) ?? NO_HITS).filter(({ listed }) => listed?.lookout === undefined),
      ...fresh.hitsOf(row),
    ],
  };
}

/** What a screening pins of a list. The agency that answers for it sees it in any case; agencies from which it is kept are told nothing, unless the owner lets them be sent to its duty officer. */
export function listPin({ id, version, mandate, owner, seenBy, askOwner }: ListInForce): ListPin {
  return { list: id, version, mandate, owner, seenBy, contact: askOwner === true ? owner : null };
}

/** The same of a lookout. */
export function lookoutPin({ id, version, mandate, owner, seenBy }: Lookout): ListPin {
  return { list: id, version, mandate, owner, seenBy, contact: null, isLookout: true };
}

function listSource(list: ListInForce): HitSource {
  return { ...list, pin: listPin(list), lookout: null };
}

function lookoutSource(lookout: Lookout): HitSource {
  const { source, reviewed, seenByRoles, terms } = lookout;
  return {
    ...lookout,
    title: lookoutTitle(lookout),
    nameOnlyBudget: LOOKOUT_BUDGET,
    pin: lookoutPin(lookout),
    lookout: {
      source: source.grade,
      information: source.information,
      isReviewed: reviewed !== null,
      ...(asksForQuiet(lookout) ? { asksForQuiet: true } : {}),
      // A hit is seen by every duty.
      description: seenByRoles === null ? terms.description : '',
    },
  };
}

/** The name of the entry that resembles the traveller's, which may be a nickname; its main name where no name agrees. */
function nameThatMatched(main: string | null, lines: ListMatch['lines']): string | null {
  const found = lines.find(({ field, verdict }) => field === 'name' && (verdict === 'agrees' || verdict === 'near'));
  return found?.listed ?? main;
}

function hitOf(match: ListMatch, source: HitSource, mute?: string): Hit {
  const { entry, reference, name, class: of, lines, outcome, handling, instruction, warning, content, notice } = match;
  const { id, title, version, owner, mandate, lookout, interpol } = source;
  return {
    rule: entryRule(id, entry),
    kind: 'trigger',
    mandate,
    family: 'list',
    weight: 0,
    handling,
    truths: new Uint8Array(0),
    ...(mute === undefined ? {} : { mute }),
    listed: {
      ...{ list: id, title, version, owner, entry, reference },
      name: lookout === null ? nameThatMatched(name, lines) : name,
      ...{ class: of, lines, outcome, instruction, warning, content },
      ...(interpol === undefined ? {} : { interpol: interpol.kind }),
      ...(notice === null ? {} : { notice }),
      ...(lookout === null ? {} : { lookout }),
    },
  };
}
