/** Which plural form a number takes in a language: the cardinal rules of Unicode CLDR 48 (Language Plural Rules), written out because `shared/` asks no locale. */

/** In the order of CLDR. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** Each rule takes a number that is not negative. */
const PLURAL_RULES = {
  ar: (n) => {
    if (n === 0) return 'zero';
    if (n === 1) return 'one';
    if (n === 2) return 'two';
    if (!Number.isInteger(n)) return 'other';
    const rest = n % 100;
    return rest >= 3 && rest <= 10 ? 'few' : rest >= 11 ? 'many' : 'other';
  },
  en: (n) => (n === 1 ? 'one' : 'other'),
  es: (n) => (n === 1 ? 'one' : isMillions(n) ? 'many' : 'other'),
  fr: (n) => (n < 2 ? 'one' : isMillions(n) ? 'many' : 'other'),
  pt: (n) => (n < 2 ? 'one' : isMillions(n) ? 'many' : 'other'),
} as const satisfies Readonly<Record<string, (n: number) => PluralForm>>;

export type PluralRule = keyof typeof PLURAL_RULES;

/** The forms that a rule can give. */
export type FormOf<Rule extends PluralRule> = ReturnType<(typeof PLURAL_RULES)[Rule]>;

/** Spanish, French and Portuguese put a preposition after whole millions. */
function isMillions(n: number): boolean {
  return n !== 0 && n % 1_000_000 === 0;
}

/** The plural form of `count` by a rule; an unknown rule is taken as English. `NaN` takes `other`. */
export function pluralForm(rule: string | undefined, count: number): PluralForm {
  if (Number.isNaN(count)) return 'other';
  return PLURAL_RULES[isRule(rule) ? rule : 'en'](Math.abs(count));
}

function isRule(rule: string | undefined): rule is PluralRule {
  return rule !== undefined && Object.hasOwn(PLURAL_RULES, rule);
}
