/** The list of flagged travellers for people, in their language. */
import type { ExportColumn, Words } from './export-table.ts';
import type { FlaggedRow } from './flagged-csv.ts';
import { type FlightWords, flightCell } from './flight-cell.ts';

/** Its columns. */
export const FLAGGED_COLUMNS: readonly ExportColumn<FlaggedRow, Words & FlightWords>[] = [
  { heading: 'export.flagged.flight', type: 'text', cell: flightCell },
  { heading: 'export.flagged.scheduledDeparture', type: 'date-time', cell: (row) => row.scheduledDeparture },
  { heading: 'export.flagged.scheduledArrival', type: 'date-time', cell: (row) => row.scheduledArrival },
  { heading: 'export.flagged.surname', type: 'text', personal: true, cell: (row) => row.surname },
  { heading: 'export.flagged.givenNames', type: 'text', personal: true, cell: (row) => row.givenNames },
  { heading: 'export.flagged.dateOfBirth', type: 'date-time', personal: true, cell: (row) => row.dateOfBirth },
  { heading: 'export.flagged.nationality', type: 'code', cell: (row) => row.nationality },
  { heading: 'export.flagged.document', type: 'code', personal: true, cell: (row) => row.document },
  { heading: 'export.flagged.locator', type: 'code', personal: true, cell: (row) => row.locator },
  { heading: 'export.flagged.seat', type: 'code', cell: (row) => row.seat },
  {
    heading: 'export.flagged.outcome',
    type: 'text',
    cell: (row, { word }) => word(row.handling === 'safeguard' ? 'export.flagged.protect' : `outcome.${row.outcome}`),
  },
  { heading: 'export.flagged.customs', type: 'number', cell: (row) => row.scores.customs },
  { heading: 'export.flagged.police', type: 'number', cell: (row) => row.scores.police },
  { heading: 'export.flagged.immigration', type: 'number', cell: (row) => row.scores.immigration },
  { heading: 'export.flagged.joint', type: 'number', cell: (row) => row.scores.joint },
  {
    heading: 'export.flagged.attendance',
    type: 'text',
    cell: (row, { word }) => row.attendance.map((agency) => word(`attendee.${agency}`)).join(', '),
  },
  { heading: 'export.flagged.reasons', type: 'text', cell: (row) => row.reasons.join(' | ') },
];
