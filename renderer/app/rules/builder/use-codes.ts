/** Codes of countries, airports and carriers with their names, in the reader's language. */
import { useMemo } from 'react';
import type { ReferenceKind, ReferenceRow } from '../../../../shared/reference/overlay.ts';
import { countryCodes, countryName } from '../../ui/format.ts';
import { withoutAccents } from '../../ui/search-text.ts';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { codeNameText } from '../code-name-text.ts';

export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

const MOST = 10;

/** Names of codes. Unknown codes are not in it. */
export function useCodeNames(kind: ReferenceKind | null, codes: readonly string[]): ReadonlyMap<string, string> {
  const language = useLanguage();
  const { value, stale } = useCall('reference.names', kind === null || codes.length === 0 ? null : { kind, codes }, [
    'reference',
  ]);
  return useMemo(
    () =>
      new Map(
        value === null || stale
          ? []
          : codes.flatMap((code, index) => {
              const name = codeNameText(value[index] ?? null, language);
              return name === '' ? [] : [[code, name] as const];
            }),
      ),
    [value, stale, codes, language],
  );
}

/** Codes whose code or name matches the typed text, the best first; none while it is empty. */
export function useCodeSearch(kind: ReferenceKind | null, typed: string): readonly NamedCode[] {
  const language = useLanguage();
  const search = typed.trim();
  const asks = kind !== null && kind !== 'country' && search !== '';
  const { value, stale } = useCall('reference.search', asks ? { kind, search, editedOnly: false } : null, []);
  const countries = useMemo(
    () => (kind === 'country' ? countryCodes().map((code) => ({ code, name: countryName(code, language) })) : []),
    [kind, language],
  );
  return useMemo(() => {
    if (search === '' || kind === null) return [];
    if (kind === 'country')
      return fitting(
        countries.filter((each) => holds(each, search)),
        search,
      );
    const rows = (value?.rows ?? []).map((row) => ({ code: row.code, name: nameOf(row) }));
    // Of a result for earlier text, only what also matches the present text, because Enter takes the first one.
    return fitting(stale ? rows.filter((each) => holds(each, search)) : rows, search);
  }, [kind, search, countries, value, stale]);
}

function nameOf(row: ReferenceRow): string {
  const value = row.value ?? row.shippedValue;
  if (value === null) return '';
  return 'name' in value ? value.name : 'city' in value ? value.city : value.alpha3;
}

function holds({ code, name }: NamedCode, search: string): boolean {
  return withoutAccents(`${code} ${name}`).toLowerCase().includes(withoutAccents(search).toLowerCase());
}

/** Matches of the code, of the name's beginning or of a word's beginning come before other matches (the country, for example). */
function fitting(all: readonly NamedCode[], search: string): readonly NamedCode[] {
  const fold = (text: string) => withoutAccents(text).toLowerCase();
  const word = fold(search);
  return all
    .map((each) => {
      const [code, name] = [fold(each.code), fold(each.name)];
      const rank = code === word ? 0 : name.startsWith(word) ? 1 : ` ${name}`.includes(` ${word}`) ? 2 : 3;
      return { each, rank: rank === 3 && code.startsWith(word) ? 2 : rank };
    })
    .sort((a, b) => a.rank - b.rank || (a.each.name < b.each.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ each }) => each);
}
