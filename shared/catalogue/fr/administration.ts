/** French: see `en/administration.ts`. */
export const administrationTexts = {
  'administration.tabs': 'Parties de l’administration',
  'administration.next': 'Partie suivante',
  'administration.tab.reference': 'Données de référence',
  'administration.tab.permissions': 'Qui peut faire quoi',
};
