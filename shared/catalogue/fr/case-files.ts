/** French: the parts of a case, and its files. */
export const caseFileTexts = {
  'case.parts': 'Parties du dossier',
  'case.part.case': 'Dossier',
  'case.part.files': 'Fichiers',
  'case.part.back': 'Retour au dossier',
  'case.files.none': 'Aucun fichier pour le moment',
  'case.files.none.hint': 'Les photographies, numérisations et autres fichiers de ce dossier sont conservés ici.',
} as const;
