/** French: rules that the circuit breaker holds for review. */
export const holdTexts = {
  'holds.title': 'Règles retenues pour examen',
  'holds.warning_one': '{{count}} règle est retenue pour examen.',
  'holds.warning_other': '{{count}} règles sont retenues pour examen.',
  'holds.hint':
    'Elle a touché plus de voyageurs que la limite ne le permet. Les concordances sont gardées et affichées, mais ne comptent pas tant qu’un superviseur ne la libère pas.',
  'holds.measured': '{{hits}} sur {{evaluated}} ({{share}}, limite {{limit}}) sur les vols du {{date}}',
  'holds.release': 'Libérer…',
  'holds.release.title': 'Libérer : {{title}}',
  'holds.release.hint':
    'La règle compte de nouveau pour tous les voyageurs. Elle n’est plus retenue tant qu’elle n’est pas modifiée.',
  'holds.release.save': 'Libérer',
  'holds.told': 'La règle compte de nouveau : {{title}}',
  'holds.limit': 'Limite…',
  'holds.limit.title': 'Limite au-delà de laquelle une règle est retenue',
  'holds.limit.hint':
    'Mesuré sur tous les voyageurs des vols qui partent un même jour. Déclencheurs, concordances avec une liste, éléments à décharge et règles portant sur le vol seul ne sont jamais retenus.',
  'holds.limit.share': 'Part des voyageurs touchés, en pour cent',
  'holds.limit.least': 'Et au moins ce nombre de concordances',
  'holds.limit.wrong': 'Il faut un nombre d’au moins {{least}}',
  'holds.limit.save': 'Fixer la limite',
  'holds.limit.told': 'Limite fixée',
  'frame.held_one': '{{count}} règle retenue pour examen',
  'frame.held_other': '{{count}} règles retenues pour examen',
};
