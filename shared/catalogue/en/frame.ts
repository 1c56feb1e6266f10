/** English: the legal frame of the unit. */
export const frameTexts = {
  'failure.second-person': 'A second person is needed: {{problem}}. Nothing was changed.',
  'second-person.same-person': 'you proposed it yourself, so somebody else has to confirm it',
  'second-person.same-agency': 'the proposal is of your own agency, so a supervisor of another one has to confirm it',
} as const;
