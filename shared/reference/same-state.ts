/** Codes of documents for people of one state, such as British overseas citizens. Readers write other spellings, such as `D`, as the usual code already. */
const STATE_OF: Readonly<Record<string, string>> = {
  ...{ GBD: 'GBR', GBN: 'GBR', GBO: 'GBR', GBP: 'GBR', GBS: 'GBR' },
  ...{ UNK: 'RKS', XXK: 'RKS', UNA: 'UNO' },
};

/** Do two codes of documents stand for one state? */
export function isSameState(one: string, other: string): boolean {
  return (STATE_OF[one] ?? one) === (STATE_OF[other] ?? other);
}
