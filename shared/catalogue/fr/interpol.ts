/** French: copies of INTERPOL data, and what is asked at the terminal. */
export const interpolTexts = {
  'interpol.kind.nominals': 'INTERPOL : personnes et notices',
  'interpol.kind.sltd': 'INTERPOL : documents de voyage volés et perdus (SLTD)',
  'interpol.kind.tdawn': 'INTERPOL : documents associés à des notices (TDAWN)',
  'interpol.kind.un-notices': 'INTERPOL – Conseil de sécurité de l’ONU : notices spéciales',
  'interpol.kind.vehicles': 'INTERPOL : véhicules volés',
  'interpol.kind.art': 'INTERPOL : œuvres d’art',
  'interpol.kind.firearms': 'INTERPOL : armes à feu (iARMS)',
  'interpol.in-force': 'demander au terminal si elle est toujours en vigueur',
  'interpol.field.kind': 'Copie de données INTERPOL',
  'interpol.field.kind.none': 'non',
  'interpol.field.permission': 'Autorisation du BCN',
  'interpol.field.reference': 'Référence de l’autorisation du BCN',
  'interpol.field.reference.hint': 'Rien n’est repris avant que le Bureau central national ait autorisé la copie.',
  'interpol.field.by': 'Donnée par',
  'interpol.field.on': 'Donnée le',
  'interpol.field.purgeOn': 'Dernier jour de la copie',
  'interpol.field.purgeOn.hint':
    'Après ce jour, la copie n’est comparée à aucun vol, et la fin de conservation la détruit.',
  'interpol.permission': '{{reference}}, donnée par {{by}} le {{on}}',
  'interpol.permission.none': 'Pas encore donnée : rien ne peut être repris',
  'match.first-level.document': 'Concordance de premier niveau : numéro, type et État émetteur',
  'match.first-level.document-soft': 'Presque le même document (premier niveau) : demander d’abord le document',
  'lists.age.old-terminal':
    'plus ancienne que sa limite d’actualisation : une réponse dit « absent de la copie du {{day}} : demander au terminal »',
  'check.old-terminal': '{{list}} : absent de la copie du {{day}} : demander au terminal',
  'list.take-over.pasted': 'texte collé',
  'failure.refused.list-permission':
    'L’autorisation du Bureau central national n’est pas enregistrée. Indiquez-la d’abord : référence, auteur, jour.',
  'failure.refused.list-purged':
    'Le dernier jour de cette copie est passé. Indiquez-en un plus tardif, autorisé par le bureau.',
  'failure.refused.list-interpol-age':
    'Une copie de données INTERPOL a une limite d’actualisation. Indiquez-la en jours.',
  'failure.refused.list-interpol-permission-day':
    'L’autorisation ne peut être donnée un jour à venir, ni après le dernier jour de la copie.',
  'failure.refused.list-interpol-kind':
    'Les données INTERPOL qu’une liste copie restent celles de sa création. Créez une autre liste.',
  'failure.refused.list-first-level':
    'Cette copie contient le numéro, le type et l’État émetteur des documents, et rien d’autre.',
  'notice.named': 'Notice {{colour}}',
  'notice.diffusion': 'Diffusion {{colour}}',
  'notice.colour.red': 'rouge',
  'notice.colour.blue': 'bleue',
  'notice.colour.green': 'verte',
  'notice.colour.yellow': 'jaune',
  'notice.colour.black': 'noire',
  'notice.colour.orange': 'orange',
  'notice.colour.purple': 'mauve',
  'notice.colour.silver': 'argent',
  'notice.colour.un-special': 'spéciale ONU',
  'notice.measure.travel-ban': 'interdiction de voyager',
  'notice.measure.asset-freeze': 'gel des avoirs',
  'notice.measure.arms-embargo': 'embargo sur les armes',
  'list-field.notice': 'notice INTERPOL',
} as const;
