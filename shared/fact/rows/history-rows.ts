/** Facts about what was seen of a person before the departure of this flight. */
import { added, DAYS, type FactRow, FLAG, KG, PERSONS, PIECES } from './fact-row.ts';

export const historyRows: readonly FactRow[] = [
  added(3, 'history.firstTrip', FLAG, 'history', ['traveller.documents'], { needs: ['history'] }),
  added(3, 'history.trips90d', PIECES, 'history', ['traveller.documents'], { needs: ['history'] }),
  added(3, 'history.routeTrips90d', PIECES, 'history', ['traveller.documents'], { needs: ['history'] }),
  added(3, 'history.hubTrips60d', PIECES, 'history', ['traveller.documents'], {
    needs: ['history', 'list'],
    awaited: true,
  }),
  added(3, 'history.shortStays12m', PIECES, 'history', ['traveller.documents'], { needs: ['history'] }),
  added(3, 'history.daysSinceLastTrip', DAYS, 'history', ['traveller.documents'], {
    needs: ['history'],
  }),
  added(3, 'history.unusedReturns', PIECES, 'history', ['booking.segments'], { needs: ['history'] }),
  added(3, 'history.documentNumbers', PIECES, 'identity', ['traveller.documents.number'], {
    needs: ['history'],
  }),
  added(3, 'history.nationalities', PIECES, 'identity', ['traveller.nationality'], {
    needs: ['history'],
    sensitivity: 'personal',
  }),
  added(3, 'history.birthDates', PIECES, 'identity', ['traveller.dateOfBirth'], {
    needs: ['history'],
    sensitivity: 'personal',
  }),
  added(3, 'history.documentOtherPerson', FLAG, 'identity', ['traveller.documents.number'], {
    needs: ['history'],
  }),
  added(3, 'history.originElsewhere48h', FLAG, 'route', ['booking.segments'], { needs: ['history'] }),
  added(3, 'history.selfTransfer12h', FLAG, 'route', ['booking.segments'], { needs: ['history'] }),
  added(3, 'history.missingEntry', FLAG, 'route', ['traveller.embarkation'], { needs: ['history'], awaited: true }),
  added(3, 'history.noShowRebooked', FLAG, 'time', ['traveller.status'], { needs: ['history'] }),
  added(3, 'history.bagCountChange', PIECES, 'bags', ['traveller.bags'], { needs: ['history'] }),
  added(3, 'history.bagKgChange', KG, 'bags', ['traveller.bags'], { needs: ['history'] }),
  added(3, 'history.sameCompanions', PERSONS, 'links', [], { needs: ['history'] }),
  added(3, 'history.positiveCompanions', PERSONS, 'links', [], { needs: ['history'] }),
  added(3, 'history.minorsEscorted12m', PERSONS, 'links', ['booking.travellers'], {
    needs: ['history'],
    sensitivity: 'personal',
  }),
  added(3, 'history.positiveResults', PIECES, 'history', [], { needs: ['history'] }),
  added(3, 'history.negativeResults12m', PIECES, 'history', [], { needs: ['history'] }),
  added(3, 'history.cashDeclarations', PIECES, 'history', [], { needs: ['history'], awaited: true }),
  added(3, 'history.crewRotations90d', PIECES, 'history', ['traveller.crewDuty'], {
    needs: ['history'],
  }),
  added(5, 'history.destinationTrips60d', PIECES, 'history', ['traveller.documents'], { needs: ['history'] }),
];
