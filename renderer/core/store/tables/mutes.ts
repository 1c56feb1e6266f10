/** Rules that are muted for a person or a document. */
import type { Mute } from '../../../../shared/mute/mute.ts';
import { maskKey } from '../../../../shared/mute/mute-key.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const mutes: SealedTable<Mute, object, 'filtered'> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: {
    dataClass: 'unit',
    ends: 'travellers',
    endedOn: ({ revoked, until }) => revoked?.at.slice(0, 10) ?? until,
    masked,
    topic: 'mutes',
  },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};

/** A mute without the person it was for; null where that is removed already. */
function masked(mute: Mute): Mute | null {
  if (mute.name === '') return null;
  const { made, revoked } = mute;
  return {
    ...mute,
    name: '',
    key: maskKey(mute.key),
    made: { ...made, reason: '' },
    revoked: revoked === null ? null : { ...revoked, reason: '' },
  };
}
