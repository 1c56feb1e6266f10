/** English: what came of the hits of a rule. */
export const ruleWordsTexts = {
  'words.title': 'What came of it, on flights of the last {{days}} days',
  'words.none': 'No traveller whom it hit has a case yet.',
  'words.cases': 'Travellers with a case',
  'words.positive': 'Something found',
  'words.negative': 'Nothing found',
  'words.precision': 'Share of finds, with the range of chance',
  'words.wrong': 'Datum wrong',
  'words.other-person': 'Another person',
  'words.line':
    'Travellers with a case {{of}} · something found {{positive}} · nothing found {{negative}} · datum wrong {{wrong}}',
  'words.because': '{{because}}: {{count}}',
  'words.said': 'In the words of officers',
  'words.doubted':
    'Its datum was wrong for {{wrong}} of {{of}} travellers, more than {{limit}}. Look whether the carrier sends it, or change the rule.',
  'words.doubted-tag': 'datum doubted',
  'words.limit': 'Limit…',
  'words.limit.title': 'When the datum of a rule is doubted',
  'words.limit.hint':
    'Officers say of a hit that its datum was wrong. Where that is so for more than this share of the travellers with a case, everybody who sees the rule is warned.',
  'words.limit.share': 'Share of travellers, in per cent',
  'words.limit.wrong': 'A number from {{least}} to {{most}} is needed',
  'words.limit.save': 'Set the limit',
  'words.limit.told': 'Limit set',
} as const;
