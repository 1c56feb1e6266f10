import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { SearchRow } from '../../core/calls/search.ts';
import { listedName } from '../traveller/person-text.ts';
import { column } from '../ui/column.ts';
import { countryName, formatDate, formatFlight, formatRoute } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { TravellerName } from '../ui/traveller-name.tsx';
import { splitAtWords } from './split-at-words.ts';

/** Columns of the list of results. What matches the search words is highlighted; `isQuiet` tells of quiet work that names the officer. */
export function searchColumns(
  t: TFunction,
  language: Language,
  words: string,
  isQuiet: (row: SearchRow) => boolean,
): readonly ColDef<SearchRow>[] {
  return [
    column(t('search.outcome'), 186, (row) => (row.outcome == null ? -1 : OUTCOMES.indexOf(row.outcome)), {
      cellRenderer: ({ data }: { data?: SearchRow }) =>
        data === undefined ? null : data.outcome === null ? (
          <span className="faint">{t('search.outcome.waiting')}</span>
        ) : (
          <TravellerMark outcome={data.outcome} handling={data.handling} word />
        ),
    }),
    column(t('search.traveller'), { flex: 2, minWidth: 220 }, (row) => listedName(t, row.name), {
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : listedName(t, data.name, data.masked)),
      cellRenderer: ({ data }: { data?: SearchRow }) =>
        data === undefined ? null : (
          <TravellerName
            marks={data}
            more={isQuiet(data) ? <span className="tag still">{t('quiet.here')}</span> : null}
          >
            <NameCell name={listedName(t, data.name, data.masked)} words={data.kind === 'name' ? words : ''} />
          </TravellerName>
        ),
    }),
    column(t('travellers.born'), 110, (row) => row.dateOfBirth ?? '', {
      valueFormatter: ({ value }) => (value === '' ? '–' : formatDate(String(value), language)),
    }),
    column(t('travellers.nationality'), 120, (row) =>
      row.nationality == null ? '–' : countryName(row.nationality, language),
    ),
    column(t('search.document'), 124, (row) => row.document ?? '–', {
      cellClass: ({ data }) => (data?.kind === 'document' ? 'mono strong' : 'mono'),
    }),
    column(t('search.flight'), 104, (row) => formatFlight(row.leg)),
    column(t('search.route'), 104, (row) => formatRoute(row.leg)),
    column(t('search.day'), 128, (row) => row.leg.departure ?? row.leg.arrival ?? '', {
      valueFormatter: ({ value }) => (value === '' ? '–' : formatDate(String(value), language)),
    }),
    column(t('search.by'), { flex: 1, minWidth: 190 }, (row) => foundByText(t, row)),
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
