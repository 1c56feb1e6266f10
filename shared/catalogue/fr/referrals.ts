/** French: see `en/referrals.ts`. */
export const referralTexts = {
  'frame.referral.may': 'peut y être transmis',
  'frame.referral.must': 'doit y être transmis sous {{hours}} h',
  'audit.kind.referral.viewed': 'Consultation des transmissions d’un dossier',
  'audit.kind.referral.prepared': 'Préparation d’une transmission',
  'audit.kind.referral.handed': 'Remise d’une transmission',
  'audit.kind.referral.answered': 'Suite donnée à une transmission',
  'audit.kind.referral.reminded': 'Relance d’une transmission',
  'audit.kind.referral.withdrawn': 'Retrait d’une transmission',
  'audit.kind.referral.printed': 'Impression du bordereau d’une transmission',
  'audit.field.referral': 'Transmission',
  'audit.field.answer': 'Réponse',
  'clock.referral-owed': 'Dossier {{case}} : une transmission est obligatoire',
  'clock.referral-answer': 'Dossier {{case}} : une transmission attend une réponse',
  'failure.refused.case-referred':
    'Enregistrez le constat. Sa transmission figure dans la partie Transmission du dossier.',
  'failure.refused.referral-line': 'Le cadre légal ne permet pas d’y transmettre ces constats de votre service.',
  'failure.refused.referral-package': 'Le cadre légal ne permet pas d’y joindre ce dossier.',
  'failure.refused.referral-time':
    'La remise a eu lieu après l’ouverture du dossier et avant maintenant. Vérifiez l’heure.',
  'failure.refused.referral-find': 'Cette réponse ne peut infirmer que des constats transmis et encore valables.',
  'failure.refused.referral-prepared': 'Elle n’a pas encore été remise. Rien n’a changé.',
  'failure.refused.referral-handed': 'Elle a déjà été remise. Rien n’a changé.',
  'failure.refused.referral-taken-over': 'Elle a déjà été prise en charge. Rien n’a changé.',
  'failure.refused.referral-sent-back': 'Elle a déjà été renvoyée. Rien n’a changé.',
  'failure.refused.referral-closed': 'Elle a déjà été classée. Rien n’a changé.',
  'failure.refused.referral-withdrawn': 'Elle a été retirée entre-temps. Rien n’a changé.',
};
