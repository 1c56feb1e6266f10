import { describe, expect, test } from 'vitest';
import { OFFICES } from '../../../shared/casework/question.ts';
import { foreignOffice, mayGoTo, officeIn } from '../../../shared/protection/way-out.ts';

const TOGO = { isForeign: true, state: 'TGO' };
const GHANA = { isForeign: true, state: 'GHA' };
const SOME = { isForeign: true, state: null };

describe('what may go to an office', () => {
  test.each([
    ['nobody asks for protection', null, TOGO, true],
    ['it is an office of their state', ['TGO'], TOGO, false],
    ['it is an office of another state', ['TGO'], GHANA, true],
    ['it is not said whose office it is', ['TGO'], SOME, false],
    ['it is not known whence they come', [], GHANA, false],
    ['it is an office of the own state', ['TGO'], { isForeign: false, state: null }, true],
  ] as const)('where %s', (_, states, office, may) => {
    expect(mayGoTo(states, office)).toBe(may);
  });

  test('embassies, national and regional bureaus are offices that reach states', () => {
    const foreign = OFFICES.filter((office) => foreignOffice({ kind: 'office', office }) !== null);
    expect(foreign).toEqual(['ncb', 'rilo', 'embassy']);
    expect(foreignOffice({ kind: 'office', office: 'rilo', state: 'GHA' })).toEqual(SOME);
    expect(foreignOffice({ kind: 'office', office: 'embassy', state: 'GHA' })).toEqual(GHANA);
    expect(foreignOffice({ kind: 'airline' })).toBeNull();
  });

  test.each([
    ['For the embassy of Togo', TOGO],
    ['Demande de l’ambassade du Ghana', GHANA],
    ['CONSULAT TOGOLAIS', TOGO],
    ['NCB Lomé', SOME],
    ['consulates of Togo and Ghana', SOME],
    ['RILO Dakar, Senegal', SOME],
    ['Bureau régional de liaison du Sénégal', SOME],
    ['The court of Lomé', null],
    ['consultation of a doctor from Togo', null],
    ['', null],
  ] as const)('a text names an office: %s', (text, office) => {
    expect(officeIn(text)).toEqual(office);
  });
});
