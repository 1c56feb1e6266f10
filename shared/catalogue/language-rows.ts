/** The languages, a row each. The folder named by a language's code has its texts; a new language is such a folder and a row here. */
import type { AuditText } from '../audit/audit-kinds.ts';
import type { WeekActText } from '../review/week-acts.ts';
import * as english from './en/topics.ts';
import * as french from './fr/topics.ts';
import { frenchSpaces } from './french-spaces.ts';
import type { FormOf, PluralForm, PluralRule } from './plural-rules.ts';

type KeyOf<Topics> = { [Topic in keyof Topics]: keyof Topics[Topic] }[keyof Topics] & string;

/** The keys that a language must have: those of English, of the audit kinds and of the weekly list, with its own plural forms. */
type KeyWith<
  Form extends PluralForm,
  Key extends string = KeyOf<typeof english> | AuditText | WeekActText,
> = Key extends `${string}_one` ? never : Key extends `${infer Counted}_other` ? `${Counted}_${Form}` : Key;

/** `unknown` if the texts have exactly the keys of the language. Otherwise a type that they do not satisfy and that names the wrong keys in the compiler's error. */
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
  /** Its name in the language itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly plural: PluralRule;
  /** The plural forms of its rule for which it has texts. For any other form the text of `other` is used. */
  readonly forms: readonly PluralForm[];
  /** The decimal sign of numbers in reasons, which are written without the platform's formats. */
  readonly point: string;
  /** The locale that formats dates and numbers, where it is not the code of the language. */
  readonly dates?: string;
  /** The first day of a month, where the platform's formats do not write it so. */
  readonly firstDay?: string;
  /** Sets the spaces that its punctuation requires. */
  readonly spaces?: (texts: Texts) => Texts;
  /** Its texts by topic. */
  readonly topics: Readonly<Record<string, Texts>>;
}

type Texts = Readonly<Record<string, string>>;

/** Makes the compiler check that a language has every text and none that is unknown. */
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
    // No texts for `many` (whole millions): a count of exactly a million is rare, and `other` is understood.
    forms: ['one', 'other'],
    point: ',',
    firstDay: '1er',
    spaces: frenchSpaces,
    topics: french,
  }),
} as const satisfies Readonly<Record<string, LanguageRow>>;
