/** French: words of quarantine, mapping, quality, watched folder and single messages. */
export const intakeTexts = {
  'import.tabs': 'Parties de l’import',
  'import.tab.files': 'Fichiers',
  'import.tab.entry': 'Saisie',
  'import.tab.quarantine': 'Quarantaine',
  'import.tab.quality': 'Qualité',
} as const;
