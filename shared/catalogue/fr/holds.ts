/** French: rules that the circuit breaker holds for review. */
export const holdTexts = {
  'holds.title': 'Règles suspendues',
  'holds.warning_one': '{{count}} règle est suspendue.',
  'holds.warning_other': '{{count}} règles sont suspendues.',
  'holds.hint':
    'Elle a visé plus de voyageurs que la limite ne le permet. Les concordances sont gardées et affichées, mais ne comptent pas tant qu’un superviseur ne la reprend pas.',
  'holds.measured': '{{hits}} sur {{evaluated}} ({{share}}, limite {{limit}}) sur les vols du {{date}}',
  'holds.release': 'Reprendre…',
  'holds.release.title': 'Reprendre : {{title}}',
  'holds.release.hint':
    'La règle compte de nouveau pour tous les voyageurs. Elle n’est plus suspendue tant qu’elle n’est pas modifiée.',
  'holds.release.save': 'Reprendre',
  'holds.told': 'La règle compte de nouveau : {{title}}',
  'holds.limit': 'Limite…',
  'holds.limit.title': 'Limite au-delà de laquelle une règle est suspendue',
  'holds.limit.hint':
    'Mesuré sur tous les voyageurs des vols qui partent un même jour. Déclencheurs, concordances avec une liste, éléments à décharge et règles portant sur le vol seul ne sont jamais suspendus.',
  'holds.limit.share': 'Part des voyageurs visés, en pour cent',
  'holds.limit.least': 'Et au moins ce nombre de concordances',
  'holds.limit.wrong': 'Il faut un nombre d’au moins {{least}}',
  'holds.limit.save': 'Fixer la limite',
  'holds.limit.told': 'Limite fixée',
  'frame.held_one': '{{count}} règle suspendue',
  'frame.held_other': '{{count}} règles suspendues',
};
