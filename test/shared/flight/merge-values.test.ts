import { describe, expect, test } from 'vitest';
import { mergedTraveller } from '../../../shared/flight/merge-values.ts';
import type { TravellerRecord } from '../../../shared/flight/traveller-record.ts';
import type { ManifestTraveller } from '../../../shared/manifest.ts';
import { document, person } from './make-manifest.ts';

/** Every field has a value. A field that is added to the type has to be added here. */
const FULL: Required<ManifestTraveller> = {
  type: 'infant',
  flights: [0],
  surname: 'DOE',
  givenNames: 'JANE',
  title: 'MRS',
  sex: 'F',
  dateOfBirth: '1990-01-02',
  nationality: 'TGO',
  residence: 'GHA',
  birthPlace: 'LOME',
  documents: [document('P000001')],
  locator: 'ABC123',
  seat: '12A',
  embarkation: 'ADD',
  debarkation: 'LFW',
  bags: { count: 2, weightKg: 40, tags: ['ET123456'], pool: null },
  reference: 'REF1',
  ticket: '0711234567890',
  verified: true,
  phones: ['+22890000001'],
  emails: ['A@B.CC'],
  address: { street: 'RUE 1', city: 'LOME', state: null, postalCode: null, country: 'TGO' },
  frequentFlyer: { carrier: 'ET', number: '1', tier: 'GOLD' },
  status: 'checked-in',
  checkedIn: '2026-11-24T07:00Z',
  boardingNumber: '17',
  clearance: '8',
  crewDuty: 'CR1',
  governmentReference: 'GOV1',
};

function recordOf(traveller: ManifestTraveller, channel: 'api' | 'pnr'): TravellerRecord {
  const message = `message ${channel}`;
  return {
    id: `${message}:0`,
    replaced: [],
    source: { message, channel, index: 0, booking: null },
    channel,
    kind: channel === 'api' ? 'api' : 'push',
    list: message,
    traveller,
    line: '',
    booking: null,
    boarded: null,
    cancelled: false,
    sinceClosing: false,
    assigned: false,
  };
}

function merged(...travellers: readonly ManifestTraveller[]) {
  const records = travellers.map((each, at) => recordOf(each, at === 0 ? 'api' : 'pnr'));
  return mergedTraveller({ records, evidence: [], confidence: null, otherName: null }, null, null);
}

const FIELDS = (Object.keys(FULL) as (keyof ManifestTraveller)[]).filter((field) => field !== 'flights');

describe('the values of a merged traveller', () => {
  test.each(FIELDS)('what only the other entry has of %s is kept', (field) => {
    const bare = person('');
    expect(merged(bare, { ...bare, [field]: FULL[field] })[field as never]).toEqual(FULL[field]);
  });

  test.each(FIELDS)('what only the first entry has of %s is kept', (field) => {
    const bare = person('');
    expect(merged({ ...bare, [field]: FULL[field] }, bare)[field as never]).toEqual(FULL[field]);
  });

  test('the entries themselves are not changed', () => {
    const [first, second] = [person('DOE/JANE'), { ...FULL }];
    merged(first, second);
    expect([first, second]).toEqual([person('DOE/JANE'), FULL]);
  });
});
