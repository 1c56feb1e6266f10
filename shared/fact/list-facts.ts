/** Facts about entries of watchlists and of mirrored databases. No source supplies them yet. */
import { type FactTable, FLAG, fact, PERCENT } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';

export const listFacts: FactTable<TravellerSubject> = {
  'list.personScore': fact(
    255,
    3,
    PERCENT,
    'list',
    ['traveller.surname', 'traveller.givenNames', 'traveller.dateOfBirth'],
    { needs: ['list'] },
  ),
  'list.person': fact(256, 3, FLAG, 'list', ['traveller.surname', 'traveller.givenNames', 'traveller.dateOfBirth'], {
    needs: ['list'],
  }),
  'list.sanctioned': fact(
    257,
    3,
    FLAG,
    'list',
    ['traveller.surname', 'traveller.givenNames', 'traveller.dateOfBirth'],
    { needs: ['list'] },
  ),
  'list.documentLost': fact(258, 3, FLAG, 'list', ['traveller.documents.number'], { needs: ['list'] }),
  'list.contact': fact(259, 3, FLAG, 'list', ['booking.phones', 'booking.emails', 'booking.addresses'], {
    needs: ['list'],
  }),
  'list.card': fact(260, 3, FLAG, 'list', ['booking.payments.card'], { needs: ['list'] }),
  'list.agency': fact(261, 3, FLAG, 'list', ['booking.agency'], { needs: ['list'] }),
  'list.route': fact(262, 3, FLAG, 'route', ['booking.segments', 'flights'], { needs: ['list'] }),
  'list.conflictBorder': fact(263, 3, FLAG, 'route', ['booking.segments', 'flights'], { needs: ['list'] }),
};
