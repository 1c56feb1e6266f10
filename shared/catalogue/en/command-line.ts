/** English: what the command line says to people. */
export const commandLineTexts = {
  'command-line.usage': `Usage: airside COMMAND …

  parse FILE… [--pretty]
      Reads passenger data (PAXLST, PNRGOV, tables) and prints one JSON document.
  screen FILE… [--rules PATH]… [--lists PATH]… [--at ISO] [--format json|csv]
      Reads, merges and screens; prints every flagged traveller, most urgent first.
      --rules   rule files or folders that replace the shipped rules
      --lists   lists or folders of lists with which every traveller is compared
      --at      day or time that decides which rules and lists of rules are valid
  match FILE.csv
      Scores pairs of names: columns query, candidate and, where there are, query_dob, candidate_dob (a day or a year).
      Prints the same rows with score (0 to 1), match (true or false) and why.
  lists read FILE… [--all]
      Reads published lists; prints a line of JSON per file: format, entries by kind, what was refused.
      --all     prints every entry as a line of JSON instead
  fingerprint read FILE…
      Reads fingerprint files (ANSI/NIST-ITL); prints a line of JSON per file: its records, and what is wrong.
  rules check PATH… [--at ISO]
      Checks rule files, runs their examples, warns of what no longer counts.
      --at      day or time that decides what no longer counts (default: now)
  rules schema
      Prints the JSON Schema of rule files, for editors.
  rules facts
      Prints a page about every fact that rules may test.
  rules shipped
      Prints a page about every rule that ships.
  audit verify FILE… [--head TEXT]
      Checks exported stretches of the audit trail; prints the entries that are broken.
      --head    a head noted from the screen: does the trail go on from it (agrees, differs, unknown)
  samples DIR [--date DATE] [--seed N] [--airport IATA] [--days N] [--noise PERCENT] [--difficulty usual|hard]
      Writes sample manifests and answer-key.json; a list for screen --lists, and list-key.json with whom it means.
      --airport     where the samples take place (default: LFW)
      --days        days in a row, the last one that of DATE; travellers come back with their documents
      --noise       how much of what is harmless but looks odd there is: 100 as at a real airport, 0 nothing of it, 200 at most
                    (default: 100 with --airport or --days, else 0)
      --difficulty  hard: one sign less in each of the patterns to find
  bench [NAME…]
      Runs the benchmarks (in a checkout only).

A folder in place of FILE means the files in it.
Status: 0 success, 1 an input gave nothing usable or a check failed, 2 wrong arguments.`,
  'command-line.unknown-command': 'There is no command “{{option}}”.',
  'command-line.no-command': 'Which command?',
  'command-line.unknown-option': 'There is no option {{option}} here.',
  'command-line.missing-value': '{{option}} needs a value.',
  'command-line.unwanted-value': '{{option}} takes no value.',
  'command-line.bad-value': 'The value of {{option}} makes no sense.',
  'command-line.missing-operand': '{{option}} needs at least one path.',
  'command-line.unwanted-operand': '{{option}} takes no path.',
  'command-line.too-many-operands': '{{option}} takes one folder.',
  'command-line.one-file': '{{option}} takes one file.',
  'command-line.no-columns': '{{path}}: no column {{names}} in the first row.',
  'command-line.no-lists': '{{path}}: no list to read.',
  'command-line.list-refused_one': '{{file}}: {{count}} place could not be read; lists read says where.',
  'command-line.list-refused_other': '{{file}}: {{count}} places could not be read; lists read says where.',
  'command-line.nothing-usable': '{{file}}: nothing usable.',
  'command-line.no-rules': '{{path}}: no rule file (.yaml, .yml, .json) to read.',
  'command-line.path-missing': '{{path}}: does not exist or cannot be read.',
  'command-line.audit-no-proof': '{{path}}: no export of an audit trail.',
  'command-line.audit-whole_one':
    '{{path}}: {{count}} entry, number {{last}}, is as it was written. Its hash is {{hash}}.',
  'command-line.audit-whole_other':
    '{{path}}: {{count}} entries, {{first}} to {{last}}, are as they were written. The last hash is {{hash}}.',
  'command-line.audit-broken': '{{path}}: broken. The first entry that is not as it was written: {{first}}.',
  'command-line.audit-not-whole': '{{path}}: not the whole export. The first line that is wrong: {{line}}.',
  'command-line.audit-no-anchor':
    '{{path}}: the export does not hold the state of the trail that was kept outside the store. Compare the last hash with one that the unit gave you.',
  'command-line.audit-head-agrees': '{{path}}: agrees with the noted head. The trail goes on from it.',
  'command-line.audit-head-differs':
    '{{path}}: differs from the noted head. The export covers the time at which it was noted, and does not have it: the trail was replaced or written anew.',
  'command-line.audit-head-unknown':
    'It is not known whether the noted head lies on this trail. Give a whole export of the same unit and store, from before it was noted until later, and the whole noted line.',
  'command-line.audit-head-unreadable': '{{option}} needs the noted line, or its nine groups of four.',
  'command-line.audit-head-mistyped': 'The last group of the noted head does not fit the others: a character is wrong.',
  'command-line.rules-cut': 'Only the first {{count}} errors are shown.',
  'command-line.rules-fine_one': '{{count}} rule file is in order.',
  'command-line.rules-fine_other': '{{count}} rule files are in order.',
  'command-line.samples-written_one':
    '{{count}} manifest and answer-key.json written to {{folder}}; a list to {{list}}, and list-key.json.',
  'command-line.samples-written_other':
    '{{count}} manifests and answer-key.json written to {{folder}}; a list to {{list}}, and list-key.json.',
  'command-line.no-samples':
    'There are no samples of {{airport}}: nobody has looked up its flights. There are: {{names}}.',
  'command-line.not-written': '{{path}} could not be written.',
  'command-line.broken-off': 'Broken off ({{reason}}): the document is not complete.',
  'command-line.unknown-bench': 'There is no benchmark “{{option}}”. There are: {{names}}.',
} as const;
