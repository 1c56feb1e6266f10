/** What tests state about a list, an entry of it, and files of it. */
import type { EntryInput, PictureInput, TermsInput } from '../../../renderer/core/calls/list-input.ts';
import { pngOf } from '../../shared/casework/given-files.ts';

/** A new picture of an entry, with so many bytes after its head. */
export function pictureInput(caption: string | null = null, more = 0): PictureInput {
  return { of: { file: new Blob([pngOf(640, 480) as Uint8Array<ArrayBuffer>, new Uint8Array(more)]) }, caption };
}

/** A list that everybody may see. */
export const TERMS: TermsInput = {
  title: 'Stolen cars',
  law: 'objects',
  mandate: 'joint',
  foreign: false,
  source: 'Own agency',
  reference: null,
  legalBasis: 'Customs code, article 1',
  reason: 'to find stolen cars',
  handling: null,
  instruction: '',
  outcome: 'watch',
  seenBy: null,
  seenByRoles: null,
  validFrom: null,
  validTo: null,
  ageLimitDays: null,
  nameOnlyBudget: 5,
};

export const ENTRY: EntryInput = {
  kind: 'person',
  names: [{ name: 'Kofi Listedone', surname: 'Listedone', givenNames: 'Kofi', quality: 'main' }],
  births: [{ from: '1980-01-01', to: '1980-12-31', circa: false }],
  birthPlaces: [],
  sex: 'M',
  nationalities: ['TGO'],
  documents: [],
  phones: [],
  emails: [],
  addresses: [],
  identifiers: [],
  reference: null,
  programmes: [],
  notice: null,
  remarks: null,
  pictures: [],
  rules: [],
  listedOn: null,
  changedOn: null,
  validUntil: null,
  outcome: null,
  handling: null,
  instruction: null,
  warning: null,
};

/** An alert without rules. */
export const ALERT: EntryInput = {
  ...ENTRY,
  kind: 'alert',
  names: [{ name: 'Powder in false bottoms', surname: null, givenNames: null, quality: 'main' }],
  ...{ births: [], sex: null, nationalities: [] },
  remarks: 'A second floor of the case.\nLook at the rivets: they are new.',
};

/** A person of a published list. */
export interface Listed {
  readonly id: number;
  readonly surname: string;
  readonly given?: string;
}

/** The list of OFAC as published as `sdn.csv`, with these persons. It gives itself no day. */
export function sdnList(people: readonly Listed[]): Uint8Array {
  const rest = '-0- ,'.repeat(7);
  const lines = people.map(
    ({ id, surname, given = 'Kofi' }) =>
      `${id},"${surname.toUpperCase()}, ${given}","individual","TEST",${rest}"DOB 03 Feb 1970; nationality Togo."\r\n`,
  );
  return new TextEncoder().encode(lines.join(''));
}

export const LIST_FILE = { name: 'sdn.csv', bytes: sdnList([{ id: 1, surname: 'Listedone' }]) };
