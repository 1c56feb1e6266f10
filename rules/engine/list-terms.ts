/** From the matches of a flight's travellers with lists to the hits of its screening. */

import type { Flight } from '../../shared/flight/flight.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';
import type { FalseMatchBook } from '../../shared/list/false-match.ts';
import { hasForce } from '../../shared/list/list-force.ts';
import { isListValid, type ListInForce } from '../../shared/list/list-in-force.ts';
import type { ListIndex } from '../../shared/list/match/list-index.ts';
import type { ListMatch } from '../../shared/list/match/list-match.ts';
import { type MatchOnFlight, withinBudget } from '../../shared/list/match/name-budget.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { entryRule, type ListPin } from '../../shared/screening/listed.ts';
import type { Hit } from '../../shared/screening/screening.ts';
import type { Steps } from '../../shared/steps.ts';
import type { ListTerms } from './screening-terms.ts';

export interface ListContext {
  readonly index: ListIndex;
  /** Ids of lists of which a part could not be read. */
  readonly partial: ReadonlySet<string>;
  /** Pairs of which somebody said that they are not the same; null: none. */
  readonly falseMatches: FalseMatchBook | null;
  /** Says what force a foreign list has here; null: none. */
  readonly frame: LegalFrame | null;
  /** Only these matches are looked at; left out: all. */
  readonly takes?: (match: ListMatch) => boolean;
}

const NO_HITS: readonly Hit[] = [];
/** Comparing one traveller with long lists may take a millisecond. */
const TRAVELLERS_IN_A_STEP = 2;

/**
 * Compares the travellers of a flight with the lists that are valid on a day (null: it has none, and every list counts), in steps. Matches by a name alone beyond the budget of their list are no hits: its pin
 * counts them. A match that somebody called false is a hit that does not count.
 */
export function* listing(
  flight: Flight,
  on: IsoDate | null,
  { index, partial, falseMatches, frame, takes }: ListContext,
): Steps<ListTerms> {
  const terms = { on, hasForce: (list: ListInForce) => hasForce(list, frame, on) };
  const known = falseMatches?.on(flight) ?? null;
  const heard: MatchOnFlight[] = [];
  const hits = new Map<number, Hit[]>();
  const lists = new Map(index.lists.map((list) => [list.id, list]));
  const addHit = (row: number, match: ListMatch, mute?: string) => {
    const list = lists.get(match.list);
    if (list === undefined) return;
    const own = hits.get(row) ?? [];
    hits.set(row, own);
    own.push(hitOf(match, list, mute));
  };
  for (const [row, traveller] of flight.travellers.entries()) {
    if (row % TRAVELLERS_IN_A_STEP === 0) yield;
    const booking = traveller.booking === null ? null : (flight.bookings[traveller.booking] ?? null);
    const found = index.matchesOf(traveller, booking, terms);
    const matches = takes === undefined ? found : found.filter(takes);
    if (matches.length === 0) continue;
    const judged = known?.(traveller, matches) ?? { heard: matches, quiet: [] };
    for (const match of judged.heard) heard.push({ traveller: row, match });
    for (const { match, by } of judged.quiet) addHit(row, match, by.id);
  }
  const { alone, grouped } = withinBudget(heard, index.lists);
  for (const { traveller, match } of alone) addHit(traveller, match);
  const pins = index.lists
    .filter((list) => on === null || isListValid(list, on))
    .map((list): ListPin => {
      const more = grouped.get(list.id)?.length ?? 0;
      return {
        ...listPin(list),
        ...(more === 0 ? {} : { more }),
        ...(partial.has(list.id) ? { isPartial: true } : {}),
      };
    });
  return { pins, hitsOf: (row) => hits.get(row) ?? NO_HITS };
}

/** What a screening pins of a list. The agency that answers for it sees it in any case; agencies from which it is kept are told nothing. */
export function listPin({ id, version, mandate, owner, seenBy }: ListInForce): ListPin {
  return { list: id, version, mandate, owner, seenBy, contact: null };
}

function hitOf(match: ListMatch, list: ListInForce, mute?: string): Hit {
  const { entry, reference, name, class: of, lines, outcome, handling, instruction, warning, content } = match;
  const { id, title, version, owner, mandate } = list;
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
      ...{ list: id, title, version, owner, entry, reference, name },
      ...{ class: of, lines, outcome, instruction, warning, content },
    },
  };
}
