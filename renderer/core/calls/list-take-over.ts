/** Take-over of lists from files: read and reported first, then confirmed by two officers of the agency that owns the list; and its roll-back. */
import { z } from 'zod';
import { entryFault, isFirstLevel } from '../../../shared/interpol/interpol-source.ts';
import { REPORT_PARTS } from '../../../shared/list/list-report.ts';
import { readsEntries } from '../../../shared/list/list-sight.ts';
import {
  type ListVersion,
  type StoredList,
  takeOverWarnings,
  versionBefore,
} from '../../../shared/list/list-version.ts';
import { tooShort } from '../../../shared/reason.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { roomFor } from '../import/room-for.ts';
import { readSliceIndex, readSoundIndex } from '../lists/list-contents.ts';
import { mayOn } from '../lists/list-view.ts';
import { readListFiles, removeSlices } from '../lists/read-list-files.ts';
import { reportId } from '../lists/report-rows.ts';
import { countOf, type SliceIndex, writerOf } from '../lists/slice-index.ts';
import { indexWrite, inForceWrites, listWrite, nextVersion, versionWrite } from '../lists/version-writes.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import { readSeenList, readSeenVersion, readVersions } from '../seen/seen-lists.ts';
import type { Removal } from '../store/commit.ts';
import type { Opened } from '../store/read.ts';
import { call, type Handled } from './call.ts';
import type { CallFailure } from './failure.ts';
import { listId } from './list-input.ts';
import type { ListChanged } from './list-views.ts';
import { givenReason, reason } from './reason-input.ts';

const ENTER = 'lists.enter';
const MOST_FILES = 12;

