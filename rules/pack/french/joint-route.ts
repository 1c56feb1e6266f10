/** French: rationales of `joint-route.yaml`, by the English text. */
export const jointRoute: Readonly<Record<string, string>> = {
  'Routes that the agencies have put on a list for a time, each with an owner and a reason.':
    'Itinéraires que les services ont inscrits pour un temps sur une liste, chacun avec un responsable et un motif.',
  'The flight comes from a harmless hub, but the same person set out from another place under another booking. Broken travel hides the origin. Where no booking of this flight was sent, its journey is not known, and nothing is hidden.':
    'Le vol vient d’une plaque tournante anodine, mais la même personne est partie d’un autre lieu sous une autre réservation. Le voyage fractionné cache la provenance. Là où aucune réservation de ce vol n’a été transmise, le trajet n’est pas connu, et rien n’est caché.',
  'Two tickets joined by the traveller himself cost the protection of a through fare; it is cheap, but it also keeps either airline from seeing the whole journey.':
    'Deux billets reliés par le voyageur lui-même font perdre la protection d’un billet unique ; c’est moins cher, mais cela empêche aussi chaque compagnie de voir le voyage entier.',
  'A way that costs hours and makes no sense is flown for a reason, often to come from a place that nobody suspects.':
    'Un trajet qui coûte des heures et n’a pas de sens a une raison, souvent celle d’arriver d’un lieu que nul ne soupçonne.',
  'To fly out, back and out again wastes time, but it breaks the trail between origin and destination.':
    'Partir, revenir et repartir fait perdre du temps, mais coupe la piste entre la provenance et la destination.',
  'The stretch between was made by other means and is in no booking. Tourists do so as well; ask what lies between.':
    'Le trajet intermédiaire s’est fait autrement et ne figure dans aucune réservation. Les touristes le font aussi ; demander ce qu’il y a entre les deux.',
  'What counts as short depends on the route: a night is normal to the neighbouring capital and odd across an ocean.':
    'Ce qui est court dépend de la ligne : une nuit est normale vers la capitale voisine et étrange au-delà d’un océan.',
  'One comes from abroad, one from inside the country, both at the belt at one time: bags or boarding cards may change hands before customs.':
    'L’un vient de l’étranger, l’autre de l’intérieur du pays, tous deux au tapis au même moment : bagages ou cartes d’embarquement peuvent changer de mains avant la douane.',
  'The list of the flight says another end of the journey than the booking. It was cut short at the hub, or two persons share one booking.':
    'La liste du vol indique une autre fin de voyage que la réservation. Il a été écourté à l’escale, ou deux personnes partagent une réservation.',
  'A bag that flies alone was either left behind by mistake or sent. It is taken off the belt before anybody collects it.':
    'Un bagage qui vole seul a été oublié par erreur ou envoyé. Il est retiré du tapis avant que quelqu’un ne le récupère.',
  'A passport renewed right before the booking hides the stamps of the old one. Most are renewed because they ran out.':
    'Un passeport renouvelé juste avant la réservation cache les cachets de l’ancien. La plupart sont renouvelés parce qu’ils arrivaient à échéance.',
  'A document made for this one journey, which was booked in the week before it, suits somebody who was recruited for it.':
    'Un document établi pour ce seul voyage, réservé dans la semaine qui le précède, convient à quelqu’un que l’on a recruté pour cela.',
};
