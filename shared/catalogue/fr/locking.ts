/** French: when the workstation locks by itself. */
export const lockingTexts = {
  'administration.tab.locking': 'Verrouillage',
  'locking.hint':
    'Un écran masqué ne montre rien ; la réception et l’analyse continuent. Quand le coffre se verrouille, les clés quittent la mémoire de cet ordinateur ; les fichiers qui arrivent restent scellés jusqu’à ce qu’un agent s’identifie.',
  'locking.screenSeconds': 'Masquer l’écran après',
  'locking.screenSeconds.hint': 'Sans touche ni souris. Le verrouillage d’écran du système le masque aussi.',
  'locking.vaultSeconds': 'Verrouiller le coffre après',
  'locking.vaultSeconds.hint': 'La mise en veille et l’arrêt le verrouillent aussitôt.',
  'locking.seconds_one': '{{count}} seconde',
  'locking.seconds_other': '{{count}} secondes',
  'locking.minutes_one': '{{count}} minute',
  'locking.minutes_other': '{{count}} minutes',
  'locking.order': 'Le coffre ne peut pas se verrouiller avant que l’écran soit masqué.',
  'locking.hideFromCapture': 'Cacher la fenêtre des captures et du partage d’écran',
  'locking.hideFromCapture.hint': 'Les images et enregistrements de l’écran la montrent vide.',
  'locking.hideFromCapture.cannot':
    'Cet ordinateur ne le peut pas ; le réglage vaut pour les autres postes de l’unité.',
  'locking.save': 'Enregistrer',
  'locking.told': 'Les délais sont désormais en vigueur',
  'locking.who': 'Superviseurs et administrateurs modifient ces délais.',
  'permission.locking.change': 'Changer le délai après lequel le poste se verrouille',
} as const;
