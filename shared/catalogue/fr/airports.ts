/** French: the choice of the unit’s airports. */
export const airportTexts = {
  'start.title': 'Dans quel aéroport votre unité travaille-t-elle ?',
  'start.hint':
    'L’aéroport détermine qui arrive, part ou change d’avion ici, et donne l’heure locale. Ajoutez d’autres aéroports si l’unité en couvre plusieurs ; le premier donne l’heure locale.',
  'start.search': 'Ville, pays ou code',
  'start.found': 'Aéroports trouvés',
  'start.not-found': 'Aucun aéroport ne correspond. Essayez le code à trois lettres ou le nom anglais de la ville.',
  'start.none': 'Aucun aéroport choisi.',
  'start.chosen': 'Aéroports choisis',
  'start.clock': 'donne l’heure locale',
  'start.remove': 'Retirer {{airport}}',
  'start.go': 'Commencer',
  'start.go-at': 'Commencer à {{city}}',
  'start.welcome':
    'Airside lit les listes de passagers et les réservations envoyées par les compagnies, confronte chaque personne à bord aux règles de la douane, de la police et de l’immigration, et montre qui mérite attention, et pourquoi. Il fonctionne sans réseau : rien ne quitte ce poste.',
  'start.store.practice': 'Vous êtes dans la base d’exercice : des exemples, rien de réel. Essayez ce que vous voulez.',
  'start.store.live': 'Vous êtes dans la base réelle : messages, voyageurs et dossiers réels.',
  'start.to.practice': 'Aller plutôt à l’exercice',
  'start.to.live': 'Aller à la base réelle',
  'start.sample': 'Choisir {{city}} ({{code}})',
  'start.sample.hint': 'les exemples s’y déroulent',
  'start.lead': 'mettre en premier',
  'airports.change': 'Changer d’aéroports',
  'airports.title': 'Aéroports de l’unité',
  'airports.hint':
    'Ils déterminent qui arrive, part ou change d’avion ici ; le premier donne l’heure locale. Les numéros de dossier gardent le code {{code}}.',
  'airports.save': 'Enregistrer les aéroports',
} as const;
