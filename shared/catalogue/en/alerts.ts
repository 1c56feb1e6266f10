/** Alerts and methods: where they are shown, and their paper. */
export const alertTexts = {
  'alert.title': 'Alerts',
  'alert.titled': 'Alert: {{title}}',
  'alert.valid': 'Alerts that are valid now',
  'alert.found': 'Alerts that say this',
  'alert.more': 'There are others. Type a word of the one you look for.',
  'alert.list': 'List',
  'alert.rules': 'Shown at hits of',
  'alert.rules.none': 'It is linked to no rule that you can see.',
  'alert.open-entry': 'Open its page',
  'alert.print': 'Print a copy',
  'list-entry.print': 'Print a copy',
  'alert.print.title': 'Print the alert “{{title}}”',
  'alert.print.hint': 'The copy has a number, and is recorded with what it is for.',
  'alert.paper.title': 'Alert',
  'alert.paper.copy': 'Copy {{number}}',
  'alert.paper.owner': 'From',
  'alert.paper.foot':
    'Printed {{time}} by {{officer}}. For officers only: keep it out of sight of travellers, and destroy it when it is no longer valid.',
  'alert.form.title': 'Title',
  'alert.form.text': 'Text; each line is a paragraph',
  'alert.form.rules': 'Rules at whose hits it is shown',
  'alert.form.rules.search': 'Search rules to add',
  'alert.form.rules.more': 'There are others. Type another word.',
  'list-field.rules': 'linked rules',
  'failure.refused.list-alert':
    'An alert has one title and a text, and nothing by which travellers are compared. Only an alert links rules.',
  'failure.refused.list-alert-rule':
    'A linked rule is not in force, or an agency that sees this list does not see its hits.',
  'audit.kind.alert.printed': 'Printed an alert',
} as const;
