/** French: the operating window, and those whom nobody examined in time. */
export const operatingWindowTexts = {
  'window.change': 'Créneau d’intervention',
  'window.hint':
    'Un voyageur signalé figure dans la file de tant d’heures avant l’ouverture des portes ou la fermeture de la porte d’embarquement à tant d’heures après. Qui est en correspondance y reste jusqu’au départ de son vol suivant. Les dossiers ouverts ne quittent jamais la file.',
  'window.hoursBefore': 'Heures avant',
  'window.hoursAfter': 'Heures après',
  'window.wrong': 'Il faut un nombre entier de {{least}} à {{most}}',
  'window.save': 'Fixer le créneau',
  'window.told': 'Créneau d’intervention fixé',
  'queue.tab.tray': 'Non contrôlés',
  'due.since': 'il y a {{time}}',
  'due.by.actual': 'réel',
  'due.by.estimated': 'est.',
  'audit.field.hoursBefore': 'Heures avant',
  'audit.field.hoursAfter': 'Heures après',
  'audit.kind.window.set': 'A fixé le créneau d’intervention',
  'audit.kind.case.not-examined': 'A dit pourquoi un voyageur n’a pas été contrôlé',
  'permission.window.change': 'Fixer le créneau d’intervention',
  'failure.refused.tray-several-agencies':
    'Aucun agent ne peut le confirmer à lui seul pour tous ces voyageurs : des administrations différentes les mènent. Rien n’a été modifié ; donnez le motif pour moins de voyageurs à la fois.',
} as const;
