/** English: the texts of secondary inspections: what was done, and what the law asks. */
export const encounterTexts = {
  'failure.refused.case-identity':
    'Nobody has read the document of this traveller yet. Read it in *Inspection*, or say there why none can be read.',
  'failure.refused.case-time-before-begin': 'It cannot end before it began.',
  'failure.refused.encounter-no-power': 'The legal frame does not let this agency do that today.',
  'failure.refused.encounter-pregnant': 'Nobody who is pregnant is X-rayed.',
  'failure.refused.encounter-identity-needed':
    'What was found rests on this identity. Confirm it again first; then this entry can be corrected.',
  'failure.refused.encounter-same-officer': 'The second officer is another one than the one who did it.',
  'failure.refused.encounter-no-person': 'The identity of a traveller is confirmed. This case is about something else.',
  'failure.refused.encounter-no-zone': 'These are not both lines of a document. Type or read them again.',
  'failure.refused.encounter-check-digits':
    'A check digit does not fit. Read the lines again, or say why the document cannot be read.',
  'failure.refused.encounter-specimen': 'This is a specimen. It confirms nobody.',
  'failure.refused.encounter-needs-authorised': 'Say who authorised it.',
  'failure.refused.encounter-needs-refusal-to': 'Say to whom the refusal goes.',
  'failure.refused.encounter-needs-guardian':
    'This is a child. Say which parent, or who of child protection, is there.',
  'failure.refused.encounter-needs-consent': 'Say whether the traveller consents.',
  'failure.refused.encounter-needs-same-sex': 'Name the officer of the same sex.',
  'failure.refused.encounter-needs-doctor': 'Name the doctor.',
  'failure.refused.encounter-needs-interpreter': 'Name the interpreter, or say that none is needed.',
  'failure.refused.encounter-needs-witness': 'Name the witness.',
  'failure.refused.encounter-needs-pregnancy': 'Say whether she is pregnant, or that it does not apply.',
} as const;
