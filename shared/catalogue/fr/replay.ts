/** Français : nouvelle exécution des criblages conservés. */
export const replayTexts = {
  'replay.action': 'Rejouer le criblage',
  'replay.same_one': 'Les faits et les règles conservés donnent le même résultat pour l’unique voyageur.',
  'replay.same_other': 'Les faits et les règles conservés donnent le même résultat pour les {{n}} voyageurs.',
  'replay.differs_one': 'Un voyageur est jugé autrement d’après les faits et les règles conservés.',
  'replay.differs_other': '{{n}} voyageurs sont jugés autrement d’après les faits et les règles conservés.',
  'replay.rules-gone': 'Impossible de rejouer : les règles d’alors ne sont pas connues ici.',
  'replay.frame-gone': 'Impossible de rejouer : le cadre légal d’alors n’est pas connu ici.',
} as const;
