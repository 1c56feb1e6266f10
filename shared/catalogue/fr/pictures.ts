/** French: pictures of a traveller, and their tables. */
export const picturesTexts = {
  'keys.pictures': 'Images',
  'pictures.title': 'Images',
  'pictures.list': 'Choix de l’image',
  'pictures.open': 'Images',
  'pictures.back': 'Retour au voyageur',
  'pictures.next': 'Image suivante',
  'pictures.previous': 'Image précédente',
  'pictures.as-table': 'En tableau',
  'pictures.as-drawing': 'En dessin',
  'picture.points': 'Points',
  'points.title': 'Points face aux seuils',
  'points.summary':
    '{{mandate}} : {{score}} points, {{outcome}} (surveiller dès {{watch}}, contrôler dès {{inspect}}).',
  'points.from': '{{level}} dès {{points}}',
  'points.score': 'score {{points}}',
  'points.none': 'Aucune règle ne vise ce voyageur : il n’y a pas de points à dessiner.',
  'points.unknown-rules': 'Le jeu de règles de ce criblage est inconnu ici : ses seuils ne peuvent être dessinés.',
  'points.intercept': 'Aucun nombre de points ne mène à « À intercepter » : seule une règle qui l’impose le fait.',
  'points.refused':
    '{{mandate}} : les éléments à décharge demandaient {{points}} points de plus qu’ils ne peuvent retirer.',
  'points.beside': 'à côté de « {{title}} », qui compte une fois pour leur indice',
  'points.column.reason': 'Raison',
  'points.column.note': 'Remarque',
  'points.column.score': 'Score',
  'points.column.level': 'Niveau',
} as const;
