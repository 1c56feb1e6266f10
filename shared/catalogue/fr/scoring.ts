/** Français : comment un score se forme, et selon quel format un jeu de règles compte. */
export const scoringTexts = {
  'why.beside': 'Ne compte pas à côté de « {{title}} » : un indice compte une seule fois',
  'why.beside-in': 'Ne compte que pour {{mandates}}, ailleurs à côté de « {{title}} »',
  'why.sum': '{{mandate}} : +{{indicators}}, éléments à décharge −{{taken}}',
  'why.sum.asked': '{{mandate}} : +{{indicators}}, éléments à décharge −{{asked}} demandés, −{{taken}} retenus',
  'why.sum.limited': '{{sum}} ; le niveau baisse d’un seul cran au plus',
  'rules.sign': 'Indice',
  'rules.contains': 'Indices qu’elle contient',
  'rules.format': 'Calcul des scores',
  'rules.format.1': 'format 1',
  'rules.format.2': 'format 2',
  'rules.format.does.1':
    'Chaque concordance ajoute son poids. Un élément à décharge commun ne baisse que le score commun.',
  'rules.format.does.2':
    'Parmi les règles d’un même indice, la plus forte compte. Les éléments à décharge retirent au plus 20 points et un niveau, les communs à chaque score, jamais à un déclencheur ni à une concordance de liste.',
  'builder.field.sign': 'Indice',
  'builder.sign.hint':
    'Ce sur quoi la règle repose, en un mot. Parmi les règles d’un même indice qui visent un voyageur, la plus forte compte. Vide : la règle est un indice à elle seule.',
  'builder.format': 'Calcul des scores',
  'builder.format.to': 'Compter selon le format {{format}}',
  'builder.format.hint': 'Cela concerne toutes les règles du jeu : chaque service le signe.',
  'builder.format.loses': 'Les indices et la conduite à tenir des indicateurs sont retirés des règles.',
  'builder.format.saved': 'Le brouillon compte selon le format {{format}}.',
  'versions.because.format': 'tous les scores se calculent autrement',
  'versions.field.format': 'Calcul des scores',
  'versions.field.sign': 'Indice',
  'versions.field.contains': 'Indices qu’elle contient',
  'statistics.overlap.sign': '{{title}} (un seul indice, « {{sign}} » : compte une fois)',
  'back-test.beside-sign': '(à côté d’une plus forte)',
  'back-test.formats': 'calcul des scores : {{before}} → {{after}}',
  'audit.kind.draft.format-put': 'A changé le calcul des scores d’un brouillon',
} as const;
