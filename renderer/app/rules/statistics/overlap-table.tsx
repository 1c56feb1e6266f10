import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import type { OverlapView, Period } from '../../../core/calls/statistics.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { column } from '../../ui/column.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { counted, formatCount } from '../../ui/format.ts';
import { Grid } from '../../ui/grid.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { LookingNote } from './looking-note.tsx';
import { percentText } from './share-text.ts';
import { useLongCall } from './use-long-call.ts';

export interface OverlapTableProps {
  readonly period: Period;
}

/** Pairs of rules that hit the same travellers. */
export function OverlapTable({ period }: OverlapTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const looking = useLongCall('statistics.overlaps', period);
  const columns = useMemo(
    (): readonly ColDef<OverlapView>[] => [
      column(t('statistics.overlap.rule'), { flex: 1 }, (row) => titleIn(row.title, language), {
        tooltipValueGetter: ({ data }) => data?.rule ?? '',
      }),
      column(t('statistics.overlap.share'), 150, (row) => row.perMille ?? 0, {
        type: 'rightAligned',
        valueFormatter: ({ value }) => percentText(Number(value), language),
      }),
      {
        headerName: t('statistics.overlap.other'),
        flex: 1,
        valueGetter: ({ data }) => {
          if (data === undefined) return '';
          const title = titleIn(data.otherTitle, language);
          return data.sign === null ? title : t('statistics.overlap.sign', { title, sign: data.sign });
        },
        tooltipValueGetter: ({ data }) => data?.other ?? '',
      },
      column(t('statistics.overlap.both'), 140, (row) => row.both ?? 0, {
        type: 'rightAligned',
        valueFormatter: ({ data }) =>
          data === undefined ? '' : `${formatCount(data.both, language)} / ${formatCount(data.hits, language)}`,
      }),
    ],
    [t, language],
  );
  if (looking.value === null) return <LookingNote looking={looking} />;
  const { pairs, travellers } = looking.value;
  if (pairs.length === 0)
    return (
      <EmptyState
        fill
        title={t('statistics.overlap.none')}
        hint={t('statistics.overlap.none.hint', counted(travellers, language))}
      />
    );
  return (
    <Grid
      label={t('statistics.part.overlaps')}
      rows={pairs}
      columns={columns}
      rowId={({ rule, other }) => `${rule} ${other}`}
    />
  );
}
