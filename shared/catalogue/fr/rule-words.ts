/** French: what came of the hits of a rule. */
export const ruleWordsTexts = {
  'words.title': 'Ce qui en est résulté, sur les vols des {{days}} derniers jours',
  'words.none': 'Aucun voyageur visé par elle n’a encore de dossier.',
  'words.cases': 'Voyageurs avec un dossier',
  'words.positive': 'Quelque chose découvert',
  'words.negative': 'Rien découvert',
  'words.precision': 'Part des découvertes, avec la marge du hasard',
  'words.wrong': 'Donnée fausse',
  'words.other-person': 'Autre personne',
  'words.line':
    'Voyageurs avec un dossier {{of}} · quelque chose découvert {{positive}} · rien découvert {{negative}} · donnée fausse {{wrong}}',
  'words.because': '{{because}} : {{count}}',
  'words.said': 'Avec les mots des agents',
  'words.doubted':
    'Sa donnée était fausse pour {{wrong}} voyageurs sur {{of}}, plus de {{limit}}. Vérifiez si la compagnie l’envoie, ou changez la règle.',
  'words.doubted-tag': 'donnée en doute',
  'words.limit': 'Limite…',
  'words.limit.title': 'Quand la donnée d’une règle est mise en doute',
  'words.limit.hint':
    'Les agents disent d’une concordance que sa donnée était fausse. Quand c’est le cas pour plus de cette part des voyageurs avec un dossier, tous ceux qui voient la règle sont avertis.',
  'words.limit.share': 'Part des voyageurs, en pour cent',
  'words.limit.wrong': 'Il faut un nombre de {{least}} à {{most}}',
  'words.limit.save': 'Fixer la limite',
  'words.limit.told': 'Limite fixée',
} as const;
