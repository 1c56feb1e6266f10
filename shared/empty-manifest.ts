import type { Manifest } from './manifest.ts';

/** A manifest without envelope and content, with which the readers of entries and tables begin. */
export const EMPTY_MANIFEST: Manifest = {
  format: 'ENTRY',
  version: null,
  function: 'new',
  reference: null,
  prepared: null,
  sender: null,
  recipient: null,
  test: false,
  accessReference: null,
  part: null,
  flights: [],
  travellers: [],
  bookings: [],
  replies: [],
  stated: { passengers: null, crew: null, bookings: null },
  sensitive: 0,
  diagnostics: [],
};
