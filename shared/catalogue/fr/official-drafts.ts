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
  'official-draft.make': 'Projet de procès-verbal',
  'official-draft.kind': 'Objet',
  'official-draft.language': 'Langue du papier',
  'official-draft.with': 'Second agent',
  'official-draft.with.choose': 'choisir un agent',
  'official-draft.missing': 'Absent du dossier, laissé en blanc :',
  'official-draft.missing.none': 'Le dossier remplit tous les emplacements du modèle.',
  'official-draft.preview': 'Tel qu’il s’imprime',
  'official-draft.print': 'Imprimer',
  'official-draft.printed': 'L’exemplaire {{copy}} est enregistré sous le numéro {{number}}.',
  'official-draft.hint':
    'Il est imprimé d’après le dossier. Les modifications à la main restent sur le papier ; seuls l’impression, son modèle et l’empreinte du texte sont conservés.',
  'official-draft.list': 'Projets imprimés',
  'official-draft.list.none': 'Aucun projet imprimé.',
  'official-draft.column.at': 'Imprimé',
  'official-draft.column.kind': 'Objet',
  'official-draft.column.copy': 'Exemplaire',
  'official-draft.column.number': 'Numéro',
  'official-draft.column.template': 'Modèle',
  'official-draft.column.by': 'Agents',
  'official-draft.starting': 'd’origine',
  'official-draft.version': 'version {{number}}',
  'official-draft.mark': 'PROJET : ceci n’est pas le procès-verbal',
  'official-draft.copy': 'Exemplaire {{copy}}',
  'official-draft.foot':
    '{{unit}} · {{number}} · établi le {{made}} · modèle : {{kind}}, {{version}} · empreinte {{hash}}',
  'official-draft.foot.preview': '{{unit}} · établi le {{made}} · modèle : {{kind}}, {{version}}',
  'official-draft.signatures': 'Signatures',
  'official-draft.sign.officer': 'Agent',
  'official-draft.sign.person': 'La personne',
  'official-draft.sign.interpreter': 'Interprète',
  'official-draft.sign.name': 'Nom :',
  'official-draft.sign.time': 'Date et heure :',
  'official-draft.sign.signature': 'Signature :',
  'official-draft.sign.refused': 'refuse de signer. Motif donné :',
  'official-draft.sign.cannot': 'ne peut pas signer. Raison :',
  'draft-kind.no-find': 'Contrôle sans découverte',
  'draft-kind.seizure': 'Saisie',
  'draft-kind.refusal': 'Refus d’un acte',
  'draft-kind.custody-start': 'Début de privation de liberté',
  'draft-kind.exhibit-opening': 'Ouverture ou pesée de scellés',
  'draft-kind.statement': 'Propos recueillis',
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
  'administration.tab.templates': 'Modèles',
  'permission.draft-templates.change': 'Modifier les modèles des projets de procès-verbal',
  'draft-template.list': 'Modèles de projets',
  'draft-template.text': 'Texte',
  'draft-template.text.hint':
    'Un paragraphe par ligne ; la première ligne est le titre. Les emplacements entre accolades sont remplis d’après le dossier. Un emplacement seul sur sa ligne devient une liste.',
  'draft-template.places': 'Insérer un emplacement',
  'draft-template.places.hint': 'Insérer un emplacement (Ctrl+Espace)',
  'draft-example.powder': 'poudre blanche',
  'draft-example.suitcase': 'la valise',
  'draft-example.words': 'On m’a donné la valise.',
  'draft-template.example': 'Sur un exemple',
  'draft-template.example.hint': 'Personnes et objets inventés.',
  'draft-template.in-force': 'Version {{number}}, proposée par {{proposer}}, confirmée par {{confirmer}} le {{at}}.',
  'draft-template.ships': 'Ce texte est fourni avec le programme. Il ne cite aucune loi : l’unité ajoute les siennes.',
  'draft-template.propose': 'Proposer',
  'draft-template.propose.hint':
    'Le texte vaut dès qu’un superviseur d’un autre service l’a accepté. Dites ce qui change et pourquoi.',
  'draft-template.proposed': 'Proposé. Un superviseur d’un autre service doit le confirmer.',
  'draft-template.discard': 'Abandonner',
  'draft-template.restore': 'Texte d’origine',
  'draft-template.waits': 'Proposé par {{name}} ({{agency}}) le {{at}} :',
  'draft-template.waits.mark': 'proposé',
  'draft-template.changes': 'Ce qui change',
  'draft-template.confirm': 'Confirmer',
  'draft-template.confirm.hint': 'Les projets de ce type sont désormais imprimés d’après le nouveau texte.',
  'draft-template.confirmed': 'En vigueur.',
  'draft-template.withdraw': 'Retirer la proposition',
  'draft-template.withdrawn': 'Retirée.',
  'draft-template.former': 'Versions antérieures',
  'draft-template.former.line': 'Version {{number}}, confirmée par {{name}} le {{at}}.',
  'draft-template.former.again': 'Reprendre',
  'draft-template.problem.unknown-place':
    'Ligne {{line}}, caractère {{letter}} : il n’y a pas d’emplacement « {{name}} ».',
  'draft-template.problem.not-closed': 'Ligne {{line}}, caractère {{letter}} : une accolade n’est pas fermée.',
  'draft-template.problem.not-opened':
    'Ligne {{line}}, caractère {{letter}} : une accolade se ferme sans être ouverte.',
  'draft-template.problem.no-heading': 'La première ligne est le titre ; elle est vide.',
  'failure.refused.template-unchanged': 'C’est le texte en vigueur.',
  'failure.refused.draft-officer': 'Cet agent ne peut pas être nommé dans ce dossier.',
  'failure.refused.draft-not-of-case': 'Seul un agent du dossier ou un superviseur imprime ses projets.',
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
