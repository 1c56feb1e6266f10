/** Matches of travellers with entries of lists that officers declared false. */
import type { FalseMatch } from '../../../../shared/list/false-match.ts';
import { maskKey } from '../../../../shared/mute/mute-key.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const falseMatches: SealedTable<FalseMatch, object, 'filtered'> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  lifetime: {
    dataClass: 'unit',
    ends: 'travellers',
    endedOn: ({ revoked, until }) => revoked?.at.slice(0, 10) ?? until,
    masked,
    topic: 'lists',
  },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};

/** A record without the person whom it was about; null where that is removed already. */
function masked(record: FalseMatch): FalseMatch | null {
  if (record.name === '') return null;
  const { made, revoked, key } = record;
  return {
    ...record,
    name: '',
    key: maskKey(key),
    made: { ...made, reason: '' },
    revoked: revoked === null ? null : { ...revoked, reason: '' },
  };
}
