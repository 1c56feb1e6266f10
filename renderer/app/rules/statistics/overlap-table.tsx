import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverlapView, Period } from '../../../core/calls/statistics.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { counted, formatCount } from '../../ui/format.ts';
import { Grid } from '../../ui/grid.tsx';
import { useLanguage } from '../../ui/use-language.ts';
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
      {
        headerName: t('statistics.overlap.rule'),
        flex: 1,
        valueGetter: ({ data }) => (data === undefined ? '' : titleIn(data.title, language)),
        tooltipValueGetter: ({ data }) => data?.rule ?? '',
      },
      {
        headerName: t('statistics.overlap.share'),
        width: 150,
        type: 'rightAligned',
        valueGetter: ({ data }) => data?.perMille ?? 0,
        valueFormatter: ({ value }) => percentText(Number(value), language),
      },
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
      {
        headerName: t('statistics.overlap.both'),
        width: 140,
        type: 'rightAligned',
        valueGetter: ({ data }) => data?.both ?? 0,
        valueFormatter: ({ data }) =>
          data === undefined ? '' : `${formatCount(data.both, language)} / ${formatCount(data.hits, language)}`,
      },
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
