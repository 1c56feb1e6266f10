/** English: the choice of the unit’s airports. */
export const airportTexts = {
  'start.title': 'Which airport does your unit work at?',
  'start.hint':
    'The airport decides who arrives, departs or changes planes here, and gives the local time. Add further airports if the unit works at several; the first one gives the local time.',
  'start.search': 'City, country or code',
  'start.found': 'Airports found',
  'start.not-found': 'No airport fits. Try the three-letter code or the name of the city in English.',
  'start.none': 'No airport chosen yet.',
  'start.chosen': 'Chosen airports',
  'start.clock': 'gives the local time',
  'start.remove': 'Remove {{airport}}',
  'start.go': 'Begin',
  'start.go-at': 'Begin at {{city}}',
  'start.welcome':
    'Airside reads the passenger lists and bookings airlines send, checks everyone on board against the rules of customs, police and immigration, and shows who needs attention, and why. It works without a network: nothing leaves this machine.',
  'start.store.practice': 'This is the practice store: samples and exercises, nothing real. Look around as you like.',
  'start.store.live': 'This is the live store: real messages, real travellers, real cases.',
  'start.to.practice': 'Go to practice instead',
  'start.to.live': 'Go to the live store',
  'start.sample': 'Choose {{city}} ({{code}})',
  'start.sample.hint': 'the samples take place there',
  'start.lead': 'make it the first',
  'airports.change': 'Change airports',
  'airports.title': 'Airports of this unit',
  'airports.hint':
    'They decide who arrives, departs or changes planes here; the first one gives the local time. Case numbers keep the code {{code}}.',
  'airports.save': 'Save airports',
} as const;
