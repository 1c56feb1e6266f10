/** From a thing of FollowTheMoney to an entry, without the parts on other lines. */
import type { Sex } from '../../manifest.ts';
import { EntryDraft } from '../entry-draft.ts';
import type { ListedIdentifier, NameQuality } from '../list-entry.ts';
import { addTexts, ftmDay } from './ftm-part.ts';
import { kindOfSchema } from './ftm-schema.ts';
import type { FtmThing } from './ftm-thing.ts';

/** Names in order: of several, the first that says it counts. */
const NAMES: readonly (readonly [string, NameQuality])[] = [
  ['name', 'good'],
  ['alias', 'good'],
  ['abbreviation', 'good'],
  ['weakAlias', 'weak'],
  ['previousName', 'former'],
  ['pastNames', 'former'],
];

const SEXES: ReadonlyMap<string, Sex> = new Map([
  ['male', 'M'],
  ['female', 'F'],
  ['other', 'X'],
]);

/** Properties that are numbers of a person or body, with the words for their kind. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    passportNumber: 'Passport',
    idNumber: 'Identification number',
    socialSecurityNumber: 'Social security number',
    taxNumber: 'Tax number',
    vatCode: 'VAT number',
    innCode: 'INN',
    registrationNumber: 'Registration number',
    ogrnCode: 'OGRN',
    okpoCode: 'OKPO',
    kppCode: 'KPP',
    leiCode: 'LEI',
    dunsCode: 'D-U-N-S number',
    uscCode: 'Social credit code',
    uniqueEntityId: 'Unique entity number',
    npiCode: 'NPI number',
    cikCode: 'CIK number',
    ibcRuc: 'RUC',
    bikCode: 'BIK',
    swiftBic: 'SWIFT/BIC',
    isinCode: 'ISIN',
  }),
);

/** Numbers of ships, aircraft and vehicles. */
const THING_NUMBERS: ReadonlyMap<string, ListedIdentifier['type']> = new Map(
  Object.entries({
    imoNumber: 'imo',
    callSign: 'call-sign',
    mmsi: 'other',
    serialNumber: 'serial',
    icaoCode: 'other',
    crsNumber: 'other',
    registrationNumber: 'registration',
    vin: 'vin',
    licensePlate: 'plate',
  } as const),
);

/** Properties with a field of their own, and those that only say where the data come from or point at other things. */
const DONE: ReadonlySet<string> = new Set([
  ...NAMES.map(([property]) => property),
  ...NUMBERS.keys(),
  ...THING_NUMBERS.keys(),
  ...'firstName secondName middleName lastName fatherName motherName gender birthDate birthPlace nationality citizenship flag'.split(
    ' ',
  ),
  ...'phone email address addressEntity programId program wikidataId sourceUrl alephUrl publisherUrl modifiedAt createdAt'.split(
    ' ',
  ),
  ...'proof documents owner operator holder retrievedAt indexText sanctions passports identification'.split(' '),
]);

/** The entry that a thing is; null for a thing against which nobody is checked. */
export function ftmDraft(thing: FtmThing): EntryDraft | null {
  const kind = kindOfSchema(thing.schema, thing.texts('birthDate').length > 0);
  if (kind === null) return null;
  const draft = new EntryDraft(kind, thing.id);
  addNames(draft, thing);
  for (const birth of thing.texts('birthDate')) draft.birth(birth, 'birthDate');
  draft.birthPlaces.push(...thing.texts('birthPlace'));
  for (const property of ['nationality', 'citizenship', 'flag']) {
    for (const country of thing.texts(property)) draft.nationality(country, property);
  }
  const [gender] = thing.texts('gender');
  if (gender !== undefined) {
    draft.sex = SEXES.get(gender.toLowerCase()) ?? null;
    if (draft.sex === null) draft.leave('gender', gender);
  }
  draft.phones.push(...thing.texts('phone'));
  draft.emails.push(...thing.texts('email'));
  const ids = thing.texts('programId');
  draft.programmes.push(...(ids.length > 0 ? ids : thing.texts('program')));
  addTexts(
    draft,
    thing,
    thing.properties.filter((property) => !DONE.has(property)),
  );
  draft.changedOn = ftmDay(thing.lastChange);
  return draft;
}

/** Numbers and addresses that the parts of the entry do not have already, in more words. */
export function addWhatPartsLack(draft: EntryDraft, thing: FtmThing): void {
  const isThing = draft.kind === 'vessel' || draft.kind === 'aircraft' || draft.kind === 'vehicle';
  const known = new Set([
    ...draft.documents.map(({ number }) => number),
    ...draft.identifiers.map(({ value }) => value),
  ]);
  for (const property of thing.properties) {
    const type = isThing ? THING_NUMBERS.get(property) : undefined;
    const words = NUMBERS.get(property);
    for (const number of thing.texts(property)) {
      if (known.has(number)) continue;
      if (type !== undefined) {
        const value = type === 'imo' ? number.replace(/^IMO\s*/i, '') : number;
        draft.identifiers.push({ type, typeText: type === 'other' ? property : null, value, country: null });
      } else if (words !== undefined) draft.number({ words, written: number });
    }
  }
  for (const address of thing.texts('address')) {
    if (!draft.hasAddress(address)) draft.address([address], null, '');
  }
}

function addNames(draft: EntryDraft, thing: FtmThing): void {
  const [family, others] = [thing.texts('lastName'), thing.texts('lastName').length > 1];
  const given = ['firstName', 'secondName', 'middleName'].map((property) => thing.texts(property));
  // Several family names do not say which of the names each belongs to.
  const isClear = family.length === 1 && !others && given.every((names) => names.length <= 1);
  const parts = isClear ? { surname: family[0] as string, givenNames: given.flat().join(' ') } : {};
  const names = thing.texts('name');
  const composed = isClear ? [parts.givenNames, parts.surname].filter(Boolean).join(' ') : '';
  const main = names.includes(thing.caption) ? thing.caption : (names[0] ?? (thing.caption || composed));
  draft.name(main, 'main', parts);
  for (const [property, quality] of NAMES) for (const name of thing.texts(property)) draft.name(name, quality);
}
