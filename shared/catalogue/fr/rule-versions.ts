/** French: drafts, versions and signatures of rule sets. */
export const ruleVersionTexts = {
  'failure.rules-refused': 'Ces règles contiennent des erreurs. Rien n’a été modifié.',
  'failure.rule-act-refused': 'Cela n’est pas possible maintenant.',
  'rule-error.id-of-another-rule':
    'l’identifiant {{id}} appartient à une autre règle (version {{version}} : {{kind}}, {{mandate}}) ; une règle d’une autre nature ou d’un autre mandat prend un identifiant à elle',
} as const;
