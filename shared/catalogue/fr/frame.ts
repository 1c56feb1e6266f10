/** French: the legal frame of the unit. */
export const frameTexts = {
  'failure.second-person': 'Une deuxième personne est nécessaire : {{problem}}. Rien n’a été modifié.',
  'second-person.same-person': 'vous l’avez proposé vous-même, une autre personne doit le confirmer',
  'second-person.same-agency':
    'la proposition vient de votre administration, un chef de service d’une autre doit la confirmer',
} as const;
