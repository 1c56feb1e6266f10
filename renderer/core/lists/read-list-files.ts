/** Has the files of a list read apart from the store, and keeps their entries as a draft of its next version. Nothing is in force by that. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Compared } from '../../../shared/list/compare-lists.ts';
import type { ListDigests } from '../../../shared/list/entry-digest.ts';
import type { ReadFiles } from '../../../shared/list/list-version.ts';
import type { GivenFile } from '../../../shared/list/read-list.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { CallFailure } from '../calls/failure.ts';
import { portions } from '../reading/portions.ts';
import { type ListReading, readListItems } from '../reading/read-list-items.ts';
import { ReadingStopped } from '../reading/readers.ts';
import type { ReadItem } from '../reading/reading-protocol.ts';
import { wholeItems } from '../reading/whole-items.ts';
import type { WholeRequest } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { keepParts } from './kept-parts.ts';
import { digestsOf, readSlices } from './list-contents.ts';
import { ReportRows } from './report-rows.ts';
import type { SliceIndex, SliceRef } from './slice-index.ts';
import { SliceWriter } from './slice-writer.ts';

/** The versions whose entries this worker is writing: their slices are no strays. */
export class BegunVersions {
  readonly ids = new Set<string>();
}

/** What the files gave: the contents of the draft, and its report. */
export interface ReadDraft {
  readonly read: ReadFiles;
  readonly index: SliceIndex;
  readonly rows: ReportRows;
}

const NOTHING: SliceIndex = { slices: [] };
const REMOVED_AT_ONCE = 200;

/**
 * Reads the files as version `version` over the entries of `before` (null: there is none in force), as far as they can be read. Where it fails or is cancelled, nothing of it stays. The bytes may be
 * transferred.
 */
export async function readListFiles(
  request: WholeRequest,
  version: string,
  files: readonly GivenFile[],
  before: SliceIndex | null,
  reading: ListReading,
): Promise<Result<ReadDraft, CallFailure>> {
  request.store.cache(BegunVersions).ids.add(version);
  const writer = new SliceWriter(version, before, (writes) => request.commit(writes, [], []));
  try {
    const told = await sumsOf(files);
    const draft = await drafted(request, writer, files, before ?? NOTHING, reading);
    if (draft === null || request.signal.aborted) return await dropped(request, writer, { code: 'cancelled' });
    const { read } = draft;
    if (read.format === null) return await dropped(request, writer, { code: 'refused', why: 'list-format' });
    if (saysNothing(read)) return await dropped(request, writer, { code: 'refused', why: 'list-nothing' });
    return success({ ...draft, read: { ...read, files: told } });
  } catch (error) {
    if (error instanceof ReadingStopped)
      return dropped(request, writer, { code: 'refused', why: `list-reading-${error.why}` });
    // Where that fails, too, the slices are strays.
    await dropped(request, writer, { code: 'cancelled' }).catch(() => undefined);
    throw error;
  }
}

/** Nothing in the files is an entry, and no delta takes one off: a damaged file, which would empty the list. */
function saysNothing({ delta, counts }: Drafted['read']): boolean {
  const entries = counts.new + counts.changed + counts.same + counts.repeated;
  return entries === 0 && (!delta || counts.gone + counts.absent === 0);
}

type Drafted = Omit<ReadDraft, 'read'> & { readonly read: Omit<ReadFiles, 'files'> };

