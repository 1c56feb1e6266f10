/** English: targets whom messages alone or acts on rules took off. */
export const fallTexts = {
  'falls.title': 'Fell or changed by a message or a rule',
  'fall.mark': 'Fell by a message:',
  'fall.mark.rules': 'Fell by a rule:',
  'fall.mark.changed': 'Changed by a message:',
  'fall.changed.name': 'was called {{was}}, is now {{is}}',
  'fall.changed.document': 'document was {{was}}, is now {{is}}',
  'fall.line': 'was {{from}}, is {{to}}',
  'fall.to.gone': 'not on the flight any more',
  'fall.to.not-travelling': 'said not to travel',
  'fall.by': '{{files}}, imported by {{officer}}, {{at}}',
  'fall.by.switched-off': 'switched off by {{officer}}, {{at}}: {{reason}}',
  'fall.by.rolled-back': 'rules rolled back by {{officer}}, {{at}}: {{reason}}',
  'fall.read-again': '{{files}}, read by other columns by {{officer}}, {{at}}',
  'fall.earlier': 'about the earlier flight {{flight}}',
  'fall.protected': 'to be met and protected',
  'fall.looked': 'looked at by {{officer}}, {{at}}: {{reason}}',
  'perhaps.now': 'Perhaps now',
  'perhaps.was': 'Perhaps was',
  'perhaps.joined': 'Two officers said that this is the same person:',
  'perhaps.signs': '(the same: {{signs}})',
  'perhaps.sign.bag-tag': 'bag tag',
  'perhaps.sign.ticket': 'ticket',
  'perhaps.sign.frequent-flyer': 'frequent flyer number',
  'perhaps.sign.birth': 'date of birth',
  'perhaps.sign.birth-year': 'birth on 1 January, as where the day is not known',
  'perhaps.sign.seat': 'seat',
  'perhaps.sign.sex': 'sex',
  'perhaps.sign.nationality': 'nationality',
  'perhaps.sign.contact': 'phone or e-mail',
  'perhaps.sign.place': 'place in the list',
  'perhaps.same': 'The same person',
  'perhaps.same.hint':
    'A later list leaves {{other}} out and has {{name}} with another name and passport. Say how you know that they are one person, such as by both photographs. A second officer confirms it.',
  'perhaps.same.effect':
    'What was decided about either, and the case, stays with the one. It can be withdrawn on the page of the flight.',
  'perhaps.apart': 'Two people',
  'perhaps.apart.hint':
    '{{other}} and {{name}} are two people, and are not taken for one any more. Say how you know. A second officer confirms it.',
  'perhaps.told.apart': 'They are two people.',
  'fall.look': 'Say why it stands',
  'fall.look.hint':
    'A message or an act on rules took {{name}} off, or a message calls them otherwise. Ask the airline or the desk, or whoever acted, before you say that it stands. Your reason is kept with your number; supervisors read it.',
  'fall.look.save': 'It stands',
  'fall.told': 'Your reason is kept',
  'failure.refused.fall-imported':
    'You imported the message, read its table again or acted on the rules yourself. Another officer says why it stands. Nothing was changed.',
  'failure.refused.fall-folder':
    'The message came by the watched folder, and nobody knows who put it there. A supervisor says why it stands. Nothing was changed.',
  'failure.refused.fall-others':
    'Another agency was called for this traveller. One of its officers says why it stands. Nothing was changed.',
  'audit.kind.fall.looked-at': 'Said why it stands that a message or a rule took a target off',
} as const;
