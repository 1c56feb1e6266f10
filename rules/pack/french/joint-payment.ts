/** French: rationales of `joint-payment.yaml`, by the English text. */
export const jointPayment: Readonly<Record<string, string>> = {
  'Cash leaves no trace of the payer. In many countries most people pay so, and agencies settle so: it counts only beside other signs.':
    'Les espèces ne laissent pas trace du payeur. Dans bien des pays, la plupart des gens paient ainsi et les agences règlent ainsi : cela ne compte qu’à côté d’autres indices.',
  'How telling cash is depends on the route: where at most one ticket in ten is paid that way, the buyer went out of the usual way.':
    'Ce que disent les espèces dépend de la ligne : là où un billet sur dix au plus est payé ainsi, l’acheteur est sorti de l’usage.',
  'An agency has its way of settling. A ticket that it settles otherwise was often paid in notes over the counter.':
    'Chaque agence a sa manière de régler. Un billet qu’elle règle autrement a souvent été payé en espèces au guichet.',
  'A late booking leaves little time for checks. Families in trouble and business travellers book late too. Beside cash and one way, or a payer from outside, it is counted there.':
    'Une réservation tardive laisse peu de temps aux contrôles. Familles en difficulté et voyageurs d’affaires réservent tard aussi. Avec espèces et aller simple, ou avec un tiers payeur, elle est comptée là.',
  'Adds to a late booking: within a day only, the journey was hardly planned by the one who makes it.':
    'S’ajoute à la réservation tardive : à moins d’un jour, le voyage n’a guère été prévu par celui qui le fait.',
  'Where people book weeks ahead three days are late, elsewhere they are not. The comparison is with the bookings of the same route.':
    'Là où l’on réserve des semaines à l’avance, trois jours c’est tard ; ailleurs non. La comparaison se fait avec les réservations de la même ligne.',
  'Those who often fly in front collect miles and pay by card. A premium seat bought with banknotes may buy speed and respect at the border.':
    'Ceux qui voyagent souvent à l’avant cumulent des miles et paient par carte. Une place supérieure payée en billets achète peut-être la rapidité et les égards à la frontière.',
  'Nobody starts to travel with the dearest ticket and a bundle of notes without a reason.':
    'Personne ne commence à voyager avec le billet le plus cher et une liasse d’espèces sans raison.',
  'Neither where the journey starts or ends nor where the traveller is at home: then somebody else may have arranged it. For crews of ships, the shipping company did.':
    'Ni là où le voyage commence ou finit, ni là où le voyageur habite : un autre l’a peut-être organisé. Pour les équipages de navires, c’est la compagnie maritime.',
  'A journey that is rearranged again and again follows somebody else’s plan. Where the airline caused the changes they do not count.':
    'Un voyage sans cesse remanié suit le plan d’un autre. Les modifications dues à la compagnie ne comptent pas.',
  'Couriers wait for a delivery and move the way back until it is there.':
    'Les passeurs attendent une livraison et déplacent le retour jusqu’à ce qu’elle arrive.',
  'A way back that was bought twice and never flown was bought to be shown at the border.':
    'Un retour acheté deux fois et jamais utilisé a été acheté pour être montré à la frontière.',
  'Somebody who checks whether he is watched lets one flight go and takes the next. Missed connections look alike, so ask.':
    'Qui vérifie s’il est surveillé laisse partir un vol et prend le suivant. Une correspondance manquée a le même aspect : poser la question.',
  'Who buys at the counter is on board before anybody has read the booking.':
    'Qui achète au comptoir est à bord avant que quiconque ait lu la réservation.',
};
