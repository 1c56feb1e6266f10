/** Facts about how usual a value is on this route. */
import { added, type FactRow, PERCENT } from './fact-row.ts';

export const baselineRows: readonly FactRow[] = [
  added(3, 'baseline.leadHoursPercentile', PERCENT, 'time', ['booking.created'], {
    needs: ['baseline'],
    awaited: true,
  }),
  added(3, 'baseline.bagKgPercentile', PERCENT, 'bags', ['traveller.bags'], { needs: ['baseline'], awaited: true }),
  added(3, 'baseline.bagCountPercentile', PERCENT, 'bags', ['traveller.bags'], { needs: ['baseline'], awaited: true }),
  added(3, 'baseline.stayPercentile', PERCENT, 'time', ['booking.segments'], { needs: ['baseline'], awaited: true }),
  added(3, 'baseline.farePercentOfMedian', PERCENT, 'payment', ['booking.payments.amount'], {
    needs: ['baseline'],
    awaited: true,
  }),
  added(3, 'baseline.cashSharePercent', PERCENT, 'payment', ['booking.payments.method'], {
    needs: ['baseline'],
    awaited: true,
  }),
  added(3, 'baseline.agencyLiftPercent', PERCENT, 'links', ['booking.agency'], {
    needs: ['baseline', 'history'],
    awaited: true,
  }),
  added(3, 'baseline.crewBagKgPercentile', PERCENT, 'bags', ['traveller.bags', 'traveller.crewDuty'], {
    needs: ['baseline'],
    awaited: true,
  }),
  added(3, 'baseline.crewStayPercentile', PERCENT, 'time', ['booking.segments', 'traveller.crewDuty'], {
    needs: ['baseline'],
    awaited: true,
  }),
];
