/**
 * The languages and their texts. One flat catalogue per language feeds screens, exports, prints and the command line; a key means the same
 * everywhere.
 */
import { LANGUAGE_ROWS, type LanguageRow } from './language-rows.ts';

export type Language = keyof typeof LANGUAGE_ROWS;
export type Catalogue = Readonly<Record<string, string>>;

export const LANGUAGES = Object.keys(LANGUAGE_ROWS) as readonly Language[];

/** The language that has every text and every title of a rule. */
export const REFERENCE_LANGUAGE = 'en' satisfies Language;

/** The names of the languages, each in its own language. */
const NAMES = Object.fromEntries(Object.entries(LANGUAGE_ROWS).map(([code, { name }]) => [`language.${code}`, name]));

export const CATALOGUES = Object.fromEntries(
  Object.entries(LANGUAGE_ROWS).map(([code, row]) => [code, catalogueOf(code, row)]),
) as Readonly<Record<Language, Catalogue>>;

/** All texts of a language, the names of all languages, its code, and the fields of its row that `formatText` reads. */
function catalogueOf(code: string, { topics, spaces, plural, point }: LanguageRow): Catalogue {
  const texts: Catalogue = Object.assign({}, ...Object.values(topics));
  const fields = { 'language.code': code, 'language.plural': plural, 'language.point': point };
  return { ...(spaces?.(texts) ?? texts), ...NAMES, ...fields };
}
