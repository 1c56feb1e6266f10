/** English: drafts of procès-verbaux, and their templates. */
export const officialDraftTexts = {
  'official-draft.date': '{{day}} {{month}} {{year}}',
  'official-draft.first-day': '1',
  'official-draft.time': '{{hours}}:{{minutes}}',
  'official-draft.stamp': '{{date}} at {{time}}',
  'official-draft.item': '{{at}}: {{what}}',
  'official-draft.month.1': 'January',
  'official-draft.month.2': 'February',
  'official-draft.month.3': 'March',
  'official-draft.month.4': 'April',
  'official-draft.month.5': 'May',
  'official-draft.month.6': 'June',
  'official-draft.month.7': 'July',
  'official-draft.month.8': 'August',
  'official-draft.month.9': 'September',
  'official-draft.month.10': 'October',
  'official-draft.month.11': 'November',
  'official-draft.month.12': 'December',
  'draft-kind.no-find': 'inspection without a find',
  'draft-kind.seizure': 'seizure',
  'draft-kind.refusal': 'refusal of an act',
  'draft-kind.custody-start': 'start of custody',
  'draft-kind.exhibit-opening': 'opening, weighing or counting of exhibits',
  'draft-kind.statement': 'statement',
  'draft-place.office': 'Agency and unit',
  'draft-place.airport': 'Airport',
  'draft-place.today': 'Day and time of printing',
  'draft-place.case': 'Number of the case',
  'draft-place.officers': 'The two officers',
  'draft-place.doers': 'Everybody who did something',
  'draft-place.person': 'Name, or what it is about',
  'draft-place.birth': 'Birth, sex, nationality',
  'draft-place.document': 'Document',
  'draft-place.flight': 'Flight',
  'draft-place.bags': 'Bag tags',
  'draft-place.place': 'Where the person was last',
  'draft-place.started': 'Beginning of the inspection',
  'draft-place.ended': 'Last act of the inspection',
  'draft-place.identity': 'How the identity was confirmed',
  'draft-place.acts': 'Acts of the inspection',
  'draft-place.refusals': 'Refusals',
  'draft-place.found': 'What was found and done',
  'draft-place.exhibits': 'Exhibits, and how they were taken',
  'draft-place.weighings': 'Openings, weighings, counts, seals',
  'draft-place.held-since': 'Since when the person may not leave',
  'draft-place.custody': 'Measures of custody',
  'draft-place.rights': 'Rights, and what is owed',
  'draft-place.care': 'Meals, rest, escorts',
  'draft-place.statements': 'What was said',
  'draft-place.interpreter': 'Interpreter',
  'draft-place.reports': 'Numbers of procès-verbaux',
  'draft-place.files': 'Files',
  'draft-place.by-hand': 'Room to write by hand',
  'permission.draft-templates.change': 'Change the templates of drafts',
  'draft-template.problem.unknown-place': 'Line {{line}}, letter {{letter}}: there is no place “{{name}}”.',
  'draft-template.problem.not-closed': 'Line {{line}}, letter {{letter}}: a brace is not closed.',
  'draft-template.problem.not-opened': 'Line {{line}}, letter {{letter}}: a brace closes that was not opened.',
  'draft-template.problem.no-heading': 'The first line is the heading; it is empty.',
  'failure.refused.template-unchanged': 'That is the text in force.',
  'failure.refused.draft-officer': 'That officer cannot be named in this case.',
  'failure.refused.draft-not-of-case': 'Only an officer of the case or a supervisor prints its drafts.',
  'audit.kind.official-draft.printed': 'Printed a draft of a procès-verbal',
  'audit.kind.draft-template.proposed': 'Proposed a template of drafts',
  'audit.kind.draft-template.withdrawn': 'Withdrew a proposed template of drafts',
  'audit.kind.draft-template.confirmed': 'Confirmed a template of drafts',
  'audit.field.copyNumber': 'Number of the copy',
  'draft-template.start.no-find': `Report of an inspection without a find
We, {officers}, on duty at {airport}, report as follows.
Person inspected: {person} (date of birth, sex, nationality: {birth}).
Document shown (type, number, country, expiry): {document}.
Flight: {flight}. Bag tags: {bags}.
The inspection began on {started} and ended on {ended}.
How the identity was confirmed:
{identity}
What was done:
{acts}
Nothing was found by these acts.
Remarks of the person:
{by-hand}
The report was read out to the person, who is asked to sign it.
Done at {airport} on {today}.`,
  'draft-template.start.seizure': `Report of a seizure
We, {officers}, on duty at {airport}, report as follows.
Person concerned: {person} (date of birth, sex, nationality: {birth}).
Document shown (type, number, country, expiry): {document}.
Flight: {flight}. Bag tags: {bags}.
The inspection began on {started}.
How the identity was confirmed:
{identity}
What was done:
{acts}
What was found and done about it:
{found}
Things taken as exhibits:
{exhibits}
Seals, weighings and counts:
{weighings}
What the person said:
{statements}
Remarks of the person:
{by-hand}
The report was read out to the person, who is asked to sign it.
Done at {airport} on {today}.`,
  'draft-template.start.refusal': `Report of a refusal
We, {officers}, on duty at {airport}, report as follows.
Person concerned: {person} (date of birth, sex, nationality: {birth}).
Document shown (type, number, country, expiry): {document}.
Flight: {flight}.
The following act was proposed and refused:
{refusals}
What was explained to the person before, and in which language:
{by-hand}
Reasons that the person gave:
{by-hand}
The report was read out to the person, who is asked to sign it.
Done at {airport} on {today}.`,
  'draft-template.start.custody-start': `Report of the start of custody
We, {officers}, on duty at {airport}, report as follows.
Person concerned: {person} (date of birth, sex, nationality: {birth}).
Document shown (type, number, country, expiry): {document}.
The person may no longer leave since {held-since}.
Measures taken:
{custody}
Rights that were given, and what was done about them:
{rights}
Reasons for the measure:
{by-hand}
Remarks of the person:
{by-hand}
The report was read out to the person, who is asked to sign it.
Done at {airport} on {today}.`,
  'draft-template.start.exhibit-opening': `Report of the opening, weighing or counting of exhibits
We, {officers}, on duty at {airport}, report as follows.
Person concerned: {person} (date of birth, sex, nationality: {birth}).
Exhibits, and how they were taken:
{exhibits}
What was done with them:
{weighings}
Remarks of the person or of the witnesses:
{by-hand}
The report was read out to those present, who are asked to sign it.
Done at {airport} on {today}.`,
  'draft-template.start.statement': `Report of a statement
We, {officers}, on duty at {airport}, report as follows.
Person heard: {person} (date of birth, sex, nationality: {birth}).
Document shown (type, number, country, expiry): {document}.
The person said, word for word:
{statements}
Further questions and answers:
{by-hand}
The report was read out to the person, in a language that the person understands. The person is asked to sign it.
Done at {airport} on {today}.`,
};
