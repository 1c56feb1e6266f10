/** What governs every screening of this store besides rules and facts, as the store has it now. */
import { NO_TERMS, type ScreeningTerms } from '../../rules/engine/screening-terms.ts';
import type { Flight } from '../../shared/flight/flight.ts';
import { readSetting } from './session.ts';
import type { Store } from './store/open-store.ts';

/** As `ScreeningTerms`; what is muted for whom depends on the flight. */
export interface WorldTerms extends Omit<ScreeningTerms, 'muted'> {
  /** Null: there are no mutes. */
  readonly mutedOn: ((flight: Flight) => ScreeningTerms['muted']) | null;
}

export const NO_WORLD_TERMS: WorldTerms = { frame: NO_TERMS.frame, held: NO_TERMS.held, mutedOn: null };

/** The terms of one flight's screening. */
export function termsOn({ frame, held, mutedOn }: WorldTerms, flight: Flight): ScreeningTerms {
  return { frame, held, muted: mutedOn?.(flight) ?? null };
}

/** What the store says now. */
export async function readWorldTerms(store: Store): Promise<WorldTerms> {
  const frame = (await readSetting(store, 'frame'))?.value.inForce ?? null;
  return { ...NO_WORLD_TERMS, frame: frame === null ? null : { hash: frame.hash, frame: frame.frame } };
}
