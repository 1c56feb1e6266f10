/** English: words of quarantine, mapping, quality, watched folder and single messages. */
export const intakeTexts = {
  'import.tabs': 'Parts of import',
  'import.tab.files': 'Files',
  'import.tab.entry': 'By hand',
  'import.tab.quarantine': 'Quarantine',
  'import.tab.quality': 'Quality',
} as const;
