/** English: rules that the circuit breaker holds for review. */
export const holdTexts = {
  'holds.title': 'Paused rules',
  'holds.warning_one': '{{count}} rule is paused.',
  'holds.warning_other': '{{count}} rules are paused.',
  'holds.hint':
    'It hit more travellers than the limit allows. The hits are kept and shown, but do not count until a supervisor resumes the rule.',
  'holds.measured': '{{hits}} of {{evaluated}} ({{share}}, limit {{limit}}) on flights of {{date}}',
  'holds.release': 'Resume…',
  'holds.release.title': 'Resume: {{title}}',
  'holds.release.hint': 'The rule counts again for all travellers. It is not paused again until it is changed.',
  'holds.release.save': 'Resume',
  'holds.told': 'The rule counts again: {{title}}',
  'holds.limit': 'Limit…',
  'holds.limit.title': 'Limit above which rules are paused',
  'holds.limit.hint':
    'Measured over all travellers of the flights that depart on a day. Triggers, hits on lists, exonerations and rules about the flight alone are never paused.',
  'holds.limit.share': 'Share of travellers hit, in per cent',
  'holds.limit.least': 'And at least this many hits',
  'holds.limit.wrong': 'A number of at least {{least}} is needed',
  'holds.limit.save': 'Set the limit',
  'holds.limit.told': 'Limit set',
  'frame.held_one': '{{count}} rule paused',
  'frame.held_other': '{{count}} rules paused',
};
