/** French: rationales of `immigration.yaml`, by the English text. */
export const immigration: Readonly<Record<string, string>> = {
  'An expired document does not entitle to cross the border, whatever the reason for the journey. Parents forget to renew the document of a small child; the desk at the border sees it, and a child is no target.':
    'Un document périmé ne donne pas droit au passage de la frontière, quel que soit le motif du voyage. Des parents oublient de renouveler le document d’un petit enfant ; le guichet à la frontière le voit, et un enfant n’est pas une cible.',
  'UTO is the imaginary state of specimen documents. A number of one repeated digit or a plain count was typed to fill a field, or stands in a forgery.':
    'UTO est l’État imaginaire des documents spécimens. Un numéro fait d’un seul chiffre répété ou d’une simple suite a été saisi pour remplir un champ, ou figure dans un faux.',
  'Only bookings tell of a way back. Who takes a child away uses the flight that comes without them, so a way back that nobody told of is not taken for one. Most such children travel with family: one question who has custody, and to whom they go, settles it. Alone it reaches a watch.':
    'Seules les réservations parlent d’un retour. Qui emmène un enfant choisit le vol qui arrive sans elles : un retour dont personne n’a parlé n’est donc pas supposé. La plupart de ces enfants voyagent en famille : une question, qui a la garde et chez qui ils vont, suffit. Seule, la règle atteint la surveillance.',
  'Most such journeys are innocent, but a trafficked child looks like this in the data. The aim is to protect: ask who has custody. Who hands a child over to the airline’s care is named, so such a child is left out.':
    'La plupart de ces voyages sont innocents, mais un enfant victime de traite apparaît ainsi dans les données. Le but est de protéger : demander qui en a la garde. Qui confie un enfant à la compagnie est nommé : un tel enfant est donc écarté.',
  'Neither a national nor a resident of the destination and no way back booked; weak, counts only with other signs.':
    'Ni ressortissant ni résident du pays de destination, et aucun retour réservé ; indice faible, qui ne compte qu’avec d’autres.',
  'FNU, LNU, XXX or TEST stand where a name belongs. Some passports do have one name only, so the sign is weak and asks for a look at the document.':
    'FNU, LNU, XXX ou TEST figurent à la place d’un nom. Certains passeports n’ont qu’un seul nom : l’indice est faible et demande un regard sur le document.',
  'Carriers keep the documents of their crews on file and send them; where they do for others on the list, a crew member without one may be somebody who was added to it.':
    'Les compagnies conservent les documents de leurs équipages et les transmettent ; quand elles le font pour les autres de la liste, un membre d’équipage sans document peut y avoir été ajouté.',
};
