/** English: the parts of a case, and its files. */
export const caseFileTexts = {
  'case.parts': 'Parts of the case',
  'case.part.case': 'Case',
  'case.part.files': 'Files',
  'case.part.back': 'Back to the case',
  'case.files.none': 'No files yet',
  'case.files.none.hint': 'Photographs, scans and other files of this case are kept here.',
  'audit.kind.case-file.viewed': 'Opened a file of a case',
  'audit.kind.case-file.saved': 'Saved a file of a case outside',
  'audit.kind.case-file.attached': 'Attached a file to a case',
  'audit.kind.case-file.remarked': 'Remarked on a file of a case',
  'audit.kind.statement.taken': 'Took down a statement or a note',
  'audit.field.attachment': 'Id of the file',
  'audit.field.remark': 'Remark',
  'audit.field.statement': 'Id of the statement',
  'audit.field.copy': 'Saved without camera data',
} as const;
