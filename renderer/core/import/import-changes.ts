/** What an import changed of the list of a flight that was there before: the flight by the messages of its time, without and with those that the import brought. */
import { channelOf } from '../../../shared/flight/apply-messages.ts';
import { decisionsInForce, officerTies } from '../../../shared/flight/decisions-in-force.ts';
import type { Channel, Flight, FlightId, FoldMessage } from '../../../shared/flight/flight.ts';
import { foldingFlight } from '../../../shared/flight/fold-flights.ts';
import { type ListChanges, listChanges } from '../../../shared/flight/list-changes.ts';
import { inSlices, type Slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { readMany } from '../store/read.ts';
import { FlightDecisions } from './flight-decisions.ts';
import { foldMessages, messageIds } from './flight-messages.ts';
import { RecentManifests } from './kept-manifests.ts';

/** What changed, and the flight as it was right after the import. */
export interface ImportChanges extends ListChanges {
  readonly after: Flight;
}

/** Null: the import brought the flight nothing new, or nothing of a kind that was there before. Officers' decisions count as they are now. */
export async function changesByImport(
  request: Pick<Request, 'store' | 'world' | 'closing' | 'services'>,
  job: string,
  id: FlightId,
  slice: Slices,
): Promise<ImportChanges | null> {
  const { store, world } = request;
  const decided = await FlightDecisions.read(store);
  const ids = [...new Set(await messageIds(store, decided.names(id)))];
  const reports = await readMany(store, 'messageReports', ids);
  const own = new Set(reports.flatMap((each) => (each.value.job === job ? [each.id] : [])));
  const since = reports.reduce<string | null>(
    (first, { id: each, value }) =>
      own.has(each) && (first === null || value.receivedAt < first) ? value.receivedAt : first,
    null,
  );
  const earlier = reports.flatMap((each) => (since !== null && each.value.receivedAt < since ? [each.id] : []));
  if (own.size === 0 || earlier.length === 0) return null;
  const messages = await foldMessages(request, [...earlier, ...own], new RecentManifests(), slice);
  const before = messages.filter((each) => !own.has(each.id));
  const known = new Set(before.map(channelOfMessage));
  const isLater = messages.some((each) => {
    const channel = channelOfMessage(each);
    return own.has(each.id) && channel !== null && known.has(channel);
  });
  if (!isLater) return null;
  const { decisions } = await decided.about(id);
  const fold = (some: readonly FoldMessage[]) => inSlices(foldingFlight(id, some, world, decisions), slice);
  const [was, after] = [await fold(before), await fold(messages)];
  if (was === null || after === null) return null;
  const names = new Map(decided.names(id).map((name) => [name, id]));
  return { ...listChanges(was, after, officerTies(decisionsInForce(decisions), names, id)), after };
}

function channelOfMessage({ manifest }: FoldMessage): Channel | null {
  return channelOf(manifest.format);
}
