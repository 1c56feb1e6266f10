/** French: possible victims, and whom to contact about them. */
export const protectionTexts = {
  'protect.meet': 'Accueillir et protéger',
  'protect.how':
    'Une personne à protéger, pas un suspect. L’accueillir à l’écart de qui l’accompagne, et appeler la protection de l’enfance pour un mineur.',
  'protect.no-contact':
    'Le contact de protection de l’enfance de cette unité n’est pas renseigné. Un superviseur ou un administrateur le fait ici :',
  'protect.companions':
    'Qui l’accompagne fait l’objet d’un dossier à part : l’ouvrir ci-dessous, parmi ceux qui voyagent avec.',
  'protect.action': 'Accueillir et protéger',
  'protect.told': '{{name}} : à accueillir et à protéger',
  'protect.state': 'à accueillir et protéger',
  'protect.event': 'À accueillir et à protéger',
  'protect.undo': 'Ne plus protéger',
  'protect.result.action': 'Issue…',
  'protect.result': 'Issue de la protection',
  'protect.result.question': 'Quelle en est l’issue ?',
  'protect.result.by': 'L’issue est enregistrée par un agent de contrôle ou un superviseur.',
  'protect.told.undone': '{{name}} n’est plus à accueillir et protéger',
  'protect.state.met': 'avec les agents',
  'protect.state.done': 'accueilli(e) et protégé(e)',
  'protect.event.undone': 'N’est plus à accueillir et protéger',
  'protect.result.not-met': 'personne non accueillie',
  'protect.missing.sent': 'Déjà à accueillir et protéger',
  'protect.missing.not-sent': 'N’est pas à accueillir et protéger',
  'protect.missing.result': 'L’issue n’est pas encore enregistrée',
  'immunity.mark': 'Immunité ?',
  'immunity.diplomatic': 'Immunité possible (passeport diplomatique) : interroger le protocole avant tout acte',
  'immunity.laissez-passer':
    'Immunité possible (laissez-passer d’une organisation) : interroger le protocole avant tout acte',
  'immunity.no-contact': 'le contact du protocole de cette unité n’est pas renseigné (Administration, Contacts)',
  'immunity.baggage':
    'En cas d’immunité, les bagages personnels ne sont ouverts que pour des motifs sérieux et en présence de leur propriétaire ou d’un mandataire ; une valise diplomatique n’est ni ouverte ni retenue (Convention de Vienne de 1961, articles 27 et 36).',
  'immunity.frame': 'Selon le cadre légal, les bagages peuvent sinon être fouillés par : {{agencies}}.',
  'immunity.frame.silent': 'Le cadre légal ne dit pas qui peut fouiller les bagages.',
  'administration.tab.contacts': 'Contacts',
  'contacts.hint':
    'Affichés quand un voyageur est à accueillir et à protéger, ou peut avoir une immunité. Nom, téléphone, heures. Rien n’est envoyé d’ici.',
  'contacts.childProtection': 'Protection de l’enfance',
  'contacts.childProtection.hint': 'Qui prend en charge un mineur ou une victime possible, à toute heure.',
  'contacts.protocol': 'Protocole',
  'contacts.protocol.hint': 'Qui dit si un diplomate ou un fonctionnaire a une immunité.',
  'contacts.save': 'Enregistrer',
  'contacts.told': 'Les contacts sont désormais affichés',
  'contacts.who': 'Superviseurs et administrateurs modifient ces contacts.',
} as const;
