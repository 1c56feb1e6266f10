/** All that a flight lost by messages, by acts on rules and by holds. */
import type { Fall } from '../../../shared/flight/fall.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Store } from '../store/open-store.ts';
import type { DerivedFlight } from './derived-flight.ts';
import { type ChangingMessages, type FallTerms, falls } from './falls.ts';
import { heldFalls } from './held-falls.ts';
import { type HistoryTerms, historyByHand, historyFalls } from './history-falls.ts';
import type { ReadMessage } from './kept-manifests.ts';
import { type OverruledTerms, overruledFalls, overruledWithHistory } from './overruled.ts';

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
  const given = { messages, own: changing.own };
  const overruled = [...told, ...(await overruledFalls(store, after, { ...given, told }, terms))];
  const brought = changing.own.length === 0 ? [] : await historyByHand(store, after, terms);
  const rests = [...overruled, ...(await historyFalls(store, after, { told: overruled, brought }, terms))];
  const fallen = [...rests, ...(await overruledWithHistory(store, after, { ...given, told: rests, brought }, terms))];
  return [...fallen, ...(await heldFalls(store, after, fallen, terms))];
}
