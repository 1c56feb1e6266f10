/** What governs every screening of this store besides rules and facts, as the store has it now. */
import { NO_TERMS, type ScreeningTerms } from '../../rules/engine/screening-terms.ts';
import type { RuleHold } from '../../rules/statistics/rule-hold.ts';
import type { Flight } from '../../shared/flight/flight.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { type MuteBook, muteBook } from '../../shared/mute/mute-book.ts';
import { readSetting } from './session.ts';
import type { Store } from './store/open-store.ts';
import { readAll } from './store/read.ts';

/** As `ScreeningTerms`; what is muted for whom depends on the flight. */
export interface WorldTerms extends Omit<ScreeningTerms, 'muted'> {
  /** Null: there are no mutes. */
  readonly mutedOn: ((flight: Flight) => ScreeningTerms['muted']) | null;
  /** Every hold of the circuit breaker; which of them are in force depends on the rules that are. */
  readonly holds: readonly RuleHold[];
  /** Ids of the rules held for review, by the local day of departure of the flights. */
  readonly heldByDay: ReadonlyMap<IsoDate, ReadonlySet<string>>;
}

export const NO_WORLD_TERMS: WorldTerms = {
  frame: NO_TERMS.frame,
  held: NO_TERMS.held,
  mutedOn: null,
  holds: [],
  heldByDay: new Map(),
};

/** The terms of one flight's screening. */
export function termsOn(terms: WorldTerms, flight: Flight): ScreeningTerms {
  const { frame, mutedOn } = terms;
  return { frame, held: heldOn(terms, flight), muted: mutedOn?.(flight) ?? null };
}

/** Ids of the rules whose hits move nothing on a flight: held for review on its day, or switched off. */
export function heldOn({ held, heldByDay }: WorldTerms, flight: Pick<Flight, 'leg'>): ReadonlySet<string> {
  const ofDay = heldByDay.get(dayOf(flight));
  return ofDay === undefined ? held : new Set([...held, ...ofDay]);
}

/** Local day of departure; of arrival where only that is known. */
export function dayOf({ leg }: Pick<Flight, 'leg'>): IsoDate {
  return (leg.departure ?? leg.arrival ?? '').slice(0, 10);
}

/** What the store says now. */
export async function readWorldTerms(store: Store): Promise<WorldTerms> {
  const [setting, mutes, holds] = await Promise.all([
    readSetting(store, 'frame'),
    readAll(store, 'mutes'),
    readAll(store, 'ruleHolds'),
  ]);
  const frame = setting?.value.inForce ?? null;
  return {
    ...NO_WORLD_TERMS,
    frame: frame === null ? null : { hash: frame.hash, frame: frame.frame },
    holds: holds.map(({ value }) => value),
    mutedOn: mutes.length === 0 ? null : mutedOn(muteBook(mutes.map(({ value }) => value))),
  };
}

/** What the book mutes on a flight, by row of its travellers. */
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
