import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { ReferenceKind, ReferenceRow } from '../../../shared/reference/overlay.ts';

/** Columns of the table of reference data. */
export function referenceColumns(t: TFunction, kind: ReferenceKind): readonly ColDef<ReferenceRow>[] {
  return [
    { headerName: t('reference.code'), field: 'code', width: 120, sort: 'asc', cellClass: 'strong mono' },
    {
      headerName: t(`reference.text.${kind}`),
      flex: 1,
      valueGetter: ({ data }) => (data === undefined ? '' : data.value === null ? t('reference.removed') : data.text),
    },
    {
      headerName: t('reference.origin'),
      width: 170,
      valueGetter: ({ data }) =>
        data === undefined
          ? ''
          : t(data.edited ? (data.shipped ? 'reference.is.changed' : 'reference.is.added') : 'reference.is.shipped'),
    },
  ];
}
