/** French: rationales of `police-payment.yaml`, by the English text. */
export const policePayment: Readonly<Record<string, string>> = {
  'A card that buys for strangers is the organiser’s, or stolen. Above twenty it is an agency’s.':
    'Une carte qui achète pour des inconnus est celle de l’organisateur, ou volée. Au-delà de vingt, c’est celle d’une agence.',
  'The same card behind unrelated people, journey after journey, shows who sends them.':
    'La même carte derrière des gens sans lien, voyage après voyage, montre qui les envoie.',
  'Not from where the ticket was sold, where the journey starts or where the traveller is at home: numbers of stolen cards are used far from their owners.':
    'Ni du pays de vente du billet, ni de celui du départ, ni de celui du domicile : les numéros de cartes volées servent loin de leurs titulaires.',
  'An issuer or an agency has reported this card. The ticket is checked before boarding.':
    'Un émetteur ou un service a signalé cette carte. Le billet est vérifié avant l’embarquement.',
  'One card after the other until one is taken: so do those who try stolen ones. Gift vouchers and shared costs look alike.':
    'Une carte après l’autre jusqu’à ce que l’une passe : ainsi font ceux qui essaient des cartes volées. Bons cadeaux et frais partagés ont le même aspect.',
};
