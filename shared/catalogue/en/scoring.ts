/** English: how a score comes about, and by which format a rule set scores. */
export const scoringTexts = {
  'why.beside': 'Does not count beside “{{title}}”: a sign counts once',
  'why.beside-in': 'Counts for {{mandates}} only, elsewhere beside “{{title}}”',
  'why.sum': '{{mandate}}: +{{indicators}}, exonerations −{{taken}}',
  'why.sum.asked': '{{mandate}}: +{{indicators}}, exonerations −{{asked}} asked, −{{taken}} taken',
  'why.sum.limited': '{{sum}}; the level falls by at most one',
  'rules.sign': 'Sign',
  'rules.format': 'Scoring',
  'rules.format.1': 'format 1',
  'rules.format.2': 'format 2',
  'rules.format.does.1': 'Every hit adds its weight. A joint exoneration lowers the joint score only.',
  'rules.format.does.2':
    'Of the rules of one sign the strongest counts. Exonerations take at most 20 points and one level, joint ones from every score, never from a trigger or a list hit.',
  'builder.field.sign': 'Sign',
  'builder.sign.hint':
    'What the rule rests on, as one word. Of the rules of one sign that hit a traveller the strongest counts. Empty: the rule is a sign of its own.',
  'builder.format': 'Scoring',
  'builder.format.to': 'Score by format {{format}}',
  'builder.format.hint': 'It concerns every rule of the set, so every agency signs it.',
  'builder.format.loses': 'Signs, and the handling of indicators, are taken out of the rules.',
  'builder.format.saved': 'The draft scores by format {{format}}.',
  'versions.because.format': 'every score is added up otherwise',
  'versions.field.format': 'Scoring',
  'versions.field.sign': 'Sign',
  'back-test.beside-sign': '(beside a stronger one)',
  'back-test.formats': 'scoring: {{before}} → {{after}}',
  'audit.kind.draft.format-put': 'Changed the scoring of a draft',
} as const;
