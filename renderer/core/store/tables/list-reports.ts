/** What the report of a take-over shows of single entries, a record for each part of it. */
import type { ReportRow } from '../../../../shared/list/list-report.ts';
import { json } from '../encodings.ts';
import { partOfList } from './part-of-list.ts';

export const listReports = partOfList<readonly ReportRow[]>(json);