export const listTakeOverCalls = {
  /**
   * Reads the files of a list and keeps them as a draft of its next version, with the report; nothing is in force by that. A cancel or a file that cannot be read leaves nothing.
   * One draft stands at a time: `replaces` names the one that goes.
   */
  'lists.read-files': call({
    input: z.strictObject({
      list: listId,
      files: z
        .array(z.strictObject({ name: z.string().min(1).max(1024), bytes: z.instanceof(Uint8Array) }))
        .min(1)
        .max(MOST_FILES),
      replaces: listId.optional(),
    }),
    permission: ENTER,
    whole:
      'It compares the files with the entries in force of a list that the officer may see, and writes a draft of the next.',
    audit: 'list.read',
    schedule: 'background',
    async handler(request, { list: wanted, files, replaces }, recorded): Handled<ListChanged> {
      const found = await openList(request, wanted);
      if (!found.ok) return found;
      const versions = await readVersions(request, found.value.value);
      if (draftBesides(versions, replaces) !== null) return failed({ code: 'refused', why: 'list-waits' });
      const room = await roomFor(
        request.services,
        files.reduce((sum, { bytes }) => sum + bytes.length, 0),
      );
      if (!room.ok) return room;
      const before = inForce(versions);
      const { context } = request;
      const id = `${wanted}.${context.newId()}`;
      let isDamaged = false;
      const slices = await readSoundIndex(request.store, before?.id ?? '', () => {
        isDamaged = true;
      });
      const draft = await readListFiles(
        request,
        id,
        files,
        { slices },
        { isFirstLevel: isFirstLevel(found.value.value) },
      );
      if (!draft.ok) return draft;
      if (isDamaged && draft.value.read.delta) {
        await removeSlices(request, ownSlices(draft.value.index, id));
        return failed({ code: 'refused', why: 'list-damaged' });
      }
      // Another reading may have ended before this one. The list is written with its revision, so of two that end at once one fails.
      const now = await ownList(request, wanted);
      const standing = now.ok ? await readVersions(request, now.value.value) : [];
      if (!now.ok || draftBesides(standing, replaces) !== null) {
        await removeSlices(request, ownSlices(draft.value.index, id));
        return now.ok ? failed({ code: 'refused', why: 'list-waits' }) : now;
      }
      const replaced = draftOf(standing);
      const version: ListVersion = {
        ...{ id, list: wanted, number: null, state: 'draft', read: draft.value.read, over: before?.id ?? null },
        ...{ entries: countOf(draft.value.index), madeBy: context.officer.id, madeAt: context.now },
        ...{ taken: null, changed: null, restores: null, copyOf: draft.value.read.publishedOn },
        ...{ reason: null, endedOn: null },
      };
      return success({
        output: { list: wanted, version: id },
        writes: [
          ...(replaced === null ? [] : draftRemovals(replaced.id, await readSliceIndex(request.store, replaced.id))),
          ...[versionWrite(version, 0), indexWrite(id, draft.value.index), ...draft.value.rows.writes(id)],
          listWrite(now.value.value, now.value.rev),
        ],
        subject: wanted,
        details: recorded({
          listVersion: id,
          ...countsOf(version),
          file: draft.value.read.files.map(({ name }) => name).join(', '),
          sha256: draft.value.read.files.map(({ sha256 }) => sha256).join(' '),
        }),
        topics: ['lists'],
      });
    },
  }),

  /** Removes a draft. The version in force stays. */
  'lists.give-up': call({
    input: z.strictObject({ version: listId }),
    permission: ENTER,
    whole: 'It removes the entries that a draft brought, of a list that the officer may see.',
    audit: 'list.given-up',
    async handler(request, { version: wanted }, recorded): Handled<ListChanged> {
      const found = await ownDraft(request, wanted);
      if (!found.ok) return found;
      const { list, version } = found.value;
      return success({
        output: { list: list.id, version: null },
        writes: draftRemovals(version.id, await readSliceIndex(request.store, version.id)),
        subject: list.id,
        details: recorded({ listVersion: wanted }),
        topics: ['lists'],
      });
    },
  }),

  /** Puts a draft into force. What is odd about it is confirmed expressly, with a reason. */
  'lists.take-over': call({
    input: z.strictObject({ version: listId, despite: z.boolean(), reason }),
    permission: ENTER,
    asks: 'sighted',
    audit: 'list.taken-over',
    async handler(request, { version: wanted, despite, reason: why }, recorded): Handled<ListChanged> {
      const found = await ownDraft(request, wanted);
      if (!found.ok) return found;
      const { list, version } = found.value;
      const closed = entryFault(list.value, localDay(request, request.context.now));
      if (closed !== null) return failed({ code: 'refused', why: closed });
      const versions = await readVersions(request, list.value);
      const before = inForce(versions);
      if ((before?.id ?? null) !== version.value.over) return failed({ code: 'conflict', what: 'list' });
      const isOdd = takeOverWarnings(version.value, before?.value ?? null).length > 0;
      if (isOdd && !despite) return failed({ code: 'refused', why: 'list-warned' });
      if (isOdd && tooShort(why)) return failed({ code: 'reason-required' });
      const second = await confirmedFor(request, list.value);
      if (!second.ok) return second;
      const { officer, now } = request.context;
      const today = localDay(request, now);
      const taken: ListVersion = {
        ...version.value,
        taken: { by: officer.id, at: now, confirmedBy: second.value },
        copyOf: version.value.copyOf ?? today,
        reason: why === '' ? null : why,
      };
      return success({
        output: { list: list.id, version: wanted },
        writes: inForceWrites(list, { value: taken, rev: version.rev }, before, today),
        subject: list.id,
        details: recorded({ listVersion: wanted, version: list.value.lastVersion + 1, ...countsOf(taken) }),
        reason: taken.reason,
        topics: ['lists'],
      });
    },
  }),

  /** Puts the version before into force again, by two officers. */
  'lists.roll-back': call({
    input: z.strictObject({ list: listId, reason: givenReason }),
    permission: ENTER,
    asks: 'sighted',
    whole: 'It asks whether the entries of the version before are still there, of a list that the officer may see.',
    audit: 'list.rolled-back',
    async handler(request, { list: wanted, reason: why }, recorded): Handled<ListChanged> {
      const found = await openList(request, wanted);
      if (!found.ok) return found;
      const versions = await readVersions(request, found.value.value);
      const now = inForce(versions);
      const before =
        now === null
          ? null
          : versionBefore(
              now.value,
              versions.map(({ value }) => value),
            );
      const index = before === null ? null : await readSliceIndex(request.store, before.id);
      if (now === null || before === null || index === null)
        return failed({ code: 'refused', why: 'list-no-version-before' });
      const second = await confirmedFor(request, found.value.value);
      if (!second.ok) return second;
      const { officer, now: at } = request.context;
      const id = `${wanted}.${request.context.newId()}`;
      const version = nextVersion({ id, by: officer.id, at, confirmedBy: second.value }, wanted, before, {
        ...{ over: now.id, restores: before.id, reason: why },
      });
      return success({
        output: { list: wanted, version: id },
        writes: [
          ...inForceWrites(found.value, { value: version, rev: 0 }, now, localDay(request, at), 'rolled-back'),
          indexWrite(id, index),
        ],
        subject: wanted,
        details: recorded({ listVersion: id, version: found.value.value.lastVersion + 1, to: before.number }),
        reason: why,
        topics: ['lists'],
      });
    },
  }),
} as const;

