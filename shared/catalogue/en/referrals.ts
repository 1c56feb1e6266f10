/** English: referrals of what was found, to other agencies and offices outside. */
export const referralTexts = {
  'frame.referral.may': 'may go there',
  'frame.referral.must': 'must go there within {{hours}} h',
  'audit.kind.referral.viewed': 'Looked at the referrals of a case',
  'audit.kind.referral.prepared': 'Prepared a referral',
  'audit.kind.referral.handed': 'Recorded that a referral was handed over',
  'audit.kind.referral.answered': 'Recorded what came of a referral',
  'audit.kind.referral.reminded': 'Recorded a reminder of a referral',
  'audit.kind.referral.withdrawn': 'Withdrew a referral',
  'audit.kind.referral.printed': 'Printed the cover sheet of a referral',
  'audit.field.referral': 'Referral',
  'audit.field.answer': 'Answer',
  'clock.referral-owed': 'Case {{case}}: something must be referred',
  'clock.referral-answer': 'Case {{case}}: a referral waits for an answer',
  'failure.refused.case-referred':
    'Record what was found. That it was referred stands in the part Referral of the case.',
  'failure.refused.referral-line': 'The legal frame does not let these finds of your agency go there.',
  'failure.refused.referral-package': 'The legal frame lets this package not go there.',
  'failure.refused.referral-time': 'It was handed over after the case was opened and before now. Check the time.',
  'failure.refused.referral-find':
    'Only finds that were referred, and that still stand, can be overturned by this answer.',
  'failure.refused.referral-prepared': 'It was not handed over yet. Nothing was changed.',
  'failure.refused.referral-handed': 'It was handed over already. Nothing was changed.',
  'failure.refused.referral-taken-over': 'They took it over already. Nothing was changed.',
  'failure.refused.referral-sent-back': 'They sent it back already. Nothing was changed.',
  'failure.refused.referral-closed': 'They closed it already. Nothing was changed.',
  'failure.refused.referral-withdrawn': 'It was withdrawn meanwhile. Nothing was changed.',
};
