/** Writes the page that documents every shipped rule with the indicator it implements: `docs/rules.md`. */
import { rulesTexts } from '../../shared/catalogue/en/rules.ts';
import { MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import { waitsForFacts } from '../engine/can-hold.ts';
import type { Rule, RuleSet } from '../language/rule-set.ts';
import { INDICATORS } from './indicators.ts';

const TEXTS: Readonly<Record<string, string>> = rulesTexts;

const HEAD = `# The shipped rules

Every rule in \`rules/pack/\` and the indicator it implements. Made by \`rules shipped\`; do not edit by hand. The files have the reason, the source, the owner
and the examples of each rule; \`rule-language.md\` says how to write one.

- **weight**: what a hit adds to the score of the mandate and to the joint one; *−* an exoneration, which lowers the joint score. A trigger forces its outcome.
- **waits**: the rule cannot come true before watchlists supply its facts (*awaited* in \`facts.md\`); until then it is silent.
- **no.**: number of the indicator in the second table.
- A single sign stays below the watch threshold of 30, unless it is strong by itself: a document that cannot be right, a combination of signs, a
  finding. A sign that is part of a combination that hit adds no further weight.
`;

/** The whole page, in Markdown. */
export function rulePage({ rules, thresholds }: RuleSet): string {
  const parts = MANDATES.map((mandate) => section(mandate, rules, thresholds));
  return [HEAD, ...parts, indicatorTable(rules)].join('\n');
}

function section(mandate: Mandate, rules: readonly Rule[], thresholds: RuleSet['thresholds']): string {
  const { watch, inspect } = thresholds[mandate];
  const rows = rules.filter((rule) => rule.mandate === mandate).map(rowOf);
  return `## ${TEXTS[`mandate.${mandate}`] ?? mandate}: ${rows.length} rules

Watch from ${watch}, inspect from ${inspect}.

| rule | says | family | threat | weight | no. | |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

function rowOf(rule: Rule): string {
  const numbers = INDICATORS.filter(({ rules }) => rules.includes(rule.id)).map(({ number }) => number);
  const cells = [
    `\`${rule.id}\``,
    rule.title.en,
    rule.family,
    rule.threat.join(', '),
    rule.outcome ?? (rule.kind === 'exoneration' ? `−${rule.weight}` : `${rule.weight}`),
    numbers.join(', '),
    waits(rule) ? 'waits' : '',
  ];
  return `| ${cells.join(' | ')} |`;
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
