/** The languages, a row each. The texts of a language stand in the folder of its code; a new language is such a folder and a row here. */
import type { AuditText } from '../audit/audit-kinds.ts';
import * as english from './en/topics.ts';
import * as french from './fr/topics.ts';
import { frenchSpaces } from './french-spaces.ts';
import type { FormOf, PluralForm, PluralRule } from './plural-rules.ts';

type KeyOf<Topics> = { [Topic in keyof Topics]: keyof Topics[Topic] }[keyof Topics] & string;

/** The keys of a language: those of English and of the table of audit kinds, with the plural forms of its own. */
type KeyWith<
  Form extends PluralForm,
  Key extends string = KeyOf<typeof english> | AuditText,
> = Key extends `${string}_one` ? never : Key extends `${infer Counted}_other` ? `${Counted}_${Form}` : Key;

/** Anything, where the texts have exactly the keys of the language; otherwise what does not compile, and names the keys. */
type Complete<Topics, Form extends PluralForm> = [
  Exclude<KeyWith<Form>, KeyOf<Topics>>,
  Exclude<KeyOf<Topics>, KeyWith<Form>>,
] extends [never, never]
  ? unknown
  : {
      readonly missing: Exclude<KeyWith<Form>, KeyOf<Topics>>;
      readonly surplus: Exclude<KeyOf<Topics>, KeyWith<Form>>;
    };

export interface LanguageRow {
  /** Its name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly plural: PluralRule;
  /** The plural forms that its texts are written in: forms of its rule. A form of the rule that is not among them is read as `other`. */
  readonly forms: readonly PluralForm[];
  /** Between whole numbers and decimals, where figures are written without the platform's formats: in reasons. */
  readonly point: string;
  /** What dates and numbers are formatted by, where its code does not say it. */
  readonly dates?: string;
  /** Puts the spaces right that its signs of punctuation ask for. */
  readonly spaces?: (texts: Texts) => Texts;
  /** Its texts by topic. */
  readonly topics: Readonly<Record<string, Texts>>;
}

type Texts = Readonly<Record<string, string>>;

/** Checks while compiling that no text of a language is missing or too many. */
export function languageRow<Rule extends PluralRule, Form extends FormOf<Rule>, Topics extends LanguageRow['topics']>(
  row: LanguageRow & {
    readonly plural: Rule;
    readonly forms: readonly Form[];
    readonly topics: Topics & Complete<Topics, Form>;
  },
): LanguageRow {
  return row;
}

export const LANGUAGE_ROWS = {
  en: languageRow({
    name: 'English',
    direction: 'ltr',
    plural: 'en',
    forms: ['one', 'other'],
    point: '.',
    // British order: day before month, as on every document here.
    dates: 'en-GB',
    topics: english,
  }),
  fr: languageRow({
    name: 'Français',
    direction: 'ltr',
    plural: 'fr',
    // Whole millions (`many`) take no form of their own: figures stand before a noun, and lists of exactly a million are rare.
    forms: ['one', 'other'],
    point: ',',
    spaces: frenchSpaces,
    topics: french,
  }),
} as const satisfies Readonly<Record<string, LanguageRow>>;
