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

/** Each is made when it is first read: workers start without them, and most need one or none. */
export const CATALOGUES = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries(LANGUAGE_ROWS).map(([code, row]) => {
      let made: Catalogue | undefined;
      const get = () => {
        made ??= catalogueOf(code, row);
        return made;
      };
      return [code, { enumerable: true, get }];
    }),
  ),
) as Readonly<Record<Language, Catalogue>>;

/** All texts of a language, the names of all languages, its code, and the fields of its row that `formatText` reads. */
function catalogueOf(code: string, { topics, spaces, plural, point }: LanguageRow): Catalogue {
  const texts: Catalogue = Object.assign({}, ...Object.values(topics));
  const fields = { 'language.code': code, 'language.plural': plural, 'language.point': point };
  return { ...(spaces?.(texts) ?? texts), ...NAMES, ...fields };
}