function inForce(versions: readonly Opened<ListVersion>[]): Opened<ListVersion> | null {
  return versions.find(({ value }) => value.state === 'in-force') ?? null;
}

/** The list, where the officer may take files over for it. */
async function ownList(request: Request, id: string): Promise<Result<Opened<StoredList>, CallFailure>> {
  const found = await readSeenList(request, id);
  if (found === undefined) return failed({ code: 'not-found', what: 'list' });
  return mayOn(request, found.value).takeOver ? success(found) : failed({ code: 'refused', why: 'list-owner' });
}

/** The same, where something may enter it: a copy of INTERPOL data has the permission of the bureau, and is not to be destroyed yet. */
async function openList(request: Request, id: string): Promise<Result<Opened<StoredList>, CallFailure>> {
  const found = await ownList(request, id);
  const closed = found.ok ? entryFault(found.value.value, localDay(request, request.context.now)) : null;
  return closed === null ? found : failed({ code: 'refused', why: closed });
}

async function ownDraft(
  request: Request,
  id: string,
): Promise<Result<{ readonly list: Opened<StoredList>; readonly version: Opened<ListVersion> }, CallFailure>> {
  const found = await readSeenVersion(request, id);
  if (found === undefined || found.version.value.state !== 'draft')
    return failed({ code: 'not-found', what: 'list-version' });
  return mayOn(request, found.list.value).takeOver ? success(found) : failed({ code: 'refused', why: 'list-owner' });
}

/** The second officer of the agency that owns the list, who may see it. */
async function confirmedFor(request: Request, list: StoredList): Promise<Result<string, CallFailure>> {
  const second = await request.confirmed([list.owner]);
  if (!second.ok) return second;
  return readsEntries(list, second.value)
    ? success(second.value.id)
    : failed({ code: 'second-refused', why: 'permission', waitUntil: null });
}

function draftOf(versions: readonly Opened<ListVersion>[]): Opened<ListVersion> | null {
  return versions.find(({ value }) => value.state === 'draft') ?? null;
}

/** A draft that stands and is not the one to be replaced. */
function draftBesides(
  versions: readonly Opened<ListVersion>[],
  replaces: string | undefined,
): Opened<ListVersion> | null {
  const draft = draftOf(versions);
  return draft?.id === replaces ? null : draft;
}

/** What goes with a draft, itself first: slices without a version are strays, a version without slices is damage. */
function draftRemovals(version: string, index: SliceIndex | null): readonly Removal[] {
  const gone = (table: Removal['table'], id: string): Removal => ({ table, id, remove: true });
  return [
    gone('listVersions', version),
    gone('listIndexes', version),
    ...REPORT_PARTS.map((part) => gone('listReports', reportId(version, part))),
    ...ownSlices(index, version).map((id) => gone('listEntries', id)),
  ];
}

function ownSlices(index: SliceIndex | null, version: string): readonly string[] {
  return (index?.slices ?? []).map(({ id }) => id).filter((id) => writerOf(id) === version);
}

/** The numbers that the trail keeps. */
function countsOf({ entries, read }: ListVersion) {
  return {
    entries,
    added: read?.counts.new ?? 0,
    altered: read?.counts.changed ?? 0,
    gone: read?.counts.gone ?? 0,
    refused: read?.counts.refused ?? 0,
  };
}
