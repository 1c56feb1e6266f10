/** Facts about how usual a value is on this route. */
import { added, type FactRow, PERCENT } from './fact-row.ts';

export const baselineRows: readonly FactRow[] = [
  added(3, 'baseline.leadHoursPercentile', PERCENT, 'time', ['booking.created'], {
    needs: ['baseline'],
  }),
  added(3, 'baseline.bagKgPercentile', PERCENT, 'bags', ['traveller.bags'], { needs: ['baseline'] }),
  added(3, 'baseline.bagCountPercentile', PERCENT, 'bags', ['traveller.bags'], { needs: ['baseline'] }),
  added(3, 'baseline.stayPercentile', PERCENT, 'time', ['booking.segments'], { needs: ['baseline'] }),
  added(3, 'baseline.farePercentOfMedian', PERCENT, 'payment', ['booking.payments.amount'], {
    needs: ['baseline'],
  }),
  added(3, 'baseline.cashSharePercent', PERCENT, 'payment', ['booking.payments.method'], {
    needs: ['baseline'],
  }),
  added(3, 'baseline.agencyLiftPercent', PERCENT, 'links', ['booking.agency'], {
    needs: ['baseline', 'history'],
  }),
  added(3, 'baseline.crewBagKgPercentile', PERCENT, 'bags', ['traveller.bags', 'traveller.crewDuty'], {
    needs: ['baseline'],
  }),
  added(3, 'baseline.crewStayPercentile', PERCENT, 'time', ['booking.segments', 'traveller.crewDuty'], {
    needs: ['baseline'],
  }),
];
