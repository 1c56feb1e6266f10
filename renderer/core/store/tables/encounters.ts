/** What was done at the inspections of cases: one record per case, under its id. They end with the flight of the case. */
import type { Encounter, EncounterEntry } from '../../../../shared/encounter/encounter-entry.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

/** `flight`: '' where the case has none. */
export const encounters: SealedTable<Encounter, { readonly flight: string }, 'filtered'> = {
  since: 7,
  index: { flight: 'unindexed' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'flight', masking: maskEncounter },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};

/** What was done and when stays; what is said of people and by whom outside the unit does not. */
function maskEncounter({ id, entries }: Encounter): Encounter {
  return { id, entries: entries.map(maskEntry) };
}

const NOBODY = { guardian: null, note: null } as const;

function maskEntry(entry: EncounterEntry): EncounterEntry {
  switch (entry.kind) {
    case 'identity-read':
      return {
        ...entry,
        document: '',
        reason: null,
        compared: entry.compared.map((each) => ({ ...each, read: null, recorded: null })),
      };
    case 'identity-seen':
    case 'moved':
      return { ...entry, note: null };
    case 'bag':
      return { ...entry, tag: '' };
    case 'identity-unreadable':
      return { ...entry, reason: '' };
    case 'act':
      return { ...entry, ...NOBODY };
    case 'intrusive':
      return {
        ...{ ...entry, ...NOBODY },
        ...{ authorisedBy: '', refusalTo: null, sameSexOfficer: null, doctor: null, interpreter: null },
        ...{ witness: null, pregnancy: null },
      };
    case 'ended':
      return { ...entry, note: null, medical: null };
    case 'correction':
      return { ...entry, why: '' };
  }
}
