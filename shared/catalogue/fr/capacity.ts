/** French: what thresholds ask of a shift, and what the unit manages. */
export const capacityTexts = {
  'capacity.expected': 'contrôles approfondis attendus par vacation : environ {{n}}',
  'capacity.stated': 'capacité {{n}}',
  'capacity.unstated': 'capacité non indiquée',
  'capacity.no-days': 'aucun vol récent pour estimer',
  'capacity.title': '{{mandate}} : seuils et contrôles approfondis par vacation',
  'capacity.hint':
    'Compté sur {{days}} des {{window}} derniers jours, ceux où un vol était attendu ici, avec les règles en vigueur.',
  'capacity.threshold': 'Contrôle dès',
  'capacity.per-shift': 'Contrôles par vacation',
  'capacity.busiest': 'Vacation la plus chargée',
  'capacity.busiest.is': 'dès {{start}} : {{n}}',
  'capacity.in-force': 'en vigueur',
  'capacity.below-watch':
    'Les voyageurs sous {{watch}} ne sont pas comptés : des seuils plus bas ne peuvent être estimés. Un seuil se change dans un brouillon de règles.',
  'capacity.of-unit': 'Ce que l’unité assure en une vacation',
  'capacity.amount.hint':
    'Contrôles approfondis par service. Vide : non indiqué. Un autre service confirme un premier nombre, ou un nombre plus bas.',
  'capacity.amount.wrong': 'Un nombre entier, ou rien.',
  'capacity.shifts': 'Début des vacations',
  'capacity.shifts.hint': 'heure locale, comme 06:00 14:00 22:00',
  'capacity.shifts.wrong': 'Une à six heures comme 06:00.',
  'capacity.lower': 'Indiquer une capacité qui laisse moins de place',
  'capacity.save': 'Enregistrer',
  'capacity.saved': 'La capacité de l’unité est enregistrée.',
} as const;
