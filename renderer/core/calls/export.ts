/** Lists that leave the workstation: the flagged travellers, in the order of the queue, and the cases. */
import { z } from 'zod';
import { CASE_LISTS, IN_CASE_LIST } from '../../../shared/casework/case-lists.ts';
import { CASE_COLUMNS, type CaseRow } from '../../../shared/export/cases-table.ts';
import { exportTable } from '../../../shared/export/export-table.ts';
import { type FlaggedRow, flaggedRow, type SayReason } from '../../../shared/export/flagged-csv.ts';
import { FLAGGED_COLUMNS } from '../../../shared/export/flagged-table.ts';
import { handlingInForce } from '../../../shared/protection/care-handling.ts';
import { initialsOf, type NameOutside } from '../../../shared/protection/protections.ts';
import { success } from '../../../shared/result.ts';
import { flaggedTravellers } from '../../../shared/screening/flagged.ts';
import { exportRefused } from '../exports/export-refused.ts';
import { type ExportWords, exportWords, makeExport } from '../exports/make-export.ts';
import { paperFlights } from '../paper-flights.ts';
import { slices } from '../pause.ts';
import { namedOutsideIn, travellerIn } from '../protected.ts';
import { orderedRows } from '../queue-index.ts';
import type { Request } from '../request.ts';
import { sayReason, sayTitle } from '../say-reason.ts';
import { readersOf } from '../seen/seen-readers.ts';
import { readSeenSection, readSeenSections } from '../seen/seen-section.ts';
import { readNamedOfficers } from '../session.ts';
import { readOne } from '../store/read.ts';
import { call, type Handled } from './call.ts';
import { listedCases } from './cases.ts';
import { type ExportMade, exportedBytes, exportFields, namesByTwo } from './exported.ts';
import { type QueueRow, queueQuestion, queueRows } from './queue.ts';

const MOST_TRAVELLERS = 100_000;

export const exportCalls = {
  'export.flagged': call({
    input: z.strictObject({
      ...exportFields,
      travellers: z
        .array(z.strictObject({ flight: z.string(), traveller: z.string() }))
        .max(MOST_TRAVELLERS)
        .nullable(),
      /** Those in the queue that answer it, in its order; left out: all. */
      question: queueQuestion.optional(),
    }),
    permission: 'export',
    ...namesByTwo,
    audit: 'flagged.exported',
    recordsViews: true,
    async handler(request, input, recorded): Handled<ExportMade> {
      const refused = await exportRefused(request, input);
      if (refused !== null) return refused;
      const { language, names, travellers, question } = input;
      const { context } = request;
      // A traveller has the same id on every leg, so the flight is compared too.
      const wanted =
        travellers === null ? null : new Set(travellers.map(({ flight, traveller }) => lineKey(flight, traveller)));
      const all = await queueRows(request);
      const queue = question === undefined ? all : orderedRows(all, question, context.officer.id);
      const told = queue.filter(
        (row) => wanted?.has(lineKey(row.flight, row.traveller)) ?? (question !== undefined || row.place === 'queue'),
      );
      const rows = await exportRows(
        request,
        told,
        // A sentence may say a telephone number or a name; the title of its rule does not.
        names ? sayReason(request, language) : sayTitle(request, language),
      );
      const words = exportWords(request, language);
      const said = { ...words, flight: await paperFlights(request) };
      const table = exportTable(words.word('export.flagged.title'), FLAGGED_COLUMNS, rows, said, names);
      const { details, ...made } = await makeExport(
        request,
        input,
        [table],
        await readersOf(request, { travellers: told }),
        words.word('export.flagged.file'),
      );
      return success({ ...made, details: recorded(details) });
    },
    moves: exportedBytes,
  }),

  'export.cases': call({
    input: z.strictObject({ ...exportFields, list: z.enum(CASE_LISTS) }),
    permission: 'export',
    ...namesByTwo,
    audit: 'cases.exported',
    recordsViews: true,
    async handler(request, input, recorded): Handled<ExportMade> {
      const refused = await exportRefused(request, input);
      if (refused !== null) return refused;
      const { language, names, list } = input;
      const [cases, officers, flight] = await Promise.all([
        listedCases(request),
        readNamedOfficers(request.store, request.context.unit),
        paperFlights(request),
      ]);
      const words = exportWords(request, language);
      const named = (id: string) => officers.find((each) => each.id === id)?.name ?? id;
      const listed = cases.filter(IN_CASE_LIST[list]).map((row) => ({ ...row, handling: handlingInForce(row) }));
      const rows = names ? await withoutNames(request, listed, words) : listed;
      const table = exportTable(
        words.word(`export.cases.${list}`),
        CASE_COLUMNS,
        rows,
        { ...words, named, flight },
        names,
      );
      const { details, ...made } = await makeExport(
        request,
        input,
        [table],
        await readersOf(request, { cases: listed }),
        words.word('export.cases.file'),
      );
      return success({ ...made, details: recorded({ ...details, list }) });
    },
    moves: exportedBytes,
  }),
} as const;

