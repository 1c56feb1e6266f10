/** French: rationales of `police.yaml`, by the English text. */
export const police: Readonly<Record<string, string>> = {
  'A private payer who shares no name with anyone in the booking may be a recruiter or a trafficker; parents and employers do it too.':
    'Un payeur privé qui ne porte le nom de personne dans la réservation peut être un recruteur ou un trafiquant ; parents et employeurs paient aussi pour autrui.',
  'A last-minute booking made and paid by a person who does not travel is a common trait of trafficked persons and recruited couriers.':
    'Une réservation de dernière minute faite et payée par une personne qui ne voyage pas est un trait commun des victimes de traite et des passeurs recrutés.',
  "Travellers who pretend not to know each other but leave one number are organised by a third person. Above twenty bookings it is an agency's number and says nothing.":
    'Des voyageurs qui feignent de ne pas se connaître mais laissent un même numéro sont organisés par un tiers. Au-delà de vingt réservations, c’est le numéro d’une agence et il ne dit rien.',
  'A group of couriers is often booked in one go but in separate bookings, so that the arrest of one does not show the others.':
    'Un groupe de passeurs est souvent réservé d’un coup, mais en réservations séparées, pour que l’arrestation de l’un ne révèle pas les autres.',
  'Beyond titles, order, spelling and shortening, two names on one journey point to a swap of tickets or to an alias.':
    'Au-delà des titres, de l’ordre, de l’orthographe et des abréviations, deux noms pour un seul voyage indiquent un échange de billets ou un alias.',
  'A traveller divided off a booking keeps the same flight but hides the company. Airlines also split bookings when plans change, so it calls for a look and no more.':
    'Un voyageur séparé d’une réservation garde le même vol mais cache sa compagnie. Les compagnies scindent aussi quand les projets changent : un regard, rien de plus.',
  'Counts only where the carrier does send contacts for others on the flight; then, with cash, nothing leads back to the person who bought.':
    'Ne compte que si la compagnie transmet les coordonnées des autres passagers du vol ; alors, avec des espèces, rien ne ramène à l’acheteur.',
  'Two bookings with one number can be friends. Where the same agent also made both in one sitting, somebody arranged them as one group and kept them apart. It finds a ring of three in which two bear the same common name.':
    'Deux réservations au même numéro peuvent être celles d’amis. Si le même agent les a aussi faites d’une traite, quelqu’un a organisé un seul groupe et l’a tenu séparé. La règle trouve un groupe de trois dont deux portent le même nom courant.',
};
