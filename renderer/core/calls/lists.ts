/** Lists against which travellers are checked, as the officer may see them: all of them, one, its entries, and the report of a take-over. */
import { z } from 'zod';
import { compareText } from '../../../shared/flight/message-order.ts';
import { REPORT_PARTS } from '../../../shared/list/list-report.ts';
import { type ListGap, type LoadedList, missingLists } from '../../../shared/list/missing-lists.ts';
import { failed, success } from '../../../shared/result.ts';
import { isCompared } from '../lists/later/later-state.ts';
import { inForceOf, listRow } from '../lists/list-row.ts';
import { listView, may, mayOn, takeOverView } from '../lists/list-view.ts';
import { hitCounts, storedMatches } from '../lists/stored-hits.ts';
import { localDay } from '../local-day.ts';
import { entriesOf, entryOf, historyOf } from '../seen/seen-list-entries.ts';
import {
  damagedSeenLists,
  readReport,
  readSeenList,
  readSeenLists,
  readSeenVersion,
  readVersions,
} from '../seen/seen-lists.ts';
import { seenUnread } from '../seen/seen-unread.ts';
import { call, type Handled } from './call.ts';
import { listId } from './list-input.ts';
import type {
  EntriesPage,
  EntryView,
  ListChanged,
  ListRow,
  ListsView,
  ListView,
  ReportPage,
  TakeOverView,
} from './list-views.ts';

const MOST_ROWS = 500;
const entryId = z.string().min(1).max(300);

export const listCalls = {
  'lists.list': call({
    input: z.strictObject({}),
    permission: 'lists.view',
    audit: null,
    async handler(request): Handled<ListsView> {
      const today = localDay(request, request.context.now);
      const hits = await hitCounts(request);
      const rows: ListRow[] = [];
      for (const { value } of await readSeenLists(request)) {
        const versions = (await readVersions(request, value)).map((each) => each.value);
        rows.push(listRow(value, versions, today, hits(value.id)));
      }
      return success({
        output: { lists: rows.sort(byTitle), mayCreate: may(request, 'lists.change') },
      });
    },
  }),

  /** The lists that the legal frame demands and that the officer does not see loaded, or only in a copy past its limit. Then those of which a part was damaged when they were last asked, and how many cannot be read at all. */
  'lists.missing': call({
    input: z.strictObject({}),
    permission: 'lists.view',
    audit: null,
    async handler(request): Handled<readonly ListGap[]> {
      const demands = request.world.terms.frame?.frame.demands ?? [];
      const seen = await readSeenLists(request);
      const loaded: LoadedList[] = [];
      for (const { value } of demands.length === 0 ? [] : seen) {
        const version = inForceOf((await readVersions(request, value)).map((each) => each.value));
        if (version !== null) loaded.push({ ...value, publishedOn: version.copyOf });
      }
      const missing = missingLists(demands, loaded, localDay(request, request.context.now));
      const isDamaged = await damagedSeenLists(request);
      const damaged = seen.flatMap(({ id, value: { title } }) => (isDamaged.has(id) ? [{ title }] : []));
      return success({ output: [...missing, ...damaged, ...(await seenUnread(request))] });
    },
  }),

  'lists.one': call({
    input: z.strictObject({ list: listId }),
    permission: 'lists.view',
    audit: null,
    async handler(request, { list }): Handled<ListView> {
      const found = await readSeenList(request, list);
      if (found === undefined) return failed({ code: 'not-found', what: 'list' });
      return success({ output: await listView(request, found.value) });
    },
  }),

  /** Entries of the version in force, in its order; of those that say every word of `text`. */
  'lists.entries': call({
    input: z.strictObject({
      list: listId,
      text: z.string().trim().max(200),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(MOST_ROWS),
    }),
    permission: 'lists.view',
    audit: 'list.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { list, ...page }, recorded): Handled<EntriesPage> {
      const found = await readSeenList(request, list);
      if (found === undefined) return failed({ code: 'not-found', what: 'list' });
      if (!mayOn(request, found.value).read) return failed({ code: 'refused', why: 'list-duty' });
      const version = inForceOf((await readVersions(request, found.value)).map(({ value }) => value));
      const output =
        version === null ? { version: null, rows: [], more: false } : await entriesOf(request, version, page);
      return success({ output, subject: list, details: recorded({ rows: output.rows.length }) });
    },
  }),

  /** One entry, with what each version did to it, and whom it hit on stored flights. */
  'lists.entry': call({
    input: z.strictObject({ list: listId, entry: entryId }),
    permission: 'lists.view',
    audit: 'list.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { list, entry }, recorded): Handled<EntryView> {
      const found = await readSeenList(request, list);
      if (found === undefined) return failed({ code: 'not-found', what: 'list' });
      if (!mayOn(request, found.value).read) return failed({ code: 'refused', why: 'list-duty' });
      const versions = (await readVersions(request, found.value)).map(({ value }) => value);
      const version = inForceOf(versions);
      const shown = version === null ? null : await entryOf(request, version, entry);
      const history = await historyOf(request, versions, entry);
      if (shown === null && history.length === 0) return failed({ code: 'not-found', what: 'list-entry' });
      return success({
        output: {
          entry: shown,
          version: shown === null ? null : version,
          history,
          mayChange: mayOn(request, found.value).enter,
          interpol: found.value.interpol?.kind ?? null,
          ...(await storedMatches(request, list, (listed) => listed.entry === entry)),
        },
        subject: list,
        details: recorded({ entry }),
      });
    },
  }),

  /** Cancels the comparison of flights that are over with what the list has since then. It goes on at the next start, or when a list changes. */
  'lists.stop-comparing': call({
    input: z.strictObject({ list: listId }),
    permission: 'lists.enter',
    audit: 'list.comparison-stopped',
    async handler(request, { list }): Handled<ListChanged> {
      const found = await readSeenList(request, list);
      if (found === undefined) return failed({ code: 'not-found', what: 'list' });
      if (!mayOn(request, found.value).takeOver) return failed({ code: 'refused', why: 'list-owner' });
      if (!(await isCompared(request, list))) return failed({ code: 'refused', why: 'list-not-compared' });
      request.services.laterMatching.cancel(list);
      return success({ output: { list, version: null }, subject: list, topics: ['lists'] });
    },
  }),

  /** A take-over: what its files gave, and what is odd about it. */
  'lists.take-over-view': call({
    input: z.strictObject({ version: listId }),
    permission: 'lists.view',
    audit: null,
    async handler(request, { version: wanted }): Handled<TakeOverView> {
      const found = await readSeenVersion(request, wanted);
      if (found === undefined) return failed({ code: 'not-found', what: 'list-version' });
      return success({ output: await takeOverView(request, found.list.value, found.version.value) });
    },
  }),

  /** The rows of one part of its report. */
  'lists.report': call({
    input: z.strictObject({ version: listId, part: z.enum(REPORT_PARTS) }),
    permission: 'lists.view',
    audit: 'list.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { version: wanted, part }, recorded): Handled<ReportPage> {
      const found = await readSeenVersion(request, wanted);
      if (found === undefined) return failed({ code: 'not-found', what: 'list-version' });
      if (!mayOn(request, found.list.value).read) return failed({ code: 'refused', why: 'list-duty' });
      const rows = await readReport(request, found.version.value, part);
      return success({ output: { part, rows }, subject: found.list.id, details: recorded({ rows: rows.length }) });
    },
  }),
} as const;

function byTitle(one: ListRow, other: ListRow): number {
  return compareText(one.list.title, other.list.title) || compareText(one.list.id, other.list.id);
}
