/** Writes the page that documents every shipped rule with the indicator it implements: `docs/rules.md`. */
import { rulesTexts } from '../../shared/catalogue/en/rules.ts';
import { MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import { waitsForFacts } from '../engine/can-hold.ts';
import type { Rule, RuleFormat, RuleSet } from '../language/rule-set.ts';
import { INDICATORS } from './indicators.ts';

const TEXTS: Readonly<Record<string, string>> = rulesTexts;

const head = (format: RuleFormat): string => `# The shipped rules

Every rule in \`rules/pack/\` and the indicator it implements. Made by \`rules shipped\`; do not edit by hand. The files have the reason, the source, the owner
and the examples of each rule; \`rule-language.md\` says how to write one.

- **weight**: what a hit adds to the score of the mandate and to the joint one; *−* an exoneration. A trigger forces its outcome.
${SCORING[format]}
- **waits**: the rule cannot come true before watchlists supply its facts (*awaited* in \`facts.md\`); until then it is silent.
- **no.**: number of the indicator in the second table.
- A single sign stays below the watch threshold of 30, unless it is strong by itself: a document that cannot be right, a combination of signs, a
  finding. A sign that is part of a combination that hit adds no further weight.
`;

const SCORING: Readonly<Record<RuleFormat, string>> = {
  1: '- A joint exoneration lowers the joint score only, one of a mandate its own score and the joint one.',
  2: `- **sign**: of the rules of one sign that hit a traveller the strongest counts, in each score and as one family. In brackets: the signs that the rule
  contains. It counts as evidence of each of them that another rule states. Lighter rules of these signs, of its mandate and joint ones, add no family to it.
- A joint exoneration lowers every score, one of a mandate its own score and the joint one. Together they take at most 20 points and one level. They take
  nothing of a trigger or a list hit.`,
};

/** The whole page, in Markdown. */
export function rulePage({ format, rules, thresholds }: RuleSet): string {
  const parts = MANDATES.map((mandate) => section(mandate, format, rules, thresholds));
  return [head(format), ...parts, indicatorTable(rules)].join('\n');
}

function section(
  mandate: Mandate,
  format: RuleFormat,
  rules: readonly Rule[],
  thresholds: RuleSet['thresholds'],
): string {
  const { watch, inspect } = thresholds[mandate];
  const columns = COLUMNS.filter(({ since }) => since <= format);
  const rows = rules
    .filter((rule) => rule.mandate === mandate)
    .map((rule) => `| ${columns.map(({ cell }) => cell(rule)).join(' | ')} |`);
  return `## ${TEXTS[`mandate.${mandate}`] ?? mandate}: ${rows.length} rules

Watch from ${watch}, inspect from ${inspect}.

| ${columns.map(({ head: name }) => name).join(' | ')}|
|${'---|'.repeat(columns.length)}
${rows.join('\n')}
`;
}

interface Column {
  readonly head: string;
  /** The format from which on rules have it. */
  readonly since: RuleFormat;
  readonly cell: (rule: Rule) => string;
}

const COLUMNS: readonly Column[] = [
  { head: 'rule', since: 1, cell: ({ id }) => `\`${id}\`` },
  { head: 'says', since: 1, cell: ({ title }) => title.en ?? '' },
  { head: 'family', since: 1, cell: ({ family }) => family },
  {
    head: 'sign',
    since: 2,
    cell: ({ sign, contains = [] }) =>
      [sign ?? '', ...(contains.length === 0 ? [] : [`(${contains.join(', ')})`])].join(' '),
  },
  { head: 'threat', since: 1, cell: ({ threat }) => threat.join(', ') },
  { head: 'weight', since: 1, cell: weightOf },
  { head: 'no.', since: 1, cell: numbersOf },
  { head: '', since: 1, cell: (rule) => (waits(rule) ? 'waits' : '') },
];

function weightOf({ kind, weight, outcome }: Rule): string {
  return outcome ?? (kind === 'exoneration' ? `−${weight}` : `${weight}`);
}

function numbersOf({ id }: Rule): string {
  const numbers = INDICATORS.filter(({ rules }) => rules.includes(id)).map(({ number }) => number);
  return numbers.join(', ');
}

function waits({ when }: Rule): boolean {
  return waitsForFacts(when);
}

function indicatorTable(rules: readonly Rule[]): string {
  const waiting = new Set(rules.filter(waits).map(({ id }) => id));
  const rows = INDICATORS.map(({ number, says, rules: ids, open }) => {
    const names = ids.map((id) => (waiting.has(id) ? `*\`${id}\`*` : `\`${id}\``));
    return `| ${number} | ${says} | ${names.join(', ')} | ${open ?? ''} |`;
  });
  return `## The indicators

Rules in *italics* wait. The last column says which part of an indicator no rule can test.

| no. | indicator | rules | open |
|---|---|---|---|
${rows.join('\n')}
`;
}
