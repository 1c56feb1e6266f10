/** Entries of the unit's own lists by form: each change is a version of the list. Where a match may inspect or more, a supervisor takes part. Nobody takes an entry back alone, on any list, nor adds one that keeps officers away from whoever it finds. */
import { z } from 'zod';
import { firstLevel } from '../../../shared/interpol/first-level.ts';
import { entryFault, isFirstLevel } from '../../../shared/interpol/interpol-source.ts';
import { isAlertOrNone } from '../../../shared/list/alert.ts';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import { readsEntries } from '../../../shared/list/list-sight.ts';
import type { EntryChange, ListVersion, StoredList } from '../../../shared/list/list-version.ts';
import { isFindable } from '../../../shared/list/match/entry-keys.ts';
import { keepsAway, takesBack } from '../../../shared/list/takes-back.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { changedIndex } from '../lists/change-entry.ts';
import { keepPictures, plannedPictures, stayingPictures } from '../lists/change-pictures.ts';
import { findEntry, readSliceIndex } from '../lists/list-contents.ts';
import { mayOn } from '../lists/list-view.ts';
import { pinOf } from '../lists/lists-in-force.ts';
import { countOf } from '../lists/slice-index.ts';
import { indexWrite, inForceWrites, nextVersion } from '../lists/version-writes.ts';
import { localDay } from '../local-day.ts';
import type { WholeRequest } from '../request.ts';
import { readSeenList, readVersions } from '../seen/seen-lists.ts';
import { hiddenFrom, hidesRule } from '../seen/seen-rules.ts';
import { agenciesSeeing } from '../seen/source-sight.ts';
import type { Opened } from '../store/read.ts';
import { call, type Handled, type Recorded } from './call.ts';
import type { CallFailure } from './failure.ts';
import { type EntryInput, entryInput, listId } from './list-input.ts';
import type { ListChanged } from './list-views.ts';
import { givenReason } from './reason-input.ts';

const ENTER = 'lists.enter';
const WHOLE = 'It writes the slice of entries anew in which the entry stands, of a list that the officer may see.';
const entryId = z.string().trim().min(1).max(300);

export const listEntryCalls = {
  'lists.add-entry': call({
    input: z.strictObject({ list: listId, entry: entryInput }),
    permission: ENTER,
    asks: 'sighted',
    whole: WHOLE,
    audit: 'list.entry-added',
    schedule: 'with-writes',
    handler: (request, { list, entry }, recorded): Handled<ListChanged> => {
      const id = `${request.context.unit?.code ?? 'XXX'}-${request.context.newId()}`;
      return changed(request, recorded, { list, id, how: 'added', entry: { ...entry, id, typed: true } });
    },
  }),

  /** `before`: the version that the officer saw; where another is in force, nothing is changed. */
  'lists.change-entry': call({
    input: z.strictObject({ list: listId, id: entryId, before: listId, entry: entryInput, reason: givenReason }),
    permission: ENTER,
    whole: WHOLE,
    audit: 'list.entry-changed',
    schedule: 'with-writes',
    handler: (request, { list, id, before, entry, reason }, recorded): Handled<ListChanged> => {
      return changed(request, recorded, {
        list,
        id,
        before,
        reason,
        how: 'changed',
        entry: { ...entry, id, typed: true },
      });
    },
  }),

  'lists.withdraw-entry': call({
    input: z.strictObject({ list: listId, id: entryId, before: listId, reason: givenReason }),
    permission: ENTER,
    whole: WHOLE,
    audit: 'list.entry-withdrawn',
    handler: (request, given, recorded): Handled<ListChanged> =>
      changed(request, recorded, { ...given, how: 'withdrawn', entry: null }),
  }),
} as const;

interface Change {
  readonly list: string;
  readonly id: string;
  readonly how: EntryChange;
  readonly entry: (Omit<ListEntry, 'pictures'> & Pick<EntryInput, 'pictures'>) | null;
  /** Left out where an entry is added. */
  readonly before?: string;
  readonly reason?: string;
}

