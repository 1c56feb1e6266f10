/** English: the parts of Administration. */
export const administrationTexts = {
  'administration.tabs': 'Parts of Administration',
  'administration.next': 'Next part',
  'administration.tab.reference': 'Reference data',
  'administration.tab.permissions': 'Who may do what',
};
