/** Facts about checked bags. */
import { added, type FactRow, FLAG, KG1, PIECES } from './fact-row.ts';

export const bagsRows: readonly FactRow[] = [
  {
    id: 'bags.count',
    type: 'integer',
    unit: 'pieces',
    family: 'bags',
    sources: ['traveller.bags'],
    // That it is 0 is said only by whoever sends it.
    absenceOf: 'bags',
  },
  { id: 'bags.weightKg', type: 'integer', unit: 'kg', family: 'bags', sources: ['traveller.bags'], absenceOf: 'bags' },
  {
    id: 'bags.kgPerNight',
    type: 'decimal',
    decimals: 1,
    unit: 'kg-per-night',
    family: 'bags',
    sources: ['traveller.bags', 'booking.segments'],
    needs: ['pnr'],
  },
  {
    id: 'bags.none',
    type: 'boolean',
    family: 'bags',
    sources: ['traveller.bags', 'traveller.status'],
    absenceOf: 'bags',
    none: 1,
  },
  { id: 'bags.poolHead', type: 'boolean', family: 'bags', sources: ['traveller.bags'] },
  added(3, 'bags.tags', PIECES, 'bags', ['traveller.bags']),
  added(3, 'bags.tagsDiffer', FLAG, 'bags', ['traveller.bags']),
  added(3, 'bags.kgPerBag', KG1, 'bags', ['traveller.bags']),
  added(3, 'bags.roundWeight', FLAG, 'bags', ['traveller.bags']),
  added(3, 'bags.withoutTraveller', FLAG, 'bags', ['traveller.bags', 'traveller.status']),
  added(3, 'bags.bookingCount', PIECES, 'bags', ['traveller.bags', 'booking.travellers'], {
    needs: ['pnr'],
    absenceOf: 'bags',
  }),
  added(3, 'bags.bookingKgPerPerson', KG1, 'bags', ['traveller.bags', 'booking.travellers'], { needs: ['pnr'] }),
  added(3, 'bags.identicalWeights', FLAG, 'bags', ['traveller.bags', 'booking.travellers'], { needs: ['pnr'] }),
  added(3, 'bags.headCarriesAll', FLAG, 'bags', ['traveller.bags', 'traveller.surname', 'booking.travellers'], {
    needs: ['pnr'],
  }),
  added(3, 'bags.excessService', FLAG, 'bags', ['booking.services'], { needs: ['pnr'] }),
  added(3, 'bags.specialItems', FLAG, 'bags', ['booking.services'], { needs: ['pnr'] }),
  added(3, 'bags.tagDestinationDiffers', FLAG, 'bags', ['traveller.bags', 'traveller.debarkation'], {
    needs: ['pnr'],
    awaited: true,
  }),
];
