import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { ReferenceKind, ReferenceRow } from '../../../shared/reference/overlay.ts';
import { column } from '../ui/column.ts';
import { countryName } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';

/** Columns of the table of reference data. */
export function referenceColumns(
  t: TFunction,
  language: Language,
  kind: ReferenceKind,
): readonly ColDef<ReferenceRow>[] {
  return [
    { headerName: t('reference.code'), field: 'code', width: 120, sort: 'asc', cellClass: 'strong mono' },
    column(
      t(`reference.text.${kind}`),
      { flex: 1 },
      (row) => (row.value === null ? t('reference.removed') : rowText(row, language)),
      { tooltipValueGetter: ({ value }) => String(value) },
    ),
    column(t('reference.origin'), 170, (row) =>
      t(row.edited ? (row.shipped ? 'reference.is.changed' : 'reference.is.added') : 'reference.is.shipped'),
    ),
  ];
}

/** The text of a row, with countries by their names next to their codes. */
export function rowText({ value, text }: ReferenceRow, language: Language): string {
  if (value === null || 'name' in value) return text;
  if ('alpha3' in value) return countryText(value.alpha3, language);
  const { city, country, zone, icao, metropolitan } = value;
  return [city, countryText(country, language), zone, icao, metropolitan].filter(Boolean).join(' · ');
}

/** The country's name and code; a code that is no country's stays as it is. */
function countryText(code: string, language: Language): string {
  const name = countryName(code, language);
  return name === code ? code : `${name} (${code})`;
}
