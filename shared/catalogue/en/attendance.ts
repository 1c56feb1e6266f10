/** English: who is called to the secondary inspection, and why. */
export const attendanceTexts = {
  'attendance.situation.held-for-duty':
    'Held for the duty supervisors of customs and police: one hit must not tip anyone off, others ask for a stop',
  'attendance.situation.held-for-duty.left': '{{left}} to decide',
  'attendance.situation.quiet':
    'Nobody is called, so that nobody is tipped off; the duty supervisors of customs and police must be told',
  'attendance.situation.observation-ended':
    'Possible victim: police first. This ends the observation: tell its owner and the duty supervisors of customs and police at once',
  'attendance.situation.observation-ended.owners': 'Owner: {{owners}}',
  'attendance.situation.safeguard': 'Possible victim: police first',
  'attendance.situation.safeguard-unreviewed':
    'Possible victim by a lookout that nobody has reviewed yet: meet them at once, apart from whoever is with them. The inspection that other hits ask for stays',
  'attendance.situation.by-powers': 'The legal frame says who comes',
  'attendance.held': 'Held for duty supervisors',
  'attendance.investigator': '{{agency}} may investigate and has the case',
  'attendance-row.held-for-duty.when': 'A hit must not tip anyone off, and other hits ask for a stop',
  'attendance-row.held-for-duty.then':
    'nobody; the case is held for the duty supervisors of both agencies, with the time left',
  'attendance-row.quiet.when': 'Observe and report, or contact the owner before acting',
  'attendance-row.quiet.then': 'nobody; the duty supervisors of both agencies must be told',
  'attendance-row.observation-ended.when': 'Meet and protect: a possible victim, whom another hit asks to observe',
  'attendance-row.observation-ended.then':
    'police first, then the other agencies that would come; the owner of the observation and the duty supervisors of both agencies must be told at once',
  'attendance-row.safeguard.when': 'Meet and protect: a possible victim',
  'attendance-row.safeguard.then': 'police first, then the other agencies that would come',
  'attendance-row.safeguard-unreviewed.when':
    'Meet and protect by a lookout that nobody has reviewed yet, while other hits ask for an inspection',
  'attendance-row.safeguard-unreviewed.then': 'the agencies that would come, and police; nobody stays away',
  'attendance-row.by-powers.when': 'The frame says who may search for what the hits look for',
  'attendance-row.by-powers.then': 'the agencies that may search there; the case is with the one that may investigate',
  'attendance-row.own-mandates.when': 'The rules of one mandate or several ask for an inspection',
  'attendance-row.own-mandates.then':
    'the agency of each of these mandates; the more severe outcome, then the higher score leads',
  'attendance-row.joint-only.when': 'Only the joint score or a joint rule asks for an inspection',
  'attendance-row.joint-only.then': 'customs and police',
  'attendance-row.nobody.when': 'Watch or clear',
  'attendance-row.nobody.then': 'nobody',
  'why.one-family':
    'The score asks for an inspection ({{mandates}}), but what it rests on is of one family of rules only: two independent ones are needed.',
  'why.one-family.led': 'What asks for the inspection: {{by}}.',
  'why.led.score': '{{mandate}}, by its score',
  'why.led.forced': '{{mandate}}, by a finding that forces it',
  'why.mark.held': 'Paused: does not count',
  'why.mark.muted': 'Muted: does not count',
  'attendance-row.colon': ': ',
} as const;
