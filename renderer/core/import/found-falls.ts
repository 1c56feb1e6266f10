/** All that a flight lost by messages, by acts on rules and by holds. */
import type { Fall } from '../../../shared/flight/fall.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Store } from '../store/open-store.ts';
import type { DerivedFlight } from './derived-flight.ts';
import { type ChangingMessages, type FallTerms, falls } from './falls.ts';
import { heldFalls } from './held-falls.ts';
import { type HistoryTerms, historyFalls } from './history-falls.ts';
import type { ReadMessage } from './kept-manifests.ts';
import { type OverruledTerms, overruledFalls } from './overruled.ts';

/** `messages`: all of the flight; `after` null: none names it any more. Each search leaves out what the ones before it found. */
export async function foundFalls(
  store: Store,
  id: FlightId,
  after: DerivedFlight | null,
  { changing, messages }: { readonly changing: ChangingMessages; readonly messages: readonly ReadMessage[] },
  terms: FallTerms & OverruledTerms & HistoryTerms,
): Promise<readonly Fall[]> {
  const told = await falls(store, id, after, changing, terms);
  if (after === null) return told;
  const overruled = [...told, ...(await overruledFalls(store, after, { messages, own: changing.own, told }, terms))];
  const rests = changing.own.length === 0 ? [] : await historyFalls(store, after, overruled, terms);
  const fallen = [...overruled, ...rests];
  return [...fallen, ...(await heldFalls(store, after, fallen, terms))];
}
