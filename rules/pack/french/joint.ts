/** French: rationales of `joint.yaml`, by the English text. */
export const joint: Readonly<Record<string, string>> = {
  'The same issuer and number under another name or birth date on one flight is an error of the airline or a forged document; either must be settled in person.':
    'Le même État émetteur et le même numéro sous un autre nom ou une autre date de naissance sur un même vol : erreur de la compagnie ou document falsifié ; dans les deux cas, à régler en présence de la personne.',
  'Tickets issued one after the other at one counter within minutes belong together, even if the bookings do not say so.':
    'Des billets émis l’un après l’autre, au même guichet, en quelques minutes, vont ensemble, même si les réservations ne le disent pas.',
  'Couriers and trafficked persons seldom travel as a family with a way back; families on holiday must not fill the inspection room.':
    'Passeurs et victimes de traite voyagent rarement en famille avec un retour ; les familles en vacances ne doivent pas remplir le secondaire.',
  'A membership, a card and a return leave traces that somebody with something to hide avoids.':
    'Une carte de fidélité, une carte bancaire et un retour laissent des traces qu’évite celui qui a quelque chose à cacher.',
};
