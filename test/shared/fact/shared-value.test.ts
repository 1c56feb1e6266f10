import { expect, test } from 'vitest';
import type { LinkKey } from '../../../shared/fact/fact.ts';
import type { TravellerSubject } from '../../../shared/fact/fact-subjects.ts';
import { sharedValue } from '../../../shared/fact/shared-value.ts';

interface Had {
  readonly documents?: readonly (string | null)[];
  readonly phones?: readonly string[];
  readonly email?: string;
  readonly last4?: string;
  readonly street?: string;
  readonly payer?: string;
}

/** A traveller with these values; only the parts that are compared are there. */
function subject({ documents = [], phones = [], email, last4, street, payer }: Had): TravellerSubject {
  return {
    traveller: { documents: documents.map((number) => ({ number })) },
    party: {
      phones,
      phoneKeys: phones.map((phone) => phone.replace(/\D/g, '').replace(/^00/, '')),
      emailKeys: email === undefined ? [] : [email],
      booking: {
        payments: [{ last4: last4 ?? null, payer: payer ?? null }],
        addresses: street === undefined ? [] : [{ street, city: 'LOME', country: null }],
      },
    },
  } as unknown as TravellerSubject;
}

test.each<[LinkKey, Had, Had, string | null]>([
  ['document', { documents: ['A1', 'B2'] }, { documents: ['B2'] }, 'B2'],
  ['document', { documents: [null] }, { documents: [null] }, null],
  ['phone', { phones: ['+228 90', '+229 21'] }, { phones: ['0022921'] }, '+229 21'],
  ['email', { email: 'A@B.TG' }, { email: 'A@B.TG' }, 'A@B.TG'],
  ['card', { last4: '1234' }, { last4: '1234' }, '···1234'],
  ['card', { last4: '1234' }, { last4: '9999' }, null],
  ['address', { street: 'RUE 5' }, { street: 'RUE 5' }, 'RUE 5, LOME'],
  ['payer', { payer: 'Kora Lucien' }, { payer: 'KORA LUCIEN' }, 'Kora Lucien'],
])('what two travellers share by %s is told as the first of them has it', (by, one, other, value) => {
  expect(sharedValue(subject(one), subject(other), by)).toBe(value);
});

test('travellers without a party share no contact', () => {
  const alone = { traveller: { documents: [] }, party: null } as unknown as TravellerSubject;
  expect(sharedValue(alone, subject({ phones: ['1'] }), 'phone')).toBeNull();
});
