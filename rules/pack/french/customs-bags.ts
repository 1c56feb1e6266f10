/** French: rationales of `customs-bags.yaml`, by the English text. */
export const customsBags: Readonly<Record<string, string>> = {
  'The same sign as with a late booking, which is counted apart: some travel light, some have a household at both ends, so it weighs little.':
    'Même indice qu’avec une réservation tardive, compté à part : certains voyagent léger, d’autres ont un logement aux deux bouts. Il pèse donc peu.',
  'Traders’ routes carry more than holiday routes, so the comparison is with travellers of the same route.':
    'Les lignes de commerçants transportent plus que les lignes de vacances : la comparaison se fait donc avec les voyageurs de la même ligne.',
  'Many pieces for one person are goods, or other people’s bags under one name.':
    'De nombreux colis pour une seule personne sont de la marchandise, ou les bagages d’autrui sous un seul nom.',
  'Bags packed by one hand to one measure weigh the same. Scales that round make chance hits, so it counts for little, and not in a group of more than five: there two bags of one weight are no surprise.':
    'Des bagages faits par une même main, à la même mesure, ont le même poids. Les balances qui arrondissent créent des coïncidences : l’indice compte donc peu, et pas dans un groupe de plus de cinq, où deux bagages de même poids n’étonnent pas.',
  'Twenty kilograms to the gram, several times over, were weighed out before. In a group of more than five it is chance.':
    'Vingt kilos au gramme près, plusieurs fois de suite, ont été pesés d’avance. Dans un groupe de plus de cinq, c’est le hasard.',
  'One bag out and three back are purchases; a heavy load out and an empty bag back was delivered.':
    'Un bagage à l’aller et trois au retour : des achats. Lourd à l’aller et vide au retour : une livraison.',
  'Where strangers check in under one head and own nothing, either the head is the courier or the others lend their allowance.':
    'Quand des inconnus enregistrent sous un seul nom et n’ont rien à eux, soit cette personne est le passeur, soit les autres prêtent leur franchise de bagages.',
  'Excess costs more than most things are worth. Who pays it in notes for a few nights carries goods that bear the price.':
    'L’excédent coûte plus que ne valent la plupart des objets. Qui le paie en billets pour quelques nuits transporte une marchandise qui en supporte le prix.',
  'A bag that goes further or elsewhere than its owner is collected by somebody else. Staff may have switched the tag: the traveller can be the victim.':
    'Un bagage qui va plus loin ou ailleurs que son propriétaire est récupéré par un autre. Le personnel a pu échanger l’étiquette : le voyageur peut être la victime.',
  'Cages, cases of instruments and sports bags hide what a suitcase cannot, and are opened less often.':
    'Cages, étuis d’instruments et sacs de sport cachent ce qu’une valise ne peut cacher, et sont moins souvent ouverts.',
  'Couriers sent one flight apart by one agency lose the group less when one is stopped.':
    'Des passeurs envoyés à un vol d’écart par la même agence limitent la perte du groupe si l’un d’eux est arrêté.',
  'Crew are compared with crew: a layover needs one small case, whatever passengers of the route take along.':
    'L’équipage est comparé à l’équipage : une escale demande une petite valise, quels que soient les bagages des passagers de la ligne.',
  'Rosters spread crews over the network. Who asks for one route all the time has something there.':
    'Les plannings répartissent les équipages sur tout le réseau. Qui demande toujours la même ligne y a un intérêt.',
};
