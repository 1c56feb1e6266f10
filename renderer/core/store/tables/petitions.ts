/** Complaints, and requests for access. */
import type { Petition } from '../../../../shared/casework/petition.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const petitions: SealedTable<Petition, object, 'filtered'> = {
  since: 5,
  index: {},
  encoding: json,
  form: 1,
  lifetime: {
    dataClass: 'unit',
    ends: 'travellers',
    // One that nobody answers does not stay for ever.
    endedOn: ({ closed, due }) => closed?.at.slice(0, 10) ?? due,
    topic: 'petitions',
    masked,
  },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  // Whoever complained since the backup still waits for an answer.
  afterRestore: 'both',
};

/** A petition without the person and the words; null where they are removed already. */
function masked(petition: Petition): Petition | null {
  if (petition.person.name === '') return null;
  const { closed } = petition;
  return {
    ...petition,
    person: { name: '', dateOfBirth: null, document: null },
    text: '',
    closed:
      closed === null
        ? null
        : {
            ...closed,
            answer: '',
            ...(closed.unlooked === undefined ? {} : { unlooked: { ...closed.unlooked, reason: '' } }),
          },
  };
}