async function changed(
  request: WholeRequest,
  recorded: Recorded<'list.entry-added' | 'list.entry-changed' | 'list.entry-withdrawn'>,
  { list: wanted, id, how, entry: given, before: seen, ...more }: Change,
): Handled<ListChanged> {
  const { store, context } = request;
  const reason = more.reason ?? null;
  const found = await readSeenList(request, wanted);
  if (found === undefined) return failed({ code: 'not-found', what: 'list' });
  const list = found.value;
  const typed = given === null ? null : typedEntry(request, list, how, given);
  if (!mayOn(request, list).enter) return failed({ code: 'refused', why: 'list-owner' });
  const closed = typed === null ? null : entryFault(list, localDay(request, context.now));
  if (closed !== null) return failed({ code: 'refused', why: closed });
  if (typed !== null && isFirstLevel(list) && !holdsFirstLevel(typed, given?.pictures ?? []))
    return failed({ code: 'refused', why: 'list-first-level' });
  if (typed !== null && !isAlertOrNone(typed)) return failed({ code: 'refused', why: 'list-alert' });
  if (typed !== null && !isFindable(typed)) return failed({ code: 'refused', why: 'list-entry-empty' });
  const versions = await readVersions(request, list);
  const before = versions.find(({ value }) => value.state === 'in-force') ?? null;
  if (seen !== undefined && before?.id !== seen) return failed({ code: 'conflict', what: 'list' });
  const index = before === null ? { slices: [] } : await readSliceIndex(store, before.id);
  if (index === null) return failed({ code: 'refused', why: 'list-no-version-before' });
  const was = await findEntry(store, index, id);
  if (how !== 'added' && was === null) return failed({ code: 'not-found', what: 'list-entry' });
  const linked = typed === null ? success(null) : linkedRules(request, list, typed, was);
  if (!linked.ok) return linked;
  const planned = await plannedPictures(given?.pictures ?? [], was?.pictures ?? []);
  if (!planned.ok) return planned;
  const isQuiet = linked.value !== null && keepsAway(linked.value, list.handling, was);
  const staying = linked.value === null ? null : { ...linked.value, pictures: stayingPictures(planned.value) };
  const isBack = isQuiet || staying === null || (was !== null && takesBack(was, staying));
  const second = await secondFor(request, list, isBack);
  if (!second.ok) return second;
  const pictures = await keepPictures(request, planned.value);
  if (!pictures.ok) return pictures;
  const entry = staying === null ? null : { ...staying, pictures: pictures.value };
  const version = `${wanted}.${context.newId()}`;
  const made = await changedIndex(store, version, index, id, entry);
  const today = localDay(request, context.now);
  const value = nextVersion(
    { id: version, by: context.officer.id, at: context.now, confirmedBy: second.value },
    wanted,
    before?.value ?? null,
    {
      entries: countOf(made.index),
      changed: { entry: id, how, ...(isQuiet ? { keepsAway: isQuiet } : {}) },
      copyOf: copyNow(versions, before?.value.copyOf ?? null, today),
      reason,
    },
  );
  return success({
    output: { list: wanted, version },
    writes: [
      ...inForceWrites(found, { value, rev: 0 }, before, today),
      indexWrite(version, made.index),
      ...made.writes,
    ],
    subject: wanted,
    details: recorded({ entry: id, version: list.lastVersion + 1 }),
    ...changedSides(was, entry),
    reason,
    topics: ['lists'],
  });
}

/** The entry with the day on which it is typed. A copy of the first level says no day. */
function typedEntry(
  request: WholeRequest,
  list: StoredList,
  how: EntryChange,
  { pictures: _, ...given }: NonNullable<Change['entry']>,
): ListEntry {
  const typed = { ...given, pictures: [] };
  if (isFirstLevel(list)) return typed;
  const today = localDay(request, request.context.now);
  return how === 'added' ? { ...typed, listedOn: typed.listedOn ?? today } : { ...typed, changedOn: today };
}

/** Does it say of documents nothing but number, type and issuing state? */
function holdsFirstLevel(entry: ListEntry, pictures: EntryInput['pictures']): boolean {
  return entry.kind === 'document' && pictures.length === 0 && firstLevel(entry).left.length === 0;
}

/**
 * The entry with the rules that it may link: those that stood before stay, also where the officer cannot see them. A new one is in force, and every agency that sees the list sees
 * its hits, or the link would tell of them.
 */
function linkedRules(
  request: WholeRequest,
  list: StoredList,
  entry: ListEntry,
  was: ListEntry | null,
): Result<ListEntry, CallFailure> {
  const before = was?.rules ?? [];
  const hides = hidesRule(request);
  const readers = agenciesSeeing(request, pinOf(list));
  const isOpen = (rule: string) =>
    request.world.compiled.byId.has(rule) && !hiddenFrom(request, [rule]).some((agency) => readers.includes(agency));
  if (!entry.rules.every((rule) => (before.includes(rule) && hides?.(rule) !== true) || isOpen(rule)))
    return failed({ code: 'refused', why: 'list-alert-rule' });
  const kept = entry.kind === 'alert' && hides !== null ? before.filter(hides) : [];
  return success({ ...entry, rules: [...new Set([...entry.rules, ...kept])] });
}

/** A list that is typed in is as its owner keeps it today; an entry typed into a copy of files makes the copy no younger. */
function copyNow(versions: readonly Opened<ListVersion>[], before: IsoDate | null, today: IsoDate): IsoDate {
  const isOfFiles = versions.some(({ value: { read, number } }) => read !== null && number !== null);
  return isOfFiles ? (before ?? today) : today;
}

/**
 * Who confirms. A supervisor who takes an entry back, or adds one that keeps officers away (`isBack`), asks an officer who sees the list. An analyst who does so, or changes what may
 * inspect, asks a supervisor of the agency that owns it. The officer's id, or null where one was enough.
 */
async function secondFor(
  request: WholeRequest,
  list: StoredList,
  isBack: boolean,
): Promise<Result<string | null, CallFailure>> {
  const isSupervisor = request.context.role === 'supervisor';
  const isAlone = !isBack && (isSupervisor || list.outcome === 'watch');
  const [agencies, permission] = isSupervisor
    ? ([agenciesSeeing(request, pinOf(list)), ENTER] as const)
    : ([[list.owner], 'lists.change'] as const);
  const second = await confirmedOrAlone(request, isAlone ? null : agencies, permission);
  if (!second.ok) return second;
  return second.value === null || readsEntries(list, second.value)
    ? success(second.value?.id ?? null)
    : failed({ code: 'second-refused', why: 'permission', waitUntil: null });
}
