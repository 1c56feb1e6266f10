/** French: the parts of a case, and its files. */
export const caseFileTexts = {
  'case.parts': 'Parties du dossier',
  'case.part.case': 'Dossier',
  'case.part.files': 'Fichiers',
  'case.part.back': 'Retour au dossier',
  'case.files.none': 'Aucun fichier pour le moment',
  'case.files.none.hint': 'Les photographies, numérisations et autres fichiers de ce dossier sont conservés ici.',
  'audit.kind.case-file.viewed': 'A ouvert un fichier d’un dossier',
  'audit.kind.case-file.saved': 'A enregistré hors du poste un fichier d’un dossier',
  'audit.kind.case-file.attached': 'A joint un fichier à un dossier',
  'audit.kind.case-file.remarked': 'A annoté un fichier d’un dossier',
  'audit.kind.statement.taken': 'A consigné une déclaration ou une note',
  'audit.field.attachment': 'Identifiant du fichier',
  'audit.field.remark': 'Annotation',
  'audit.field.statement': 'Identifiant de la déclaration',
  'audit.field.copy': 'Enregistré sans les données de l’appareil',
} as const;
