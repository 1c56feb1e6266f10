/** English: the parts of a case, and its files. */
export const caseFileTexts = {
  'case.parts': 'Parts of the case',
  'case.part.case': 'Case',
  'case.part.files': 'Files',
  'case.part.back': 'Back to the case',
  'case.files.none': 'No files yet',
  'case.files.none.hint': 'Photographs, scans and other files of this case are kept here.',
} as const;
