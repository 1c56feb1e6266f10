import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Language } from '../../../../shared/catalogue/languages.ts';
import type { RuleStatistics } from '../../../core/calls/statistics.ts';
import { rulePath } from '../../addresses.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { column } from '../../ui/column.ts';
import { formatCount } from '../../ui/format.ts';
import { Grid } from '../../ui/grid.tsx';
import type { TFunction } from '../../ui/texts.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { percentText, shareText } from './share-text.ts';

export interface StatisticsTableProps {
  readonly rules: readonly RuleStatistics[];
  readonly search: string;
}

/** A line per rule: travellers screened, hits and results. A click opens the rule. */
export function StatisticsTable({ rules, search }: StatisticsTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const columns = useMemo(() => columnsOf(t, language), [t, language]);
  return (
    <Grid
      label={t('statistics.part.rules')}
      rows={rules}
      columns={columns}
      rowId={({ rule }) => rule}
      search={search}
      onOpen={({ rule }) => navigate(rulePath(rule))}
    />
  );
}

const RESULTS = ['leftOut', 'selected', 'positive', 'negative'] as const;
const REST = ['evaluated', 'unknown', 'muted', 'held', 'notExamined'] as const;

type Counted = 'hits' | (typeof RESULTS)[number] | (typeof REST)[number];

const WIDTHS: Readonly<Partial<Record<Counted, number>>> = { evaluated: 88, unknown: 84, hits: 100, notExamined: 92 };
const HEADINGS: Readonly<Partial<Record<Counted, string>>> = { notExamined: 'not-examined', leftOut: 'left-out' };

function columnsOf(t: TFunction, language: Language): readonly ColDef<RuleStatistics>[] {
  const number = (field: Counted): ColDef<RuleStatistics> => ({
    headerName: t(`statistics.column.${HEADINGS[field] ?? field}`),
    headerTooltip: t(`statistics.hint.${HEADINGS[field] ?? field}`),
    type: 'rightAligned',
    width: WIDTHS[field] ?? 77,
    valueGetter: ({ data }) => data?.[field] ?? 0,
    valueFormatter: ({ value }) => formatCount(Number(value), language),
    getQuickFilterText: () => '',
    ...(field === 'hits' ? { sort: 'desc' as const } : {}),
  });
  const title = ({ title: words, rule }: RuleStatistics) => titleIn(words, language) || rule;
  return [
    column(t('statistics.column.title'), { flex: 1, minWidth: 172 }, (row) => title(row), {
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : `${title(data)} · ${data.rule}`),
      cellRenderer: ({ data }: { data?: RuleStatistics }) =>
        data === undefined ? null : (
          <>
            {title(data)}{' '}
            {data.remark === null ? null : <span className="tag">{t(`statistics.remark.${data.remark}`)}</span>}
          </>
        ),
      getQuickFilterText: ({ data }) => (data === undefined ? '' : `${title(data)} ${data.rule}`),
    }),
    column(t('statistics.column.mandate'), 100, (row) =>
      row.mandate ? t(`mandate.${row.mandate}`) : t('statistics.gone'),
    ),
    number('hits'),
    column(t('statistics.column.share'), 82, (row) => row.hitShare?.perMille ?? -1, {
      headerTooltip: t('statistics.hint.share'),
      type: 'rightAligned',
      valueFormatter: ({ data }) => {
        const now = data?.hitShare ?? null;
        const past = data?.before?.hitShare ?? null;
        if (now === null) return '–';
        const share = percentText(now.perMille, language);
        return past === null
          ? share
          : `${share} ${past.perMille < now.perMille ? '↑' : past.perMille > now.perMille ? '↓' : '='}`;
      },
      tooltipValueGetter: ({ data }) =>
        data?.before?.hitShare
          ? t('statistics.before', { share: percentText(data.before.hitShare.perMille, language) })
          : '',
      getQuickFilterText: () => '',
    }),
    ...RESULTS.map(number),
    column(t('statistics.column.precision'), 156, (row) => row.precision?.perMille ?? -1, {
      headerTooltip: t('statistics.hint.precision'),
      type: 'rightAligned',
      cellRenderer: ({ data }: { data?: RuleStatistics }) =>
        data === undefined ? null : (
          <span className={data.small ? 'dim' : undefined} title={data.small ? t('statistics.small') : undefined}>
            {shareText(data.precision, language)}
            {data.small && data.precision !== null ? ' *' : ''}
          </span>
        ),
      getQuickFilterText: () => '',
    }),
    ...REST.map(number),
  ];
}
