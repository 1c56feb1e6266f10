/** Lists that the officer may see, by agency; of any other nothing is told. */
import type { ReportPart, ReportRow } from '../../../shared/list/list-report.ts';
import { readsEntries } from '../../../shared/list/list-sight.ts';
import type { ListVersion, StoredList } from '../../../shared/list/list-version.ts';
import { ListsInForce, pinOf } from '../lists/lists-in-force.ts';
import { reportId } from '../lists/report-rows.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readOne } from '../store/read.ts';
import { readIntact, readIntactWhere, readParted } from '../store/read-intact.ts';
import { hiddenAmong, sourceSight } from './source-sight.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

/** All that the officer may see. A damaged one is left out: nobody can tell who may see it. */
export async function readSeenLists(request: Looking): Promise<readonly Opened<StoredList>[]> {
  const all = await readIntact(wholeOf(request.store), 'lists');
  const isSeen = seeing(all, request);
  return all.filter(({ value }) => isSeen(value));
}

/** Ids of those that the officer may not see. Where any is hidden from the officer, a damaged one is, too. */
export async function hiddenLists(request: Looking): Promise<ReadonlySet<string>> {
  const { found, damaged } = await readParted(wholeOf(request.store), 'lists');
  const isSeen = seeing(found, request);
  return new Set([...found.flatMap(({ id, value }) => (isSeen(value) ? [] : [id])), ...hiddenAmong(damaged, request)]);
}

/** Ids of those that the officer may see, and whose entries other duties read. */
export async function unreadLists(request: Looking): Promise<ReadonlySet<string>> {
  const seen = await readSeenLists(request);
  return new Set(seen.filter(({ value }) => !readsEntries(value, request.context.officer)).map(({ id }) => id));
}

/** Ids of lists that the officer may see, of which a part could not be read when they were last arranged for comparing, or their copy in force. */
export async function damagedSeenLists(request: Looking): Promise<ReadonlySet<string>> {
  const inForce = wholeOf(request.store).cache(ListsInForce);
  const [seen, copies] = await Promise.all([readSeenLists(request), inForce.copies()]);
  const damaged = new Set(copies.flatMap((copy) => (inForce.isDamaged(copy) ? [copy.list.id] : [])));
  const { unread } = request.world.terms.lists;
  return new Set(seen.flatMap(({ id }) => (unread.has(id) || damaged.has(id) ? [id] : [])));
}

/** The list with that id; undefined where there is none, or it is hidden. */
export async function readSeenList(request: Looking, id: string): Promise<Opened<StoredList> | undefined> {
  const found = await readOne(wholeOf(request.store), 'lists', id);
  return found !== undefined && seeing([found], request)(found.value) ? found : undefined;
}

/** The versions of a list that the officer may see, the latest first, drafts before all. */
export async function readVersions(request: Looking, { id }: StoredList): Promise<readonly Opened<ListVersion>[]> {
  const { found } = await readIntactWhere(wholeOf(request.store), 'listVersions', 'list', id);
  return [...found].sort((one, other) => orderOf(other.value) - orderOf(one.value));
}

/** A version of a list that the officer may see, with its list. */
export async function readSeenVersion(
  request: Looking,
  id: string,
): Promise<{ readonly list: Opened<StoredList>; readonly version: Opened<ListVersion> } | undefined> {
  const version = await readOne(wholeOf(request.store), 'listVersions', id);
  const list = version === undefined ? undefined : await readSeenList(request, version.value.list);
  return version === undefined || list === undefined ? undefined : { list, version };
}

/** The rows of a part of its report; none where retention removed them. */
export async function readReport(
  { store }: Looking,
  version: ListVersion,
  part: ReportPart,
): Promise<readonly ReportRow[]> {
  return (await readOne(wholeOf(store), 'listReports', reportId(version.id, part)))?.value ?? [];
}

function orderOf({ number }: ListVersion): number {
  return number ?? Number.MAX_SAFE_INTEGER;
}

function seeing(all: readonly { readonly value: StoredList }[], request: Looking): (list: StoredList) => boolean {
  const sees = sourceSight(
    all.map(({ value }) => pinOf(value)),
    request,
  );
  return (list) => sees(pinOf(list), request.context.agency);
}
