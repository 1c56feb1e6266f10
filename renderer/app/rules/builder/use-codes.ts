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

/** Names of codes; those that nobody knows are not in it. */
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

/** Codes that fit what was typed of a code or a name, the best first; none before anything was typed. */
export function useCodeSearch(kind: ReferenceKind | null, typed: string): readonly NamedCode[] {
  const language = useLanguage();
  const search = typed.trim();
  const asks = kind !== null && kind !== 'country' && search !== '';
  const { value } = useCall('reference.search', asks ? { kind, search, editedOnly: false } : null, []);
  const countries = useMemo(
    () => (kind === 'country' ? countryCodes().map((code) => ({ code, name: countryName(code, language) })) : []),
    [kind, language],
  );
  return useMemo(() => {
    if (search === '' || kind === null) return [];
    if (kind === 'country') return fitting(countries, search);
    return (value?.rows ?? []).slice(0, MOST).map((row) => ({ code: row.code, name: nameOf(row) }));
  }, [kind, search, countries, value]);
}

function nameOf(row: ReferenceRow): string {
  const value = row.value ?? row.shippedValue;
  if (value === null) return '';
  return 'name' in value ? value.name : 'city' in value ? value.city : value.alpha3;
}

function fitting(countries: readonly NamedCode[], search: string): readonly NamedCode[] {
  const fold = (text: string) => withoutAccents(text).toLowerCase();
  const word = fold(search);
  const rank = ({ code, name }: NamedCode) =>
    fold(code) === word ? 0 : fold(name).startsWith(word) ? 1 : ` ${fold(name)}`.includes(` ${word}`) ? 2 : 3;
  return countries
    .filter(({ code, name }) => fold(`${code} ${name}`).includes(word))
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST);
}
