/** Facts about entries of watchlists and of mirrored databases. */
import { added, type FactRow, FLAG, PERCENT } from './fact-row.ts';

export const listRows: readonly FactRow[] = [
  added(
    3,
    'list.personScore',
    PERCENT,
    'list',
    ['traveller.surname', 'traveller.givenNames', 'traveller.dateOfBirth'],
    { needs: ['list'], awaited: true },
  ),
  added(3, 'list.person', FLAG, 'list', ['traveller.surname', 'traveller.givenNames', 'traveller.dateOfBirth'], {
    needs: ['list'],
    awaited: true,
  }),
  added(3, 'list.sanctioned', FLAG, 'list', ['traveller.surname', 'traveller.givenNames', 'traveller.dateOfBirth'], {
    needs: ['list'],
    awaited: true,
  }),
  added(3, 'list.documentLost', FLAG, 'list', ['traveller.documents.number'], { needs: ['list'], awaited: true }),
  added(3, 'list.contact', FLAG, 'list', ['booking.phones', 'booking.emails', 'booking.addresses'], {
    needs: ['list'],
    awaited: true,
  }),
  added(3, 'list.card', FLAG, 'list', ['booking.payments.card'], { needs: ['list'], awaited: true }),
  added(3, 'list.agency', FLAG, 'list', ['booking.agency'], { needs: ['list'], awaited: true }),
  added(3, 'list.route', FLAG, 'route', ['booking.segments', 'flights'], { needs: ['list'], awaited: true }),
  added(3, 'list.conflictBorder', FLAG, 'route', ['booking.segments', 'flights'], { needs: ['list'], awaited: true }),
];
