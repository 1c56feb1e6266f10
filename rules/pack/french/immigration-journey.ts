/** French: rationales of `immigration-journey.yaml`, by the English text. */
export const immigrationJourney: Readonly<Record<string, string>> = {
  'Who leaves must have come, by another border or under another name. Coverage has gaps, so it is a question and no more.':
    'Qui sort est d’abord entré, par une autre frontière ou sous un autre nom. Les données ont des lacunes : ce n’est qu’une question.',
  'A connection of over a day without leave to enter is waited out in the transit zone, where documents change hands.':
    'Une correspondance de plus d’un jour sans droit d’entrer se passe en zone de transit, où des documents changent de mains.',
  'Listed as transit, but the journey that was booked ends here.':
    'Inscrit en transit, mais le voyage réservé s’arrête ici.',
  'One number, two names or birthdays, on different journeys: borrowed, copied or misread. The page is looked at.':
    'Un numéro, deux noms ou deux dates de naissance, sur des voyages différents : document prêté, copié ou mal lu. La page d’identité est examinée.',
  'The number cannot come from a genuine machine readable zone. Typing errors explain most cases where no machine read it.':
    'Ce numéro ne peut provenir d’une zone de lecture automatique authentique. Des fautes de saisie expliquent la plupart des cas où aucune machine ne l’a lu.',
  'Born after the document was issued, after the flight or more than 120 years ago: a typing slip or a made-up identity.':
    'Né après la délivrance du document, après le vol ou il y a plus de 120 ans : faute de saisie ou identité inventée.',
  'Data are corrected now and then. A new document in the system shortly before departure also escapes checks that were made before.':
    'Des données sont corrigées de temps à autre. Un nouveau document enregistré peu avant le départ échappe aussi aux vérifications déjà faites.',
  'Where the carrier sent the bookings of the flight, somebody on board without one came by another way, or under another name.':
    'Quand la compagnie a transmis les réservations du vol, une personne à bord sans réservation est venue par une autre voie, ou sous un autre nom.',
  'After the doors closed the list is complete. Somebody who checked in and is not on it swapped places or stayed in the airport.':
    'Après la fermeture des portes, la liste est complète. Une personne enregistrée qui n’y figure pas a échangé sa place ou est restée dans l’aéroport.',
  'Genuine haste exists. So do visas that were arranged for one journey by those who profit from it.':
    'Il y a des urgences réelles. Il y a aussi des visas obtenus pour un seul voyage par ceux qui en tirent profit.',
  'Parents who send a child alone order the airline’s care. Who does not may not be the parents.':
    'Les parents qui envoient un enfant seul demandent l’accompagnement de la compagnie. Qui ne le fait pas n’est peut-être pas le parent.',
};
