/** Lists with entries that name travellers of the small flights. */
import { emptyEntry, type ListEntry, type ListedDocument } from '../../../shared/list/list-entry.ts';
import { ListIndex } from '../../../shared/list/match/list-index.ts';
import { type OpenLists, openLists } from '../../../shared/list/match/open-lists.ts';
import { born, LIST, listedDocument, person } from '../list/match/listed.ts';

const lost = (id: string, document: ListedDocument): ListEntry => ({
  ...emptyEntry('document', id),
  documents: [{ ...document, status: 'lost' }],
});

export const SMALL_ENTRIES = [
  {
    list: { ...LIST, id: 'persons' },
    entries: [
      person('child', 'Ama Dossou', { births: born('2015-06-07') }),
      person('no birth sent', 'Sekou Kone', { births: born('1980-05-06') }),
      person('first of January', 'Kofi Mensah', { births: born('1990-01-01') }),
    ],
  },
  {
    list: { ...LIST, id: 'sanctions', law: 'sanctions' },
    entries: [person('child', 'Ama Dossou', { births: born('2015-06-07') }), person('name', 'Sekou Kone')],
  },
  {
    list: { ...LIST, id: 'documents', law: 'documents', owner: 'immigration', mandate: 'immigration' },
    entries: [lost('lost', listedDocument('B1234567', 'TGO')), lost('alike', listedDocument('P735482I', 'TGO'))],
  },
  {
    list: { ...LIST, id: 'contacts', law: 'contacts', outcome: 'watch' },
    entries: [
      { ...emptyEntry('contact', 'phone'), phones: ['+55 11 99999-0000'] },
      {
        ...emptyEntry('card', 'card'),
        identifiers: [{ type: 'card', typeText: null, value: 'TOKENA', country: null }],
      },
      {
        ...emptyEntry('agency', 'agency'),
        identifiers: [{ type: 'agency', typeText: null, value: '1234567', country: null }],
      },
    ],
  },
  // Only the police may see it: no fact tells of it.
  {
    list: { ...LIST, id: 'hidden', seenBy: ['police'] },
    entries: [person('hidden', 'Kofi Mensah', { documents: [listedDocument('P7354821', 'TGO')] })],
  },
] as const satisfies Parameters<typeof ListIndex.of>[0];

export const SMALL_LISTS: OpenLists = openLists(ListIndex.of(SMALL_ENTRIES), null);
