/** French: targets whom messages alone or acts on rules took off. */
export const fallTexts = {
  'falls.title': 'Retirés ou modifiés par un message ou une règle',
  'fall.mark': 'Retiré par un message :',
  'fall.mark.rules': 'Retiré par une règle :',
  'fall.mark.changed': 'Modifié par un message :',
  'fall.changed.name': 's’appelait {{was}}, s’appelle {{is}}',
  'fall.changed.document': 'document {{was}} devenu {{is}}',
  'fall.line': 'était {{from}}, est {{to}}',
  'fall.to.gone': 'plus sur le vol',
  'fall.to.not-travelling': 'annoncé comme ne voyageant pas',
  'fall.by': '{{files}}, importé par {{officer}}, {{at}}',
  'fall.by.switched-off': 'désactivée par {{officer}}, {{at}} : {{reason}}',
  'fall.by.rolled-back': 'retour aux règles précédentes par {{officer}}, {{at}} : {{reason}}',
  'fall.read-again': '{{files}}, relu selon d’autres colonnes par {{officer}}, {{at}}',
  'fall.earlier': 'sur le vol antérieur {{flight}}',
  'fall.protected': 'à accueillir et protéger',
  'fall.looked': 'vu par {{officer}}, {{at}} : {{reason}}',
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
