import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { SearchRow } from '../../core/calls/search.ts';
import { listedName } from '../traveller/person-text.ts';
import { countryName, formatDate, formatFlight, formatRoute } from '../ui/format.ts';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { TravellerName } from '../ui/traveller-name.tsx';
import { splitAtWords } from './split-at-words.ts';

/** Columns of the list of results. What matches the search words is highlighted. */
export function searchColumns(t: TFunction, language: Language, words: string): readonly ColDef<SearchRow>[] {
  return [
    {
      headerName: t('search.outcome'),
      width: 186,
      valueGetter: ({ data }) => (data?.outcome == null ? -1 : OUTCOMES.indexOf(data.outcome)),
      cellRenderer: ({ data }: { data?: SearchRow }) =>
        data === undefined ? null : data.outcome === null ? (
          <span className="faint">{t('search.outcome.waiting')}</span>
        ) : (
          <TravellerMark outcome={data.outcome} handling={data.handling} word />
        ),
    },
    {
      headerName: t('search.traveller'),
      flex: 2,
      minWidth: 220,
      valueGetter: ({ data }) => (data === undefined ? '' : listedName(t, data.name)),
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : listedName(t, data.name, data.masked)),
      cellRenderer: ({ data }: { data?: SearchRow }) =>
        data === undefined ? null : (
          <TravellerName immunity={data.immunity}>
            <NameCell name={listedName(t, data.name, data.masked)} words={data.kind === 'name' ? words : ''} />
          </TravellerName>
        ),
    },
    {
      headerName: t('travellers.born'),
      width: 110,
      valueGetter: ({ data }) => data?.dateOfBirth ?? '',
      valueFormatter: ({ value }) => (value === '' ? '–' : formatDate(String(value), language)),
    },
    {
      headerName: t('travellers.nationality'),
      width: 120,
      valueGetter: ({ data }) => (data?.nationality == null ? '–' : countryName(data.nationality, language)),
    },
    {
      headerName: t('search.document'),
      width: 124,
      valueGetter: ({ data }) => data?.document ?? '–',
      cellClass: ({ data }) => (data?.kind === 'document' ? 'mono strong' : 'mono'),
    },
    {
      headerName: t('search.flight'),
      width: 104,
      valueGetter: ({ data }) => (data === undefined ? '' : formatFlight(data.leg)),
    },
    {
      headerName: t('search.route'),
      width: 104,
      valueGetter: ({ data }) => (data === undefined ? '' : formatRoute(data.leg)),
    },
    {
      headerName: t('search.day'),
      width: 128,
      valueGetter: ({ data }) => data?.leg.departure ?? data?.leg.arrival ?? '',
      valueFormatter: ({ value }) => (value === '' ? '–' : formatDate(String(value), language)),
    },
    {
      headerName: t('search.by'),
      flex: 1,
      minWidth: 190,
      valueGetter: ({ data }) => (data === undefined ? '' : foundByText(t, data)),
    },
  ];
}

/** `Telephone · last digits`: what the search matched. */
function foundByText(t: TFunction, { kind, match }: Pick<SearchRow, 'kind' | 'match'>): string {
  const by = t(`search.kind.${kind}`);
  return match === 'whole' ? by : `${by} · ${t(`search.match.${match}`)}`;
}

function NameCell({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <span className="found-name">
      {splitAtWords(name, words).map(({ text, found, from }) => (found ? <mark key={from}>{text}</mark> : text))}
    </span>
  );
}
