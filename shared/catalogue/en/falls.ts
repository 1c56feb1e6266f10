/** English: targets whom messages alone took off. */
export const fallTexts = {
  'falls.title': 'Fell or changed by a message',
  'fall.mark': 'Fell by a message:',
  'fall.mark.changed': 'Changed by a message:',
  'fall.changed.name': 'was called {{was}}, is now {{is}}',
  'fall.changed.document': 'document was {{was}}, is now {{is}}',
  'fall.line': 'was {{from}}, is {{to}}',
  'fall.to.gone': 'not on the flight any more',
  'fall.to.not-travelling': 'said not to travel',
  'fall.by': '{{files}}, imported by {{officer}}, {{at}}',
  'fall.read-again': '{{files}}, read by other columns by {{officer}}, {{at}}',
  'fall.earlier': 'about the earlier flight {{flight}}',
  'fall.protected': 'to be met and protected',
  'fall.looked': 'looked at by {{officer}}, {{at}}: {{reason}}',
  'fall.look': 'Say why it stands',
  'fall.look.hint':
    'A message took {{name}} off, or calls them otherwise. Ask the airline or the desk before you say that it stands. Your reason is kept with your number; supervisors read it.',
  'fall.look.save': 'It stands',
  'fall.told': 'Your reason is kept',
  'failure.refused.fall-imported':
    'You imported the message yourself, so another officer says why it stands. Nothing was changed.',
  'failure.refused.fall-folder':
    'The message came by the watched folder, and nobody knows who put it there. A supervisor says why it stands. Nothing was changed.',
  'failure.refused.fall-others':
    'Another agency was called for this traveller. One of its officers says why it stands. Nothing was changed.',
  'audit.kind.fall.looked-at': 'Said why it stands that a message took a target off',
} as const;
