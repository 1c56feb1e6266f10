/** The report of a shift: as it stands, signed by a supervisor, and printed again. Each supervisor's has what their agency may see. */

import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { LocalShift } from '../../../shared/capacity/latest-shifts.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { type ExportSlip, type ExportTable, exportTable } from '../../../shared/export/export-table.ts';
import { CLAIM_COLUMNS } from '../../../shared/report/passed-claim.ts';
import type { SignedShift } from '../../../shared/report/signed-shift.ts';
import { LONGEST_SHIFT, toldShift } from '../../../shared/report/told-shift.ts';
import { failed, success } from '../../../shared/result.ts';
import { namesOf } from '../../../shared/review/week-columns.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import { exportRefused } from '../exports/export-refused.ts';
import { exportWords, makeExport } from '../exports/make-export.ts';
import { titledForReaders } from '../exports/title-for-readers.ts';
import { namesTraveller, readersOfShift, shiftReport, shiftsOf, tablesOfShift } from '../reports/shift-facts.ts';
import type { Request } from '../request.ts';
import { readSeenShifts } from '../seen/seen-shifts.ts';
import { readNamedOfficers } from '../session.ts';
import { localNow } from '../unit-time.ts';
import { call, type Handled } from './call.ts';
import { type ExportMade, exportedBytes, namelessFields } from './exported.ts';

export interface ShiftReportView extends LocalShift {
  /** What the report tells (`told-shift.ts`): it may end before the shift, or begin before it. */
  readonly told: LocalShift;
  readonly tables: readonly ExportTable[];
  /** To choose from, the latest first. */
  readonly shifts: readonly LocalShift[];
  readonly signed: readonly SignedShiftView[];
}

export type SignedShiftView = Omit<SignedShift, 'tables' | 'language' | 'readers'>;

const LONGEST_NOTES = 4000;

const local = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);
const times = { from: local, to: local };
const shift = z.strictObject(times).refine(isShift, { path: ['to'] });

export const shiftReportCalls = {
  /** The report as it stands now, in a language; without times, of the shift that began last. */
  'shift.report': call({
    input: z.strictObject({ language: z.enum(LANGUAGES), shift: shift.nullable() }),
    permission: 'report',
    audit: 'shift.viewed',
    recordsViews: 'hour',
    async handler(request, { language, shift: wanted }): Handled<ShiftReportView> {
      const [shifts, signed] = await Promise.all([shiftsOf(request), readSeenShifts(request)]);
      const { from, to } = wanted ?? shifts[0] ?? { from: '', to: '' };
      const told = toldShift({ from, to }, signed, localNow(request));
      const report = await shiftReport(request, told, '');
      const made = await tablesOfShift(request, told, report, language);
      const words = exportWords(request, language);
      const tables = titledForReaders(made, await readersOfShift(request, report), words);
      return success({ output: { from, to, told, tables, shifts, signed: signed.map(viewOf) } });
    },
  }),

  /** Signs the report, keeps it as it is, and gives it to be printed. It tells until now at the latest, and the next one what comes after. */
  'shift.sign': call({
    input: z
      .strictObject({ language: z.enum(LANGUAGES), ...times, notes: z.string().trim().max(LONGEST_NOTES) })
      .refine(isShift, { path: ['to'] }),
    permission: 'report',
    fullSignIn: true,
    audit: 'shift.signed',
    async handler(request, { language, notes, ...shift }, recorded): Handled<ExportMade> {
      const { context } = request;
      const { agency } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'report' });
      const now = localNow(request);
      if (now <= shift.from) return failed({ code: 'invalid-input', path: 'from' });
      const told = toldShift(shift, await readSeenShifts(request), now);
      const report = await shiftReport(request, told, notes);
      if (namesTraveller(report)) return failed({ code: 'refused', why: 'shift-names' });
      const tables = await tablesOfShift(request, told, report, language);
      const readers = await readersOfShift(request, report);
      const words = exportWords(request, language);
      const by = { officer: context.officer.id, agency, at: context.now };
      const { details, ...made } = await makeExport(
        request,
        { language, form: 'print', names: false, purpose: words.word('shift.purpose') },
        tables,
        readers,
        words.word('shift.file'),
        await signedSlip(request, language, by),
      );
      const signed: SignedShift = {
        id: made.subject,
        ...told,
        ...by,
        language,
        tables,
        ...(readers === null ? {} : { readers }),
      };
      return success({
        ...made,
        writes: [{ table: 'shiftReports', id: signed.id, rev: 0, value: signed }],
        details: recorded({ ...details, ...told }),
        topics: ['reports'],
      });
    },
    moves: exportedBytes,
  }),

  /** A signed report of the own agency as it was signed, under a number of its own. */
  'shift.export': call({
    input: z.strictObject({ id: z.string().min(1).max(80), ...namelessFields }),
    permission: 'report',
    audit: 'shift.exported',
    recordsViews: true,
    async handler(request, { id, ...asked }, recorded): Handled<ExportMade> {
      const named = { ...asked, names: false };
      const refused = await exportRefused(request, named);
      if (refused !== null) return refused;
      const found = (await readSeenShifts(request)).find((each) => each.id === id);
      if (found === undefined) return failed({ code: 'not-found', what: 'report' });
      // It stays in the language in which it was signed.
      const { language, tables, readers = null } = found;
      const claims = await claimTables(request, found);
      const { details, ...made } = await makeExport(
        request,
        { ...named, language },
        [...tables, ...claims],
        readers,
        exportWords(request, language).word('shift.file'),
        await signedSlip(request, language, found),
      );
      return success({ ...made, details: recorded({ ...details, report: id }) });
    },
    moves: exportedBytes,
  }),
} as const;

function isShift({ from, to }: LocalShift): boolean {
  const [begin, end] = [minuteNumber(from), minuteNumber(to)];
  return begin !== null && end !== null && begin < end && end - begin <= LONGEST_SHIFT;
}

function viewOf({ tables: _, language: __, readers: ___, ...view }: SignedShift): SignedShiftView {
  return view;
}

/** What became of the cases that the officers of the shift had; none where nobody took over, or what the report told is masked. */
async function claimTables(request: Request, { language, taken }: SignedShift): Promise<readonly ExportTable[]> {
  const claims = taken?.claims ?? [];
  if (claims.length === 0) return [];
  const words = exportWords(request, language);
  const officers = await readNamedOfficers(request.store, request.context.unit);
  const said = { ...words, named: namesOf(officers, words.word) };
  return [exportTable(words.word('shift.claims'), CLAIM_COLUMNS, claims, said, false)];
}

/** Who signed the report and who took over by it, and when. */
async function signedSlip(
  request: Request,
  language: SignedShift['language'],
  { officer, agency, at, taken }: Pick<SignedShift, 'officer' | 'agency' | 'at' | 'taken'>,
): Promise<ExportSlip> {
  const { word } = exportWords(request, language);
  const officers = await readNamedOfficers(request.store, request.context.unit);
  const named = (id: string) => `${officers.find((each) => each.id === id)?.name ?? id} (${id})`;
  return [
    [word('shift.signed-by'), `${named(officer)}, ${word(`agency.${agency}`)}`],
    [word('shift.signed-at'), dayText(at)],
    ...(taken === undefined
      ? []
      : ([
          [word('shift.taken-by'), named(taken.officer)],
          [word('shift.taken-at'), dayText(taken.at)],
        ] as const)),
  ];
}
