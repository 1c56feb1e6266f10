import type { ColDef } from 'ag-grid-community';
import { CASE_STATES } from '../../../shared/casework/case.ts';
import { hasNews } from '../../../shared/casework/case-watch.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { ListedCase } from '../../core/calls/cases.ts';
import { leftText } from '../falls/left-text.ts';
import { protectedText } from '../traveller/protected-text.ts';
import { resultText } from '../traveller/result-text.ts';
import { listedSubject } from '../traveller/work-subject.ts';
import { column } from '../ui/column.ts';
import { formatStamp } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { TravellerName } from '../ui/traveller-name.tsx';

/** A case with the names of its owner and its flight. */
export type CaseRow = ListedCase & { readonly ownerName: string; readonly flightName: string };

/** Columns of the list of cases; the latest first. */
export function caseColumns(t: TFunction, language: Language, zone: string): readonly ColDef<CaseRow>[] {
  const stamp = (at: string) => formatStamp(at, zone, language);
  return [
    column(t('cases.id'), 130, (row) => row.id, { cellClass: 'mono' }),
    column(t('cases.outcome'), { flex: 1, minWidth: 116 }, (row) => OUTCOMES.indexOf(row.outcomeAtOpening), {
      tooltipValueGetter: ({ data }) => (data?.handling === 'safeguard' ? t('protect.meet') : ''),
      cellRenderer: ({ data }: { data?: CaseRow }) =>
        data?.traveller == null ? null : (
          <TravellerMark outcome={data.outcomeAtOpening} handling={data.handling} word />
        ),
    }),
    column(t('cases.traveller'), { flex: 1, minWidth: 150 }, (row) => listedSubject(t, row), {
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : subjectText(t, stamp, data)),
      cellRenderer: ({ data }: { data?: CaseRow }) =>
        data === undefined ? null : <TravellerName marks={data}>{subjectText(t, stamp, data)}</TravellerName>,
      cellClass: 'strong',
    }),
    column(t('cases.flight'), { flex: 1, minWidth: 178 }, (row) => row.flightName),
    column(t('cases.state'), { flex: 1.1, minWidth: 128 }, (row) => CASE_STATES.indexOf(row.state), {
      valueFormatter: ({ data }) => (data === undefined ? '' : stateText(t, data)),
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : stateText(t, data)),
    }),
    column(t('cases.basis'), 84, (row) => t(`origin.${row.origin}`)),
    column(t('cases.waits'), 116, (row) =>
      row.waits === null ? (hasNews(row) ? t('waits.news') : '') : t(`waits.${row.waits}`),
    ),
    column(t('cases.owner'), { flex: 0.7, minWidth: 148 }, (row) => row.ownerName),
    column(t('cases.result'), { flex: 0.7, minWidth: 96 }, (row) => resultOf(t, row), {
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : resultOf(t, data)),
    }),
    column(t('cases.opened'), 116, (row) => row.openedAt ?? '', {
      sort: 'desc',
      valueFormatter: ({ value }) => formatStamp(String(value), zone, language),
    }),
  ];
}

/** Whom the case is about, and that the flight has them no more. */
function subjectText(t: TFunction, stamp: (at: string) => string, row: CaseRow): string {
  const named = listedSubject(t, row);
  return row.leftFlight === undefined ? named : `${named} · ${leftText(t, stamp, row.leftFlight)}`;
}

function resultOf(t: TFunction, { handling, result, found }: CaseRow): string {
  return result == null ? '–' : resultText(t, handling, { result, found });
}

/** Nobody to protect is called selected. */
function stateText(t: TFunction, { handling, state }: CaseRow): string {
  return t(protectedText(handling, `case-state.${state}`));
}
