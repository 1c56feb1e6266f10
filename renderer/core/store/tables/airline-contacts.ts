/** Whom to call at an airline on a day. */
import { type AirlineContact, CONTACT_DAYS } from '../../../../shared/roster/airline-contact.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const airlineContacts: SealedTable<AirlineContact> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'days', days: CONTACT_DAYS, endedOn: ({ day }) => day, topic: 'roster' },
  derivedFor: null,
  keptOpen: true,
  seen: 'everyone',
  afterRestore: 'now',
};
