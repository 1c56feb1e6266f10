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
  'official-draft.make': 'Draft of a procès-verbal',
  'official-draft.kind': 'About',
  'official-draft.language': 'Language of the paper',
  'official-draft.with': 'Second officer',
  'official-draft.with.choose': 'choose an officer',
  'official-draft.missing': 'Not in the record, left blank:',
  'official-draft.missing.none': 'The record fills every place of the template.',
  'official-draft.preview': 'As it prints',
  'official-draft.print': 'Print',
  'official-draft.printed': 'Copy {{copy}} is recorded as {{number}}.',
  'official-draft.hint':
    'It is printed from the record. Changes by hand stay on paper; only the printing, its template and the hash of the text are kept.',
  'official-draft.list': 'Drafts that were printed',
  'official-draft.list.none': 'No draft was printed yet.',
  'official-draft.column.at': 'Printed',
  'official-draft.column.kind': 'About',
  'official-draft.column.copy': 'Copy',
  'official-draft.column.number': 'Number',
  'official-draft.column.template': 'Template',
  'official-draft.column.by': 'Officers',
  'official-draft.starting': 'as it ships',
  'official-draft.version': 'version {{number}}',
  'official-draft.mark': 'DRAFT: this is not the procès-verbal',
  'official-draft.copy': 'Copy {{copy}}',
  'official-draft.foot': '{{unit}} · {{number}} · made on {{made}} · template: {{kind}}, {{version}} · text {{hash}}',
  'official-draft.foot.preview': '{{unit}} · made on {{made}} · template: {{kind}}, {{version}}',
  'official-draft.signatures': 'Signatures',
  'official-draft.sign.officer': 'Officer',
  'official-draft.sign.person': 'The person',
  'official-draft.sign.interpreter': 'Interpreter',
  'official-draft.sign.name': 'Name:',
  'official-draft.sign.time': 'Day and time:',
  'official-draft.sign.signature': 'Signature:',
  'official-draft.sign.refused': 'refuses to sign. Reason given:',
  'official-draft.sign.cannot': 'cannot sign. Why:',
  'draft-kind.no-find': 'Inspection without a find',
  'draft-kind.seizure': 'Seizure',
  'draft-kind.refusal': 'Refusal of an act',
  'draft-kind.custody-start': 'Start of custody',
  'draft-kind.exhibit-opening': 'Opening or weighing of exhibits',
  'draft-kind.statement': 'Statement',
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
  'administration.tab.templates': 'Templates',
  'permission.draft-templates.change': 'Change the templates of drafts',
  'draft-template.list': 'Templates of drafts',
  'draft-template.text': 'Text',
  'draft-template.text.hint':
    'One paragraph per line; the first line is the heading. Places in braces are filled from the record. A place alone on its line is a list.',
  'draft-template.places': 'Insert a place',
  'draft-template.places.hint': 'Insert a place (Ctrl+Space)',
  'draft-example.powder': 'white powder',
  'draft-example.suitcase': 'the suitcase',
  'draft-example.words': 'Somebody gave me the suitcase.',
  'draft-template.example': 'On an example',
  'draft-template.example.hint': 'Invented people and things.',
  'draft-template.in-force': 'Version {{number}}, proposed by {{proposer}}, confirmed by {{confirmer}} on {{at}}.',
  'draft-template.ships': 'This text ships with the program. It cites no law: the unit adds its own.',
  'draft-template.propose': 'Propose',
  'draft-template.propose.hint':
    'It counts once a supervisor of another agency has agreed. Say what is changed and why.',
  'draft-template.proposed': 'Proposed. A supervisor of another agency has to confirm it.',
  'draft-template.discard': 'Discard',
  'draft-template.restore': 'Text that ships',
  'draft-template.waits': 'Proposed by {{name}} ({{agency}}) on {{at}}:',
  'draft-template.waits.mark': 'proposed',
  'draft-template.changes': 'What changes',
  'draft-template.confirm': 'Confirm',
  'draft-template.confirm.hint': 'Drafts of this kind are printed from the new text from now on.',
  'draft-template.confirmed': 'In force.',
  'draft-template.withdraw': 'Withdraw the proposal',
  'draft-template.withdrawn': 'Withdrawn.',
  'draft-template.former': 'Earlier versions',
  'draft-template.former.line': 'Version {{number}}, confirmed by {{name}} on {{at}}.',
  'draft-template.former.again': 'Take up again',
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
