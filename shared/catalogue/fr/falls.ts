/** French: targets whom messages alone or acts on rules took off. */
export const fallTexts = {
  'falls.title': 'Retirés ou modifiés par un message ou une règle',
  'fall.mark': 'Retiré par un message :',
  'fall.mark.rules': 'Retiré par une règle :',
  'fall.mark.changed': 'Modifié par un message :',
  'fall.changed.name': 's’appelait {{was}}, s’appelle {{is}}',
  'fall.changed.document': 'document {{was}} devenu {{is}}',
  'fall.line': 'était {{from}}, est {{to}}',
  'fall.to.gone': 'absent du vol',
  'fall.to.not-travelling': 'annoncé comme ne voyageant pas',
  'fall.by': '{{files}}, importé par {{officer}}, {{at}}',
  'fall.by.switched-off': 'désactivée par {{officer}}, {{at}} : {{reason}}',
  'fall.by.rolled-back': 'retour aux règles précédentes par {{officer}}, {{at}} : {{reason}}',
  'fall.read-again': '{{files}}, relu selon d’autres colonnes par {{officer}}, {{at}}',
  'fall.earlier': 'sur le vol antérieur {{flight}}',
  'fall.protected': 'à accueillir et protéger',
  'fall.looked': 'vu par {{officer}}, {{at}} : {{reason}}',
  'perhaps.now': 'Peut-être à présent',
  'perhaps.was': 'Peut-être auparavant',
  'perhaps.joined': 'Deux agents ont dit qu’il s’agit de la même personne :',
  'perhaps.signs': '(identiques : {{signs}})',
  'perhaps.sign.bag-tag': 'étiquette de bagage',
  'perhaps.sign.ticket': 'billet',
  'perhaps.sign.frequent-flyer': 'numéro de fidélité',
  'perhaps.sign.birth': 'date de naissance',
  'perhaps.sign.birth-year': 'naissance un 1er janvier, comme lorsque le jour est inconnu',
  'perhaps.sign.seat': 'siège',
  'perhaps.sign.sex': 'sexe',
  'perhaps.sign.nationality': 'nationalité',
  'perhaps.sign.contact': 'téléphone ou courriel',
  'perhaps.sign.place': 'place dans la liste',
  'perhaps.same': 'La même personne',
  'perhaps.same.hint':
    'Une liste ultérieure omet {{other}} et porte {{name}}, sous un autre nom et un autre passeport. Dites comment vous savez qu’il s’agit d’une seule personne, par exemple par les deux photographies. Un second agent le confirme.',
  'perhaps.same.effect':
    'Ce qui a été décidé sur l’un ou l’autre, et le dossier, restent attachés à cette personne. Cela peut être retiré sur la page du vol.',
  'perhaps.apart': 'Deux personnes',
  'perhaps.apart.hint':
    '{{other}} et {{name}} sont deux personnes et ne seront plus prises pour une seule. Dites comment vous le savez. Un second agent le confirme.',
  'perhaps.told.apart': 'Ce sont deux personnes.',
  'fall.look': 'Dire pourquoi cela tient',
  'fall.look.hint':
    'Un message ou un acte sur les règles a retiré {{name}} des cibles, ou un message l’a modifié. Interrogez la compagnie, le comptoir ou l’auteur de l’acte avant de dire que cela tient. Votre motif est conservé avec votre numéro ; les superviseurs le lisent.',
  'fall.look.save': 'Cela tient',
  'fall.told': 'Votre motif est conservé',
  'failure.refused.fall-imported':
    'Vous avez importé le message, relu son tableau ou agi sur les règles vous-même. Un autre agent dit pourquoi cela tient. Rien n’a été modifié.',
  'failure.refused.fall-folder':
    'Le message est arrivé par le dossier surveillé, et nul ne sait qui l’y a mis. Un superviseur dit pourquoi cela tient. Rien n’a été modifié.',
  'failure.refused.fall-others':
    'Un autre service était appelé pour ce voyageur. L’un de ses agents dit pourquoi cela tient. Rien n’a été modifié.',
  'audit.kind.fall.looked-at': 'Motif donné pour une cible retirée par un message ou une règle',
} as const;
