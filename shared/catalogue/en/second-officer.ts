/** English: a second officer confirms on the spot. */
export const secondOfficerTexts = {
  'second.title': 'A second officer confirms',
  'second.need.any': 'Two officers are needed for this. Somebody else has to confirm it here.',
  'second.need.other-agency':
    'Two officers of two agencies are needed for this. Somebody who is not of your agency ({{agency}}) has to confirm it here.',
  'second.need.sighted':
    'Two officers are needed for this. An officer of one of these agencies has to confirm here: {{agencies}}.',
  'second.stays': '{{name}} stays signed in. Both names are recorded.',
  'second.practice': 'Nothing here is real: choose who confirms. With real data they give their own passphrase.',
  'second.what': 'To be confirmed',
  'second.about': 'Details',
  'second.act.traveller': 'Traveller',
  'second.act.flight': 'Flight',
  'second.act.rule': 'Rule',
  'second.act.until': 'Until',
  'second.act.effect': 'Afterwards',
  'second.act.cause': 'Why',
  'second.about.before': 'Before: {{what}}',
  'second.about.after': 'After: {{what}}',
  'second.nobody':
    'No other officer can confirm this now. Who confirms must have the permission, have signed in once, and have chosen their own passphrase. Nothing was changed.',
  'second.officer': 'Second officer',
  'second.stand-in': '{{agency}}: an officer of that agency',
  'second.passphrase': 'Their passphrase',
  'second.doing': 'Checking the passphrase…',
  'second.confirm': 'Confirm',
  'failure.second-needed': 'A second officer has to confirm this. Nothing was changed.',
  'failure.second-same-officer': 'The second officer must be somebody else. Nothing was changed.',
  'failure.second-agency': 'An officer of that agency cannot confirm this. Nothing was changed.',
  'failure.second-refused.passphrase': 'That is not their passphrase. Nothing was changed.',
  'failure.second-refused.initial-passphrase':
    'The second officer still has a passphrase given by others. They have to sign in and choose their own before they can confirm anything. Nothing was changed.',
  'failure.second-refused.wait': 'After several wrong passphrases in a row there is a wait. Nothing was changed.',
  'failure.second-refused.unknown': 'Nobody of that name can confirm here. Nothing was changed.',
  'failure.second-refused.permission': 'The second officer may not do this either. Nothing was changed.',
};
