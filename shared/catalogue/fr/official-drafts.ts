/** French: see `en/official-drafts.ts`. */
export const officialDraftTexts = {
  'official-draft.date': '{{day}} {{month}} {{year}}',
  'official-draft.first-day': '1er',
  'official-draft.time': '{{hours}}\u00a0h\u00a0{{minutes}}',
  'official-draft.stamp': '{{date}} à {{time}}',
  'official-draft.item': '{{at}} : {{what}}',
  'official-draft.month.1': 'janvier',
  'official-draft.month.2': 'février',
  'official-draft.month.3': 'mars',
  'official-draft.month.4': 'avril',
  'official-draft.month.5': 'mai',
  'official-draft.month.6': 'juin',
  'official-draft.month.7': 'juillet',
  'official-draft.month.8': 'août',
  'official-draft.month.9': 'septembre',
  'official-draft.month.10': 'octobre',
  'official-draft.month.11': 'novembre',
  'official-draft.month.12': 'décembre',
  'draft-kind.no-find': 'contrôle sans découverte',
  'draft-kind.seizure': 'saisie',
  'draft-kind.refusal': 'refus d’un acte',
  'draft-kind.custody-start': 'début de privation de liberté',
  'draft-kind.exhibit-opening': 'ouverture, pesée ou comptage de scellés',
  'draft-kind.statement': 'propos recueillis',
  'draft-place.office': 'Service et unité',
  'draft-place.airport': 'Aéroport',
  'draft-place.today': 'Date et heure d’impression',
  'draft-place.case': 'Numéro du dossier',
  'draft-place.officers': 'Les deux agents',
  'draft-place.doers': 'Tous ceux qui ont agi',
  'draft-place.person': 'Nom, ou objet du dossier',
  'draft-place.birth': 'Naissance, sexe, nationalité',
  'draft-place.document': 'Document',
  'draft-place.flight': 'Vol',
  'draft-place.bags': 'Étiquettes de bagages',
  'draft-place.place': 'Dernier lieu connu de la personne',
  'draft-place.started': 'Début du contrôle',
  'draft-place.ended': 'Dernier acte du contrôle',
  'draft-place.identity': 'Vérification de l’identité',
  'draft-place.acts': 'Actes du contrôle',
  'draft-place.refusals': 'Refus',
  'draft-place.found': 'Ce qui a été découvert et fait',
  'draft-place.exhibits': 'Scellés, et leur constitution',
  'draft-place.weighings': 'Ouvertures, pesées, comptages, scellés posés',
  'draft-place.held-since': 'Début de la privation de liberté',
  'draft-place.custody': 'Mesures privatives de liberté',
  'draft-place.rights': 'Droits et obligations',
  'draft-place.care': 'Repas, repos, escortes',
  'draft-place.statements': 'Propos',
  'draft-place.interpreter': 'Interprète',
  'draft-place.reports': 'Numéros des procès-verbaux',
  'draft-place.files': 'Fichiers',
  'draft-place.by-hand': 'Espace à remplir à la main',
  'permission.draft-templates.change': 'Modifier les modèles des projets de procès-verbal',
  'draft-template.problem.unknown-place':
    'Ligne {{line}}, caractère {{letter}} : il n’y a pas d’emplacement « {{name}} ».',
  'draft-template.problem.not-closed': 'Ligne {{line}}, caractère {{letter}} : une accolade n’est pas fermée.',
  'draft-template.problem.not-opened':
    'Ligne {{line}}, caractère {{letter}} : une accolade se ferme sans être ouverte.',
  'draft-template.problem.no-heading': 'La première ligne est le titre ; elle est vide.',
  'failure.refused.template-unchanged': 'C’est le texte en vigueur.',
  'failure.refused.draft-officer': 'Cet agent ne peut pas être nommé dans ce dossier.',
  'failure.refused.draft-not-of-case': 'Seul un agent du dossier ou un responsable imprime ses projets.',
  'audit.kind.official-draft.printed': 'A imprimé un projet de procès-verbal',
  'audit.kind.draft-template.proposed': 'A proposé un modèle de projet',
  'audit.kind.draft-template.withdrawn': 'A retiré la proposition d’un modèle de projet',
  'audit.kind.draft-template.confirmed': 'A confirmé un modèle de projet',
  'audit.field.copyNumber': 'Numéro de l’exemplaire',
  'draft-template.start.no-find': `Procès-verbal de contrôle sans découverte
Nous soussignés, {officers}, en fonction à {airport}, rapportons ce qui suit.
Personne contrôlée : {person} (date de naissance, sexe, nationalité : {birth}).
Document présenté (type, numéro, pays, validité) : {document}.
Vol : {flight}. Étiquettes de bagages : {bags}.
Le contrôle a débuté le {started} et s’est achevé le {ended}.
Vérification de l’identité :
{identity}
Actes accomplis :
{acts}
Ces actes n’ont donné lieu à aucune découverte.
Observations de la personne :
{by-hand}
Lecture faite, la personne est invitée à signer le présent acte.
Fait à {airport}, le {today}.`,
  'draft-template.start.seizure': `Procès-verbal de saisie
Nous soussignés, {officers}, en fonction à {airport}, rapportons ce qui suit.
Personne concernée : {person} (date de naissance, sexe, nationalité : {birth}).
Document présenté (type, numéro, pays, validité) : {document}.
Vol : {flight}. Étiquettes de bagages : {bags}.
Le contrôle a débuté le {started}.
Vérification de l’identité :
{identity}
Actes accomplis :
{acts}
Découvertes et suites données :
{found}
Objets saisis et placés sous scellés :
{exhibits}
Pose des scellés, pesées et comptages :
{weighings}
Propos de la personne :
{statements}
Observations de la personne :
{by-hand}
Lecture faite, la personne est invitée à signer le présent acte.
Fait à {airport}, le {today}.`,
  'draft-template.start.refusal': `Procès-verbal de refus
Nous soussignés, {officers}, en fonction à {airport}, rapportons ce qui suit.
Personne concernée : {person} (date de naissance, sexe, nationalité : {birth}).
Document présenté (type, numéro, pays, validité) : {document}.
Vol : {flight}.
L’acte suivant a été proposé et refusé :
{refusals}
Explications données auparavant à la personne, et dans quelle langue :
{by-hand}
Motifs donnés par la personne :
{by-hand}
Lecture faite, la personne est invitée à signer le présent acte.
Fait à {airport}, le {today}.`,
  'draft-template.start.custody-start': `Procès-verbal de début de privation de liberté
Nous soussignés, {officers}, en fonction à {airport}, rapportons ce qui suit.
Personne concernée : {person} (date de naissance, sexe, nationalité : {birth}).
Document présenté (type, numéro, pays, validité) : {document}.
La personne ne peut plus quitter les lieux depuis le {held-since}.
Mesures prises :
{custody}
Droits notifiés et suites données :
{rights}
Motifs de la mesure :
{by-hand}
Observations de la personne :
{by-hand}
Lecture faite, la personne est invitée à signer le présent acte.
Fait à {airport}, le {today}.`,
  'draft-template.start.exhibit-opening': `Procès-verbal d’ouverture, de pesée ou de comptage de scellés
Nous soussignés, {officers}, en fonction à {airport}, rapportons ce qui suit.
Personne concernée : {person} (date de naissance, sexe, nationalité : {birth}).
Scellés, et leur constitution :
{exhibits}
Opérations effectuées :
{weighings}
Observations de la personne ou des témoins :
{by-hand}
Lecture faite, les personnes présentes sont invitées à signer le présent acte.
Fait à {airport}, le {today}.`,
  'draft-template.start.statement': `Procès-verbal de propos recueillis
Nous soussignés, {officers}, en fonction à {airport}, rapportons ce qui suit.
Personne entendue : {person} (date de naissance, sexe, nationalité : {birth}).
Document présenté (type, numéro, pays, validité) : {document}.
La personne a déclaré, mot pour mot :
{statements}
Suite des questions et des réponses :
{by-hand}
Lecture faite dans une langue que la personne comprend, elle est invitée à signer le présent acte.
Fait à {airport}, le {today}.`,
};
