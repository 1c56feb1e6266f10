/** English: possible victims, and whom to contact about them. */
export const protectionTexts = {
  'protect.meet': 'Meet and protect',
  'protect.how':
    'Somebody to protect, not a suspect. Meet them apart from whoever is with them, and call child protection for a minor.',
  'protect.no-contact':
    'The child-protection contact of this unit is not set. A supervisor or an administrator sets it:',
  'protect.companions': 'Whoever is with them is a case of their own: open it from the booking below.',
  'protect.action': 'Meet and protect',
  'protect.told': '{{name}} is to be met and protected',
  'protect.state': 'to meet and protect',
  'protect.event': 'Chosen to be met and protected',
  'administration.tab.contacts': 'Contacts',
  'contacts.hint':
    'Shown where a traveller is to be met and protected, or may have immunity. Name, telephone, hours. Nothing is sent from here.',
  'contacts.childProtection': 'Child protection',
  'contacts.childProtection.hint': 'Who takes a minor or a possible victim into care, at any hour.',
  'contacts.protocol': 'Protocol',
  'contacts.protocol.hint': 'Who says whether a diplomat or an official has immunity.',
  'contacts.save': 'Save',
  'contacts.told': 'The contacts are shown from now on',
  'contacts.who': 'Supervisors and administrators change these contacts.',
} as const;
