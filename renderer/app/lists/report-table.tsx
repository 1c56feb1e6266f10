import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import type { ReportPart, ReportRow } from '../../../shared/list/list-report.ts';
import { diagnosticText } from '../imports/import-texts.ts';
import { column } from '../ui/column.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatCount } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import type { TFunction } from '../ui/texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { changedText } from './entry-texts.ts';

interface Line {
  readonly at: string;
  readonly row: ReportRow;
}

/** The rows of one part of the report of a take-over. */
export function ReportTable({
  version,
  part,
  count,
}: {
  readonly version: string;
  readonly part: ReportPart;
  readonly count: number;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, failure, again } = useCall('lists.report', { version, part }, []);
  const columns = useMemo(() => columnsOf(t, part), [t, part]);
  if (failure !== null && value === null) return <FailureNote failure={failure} again={again} />;
  if (value === null || value.part !== part) return null;
  if (value.rows.length === 0)
    return <EmptyState fill title={t(`take-over.count.${part}`)} hint={t(`take-over.part.none.${part}`)} />;
  const lines = value.rows.map((row, at): Line => ({ at: String(at), row }));
  return (
    <>
      {lines.length < count ? (
        <p className="dim list-cut">
          {t('take-over.part.cut', {
            shown: formatCount(lines.length, language),
            count: formatCount(count, language) as never,
          })}
        </p>
      ) : null}
      <Grid label={t(`take-over.count.${part}`)} rows={lines} columns={columns} rowId={({ at }) => at} />
    </>
  );
}

function columnsOf(t: TFunction, part: ReportPart): readonly ColDef<Line>[] {
  if (part === 'refused')
    return [
      column<Line>(t('list.column.why'), { flex: 3, minWidth: 260 }, ({ row }) =>
        row.part === 'refused' ? diagnosticText(t, row.refused) : '',
      ),
      column<Line>(t('list.column.place'), 140, ({ row }) =>
        row.part !== 'refused'
          ? ''
          : row.refused.offset === null
            ? t('list.place.file')
            : t('list.place.byte', { offset: row.refused.offset }),
      ),
      column<Line>('', { flex: 2, minWidth: 160 }, ({ row }) =>
        row.part === 'refused' ? (row.refused.raw ?? '') : '',
      ),
    ];
  const entry =
    (read: (of: Extract<ReportRow, { readonly entry: unknown }>['entry']) => string) =>
    ({ row }: Line) =>
      row.part === 'refused' ? '' : read(row.entry);
  return [
    column<Line>(
      t('list.column.name'),
      { flex: 2, minWidth: 200 },
      entry(({ name }) => name ?? t('list.nameless')),
    ),
    column<Line>(
      t('list.column.kind'),
      140,
      entry(({ kind }) => t(`entry-kind.${kind}`)),
    ),
    column<Line>(
      t('list.column.reference'),
      140,
      entry(({ reference }) => reference ?? ''),
    ),
    column<Line>(
      t('list.column.id'),
      140,
      entry(({ id }) => id),
    ),
    ...(part === 'changed'
      ? [
          column<Line>(t('list.column.fields'), { flex: 3, minWidth: 260 }, ({ row }) =>
            row.part === 'changed' ? changedText(t, row.fields, row.before, row.after) : '',
          ),
        ]
      : []),
    ...(part === 'duplicate'
      ? [
          column<Line>(t('list.column.alike'), { flex: 2, minWidth: 160 }, ({ row }) =>
            row.part === 'duplicate' ? (row.alike ?? t('list.alike.repeated')) : '',
          ),
        ]
      : []),
  ];
}
