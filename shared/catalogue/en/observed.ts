/** English: journeys that are observed and reported. */
export const observedTexts = {
  'cases.observed': 'Observed journeys',
  'cases.empty.observed': 'No journey is observed for your agency',
  'cases.empty.observed.hint':
    'Where a rule of your agency says “observe and report”, the record of the journey stands here. Nobody is met or told.',
  'observed.seat': 'seat {{seat}}',
  'observed.booking': 'booking {{locator}}',
  'observed.with': 'In the same booking: {{names}}',
  'observed.passed': 'Passed on to {{to}}',
  'observed.pass': 'Passed on…',
  'observed.pass.save': 'Note it',
  'observed.pass.hint': 'Nothing is sent. Note to whom you gave the record of the journey; the time is kept.',
  'observed.to': 'To whom',
  'observed.told': 'It is noted to whom the journey was passed on.',
} as const;
