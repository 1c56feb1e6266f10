/** What leaves the workstation about exhibits: lists, labels and sheets. */
import { z } from 'zod';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import type { Exhibit } from '../../../shared/exhibit/exhibit.ts';
import { EXHIBIT_LISTS, EXHIBIT_PAPERS, IN_EXHIBIT_LIST } from '../../../shared/exhibit/exhibit-lists.ts';
import { EXHIBIT_COLUMNS } from '../../../shared/export/exhibits-table.ts';
import { exportTable } from '../../../shared/export/export-table.ts';
import { failed, success } from '../../../shared/result.ts';
import { auditEntry } from '../audit/entries.ts';
import { exportRefused } from '../exports/export-refused.ts';
import { exportWords, makeExport } from '../exports/make-export.ts';
import { allSeenCases } from '../seen/seen-cases.ts';
import { readSeenExhibits } from '../seen/seen-exhibits.ts';
import { readersOf } from '../seen/seen-readers.ts';
import { readNamedOfficers } from '../session.ts';
import { call, type Handled } from './call.ts';
import { exhibitId } from './exhibit-input.ts';
import { withoutOpenCount } from './exhibit-views.ts';
import { byTaking, listedExhibits } from './exhibits.ts';
import { type ExportMade, exportedBytes, exportFields, namesByTwo } from './exported.ts';

const MOST_PRINTED = 100;

export interface PrintedExhibits {
  /** In order of their taking; `case` is '' where not everybody may know of it. */
  readonly exhibits: readonly Exhibit[];
  /** When they were printed, ISO 8601 UTC. */
  readonly at: string;
}

export const exhibitPaperCalls = {
  'exhibits.export': call({
    input: z.strictObject({ ...exportFields, list: z.enum(EXHIBIT_LISTS) }),
    permission: 'export',
    ...namesByTwo,
    audit: 'exhibits.exported',
    recordsViews: true,
    async handler(request, input, recorded): Handled<ExportMade> {
      const without = await exportRefused(request, input);
      if (without !== null) return without;
      const { language, names, list } = input;
      const [rows, officers] = await Promise.all([
        listedExhibits(request),
        readNamedOfficers(request.store, request.context.unit),
      ]);
      const words = exportWords(request, language);
      const named = (id: string) => officers.find((each) => each.id === id)?.name ?? id;
      const told = rows.filter(({ state }) => IN_EXHIBIT_LIST[list](state));
      const of = new Set(told.map((row) => row.case));
      const table = exportTable(words.word(`exhibits.list.${list}`), EXHIBIT_COLUMNS, told, { ...words, named }, names);
      const { details, ...made } = await makeExport(
        request,
        input,
        [table],
        await readersOf(request, { cases: (await allSeenCases(request)).filter(({ id }) => of.has(id)) }),
        words.word('export.exhibits.file'),
      );
      return success({ ...made, details: recorded({ ...details, list }) });
    },
    moves: exportedBytes,
  }),

  /** What stands on labels, or on the sheets that go along with exhibits. Each is recorded before it is given. */
  'exhibit.print': call({
    input: z.strictObject({
      ids: z.array(exhibitId).min(1).max(MOST_PRINTED),
      paper: z.enum(EXHIBIT_PAPERS),
      language: z.enum(LANGUAGES),
    }),
    permission: 'papers',
    audit: 'exhibit.printed',
    schedule: 'with-writes',
    async handler(request, { ids, paper, language }): Handled<PrintedExhibits> {
      const seen = (await readSeenExhibits(request)).filter(({ id }) => ids.includes(id));
      if (seen.length < new Set(ids).size) return failed({ code: 'not-found', what: 'exhibit' });
      const ordered = [...seen].sort(byTaking);
      const { context } = request;
      const entries = ordered.map(({ value }) =>
        auditEntry(context, 'exhibit.printed', value.case, { exhibit: value.number, paper, language }),
      );
      await request.commit([], entries, []);
      return success({
        output: {
          exhibits: ordered.map(({ value, isOpen }) => ({
            ...withoutOpenCount(value, request),
            case: isOpen ? value.case : '',
          })),
          at: context.now,
        },
      });
    },
  }),
} as const;
