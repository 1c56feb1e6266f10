/** French: on what basis travellers are selected, and drawing them at random. */
export const selectionTexts = {
  'origin.hit': 'par règle',
  'origin.choice': 'au choix d’un agent',
  'origin.dog': 'par un chien',
  'origin.tip': 'sur renseignement',
  'origin.agency': 'pour un autre service',
  'origin.random': 'au hasard',
  'cases.basis': 'Envoi',
  'event.drawn': 'tiré au sort : {{drawn}} sur {{of}}',
  'case.dialog.select': 'Envoyer au contrôle sans concordance',
  'case.hint.select':
    'Aucune règle ne vise ce voyageur. Dites pourquoi vous l’envoyez au contrôle : le motif est gardé, et le résultat compte parmi les envois d’agents.',
  'case.save.select': 'Envoyer au contrôle',
  'draw.action': 'Tirer au sort…',
  'draw.title': 'Tirer des passagers au sort',
  'draw.hint':
    'Les passagers sont tirés au sort, signalés ou non : ce qu’on trouve parmi eux montre ce que valent les règles. Équipage, bébés et passagers ayant un dossier ne sont pas tirés. Le tirage est consigné.',
  'draw.pool_one': '{{n}} passager possible',
  'draw.pool_other': '{{n}} passagers possibles',
  'draw.count': 'Combien',
  'draw.choice_one': '{{count}} passager',
  'draw.choice_other': '{{count}} passagers',
  'draw.save': 'Tirer et envoyer au contrôle',
  'draw.told_one': '{{n}} passager tiré et envoyé au contrôle',
  'draw.told_other': '{{n}} passagers tirés et envoyés au contrôle',
  'draw.of-day': 'Arrivées du {{date}}',
  'failure.refused.draw-nobody':
    'Aucun passager ne peut être tiré : tous ont un dossier ou ne sont pas attendus. Rien n’a changé.',
};
