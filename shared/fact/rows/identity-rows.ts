/** Facts about whether the records fit together and belong to this person. */
import { added, type FactRow, FLAG, PERCENT, PERSONS, SET } from './fact-row.ts';

export const identityRows: readonly FactRow[] = [
  {
    id: 'identity.documentSharedOnFlight',
    type: 'boolean',
    family: 'identity',
    sources: ['traveller.documents.number', 'traveller.surname', 'traveller.givenNames'],
  },
  {
    id: 'identity.nameDiffers',
    type: 'boolean',
    family: 'identity',
    sources: ['traveller.surname', 'traveller.givenNames'],
    needs: ['api', 'pnr'],
  },
  { id: 'identity.channels', type: 'set', family: 'identity', words: ['api', 'pnr', 'table'] },
  { id: 'identity.apiWithoutPnr', type: 'boolean', family: 'identity', needs: ['api', 'pnr'] },
  { id: 'identity.pnrWithoutApi', type: 'boolean', family: 'identity', needs: ['api', 'pnr'] },
  added(3, 'identity.titleContradictsSex', FLAG, 'identity', ['traveller.title', 'traveller.sex'], {
    sensitivity: 'personal',
  }),
  added(3, 'identity.birthImpossible', FLAG, 'identity', ['traveller.dateOfBirth'], { sensitivity: 'personal' }),
  added(3, 'identity.infantOverTwo', FLAG, 'identity', ['traveller.type', 'traveller.dateOfBirth'], {
    sensitivity: 'personal',
  }),
  added(3, 'identity.matchScore', PERCENT, 'identity', ['traveller.surname', 'traveller.givenNames'], {
    needs: ['api', 'pnr'],
    bounds: [0, 100],
  }),
  added(3, 'identity.evidence', SET, 'identity', [], {
    needs: ['api', 'pnr'],
    words: ['document', 'reference', 'locator-name', 'name-birth', 'seat-name', 'locator-last', 'officer'],
  }),
  added(3, 'identity.sameNameOnFlight', PERSONS, 'identity', ['traveller.surname', 'traveller.givenNames']),
];
