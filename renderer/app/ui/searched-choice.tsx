import { type ReactNode, useState } from 'react';
import { Check } from './check.tsx';
import { counted } from './format.ts';
import { withoutAccents } from './search-text.ts';
import { useLanguage } from './use-language.ts';
import { useTranslation } from './use-translation.ts';

export interface SearchedChoiceProps<Row extends Identified> {
  /** Null: loading. */
  readonly rows: readonly Row[] | null;
  readonly chosen: string | null;
  readonly onChoose: (row: Row) => void;
  /** The searched text of a row. */
  readonly textOf: (row: Row) => string;
  readonly show: (row: Row) => ReactNode;
  /** Most rows shown. */
  readonly most: number;
  /** Name of the group of buttons within the form. */
  readonly name: string;
  /** Text keys. `more` states the number of rows not shown. */
  readonly words: { readonly search: string; readonly choice: string; readonly more: string; readonly none: string };
}

interface Identified {
  readonly id: string;
}

/** Lets the officer choose one of many rows. A search shows the matching ones. */
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
          <Check key={row.id} type="radio" name={name} checked={row.id === chosen} onCheck={() => onChoose(row)}>
            {show(row)}
          </Check>
        ))}
        {more > 0 ? <p className="dim">{t(words.more, counted(more, language))}</p> : null}
        {rows !== null && found.length === 0 ? <p className="dim">{t(words.none)}</p> : null}
      </div>
    </>
  );
}

/** Rows whose text contains all words, ignoring accents and case. The chosen row stays visible, at the top. */
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
