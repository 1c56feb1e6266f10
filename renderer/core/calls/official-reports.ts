/** Procès-verbaux of a case: which there are, and keeping and withdrawing the entry of one. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { type OfficialReport, sameReport } from '../../../shared/dossier/official-report.ts';
import { tooShort } from '../../../shared/reason.ts';
import { failed, success } from '../../../shared/result.ts';
import { localDay } from '../local-day.ts';
import { wayOutRefused } from '../protected.ts';
import { readSeenAttachment } from '../seen/seen-attachments.ts';
import { readCaseInHand, readSeenCase } from '../seen/seen-cases.ts';
import { intactExhibitsOf } from '../seen/seen-exhibits.ts';
import { intactOfficialReports } from '../seen/seen-official-reports.ts';
import { call, type Handled } from './call.ts';
import { withdrawnWith } from './withdrawing.ts';

const MOST_EXHIBITS = 200;
const id = z.string().min(1).max(80);
const words = z.string().trim().min(1).max(200);
const WORK = 'case.work';

/** The procès-verbaux of a case. */
export interface CaseReports {
  readonly reports: readonly OfficialReport[];
  /** How many entries cannot be read. */
  readonly damaged: number;
}

export const officialReportCalls = {
  'case.reports': call({
    input: z.strictObject({ id }),
    permission: 'view',
    audit: 'official-report.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: caseId }): Handled<CaseReports> {
      const onCase = await readSeenCase(request, caseId);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const { reports, damaged } = await intactOfficialReports(request, onCase);
      return success({ output: { reports: reports.map(({ value }) => value), damaged }, subject: caseId });
    },
  }),

  'case.keep-report': call({
    input: z.strictObject({
      case: id,
      number: words,
      day: z.iso.date(),
      office: words,
      what: words,
      attachment: id.nullable(),
      exhibits: z.array(id).max(MOST_EXHIBITS),
    }),
    permission: WORK,
    audit: 'official-report.kept',
    async handler(request, given, recorded): Handled<OfficialReport> {
      const { context } = request;
      const { agency } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: WORK });
      const onCase = await readCaseInHand(request, given.case);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      if (given.day > localDay(request, context.now)) return failed({ code: 'invalid-input', path: 'day' });
      const kept = await wayOutRefused(request, [onCase], `${given.office} ${given.what}`);
      if (kept !== null) return kept;
      const { reports } = await intactOfficialReports(request, onCase);
      const known = reports.map(({ value }) => value);
      if (sameReport(known, given) !== undefined) return failed({ code: 'refused', why: 'official-report-known' });
      if (given.attachment !== null) {
        const file = await readSeenAttachment(request, given.attachment);
        if (file?.value.case !== onCase.id) return failed({ code: 'not-found', what: 'attachment' });
      }
      const numbers = (await intactExhibitsOf(request, onCase.id)).exhibits.map(({ value }) => value.number);
      if (!given.exhibits.every((number) => numbers.includes(number)))
        return failed({ code: 'not-found', what: 'exhibit' });
      const value: OfficialReport = {
        ...{ ...given, id: context.newId(), officer: context.officer.id, agency, at: context.now, withdrawn: null },
      };
      return success({
        output: value,
        writes: [{ table: 'officialReports', id: value.id, rev: 0, value, index: { case: onCase.id } }],
        subject: onCase.id,
        details: recorded({ paper: given.number }),
        topics: ['files'],
      });
    },
  }),

  /** The entry stays, and says why it does not count. An officer of the agency that entered it withdraws it, with a second one. */
  'case.withdraw-report': call({
    input: z.strictObject({ case: id, id, why: z.string().trim().max(2000) }),
    permission: WORK,
    asks: 'sighted',
    audit: 'official-report.withdrawn',
    async handler(request, { case: caseId, id: wanted, why }, recorded): Handled<OfficialReport> {
      const { context } = request;
      if (tooShort(why)) return failed({ code: 'reason-required' });
      const onCase = await readCaseInHand(request, caseId);
      const reports = onCase === undefined ? [] : (await intactOfficialReports(request, onCase)).reports;
      const found = reports.find((each) => each.id === wanted);
      if (found === undefined) return failed({ code: 'not-found', what: 'official-report' });
      if (found.value.withdrawn !== null) return failed({ code: 'refused', why: 'official-report-withdrawn' });
      const second = await withdrawnWith(request, found.value);
      if (!second.ok) return second;
      const withdrawn = { officer: context.officer.id, second: second.value.id, at: context.now, why };
      const value = { ...found.value, withdrawn };
      return success({
        output: value,
        writes: [{ table: 'officialReports', id: wanted, rev: found.rev, value, index: { case: caseId } }],
        subject: caseId,
        details: recorded({ paper: value.number }),
        reason: why,
        topics: ['files'],
      });
    },
  }),
} as const;
