/** French: rationales of `joint-exonerations.yaml`, by the English text. */
export const jointExonerations: Readonly<Record<string, string>> = {
  'Who comes regularly, under one document, and was looked at without a finding, is left in peace: attention belongs elsewhere.':
    'Qui vient régulièrement, sous un seul document, et a été contrôlé sans résultat est laissé en paix : l’attention doit se porter ailleurs.',
  'An invoice through an agency and a membership tie the journey to an employer who can be asked. That explains late bookings and short stays.':
    'Une facture par une agence et une carte de fidélité rattachent le voyage à un employeur que l’on peut interroger. Cela explique les réservations tardives et les courts séjours.',
  'Families on the way there and back are rarely used as couriers; a child of another surname, a way without return or a strange payer takes the relief away.':
    'Les familles en aller-retour servent rarement de passeurs ; un enfant d’un autre nom, un aller simple ou un payeur étranger à la famille retire l’allègement.',
  'A cancelled or retimed flight makes late bookings, odd routes and short stays of people who planned none of it.':
    'Un vol annulé ou décalé provoque des réservations tardives, des itinéraires étranges et de courts séjours que le voyageur n’a pas voulus.',
};
