/**
 * Ends entries of lists. Those of a version that left force end with the first period of travellers after that day, and an entry with the same period after its last day. A copy of
 * INTERPOL data ends after its last day. Records that no version has any more are removed, also those of a take-over that was not finished.
 */
import { attachmentOfSlice } from '../../../shared/casework/attachment.ts';
import { isPurged } from '../../../shared/interpol/interpol-source.ts';
import { isOver } from '../../../shared/retention/due.ts';
import { BegunAttachments } from '../attach-file.ts';
import { readSliceIndex, readSlices } from '../lists/list-contents.ts';
import { BegunVersions } from '../lists/read-list-files.ts';
import { type SliceIndex, writerOf } from '../lists/slice-index.ts';
import { SliceWriter } from '../lists/slice-writer.ts';
import { versionWrite } from '../lists/version-writes.ts';
import { ConflictError, type Put, type Write } from '../store/commit.ts';
import { TamperedError } from '../store/keys.ts';
import type { Opened } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import { type Bodies, TABLES, type TableName } from '../store/tables.ts';
import type { RetentionWork } from './retention-work.ts';

type Version = Opened<Bodies['listVersions']>;

/** Records removed at a time. */
const BATCH = 200;

export async function endLists(work: RetentionWork): Promise<void> {
  const { store } = work;
  const purged = await purgedLists(work);
  const versions = await readIntact(store, 'listVersions');
  await endPurged(work, versions, purged);
  const kept = versions.filter((version) => !purged.has(version.value.list) && !isPast(work, version));
  const damaged: TamperedError[] = [];
  for (const version of kept)
    await endEntries(work, version).catch((error: unknown) => {
      // One damaged part keeps the entries of no other list from ending. It is named when all others have.
      if (!(error instanceof TamperedError)) throw error;
      damaged.push(error);
    });
  const there = new Set([...(await idsOf(work, 'listVersions')), ...store.ledger.ids('listVersions')]);
  await removeStrays(work, kept, there.size > versions.length || damaged.length > 0);
  const [first] = damaged;
  if (first !== undefined) throw first;
}

/** Ids of copies of INTERPOL data that must no longer be there. */
async function purgedLists({ store, endsBy }: RetentionWork): Promise<ReadonlySet<string>> {
  const lists = await readIntact(store, 'lists');
  return new Set(lists.flatMap(({ id, value }) => (isPurged(value, endsBy) ? [id] : [])));
}

/** Takes their versions out of force, and their drafts away, before the entries go: a version in force without entries would be damage. */
async function endPurged(
  work: RetentionWork,
  versions: readonly Version[],
  purged: ReadonlySet<string>,
): Promise<void> {
  // What this worker wrote of them is wholly written, so that nothing of it has to stay.
  const begun = work.store.cache(BegunVersions).ids;
  for (const { id, value } of versions) if (purged.has(value.list)) begun.delete(id);
  const writes = versions.flatMap(({ id, rev, value }): readonly Write[] => {
    if (!purged.has(value.list)) return [];
    if (value.state === 'draft') return [{ table: 'listVersions', id, remove: true }];
    return value.state === 'in-force' ? [versionWrite({ ...value, state: 'replaced', endedOn: work.endsBy }, rev)] : [];
  });
  await work.commit(writes, ['lists']);
}

/** Are the entries of the version over? */
function isPast({ periods, endsBy }: RetentionWork, { value }: Version): boolean {
  const { lifetime } = TABLES.listVersions;
  const ended = lifetime.dataClass === 'unit' && lifetime.ends === 'travellers' ? lifetime.endedOn(value) : null;
  return ended !== null && isOver(ended, periods.maskMonths, endsBy);
}

/** Writes the slices anew in which an entry is over, without it. */
async function endEntries(work: RetentionWork, { id, rev, value }: Version): Promise<void> {
  const { store, periods, endsBy } = work;
  const isDue = (day: string | null) => day !== null && isOver(day, periods.maskMonths, endsBy);
  const index = await readSliceIndex(store, id);
  if (index === null || !index.slices.some(({ ends }) => isDue(ends))) return;
  const puts: Put[] = [];
  // Ids of a run do not meet those of the take-over.
  const writer = new SliceWriter(`${id}.${endsBy}`, null, async (writes) => {
    for (const write of writes) if (!('remove' in write)) puts.push(write);
  });
  let ended = 0;
  for await (const { ref, entries } of readSlices(store, index.slices)) {
    const rest = entries.filter(({ validUntil }) => !isDue(validUntil));
    ended += entries.length - rest.length;
    if (rest.length === entries.length) await writer.share(ref);
    else for (const entry of rest) await writer.add(entry);
    await work.breathe();
  }
  const left: SliceIndex = await writer.end();
  const writes: readonly Write[] = [
    ...puts,
    { table: 'listIndexes', id, rev: null, value: left },
    versionWrite({ ...value, entries: value.entries - ended }, rev),
  ];
  try {
    await work.commit(writes, ['lists']);
    work.count({ recordsDestroyed: ended });
  } catch (error) {
    // An officer put another version into force meanwhile: the next run ends the entries.
    if (!(error instanceof ConflictError)) throw error;
  }
}

/** Removes what no version has. Where a version cannot be read, nobody can tell what it has: then nothing is removed. */
async function removeStrays(work: RetentionWork, kept: readonly Version[], anyDamaged: boolean): Promise<void> {
  if (anyDamaged) return;
  const { store } = work;
  const versions = new Set(kept.map(({ id }) => id));
  const used = new Set<string>();
  const shown = new Set<string>();
  for (const { id } of kept)
    for (const { id: slice, pictures = [] } of (await readSliceIndex(store, id))?.slices ?? []) {
      used.add(slice);
      for (const picture of pictures) shown.add(picture);
    }
  const begun = store.cache(BegunVersions).ids;
  // Of a picture that a version has, nothing is still to be written.
  const coming = store.cache(BegunAttachments).ids;
  for (const picture of shown) coming.delete(picture);
  const stays = {
    listIndexes: (id: string) => versions.has(id),
    listReports: (id: string) => versions.has(writerOf(id)),
    listEntries: (id: string) => used.has(id) || begun.has(writerOf(id)),
    entryPictures: (id: string) => shown.has(attachmentOfSlice(id)) || coming.has(attachmentOfSlice(id)),
  } as const;
  for (const table of ['listIndexes', 'listReports', 'listEntries', 'entryPictures'] as const) {
    const gone = (await idsOf(work, table)).filter((id) => !stays[table](id));
    for (let from = 0; from < gone.length; from += BATCH) {
      await work.commit(
        gone.slice(from, from + BATCH).map((id): Write => ({ table, id, remove: true })),
        ['lists'],
      );
      await work.breathe();
    }
    work.count({ recordsDestroyed: gone.length });
  }
}

async function idsOf({ store }: RetentionWork, table: TableName): Promise<readonly string[]> {
  return (await store.table(table).toCollection().primaryKeys()) as string[];
}
