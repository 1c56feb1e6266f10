/**
 * The publicly described indicators that the shipped rules implement, by number, for the page about the rules. A rule may serve several, an
 * indicator may need several rules, and `open` names what no fact covers.
 */
export interface Indicator {
  readonly number: number;
  readonly says: string;
  readonly rules: readonly string[];
  /** The part that no rule covers, and why. */
  readonly open?: string;
}

export const INDICATORS: readonly Indicator[] = [
  {
    number: 1,
    says: 'Cash ticket',
    rules: ['joint.cash-ticket', 'joint.cash-unusual-on-route', 'joint.agency-cash-unusual'],
  },
  {
    number: 2,
    says: 'One way to a country that is not home',
    rules: ['immigration.one-way-not-national'],
    open: 'No fact says whether a way onward was booked elsewhere within a month.',
  },
  {
    number: 3,
    says: 'Booked shortly before departure',
    rules: ['joint.booked-late', 'joint.booked-within-a-day', 'joint.booked-late-for-route'],
  },
  {
    number: 4,
    says: 'Cash, one way and late together',
    rules: ['customs.cash-one-way-late', 'customs.agency-cash-one-way-late', 'customs.cash-no-bag-one-way-late'],
  },
  {
    number: 5,
    says: 'Payer who does not travel',
    rules: ['police.third-party-payer', 'police.third-party-payer-late'],
  },
  {
    number: 6,
    says: 'One card for several strangers',
    rules: ['police.card-several-bookings', 'police.card-many-surnames'],
  },
  {
    number: 7,
    says: 'Card from a country without part in the journey',
    rules: ['police.card-of-third-country', 'police.card-listed'],
  },
  {
    number: 8,
    says: 'Several payments on a small ticket',
    rules: ['police.several-payments-few-travellers'],
    open: 'A card declined before is in no fact.',
  },
  {
    number: 9,
    says: 'Premium seat in cash by a newcomer',
    rules: ['joint.premium-cash', 'joint.premium-cash-first-trip'],
  },
  { number: 10, says: 'Fare out of proportion to the stay', rules: ['customs.fare-far-above-route'] },
  { number: 11, says: 'Sold in a third country', rules: ['joint.sold-in-third-country'] },
  {
    number: 12,
    says: 'Changed or moved again and again',
    rules: ['joint.booking-changed-often', 'joint.return-moved'],
  },
  { number: 13, says: 'Returns bought and not flown', rules: ['joint.return-never-used'] },
  {
    number: 14,
    says: 'Tickets reused or for another type of traveller',
    rules: ['police.infant-too-old'],
    open: 'Reused ticket numbers and staff fares are in no fact.',
  },
  {
    number: 15,
    says: 'Source and transit airports in one journey',
    rules: [
      'customs.source-route',
      'joint.listed-route',
      'customs.route-brazil-southern-africa',
      'customs.route-andes-europe',
      'customs.route-west-africa-east-asia',
      'customs.route-gold-to-india',
      'customs.route-thailand-london',
      'customs.route-wildlife-asia',
    ],
  },
  { number: 16, says: 'Origin hidden by a second booking', rules: ['joint.hidden-origin'] },
  { number: 17, says: 'Transfer between two bookings', rules: ['joint.self-transfer'] },
  { number: 18, says: 'Illogical way', rules: ['joint.detour', 'joint.backtracking'] },
  { number: 19, says: 'Gaps in the itinerary', rules: ['joint.itinerary-gap', 'immigration.no-entry-seen'] },
  {
    number: 20,
    says: 'Short stay after a long flight',
    rules: ['customs.short-stay-long-haul', 'customs.short-stay-no-bag-late', 'joint.stay-short-for-route'],
  },
  { number: 21, says: 'Back with the same aircraft', rules: ['customs.same-day-return'] },
  { number: 22, says: 'Frequent without a membership', rules: ['customs.often-without-status'] },
  { number: 23, says: 'First trip, risk route and another sign', rules: ['customs.first-trip-risk-route'] },
  {
    number: 24,
    says: 'Long transit, or no flight onward',
    rules: ['immigration.long-transit-no-visa', 'immigration.transit-without-onward-flight'],
    open: 'Whether the flight onward was taken, and where the night was spent, are in no fact.',
  },
  { number: 25, says: 'International and domestic arrival meet', rules: ['joint.meets-domestic-arrival'] },
  {
    number: 26,
    says: 'Destination cut or changed',
    rules: ['joint.listed-to-unbooked-place'],
    open: 'A destination that was changed in the booking under way is in no fact.',
  },
  {
    number: 27,
    says: 'Quiet or crowded hours on a risk route',
    rules: ['customs.night-arrival-source-route'],
    open: 'Cheaper flights and peak days are in no fact.',
  },
  { number: 28, says: 'One way to the edge of a conflict zone', rules: ['police.conflict-border-one-way'] },
  { number: 29, says: 'No-show, then another flight', rules: ['joint.no-show-rebooked'] },
  { number: 30, says: 'Bought at the airport', rules: ['joint.bought-at-airport'] },
  {
    number: 31,
    says: 'No bag for a long stay',
    rules: [
      'customs.no-bag-long-stay',
      'customs.no-bag-far-and-long',
      'customs.no-bag-one-way-late',
      'customs.empty-bags-one-way-late',
      'customs.cash-no-bag-one-way-late',
      'customs.cash-empty-bags-one-way-late',
    ],
  },
  {
    number: 32,
    says: 'Too much baggage',
    rules: [
      'customs.heavy-for-stay',
      'customs.excess-for-stay',
      'customs.heavy-for-route',
      'customs.many-bags-for-route',
    ],
  },
  {
    number: 33,
    says: 'Equal or round weights',
    rules: ['customs.equal-weights-strangers', 'customs.round-weights-strangers'],
  },
  { number: 34, says: 'Bags differ between out and back', rules: ['customs.bags-changed-on-return'] },
  { number: 35, says: 'One carries the bags of all', rules: ['customs.one-carries-all'] },
  { number: 36, says: 'Bag without its traveller', rules: ['joint.bag-without-traveller'] },
  {
    number: 37,
    says: 'Bag added after check-in',
    rules: [],
    open: 'No fact tells when, where and by whom a bag was added.',
  },
  { number: 38, says: 'Excess paid in cash', rules: ['customs.excess-cash-short'] },
  { number: 39, says: 'Tag and ticket differ', rules: ['customs.bag-tagged-elsewhere'] },
  { number: 40, says: 'Special items on a risk route', rules: ['customs.animals-bulky-listed-route'] },
  { number: 41, says: 'Twins on successive flights', rules: ['customs.twins-on-successive-flights'] },
  {
    number: 42,
    says: 'Document lost, stolen or revoked',
    rules: [],
    open: 'The hit of a list with such documents says it, for the mandate and as far as its owner decided.',
  },
  {
    number: 43,
    says: 'New document, older trips',
    rules: ['joint.new-document-earlier-trips', 'joint.document-issued-for-trip'],
  },
  { number: 44, says: 'Several identities of one person', rules: ['police.several-identities'] },
  {
    number: 45,
    says: 'One document, several persons',
    rules: ['joint.document-shared', 'immigration.document-of-another'],
  },
  {
    number: 46,
    says: 'Document that cannot be right',
    rules: [
      'immigration.document-expired',
      'immigration.document-suspect',
      'immigration.check-digit-wrong',
      'immigration.dates-impossible',
    ],
    open: 'Formats of single states are in no fact.',
  },
  { number: 47, says: 'Name on the ticket differs', rules: ['police.name-differs'] },
  { number: 48, says: 'Document changed late or often', rules: ['immigration.document-changed-late'] },
  {
    number: 49,
    says: 'Passenger list and bookings disagree',
    rules: ['immigration.listed-without-booking', 'immigration.booked-not-on-closed-list'],
  },
  {
    number: 50,
    says: 'Visa just issued',
    rules: ['immigration.visa-just-issued'],
    open: 'The office that issued the visa and the kind of visa are in no fact.',
  },
  {
    number: 51,
    says: 'Placeholder in a field',
    rules: ['immigration.placeholder-name'],
    open: 'A birthday on 1 January is left out: it would single out countries without registers.',
  },
  {
    number: 52,
    says: 'Address of convenience',
    rules: ['joint.contact-of-finding', 'joint.contact-listed', 'joint.address-shared', 'joint.address-many-surnames'],
  },
  {
    number: 53,
    says: 'Phone of several surnames',
    rules: ['police.shared-phone', 'police.shared-phone-one-sitting', 'joint.phone-many-surnames'],
  },
  {
    number: 54,
    says: 'E-mail of several surnames, or almost the same',
    rules: ['joint.email-shared', 'joint.email-alike', 'joint.email-many-surnames'],
  },
  {
    number: 55,
    says: 'Foreign phone, or one of a finding',
    rules: ['joint.phone-third-country', 'joint.contact-of-finding', 'joint.contact-listed'],
  },
  { number: 56, says: 'No contact', rules: ['police.no-contact-cash', 'joint.no-contact'] },
  { number: 57, says: 'Agency of earlier findings', rules: ['customs.agency-of-findings', 'customs.agency-listed'] },
  { number: 58, says: 'Split booking', rules: ['police.split-booking', 'joint.split-on-same-flight'] },
  { number: 59, says: 'Bookings of one agent within minutes', rules: ['police.agent-shotgun'] },
  {
    number: 60,
    says: 'Neighbouring ticket numbers',
    rules: ['joint.same-ticket-block'],
    open: 'Counts only where one agent made the bookings at one sitting: seats apart do not enter.',
  },
  {
    number: 61,
    says: 'Strangers in adjoining seats, again',
    rules: ['joint.seat-beside-again'],
    open: 'Whether a seat was asked for is in no fact.',
  },
  { number: 62, says: 'Companion of an earlier finding', rules: ['joint.companion-of-finding'] },
  { number: 63, says: 'Controller of couriers', rules: ['police.controller'] },
  { number: 64, says: 'Checked in next to each other, again', rules: ['joint.checked-in-beside-again'] },
  {
    number: 65,
    says: 'Minor with strangers',
    rules: [
      'immigration.minor-other-surname',
      'immigration.minor-way-back-unknown',
      'immigration.minor-with-another-sign',
      'immigration.child-document-expired',
      'immigration.minor-sent-by-outsider',
      'police.minor-paid-by-outsider',
      'police.adult-with-minor-of-strangers',
      'immigration.minor-without-care',
    ],
  },
  {
    number: 66,
    says: 'Group of young strangers',
    rules: ['police.sponsored-group-one-way', 'police.young-group-first-trip'],
  },
  { number: 67, says: 'Escort of minors', rules: ['police.escort-of-minors'] },
  {
    number: 68,
    says: 'Persons on lists',
    rules: ['police.perhaps-listed-person'],
    open: 'Who is on a list, the hit of the list says, for the mandate and as far as its owner decided.',
  },
  {
    number: 69,
    says: 'Runs to a cash or gold hub',
    rules: [
      'customs.cash-hub-hand-luggage',
      'customs.cash-to-hub-hand-luggage',
      'customs.hub-runner',
      'customs.short-trips-all-year',
    ],
  },
  {
    number: 70,
    says: 'Cash declared or seized before',
    rules: ['joint.found-out-before', 'customs.declared-cash-before'],
  },
  { number: 71, says: 'Reverse flow to the source', rules: ['customs.reverse-flow'] },
  { number: 72, says: 'Sum in parts, one payer', rules: ['customs.pair-with-one-payer'] },
];