/** The rows in the order of the queue. Flights are opened one at a time, to keep memory small. */
async function exportRows(
  request: Request,
  queue: readonly QueueRow[],
  say: SayReason,
): Promise<readonly FlaggedRow[]> {
  const { store } = request;
  const outside = await namedOutsideIn(request);
  const lines = new Map<string, FlaggedRow>();
  const slice = slices();
  for (const id of new Set(queue.map(({ flight }) => flight))) {
    const [section, block] = await Promise.all([readSeenSection(request, id), readOne(store, 'factBlocks', id)]);
    if (section === undefined || block === undefined) continue;
    for (const flagged of flaggedTravellers([{ ...section, block: block.value }])) {
      const { traveller } = flagged;
      const how = outside({ traveller: traveller.id, person: traveller });
      lines.set(lineKey(id, traveller.id), maskedRow(flaggedRow(flagged, say), how));
    }
    await slice.breathe();
  }
  return queue
    .map(({ flight, traveller, isMetAsChild }) => {
      const line = lines.get(lineKey(flight, traveller));
      return line && { ...line, handling: handlingInForce({ ...line, isMetAsChild }) };
    })
    .filter((line) => line !== undefined);
}

/** The line of somebody who is protected: by initials or without a name, and without reasons, which may say who it is. */
function maskedRow(row: FlaggedRow, how: NameOutside): FlaggedRow {
  if (how === 'full') return row;
  const initials = how === 'initials' ? initialsOf(row.givenNames, row.surname) : '';
  const nobody = { givenNames: null, dateOfBirth: null, document: null, locator: null, reasons: [] };
  return { ...row, ...nobody, surname: initials || null };
}

/** The rows without names of those who are protected. Flights are opened one at a time, to keep memory small. */
async function withoutNames(
  request: Request,
  rows: readonly CaseRow[],
  words: ExportWords,
): Promise<readonly CaseRow[]> {
  const outside = await namedOutsideIn(request);
  const onFlight = new Map<string, CaseRow[]>();
  for (const row of rows)
    if (row.flight !== null && row.traveller !== null)
      onFlight.set(row.flight, [...(onFlight.get(row.flight) ?? []), row]);
  const told = new Map<string, CaseRow>();
  const slice = slices();
  for (const [flight, some] of onFlight) {
    const [section] = await readSeenSections(request, [flight]);
    for (const row of some) {
      const how = outside({ traveller: row.traveller, person: travellerIn(section, row) });
      told.set(row.id, withoutName(row, how, words));
    }
    await slice.breathe();
  }
  return rows.map((row) => told.get(row.id) ?? row);
}

function withoutName(row: CaseRow, how: NameOutside, { word }: ExportWords): CaseRow {
  if (how === 'full' || row.travellerName === null) return row;
  const [surname = '', given = ''] = row.travellerName.split(',');
  return { ...row, travellerName: (how === 'initials' && initialsOf(given, surname)) || word('protection.person') };
}

function lineKey(flight: string, traveller: string): string {
  return `${flight} ${traveller}`;
}