/** Null: it was cancelled. */
async function drafted(
  request: WholeRequest,
  writer: SliceWriter,
  files: readonly GivenFile[],
  before: SliceIndex,
  reading: ListReading,
): Promise<Drafted | null> {
  const { store, services, progress } = request;
  const slice = services.standingBack.slices();
  let known = 0;
  const damaged = new Set<SliceRef>();
  const goOn = () => {
    progress({ phase: 'reading', done: ++known, total: before.slices.length, note: null });
    request.signal.throwIfAborted();
  };
  const digests = await digestsOf(store, before, slice, goOn, (ref) => {
    damaged.add(ref);
    writer.forget(ref);
  });
  const sound = { slices: before.slices.filter((ref) => !damaged.has(ref)) };
  const rows = new ReportRows();
  const said = new Set<string>();
  const whole = wholeItems();
  let done = 0;
  /** Called changed by the reading worker, which does not see the parts that stay. */
  let unchanged = 0;
  let read: Drafted['read'] | null = null;
  for await (const items of readPortions(request, files, digests, reading)) {
    for (const item of items) {
      const got = whole(item);
      if (got?.kind === 'list-end') read = got.read;
      if (got?.kind !== 'listed') continue;
      const parted = await keepParts(store, sound, got.compared);
      for (const [at, compared] of parted.entries()) {
        if (compared.state === 'same' && got.compared[at]?.state === 'changed') unchanged++;
        await taken(compared, writer, rows, said);
        if (slice.isSpent) await slice.breathe();
      }
      done += got.compared.length;
    }
    request.closing.throwIfAborted();
    if (request.signal.aborted) return null;
    progress({ phase: 'storing', done, total: Math.max(done, digests.size), note: null });
  }
  if (read === null) return null;
  const { counts } = read;
  read = { ...read, counts: { ...counts, changed: counts.changed - unchanged, same: counts.same + unchanged } };
  if (read.delta) {
    await keepTheRest(request, writer, sound, said);
    // What a delta does not repair stays damaged, and is said to be.
    for (const ref of damaged) await writer.share(ref);
  }
  const index = await writer.end();
  await rows.complete(store, sound);
  return { read, index, rows };
}

async function taken(compared: Compared, writer: SliceWriter, rows: ReportRows, said: Set<string>): Promise<void> {
  rows.add(compared);
  switch (compared.state) {
    case 'new':
    case 'changed':
    case 'same':
      said.add(compared.entry.id);
      return writer.add(compared.entry);
    case 'gone':
      said.add(compared.id);
  }
}

/** Files with what changed only leave the other entries as they are. */
async function keepTheRest(
  { store, services }: WholeRequest,
  writer: SliceWriter,
  { slices }: SliceIndex,
  said: ReadonlySet<string>,
): Promise<void> {
  const slice = services.standingBack.slices();
  for await (const { ref, entries } of readSlices(store, slices)) {
    const rest = entries.filter(({ id }) => !said.has(id));
    if (rest.length === entries.length) await writer.share(ref);
    else for (const entry of rest) await writer.add(entry);
    await slice.breathe();
  }
}

async function* readPortions(
  { services, signal, closing }: WholeRequest,
  files: readonly GivenFile[],
  before: ListDigests,
  reading: ListReading,
): AsyncGenerator<readonly ReadItem[], void> {
  if (services.readers !== null) return yield* services.readers.readList(files, before.packed(), reading, signal);
  const slice = services.standingBack.slices();
  const breathe = async () => {
    await slice.breathe();
    closing.throwIfAborted();
  };
  yield* portions(readListItems(files, before.packed(), reading, breathe));
}

async function sumsOf(files: readonly GivenFile[]): Promise<ReadFiles['files']> {
  const told: ReadFiles['files'][number][] = [];
  for (const { name, bytes } of files) {
    // Its own buffer: what came from the screen is never shared with another thread.
    const sum = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
    told.push({ name, size: bytes.length, sha256: bytesToHex(new Uint8Array(sum)) });
  }
  return told;
}

async function dropped(
  request: WholeRequest,
  writer: SliceWriter,
  failure: CallFailure,
): Promise<Result<never, CallFailure>> {
  await removeSlices(request, await writer.stop());
  return failed(failure);
}

/** Removes slices that no version has. */
export async function removeSlices({ commit }: Pick<WholeRequest, 'commit'>, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += REMOVED_AT_ONCE) {
    const batch = ids.slice(from, from + REMOVED_AT_ONCE);
    await commit(
      batch.map((id): Write => ({ table: 'listEntries', id, remove: true })),
      [],
      [],
    );
  }
}
