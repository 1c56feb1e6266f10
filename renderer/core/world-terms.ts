/** Terms of every screening of this store besides rules and facts, as they are now. */
import { lookoutPin } from '../../rules/engine/list-terms.ts';
import {
  type ListTerms,
  NO_TERMS,
  type ScreeningTerms,
  type UncoveredRules,
} from '../../rules/engine/screening-terms.ts';
import type { CarrierGate } from '../../rules/statistics/coverage-gate.ts';
import type { RuleHold } from '../../rules/statistics/rule-hold.ts';
import { type AgencyRow, SHIPPED_ROWS } from '../../shared/agency/agency-row.ts';
import type { Flight } from '../../shared/flight/flight.ts';
import { type FalseMatchBook, falseMatchBook } from '../../shared/list/false-match.ts';
import { LookoutBook } from '../../shared/lookout/lookout-book.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { type MuteBook, muteBook } from '../../shared/mute/mute-book.ts';
import { pinnedFrame } from './frame-hash.ts';
import { boundByDuty, readStoredLists, type StoredLists } from './lists/lists-in-force.ts';
import { readSetting } from './session.ts';
import type { Store } from './store/open-store.ts';
import { readAll } from './store/read.ts';
import { readParted } from './store/read-intact.ts';

/** As `ScreeningTerms`, without the mutes, coverage and list hits of one flight. */
export interface WorldTerms extends Omit<ScreeningTerms, 'muted' | 'uncovered' | 'lists'> {
  /** The lists and lookouts of the store, without their entries. */
  readonly lists: StoredLists;
  /** Null: there are no lookouts. */
  readonly lookouts: LookoutBook | null;
  /** The unit's agencies, as they are written too. */
  readonly agencies: readonly AgencyRow[];
  /** Null: there are no mutes. */
  readonly mutedOn: ((flight: Flight) => ScreeningTerms['muted']) | null;
  /** Matches with lists that were declared false; null: none. */
  readonly falseMatches: FalseMatchBook | null;
  /** Every hold of the circuit breaker; those of rules that are not in force have no effect. */
  readonly holds: readonly RuleHold[];
  /** Ids of the rules held for review, by the local day of departure of the flights. */
  readonly heldByDay: ReadonlyMap<IsoDate, ReadonlySet<string>>;
  /** Which carriers do not send which fields. */
  readonly gates: readonly CarrierGate[];
  /** Rules held for missing coverage, by `coverageKey`. */
  readonly uncoveredBy: ReadonlyMap<string, UncoveredRules>;
}

export const NO_WORLD_TERMS: WorldTerms = {
  frame: NO_TERMS.frame,
  agencies: SHIPPED_ROWS,
  held: NO_TERMS.held,
  lists: { pins: [], copies: '', unread: new Map(), readers: new Map() },
  lookouts: null,
  mutedOn: null,
  falseMatches: null,
  holds: [],
  heldByDay: new Map(),
  gates: [],
  uncoveredBy: new Map(),
};

/** The terms of one flight's screening; `lists`: what they say of its travellers. */
export function termsOn(terms: WorldTerms, flight: Flight, lists: ListTerms | null): ScreeningTerms {
  const { frame, mutedOn } = terms;
  const muted = mutedOn?.(flight) ?? null;
  return { frame, held: heldOn(terms, flight), uncovered: uncoveredOn(terms, flight), muted, lists };
}

/** Ids of the rules whose hits do not count on a flight: held for review on its day, or switched off. */
export function heldOn({ held, heldByDay }: WorldTerms, flight: Pick<Flight, 'leg'>): ReadonlySet<string> {
  const ofDay = heldByDay.get(dayOf(flight));
  return ofDay === undefined ? held : new Set([...held, ...ofDay]);
}

/** Rules whose hits do not count on a flight, because its carrier does not send the field whose absence they rest on. */
export function uncoveredOn({ uncoveredBy }: WorldTerms, flight: Pick<Flight, 'leg'>): UncoveredRules {
  const carrier = carrierOf(flight);
  return (carrier === null ? undefined : uncoveredBy.get(coverageKey(carrier, dayOf(flight)))) ?? NO_TERMS.uncovered;
}

/** Key of a carrier and a local day of departure. */
export function coverageKey(carrier: string, day: IsoDate): string {
  return `${carrier} ${day}`;
}

/** The carrier that operates the flight and sends its data; null where there is none. */
export function carrierOf({ leg }: Pick<Flight, 'leg'>): string | null {
  return leg.operating?.carrier ?? leg.carrier;
}

/** Local day of departure; of arrival if that is all that is known. */
export function dayOf({ leg }: Pick<Flight, 'leg'>): IsoDate {
  return (leg.departure ?? leg.arrival ?? '').slice(0, 10);
}

/** The terms as stored now. */
export async function readWorldTerms(store: Store): Promise<WorldTerms> {
  const [setting, agencies, mutes, falseMatches, holds, gates, lists, lookouts] = await Promise.all([
    readSetting(store, 'frame'),
    readSetting(store, 'agencies'),
    readAll(store, 'mutes'),
    readAll(store, 'falseMatches'),
    readAll(store, 'ruleHolds'),
    readSetting(store, 'coverageGates'),
    readStoredLists(store),
    readParted(store, 'lookouts'),
  ]);
  const book = lookouts.found.length === 0 ? null : new LookoutBook(lookouts.found.map(({ value }) => value));
  return {
    ...NO_WORLD_TERMS,
    frame: pinnedFrame(setting?.value.inForce ?? null, agencies?.value.rows ?? SHIPPED_ROWS),
    agencies: agencies?.value.rows ?? SHIPPED_ROWS,
    holds: holds.map(({ value }) => value),
    gates: gates?.value ?? [],
    // A lookout is a list of one entry.
    lists: {
      ...lists,
      pins: [...lists.pins, ...(book?.lookouts ?? []).map(lookoutPin)],
      readers: new Map([...lists.readers, ...boundByDuty(book?.lookouts ?? [])]),
      unread: new Map([...lists.unread, ...lookouts.damaged.map((id) => [id, 'lookout'] as const)]),
    },
    lookouts: book,
    falseMatches: falseMatches.length === 0 ? null : falseMatchBook(falseMatches.map(({ value }) => value)),
    mutedOn: mutes.length === 0 ? null : mutedOn(muteBook(mutes.map(({ value }) => value))),
  };
}

/** The mutes of the book on a flight, by row of its travellers. */
function mutedOn(book: MuteBook): NonNullable<WorldTerms['mutedOn']> {
  return (flight) => {
    const mutedFor = book.on(flight);
    if (mutedFor === null) return null;
    return (row) => {
      const traveller = flight.travellers[row];
      return traveller === undefined ? NOTHING : mutedFor(traveller);
    };
  };
}

const NOTHING: ReadonlyMap<string, string> = new Map();
