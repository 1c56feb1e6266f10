/** French: rationales of `customs-routes.yaml`, by the English text. */
export const customsRoutes: Readonly<Record<string, string>> = {
  'Cocaine goes from South America to Johannesburg and Luanda, for use there and for the next leg.':
    'La cocaïne va d’Amérique du Sud à Johannesburg et à Luanda, pour y être consommée ou pour l’étape suivante.',
  'Couriers change flights on the way to the largest market, so that the last one comes from a harmless place. Everybody on a direct flight comes from the source, so there it tells nothing.':
    'Les passeurs changent de vol en route vers le plus grand marché, pour que le dernier vienne d’un lieu anodin. Sur un vol direct, tous viennent de l’aéroport de départ : là, cela ne dit rien.',
  'Stimulants, ivory and scales went out this way, mostly through Addis Ababa. So do traders and students, hence the low weight.':
    'Stimulants, ivoire et écailles sont partis par cette voie, le plus souvent par Addis-Abeba. Commerçants et étudiants la prennent aussi, d’où le faible poids.',
  'Gold is bought untaxed in the Gulf and carried on the body past customs duty.':
    'L’or est acheté hors taxe dans le Golfe et porté sur soi pour échapper aux droits de douane.',
  'Cannabis, lawful at the source, is sent in suitcases with hired holiday-makers.':
    'Le cannabis, licite au départ, est envoyé en valise avec des vacanciers recrutés pour le voyage.',
  'Most wildlife found on passengers was in a checked suitcase on a journey with several legs between these airports.':
    'La plupart des espèces protégées saisies sur des passagers étaient dans une valise de soute, sur un trajet de plusieurs étapes entre ces aéroports.',
  'Out and back with the same aircraft leaves time to hand something over and for little else.':
    'L’aller-retour avec le même avion laisse le temps de remettre quelque chose, et de presque rien d’autre.',
  'Four trips in three months earn a free flight. Who does not care to collect, in the cheap cabin, does not pay himself or does not want to be counted.':
    'Quatre voyages en trois mois donnent droit à un vol gratuit. Qui ne s’en soucie pas, en classe économique, ne paie pas lui-même ou ne veut pas être compté.',
  'Recruiters look for people without a record, buy the ticket and send them at once to where the goods are.':
    'Les recruteurs cherchent des personnes sans antécédents, achètent le billet et les envoient aussitôt là où se trouve la marchandise.',
  'Few officers are at the belt between ten and five, and those who send couriers know the rosters.':
    'Peu d’agents sont à la livraison des bagages entre vingt-deux heures et cinq heures, et ceux qui envoient les passeurs connaissent les tours de service.',
  'Money flows against the drugs: who flies to where they are made for a few nights, without a plan, may carry the price.':
    'L’argent circule à rebours de la drogue : qui se rend pour quelques nuits, sans projet, là où elle est produite peut en porter le prix.',
};
