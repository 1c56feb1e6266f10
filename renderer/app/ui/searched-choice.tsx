import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { counted } from './format.ts';
import { withoutAccents } from './search-text.ts';
import { useLanguage } from './use-language.ts';

export interface SearchedChoiceProps<Row extends Identified> {
  /** Null: on their way. */
  readonly rows: readonly Row[] | null;
  readonly chosen: string | null;
  readonly onChoose: (row: Row) => void;
  /** What is searched of a row. */
  readonly textOf: (row: Row) => string;
  readonly show: (row: Row) => ReactNode;
  /** So many are shown. */
  readonly most: number;
  /** Name of the group of buttons within the form. */
  readonly name: string;
  /** Text keys; `more` counts those that are not shown. */
  readonly words: { readonly search: string; readonly choice: string; readonly more: string; readonly none: string };
}

interface Identified {
  readonly id: string;
}

/** Chooses one of many rows, of which a search shows those that fit. */
export function SearchedChoice<Row extends Identified>(props: SearchedChoiceProps<Row>) {
  const { rows, chosen, onChoose, textOf, show, most, name, words } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const found = fitting(rows ?? [], search, chosen, textOf);
  const more = found.length - most;
  return (
    <>
      <div className="text-field">
        <input
          data-autofocus
          type="search"
          aria-label={t(words.search)}
          placeholder={t(words.search)}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <div className="join-found" role="radiogroup" aria-label={t(words.choice)}>
        {found.slice(0, most).map((row) => (
          <label key={row.id} className="check">
            <input type="radio" name={name} checked={row.id === chosen} onChange={() => onChoose(row)} />
            {show(row)}
          </label>
        ))}
        {more > 0 ? <p className="dim">{t(words.more, counted(more, language))}</p> : null}
        {rows !== null && found.length === 0 ? <p className="dim">{t(words.none)}</p> : null}
      </div>
    </>
  );
}

/** Rows in whose text all words stand, without regard to accents and capitals; whichever is chosen stays in sight, first of all. */
export function fitting<Row extends Identified>(
  rows: readonly Row[],
  search: string,
  chosen: string | null,
  textOf: (row: Row) => string,
): readonly Row[] {
  const words = plain(search).trim().split(/\s+/).filter(Boolean);
  return rows
    .filter((row) => row.id === chosen || words.every((word) => plain(textOf(row)).includes(word)))
    .sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
}

function plain(text: string): string {
  return withoutAccents(text).toUpperCase();
}
