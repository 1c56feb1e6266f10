/** What an import changed of the list of a flight that was there before: the flight by the messages of its time, without and with those that the import brought. */
import { channelOf } from '../../../shared/flight/apply-messages.ts';
import { decisionsInForce, officerTies } from '../../../shared/flight/decisions-in-force.ts';
import type { Channel, FlightId, FoldMessage } from '../../../shared/flight/flight.ts';
import { foldingFlight } from '../../../shared/flight/fold-flights.ts';
import { type LegChange, legChanges } from '../../../shared/flight/leg-changes.ts';
import { type ListChanges, listChanges } from '../../../shared/flight/list-changes.ts';
import { inSlices, type Slices, slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { readPlainHeads } from '../seen/seen-flights.ts';
import { readMany } from '../store/read.ts';
import { FlightDecisions } from './flight-decisions.ts';
import { foldMessages, messageIds } from './flight-messages.ts';
import { RecentManifests } from './kept-manifests.ts';

/** How many travellers are gone, new, and called or booked otherwise, and how many pairs of the first two are perhaps one person. */
export type ChangeCounts = Readonly<Record<keyof ListChanges, number>>;

export interface FlightChangeCounts extends ChangeCounts {
  readonly flight: FlightId;
  readonly leg: readonly LegChange[];
}

/** What an import changed of a flight. */
export interface FlightChanges extends ListChanges {
  readonly leg: readonly LegChange[];
}

/** The counts of those of the flights that had a list before. The messages of masked flights are sealed, so that these have none. */
export async function countedChanges(
  request: Changing,
  job: string,
  flights: readonly FlightId[],
): Promise<readonly FlightChangeCounts[]> {
  const open = new Set((await readPlainHeads(request)).flatMap((head) => (head.masked === true ? [] : [head.id])));
  const slice = slices();
  const counts: FlightChangeCounts[] = [];
  for (const flight of flights) {
    const changes = open.has(flight) ? await changesByImport(request, job, flight, slice) : null;
    if (changes !== null) {
      const { gone, come, changed, perhaps, leg } = changes;
      const found = { gone: gone.length, come: come.length, changed: changed.length, perhaps: perhaps.length };
      counts.push({ flight, ...found, leg });
    }
    await slice.breathe();
  }
  return counts;
}

/** Counts of several flights together; null: none of them had a list before. */
export function totalChanges(counts: readonly FlightChangeCounts[]): ChangeCounts | null {
  if (counts.length === 0) return null;
  const sum = (key: keyof ListChanges) => counts.reduce((total, each) => total + each[key], 0);
  return { gone: sum('gone'), come: sum('come'), changed: sum('changed'), perhaps: sum('perhaps') };
}

type Changing = Pick<Request, 'store' | 'world' | 'closing' | 'services'>;

/** Null: the import brought the flight nothing new, or nothing of a kind that was there before. Officers' decisions count as they are now. */
export async function changesByImport(
  request: Changing,
  job: string,
  id: FlightId,
  slice: Slices,
): Promise<FlightChanges | null> {
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
  const ties = officerTies(decisionsInForce(decisions), names, id);
  return { ...listChanges(was, after, ties), leg: legChanges(was.leg, after.leg) };
}

function channelOfMessage({ manifest }: FoldMessage): Channel | null {
  return channelOf(manifest.format);
}
