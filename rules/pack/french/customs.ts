/** French: rationales of `customs.yaml`, by the English text. */
export const customs: Readonly<Record<string, string>> = {
  'Cash leaves no trace of the payer, one way keeps the return open, and a late purchase leaves little time for checks. Each is common alone; the three together are the combination that airport control units name first.':
    'Les espèces ne laissent pas trace du payeur, l’aller simple laisse le retour ouvert, et l’achat tardif laisse peu de temps aux contrôles. Chacun est courant ; les trois ensemble forment la combinaison que les unités de contrôle aéroportuaire citent en premier.',
  'Where an agency settles with the carrier in cash, nobody knows how the traveller paid. Late and one way it counts for a little, beside signs of other kinds.':
    'Quand une agence règle la compagnie en espèces, nul ne sait comment le voyageur a payé. Tardif et en aller simple, cela compte pour un peu, à côté d’indices d’une autre nature.',
  'A stay of two nights or less after a long flight seldom fits a holiday or a family visit. Crews and business travellers do it too, so it weighs only together with other signs.':
    'Deux nuits ou moins après un long vol conviennent rarement à des vacances ou à une visite de famille. Équipages et voyageurs d’affaires le font aussi : cela ne pèse qu’avec d’autres indices.',
  'Who is sent for a night or two gets the ticket at the last minute and takes nothing along. Business travellers do it too, so it counts only beside other signs.':
    'Qui est envoyé pour une nuit ou deux reçoit son billet à la dernière minute et n’emporte rien. Les voyageurs d’affaires le font aussi : cela ne compte qu’à côté d’autres indices.',
  'Someone who leaves for a week or more takes clothes along. A swallower or a courier who is to be supplied at the destination often does not. Nor does who is called home in haste, so it flags beside another sign only.':
    'Qui part une semaine ou plus emporte des vêtements. Une mule qui a ingéré, ou un passeur qui sera fourni à l’arrivée, souvent non. Qui est rappelé d’urgence chez soi non plus : l’indice ne signale donc qu’à côté d’un autre.',
  'Who leaves without a day of return takes clothes along. A courier who is sent at the last minute often does not. The three together are rare, which is why they weigh so much. Seamen and staff travel so on the account of a firm or a state, which can be asked.':
    'Qui part sans date de retour emporte des vêtements. Un passeur envoyé à la dernière minute, souvent non. Les trois réunis sont rares, d’où un poids aussi fort. Les marins et le personnel voyagent ainsi aux frais d’une entreprise ou d’un État, que l’on peut interroger.',
  'A courier who was told to look like a traveller checks in bags with hardly anything in them. Two bags of less than five kilograms each fit in one.':
    'Un passeur à qui l’on a dit d’avoir l’air d’un voyageur enregistre des bagages presque vides. Deux bagages de moins de cinq kilos chacun tiennent dans un seul.',
  'Couriers are sent at once, without a return, on a ticket that leaves no trace of the payer, and take nothing of their own along. Four signs are asked for at once, which is why the weight reaches an inspection, also where an agency settles in cash.':
    'Les passeurs sont envoyés sur-le-champ, sans retour, avec un billet qui ne laisse pas trace du payeur, et n’emportent rien à eux. Quatre indices sont exigés à la fois : d’où un poids qui atteint le contrôle, aussi quand une agence règle en espèces.',
  'The same courier, told to look like a traveller: the bags have hardly anything in them. Four signs are asked for at once here, too.':
    'Le même passeur, à qui l’on a dit d’avoir l’air d’un voyageur : ses bagages sont presque vides. Ici aussi, quatre indices sont exigés à la fois.',
  'Thirty kilograms for each person of the family or bag pool, for three nights at most, point to goods rather than belongings. The usual single suitcase stays below.':
    'Trente kilos par personne de la famille ou du groupe de bagages, pour trois nuits au plus, indiquent de la marchandise plutôt que des effets personnels. La valise unique habituelle reste en dessous.',
  'Two or more bags of over 40 kg for each person of the family or bag pool, for at most three nights: far beyond personal need.':
    'Deux bagages ou plus, de plus de 40 kg par personne de la famille ou du groupe de bagages, pour trois nuits au plus : bien au-delà des besoins personnels.',
  'The lists name airports where consignments were often handed over and hubs through which couriers were often sent on; both must be part of the same journey. They describe routes, not people, and are to be reviewed every six months by both agencies.':
    'Les listes nomment les aéroports où des envois ont souvent été remis et les plaques tournantes par lesquelles des passeurs ont souvent été réacheminés ; les deux doivent figurer dans le même trajet. Elles décrivent des routes, non des personnes, et sont à revoir tous les six mois par les deux services.',
  'Runners of gold and banknotes stay just long enough to sell or buy, carry the goods on them, pay in cash and book late. On the way back, gold and drugs are on them. Six signs are asked for at once, which is why the weight reaches an inspection.':
    'Les transporteurs d’or et de billets restent juste le temps de vendre ou d’acheter, portent la marchandise sur eux, paient en espèces et réservent tard. Au retour, ils ont sur eux l’or ou la drogue. Six indices sont exigés à la fois : d’où un poids qui atteint le contrôle.',
  'Crew pass controls often and quickly, and need one bag for a layover. What weighs more than an ordinary suitcase allows, or comes in three pieces, is looked at for crew as it would be for anybody.':
    'L’équipage passe les contrôles souvent et vite, et n’a besoin que d’un bagage pour une escale. Ce qui pèse plus qu’une valise ordinaire, ou compte trois colis, est contrôlé pour l’équipage comme pour tout autre.',
  'The same journey on the way out, when banknotes are on the traveller. They are lawful where they are declared, and traders travel so, which is why it is watched: ask for the declaration, and look again on the way back.':
    'Le même voyage à l’aller, quand le voyageur porte les billets. Déclarés, ils sont licites, et des commerçants voyagent ainsi : la personne est donc seulement surveillée. Demander la déclaration, et regarder de nouveau au retour.',
};
