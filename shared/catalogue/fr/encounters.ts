/** French: the texts of secondary inspections: what was done, and what the law asks. */
export const encounterTexts = {
  'failure.refused.case-identity':
    'Personne n’a encore lu le document de ce voyageur. Lisez-le dans *Contrôle*, ou dites-y pourquoi aucun ne peut être lu.',
  'failure.refused.case-time-before-begin': 'L’acte ne peut pas finir avant d’avoir commencé.',
  'failure.refused.encounter-no-power': 'Le cadre juridique ne permet pas cet acte à ce service aujourd’hui.',
  'failure.refused.encounter-pregnant': 'Une personne enceinte n’est pas radiographiée.',
  'failure.refused.encounter-identity-needed':
    'Ce qui a été trouvé repose sur cette identité. Confirmez-la d’abord de nouveau ; cette ligne pourra ensuite être rectifiée.',
  'failure.refused.encounter-same-officer': 'Le second agent doit être un autre que celui qui l’a fait.',
  'failure.refused.encounter-no-person': 'On confirme l’identité d’un voyageur. Ce dossier porte sur autre chose.',
  'failure.refused.encounter-no-zone':
    'Ce ne sont pas les deux lignes d’un document. Saisissez-les ou lisez-les de nouveau.',
  'failure.refused.encounter-check-digits':
    'Un chiffre de contrôle ne convient pas. Relisez les lignes, ou dites pourquoi le document est illisible.',
  'failure.refused.encounter-specimen': 'C’est un spécimen. Il ne confirme l’identité de personne.',
  'failure.refused.encounter-needs-authorised': 'Indiquez qui l’a autorisé.',
  'failure.refused.encounter-needs-refusal-to': 'Indiquez à qui le refus est transmis.',
  'failure.refused.encounter-needs-guardian':
    'C’est un enfant. Indiquez quel parent, ou qui de la protection de l’enfance, est présent.',
  'failure.refused.encounter-needs-consent': 'Indiquez si la personne consent.',
  'failure.refused.encounter-needs-same-sex': 'Nommez l’agent du même sexe.',
  'failure.refused.encounter-needs-doctor': 'Nommez le médecin.',
  'failure.refused.encounter-needs-interpreter': 'Nommez l’interprète, ou indiquez qu’il n’en faut pas.',
  'failure.refused.encounter-needs-witness': 'Nommez le témoin.',
  'failure.refused.encounter-needs-pregnancy': 'Indiquez si elle est enceinte, ou que cela ne s’applique pas.',
} as const;
