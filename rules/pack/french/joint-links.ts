/** French: rationales of `joint-links.yaml`, by the English text. */
export const jointLinks: Readonly<Record<string, string>> = {
  'One number behind several strangers belongs to whoever arranges their journeys. Numbers of agencies are left out: those seen behind fifty and more, and those of groups and ships’ crews, who leave no other.':
    'Un même numéro derrière plusieurs inconnus est celui de la personne qui organise leurs voyages. Les numéros d’agences sont écartés : ceux présents derrière cinquante noms et plus, et ceux des groupes et des équipages de navires, qui n’en laissent pas d’autre.',
  'As with a phone: strangers on one flight do not share a mailbox. Above twenty it is an agency’s.':
    'Comme pour le téléphone : des inconnus d’un même vol ne partagent pas une messagerie. Au-delà de vingt, c’est celle d’une agence.',
  'Mailboxes made in a row, with a number counted up, come from one hand.':
    'Des adresses créées à la suite, avec un numéro qui augmente, viennent d’une même main.',
  'The same mailbox behind one stranger after the other, flight by flight, shows the organiser that a single flight does not.':
    'La même messagerie derrière un inconnu après l’autre, vol après vol, révèle l’organisateur qu’un seul vol ne montre pas.',
  'Neither from where the journey starts or ends nor from home: the number may be the organiser’s. Crews of ships leave that of their agency.':
    'Ni du lieu de départ, ni du lieu d’arrivée, ni du domicile : le numéro est peut-être celui de l’organisateur. Les équipages de navires laissent celui de leur agence.',
  'Couriers change, numbers and safe addresses stay. Whoever shares one with a person who was found out may be the next.':
    'Les passeurs changent, les numéros et les adresses sûres restent. Qui en partage un avec une personne au contrôle positif est peut-être le suivant.',
  'An agency has put this number, mailbox or address on its list, with a reason.':
    'Un service a inscrit ce numéro, cette messagerie ou cette adresse sur sa liste, avec un motif.',
  'Forwarding shops and safe houses receive people who do not know each other. Hotels do so too, which is why the sign is weak.':
    'Boîtes de réexpédition et logements de passage accueillent des gens qui ne se connaissent pas. Les hôtels aussi, c’est pourquoi l’indice est faible.',
  'An address that strangers name one after the other is a meeting place or none at all.':
    'Une adresse donnée par un inconnu après l’autre est un lieu de rendez-vous, ou n’existe pas.',
  'Counts only where the carrier sends contacts for others; then nobody wished to be reached.':
    'Ne compte que si la compagnie transmet les coordonnées des autres ; alors personne n’a souhaité être joint.',
  'Airlines divide a booking when plans part. Here they did not: both halves fly together and only look apart.':
    'Les compagnies scindent une réservation quand les projets se séparent. Ici non : les deux moitiés volent ensemble et n’ont que l’apparence d’être séparées.',
  'Chance puts two strangers side by side once. Twice, in separate bookings, somebody asked for it.':
    'Le hasard place une fois deux inconnus côte à côte. Deux fois, dans des réservations séparées, quelqu’un l’a demandé.',
  'To queue together flight after flight without a shared booking is to travel together and hide it.':
    'Faire la queue ensemble, vol après vol, sans réservation commune, c’est voyager ensemble et le cacher.',
  'Who is on the same flight time and again as somebody with a finding belongs to the same undertaking, or is used by it.':
    'Qui se trouve à plusieurs reprises sur le même vol qu’une personne au contrôle positif appartient à la même entreprise, ou est utilisé par elle.',
  'A finding is the best-founded sign there is. It is a reason to look again, not a proof.':
    'Un contrôle positif est l’indice le mieux fondé qui soit. C’est une raison de contrôler à nouveau, non une preuve.',
};
