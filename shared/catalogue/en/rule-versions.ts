/** English: drafts, versions and signatures of rule sets. */
export const ruleVersionTexts = {
  'failure.rules-refused': 'These rules hold mistakes. Nothing was changed.',
  'failure.rule-act-refused': 'That cannot be done now.',
  'rule-error.id-of-another-rule':
    'the id {{id}} belongs to another rule (version {{version}}: {{kind}}, {{mandate}}); a rule of another kind or mandate takes an id of its own',
} as const;
