/** French: on what basis travellers are selected, and drawing them at random. */
export const selectionTexts = {
  'basis.hit': 'par règle',
  'basis.hand': 'par un agent',
  'basis.random': 'au hasard',
  'cases.basis': 'Sélection',
  'event.drawn': 'tiré au sort : {{drawn}} sur {{of}}',
  'case.dialog.select': 'Sélectionner sans concordance',
  'case.hint.select':
    'Aucune règle n’a signalé ce voyageur. Dites pourquoi vous le sélectionnez : la raison est gardée, et le résultat compte parmi les sélections d’agents.',
  'case.save.select': 'Sélectionner',
  'draw.action': 'Tirer au sort…',
  'draw.title': 'Tirer des passagers au sort',
  'draw.hint':
    'Les passagers sont tirés au sort, signalés ou non : ce qu’on trouve parmi eux montre ce que valent les règles. Équipage, bébés et passagers ayant un dossier ne sont pas tirés. Le tirage est consigné.',
  'draw.pool_one': '{{n}} passager possible',
  'draw.pool_other': '{{n}} passagers possibles',
  'draw.count': 'Combien',
  'draw.choice_one': '{{count}} passager',
  'draw.choice_other': '{{count}} passagers',
  'draw.save': 'Tirer et sélectionner',
  'draw.told_one': '{{n}} passager tiré et sélectionné',
  'draw.told_other': '{{n}} passagers tirés et sélectionnés',
  'draw.of-day': 'Arrivées du {{date}}',
  'failure.refused.draw-nobody':
    'Aucun passager ne peut être tiré : tous ont un dossier ou ne sont pas attendus. Rien n’a changé.',
};
