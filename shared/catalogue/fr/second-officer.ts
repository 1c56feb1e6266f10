/** French: see `en/second-officer.ts`. */
export const secondOfficerTexts = {
  'second.title': 'Un deuxième agent confirme',
  'second.need.any': 'Il faut deux agents pour cela. Une autre personne doit confirmer ici.',
  'second.need.other-agency':
    'Il faut deux agents de deux services. Une personne qui n’est pas de votre service ({{agency}}) doit confirmer ici.',
  'second.need.sighted':
    'Il faut deux agents pour cela. Un agent de l’un de ces services doit confirmer ici : {{agencies}}.',
  'second.stays': '{{name}} reste connecté. Les deux noms sont consignés.',
  'second.practice':
    'Rien n’est réel ici : choisissez qui confirme. Avec des données réelles, cette personne donne sa propre phrase secrète.',
  'second.what': 'À confirmer',
  'second.about': 'Détails',
  'second.act.traveller': 'Qui ou quoi',
  'second.act.flight': 'Vol',
  'second.act.rule': 'Règle',
  'second.act.until': 'Jusqu’au',
  'second.act.decide': 'Une concordance est jugée « {{disposition}} »',
  'second.act.effect': 'Ensuite',
  'second.act.cause': 'Pourquoi',
  'second.about.before': 'Avant : {{what}}',
  'second.about.after': 'Après : {{what}}',
  'second.effect.deselect': 'Le contrôle approfondi n’attend plus le voyageur. Le dossier reste ouvert.',
  'second.effect.conclude':
    'Le dossier est conclu avec le résultat « {{result}} ». Chaque service clôt ensuite sa part.',
  'second.effect.send-back':
    'Le résultat « {{result}} » n’est plus conclu. Il reste au dossier jusqu’à une nouvelle conclusion.',
  'second.effect.let-go': 'Le voyageur quitte la file de chaque service qui voit la concordance.',
  'second.effect.dismiss': 'Le dossier est clos, et le voyageur quitte la file sans contrôle approfondi.',
  'second.effect.overturned':
    'La découverte ne compte plus, ni pour le résultat, ni pour les règles, ni pour les vols suivants.',
  'second.effect.decide': 'Le dossier dit de cette concordance qu’elle était fausse.',
  'second.effect.was': 'Jusqu’ici : {{result}}',
  'second.effect.is': 'Désormais : {{result}}',
  'second.effect.result': 'Le dossier est conclu avec ce résultat.',
  'second.nobody':
    'Aucun autre agent ne peut confirmer cela maintenant. Il faut avoir ce droit : {{permission}}. Il faut aussi s’être connecté une fois et avoir choisi sa propre phrase secrète. Rien n’a été modifié.',
  'second.officer': 'Deuxième agent',
  'second.stand-in': '{{agency}} : un agent de ce service',
  'second.passphrase': 'Sa phrase secrète',
  'second.doing': 'Vérification de la phrase secrète…',
  'second.confirm': 'Confirmer',
  'failure.second-needed': 'Un deuxième agent doit confirmer cela. Rien n’a été modifié.',
  'failure.second-same-officer': 'Le deuxième agent doit être une autre personne. Rien n’a été modifié.',
  'failure.second-agency': 'Un agent de ce service ne peut pas confirmer cela. Rien n’a été modifié.',
  'failure.second-refused.passphrase': 'Ce n’est pas sa phrase secrète. Rien n’a été modifié.',
  'failure.second-refused.initial-passphrase':
    'Sa phrase secrète lui a été remise par d’autres. Il faut d’abord que cette personne se connecte et choisisse la sienne. Rien n’a été modifié.',
  'failure.second-refused.wait':
    'Après plusieurs phrases secrètes erronées de suite, il faut attendre. Rien n’a été modifié.',
  'failure.second-refused.unknown': 'Personne de ce nom ne peut confirmer ici. Rien n’a été modifié.',
  'failure.second-refused.permission': 'Le deuxième agent ne peut pas non plus faire cela. Rien n’a été modifié.',
};
