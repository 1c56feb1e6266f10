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
  'immunity.mark': 'Immunity?',
  'immunity.diplomatic': 'Possible immunity (diplomatic passport): ask protocol before any act',
  'immunity.laissez-passer': 'Possible immunity (laissez-passer of an organisation): ask protocol before any act',
  'immunity.no-contact': 'the protocol contact of this unit is not set (Administration, Contacts)',
  'immunity.baggage':
    'Where there is immunity, personal bags are opened only on serious grounds and in the presence of their owner or an agent; a diplomatic bag is neither opened nor held (Vienna Convention 1961, articles 27 and 36).',
  'immunity.frame': 'By the legal frame bags may otherwise be searched by: {{agencies}}.',
  'immunity.frame.silent': 'The legal frame does not say who may search bags.',
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
