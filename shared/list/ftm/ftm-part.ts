/** Things that are parts of an entry and stand on lines of their own: they point at it, or it points at them. */
import type { IsoDate } from '../../manifest.ts';
import { listedCountry } from '../country-words.ts';
import type { EntryDraft } from '../entry-draft.ts';
import type { FtmThing } from './ftm-thing.ts';

/** Schemata of parts, with the property that names their entry, and what they add to it. */
const PARTS: Readonly<
  Record<string, { readonly of: readonly string[]; add: (draft: EntryDraft, part: FtmThing) => void }>
> = {
  Passport: { of: ['holder'], add: (draft, part) => addDocument(draft, part, 'Passport') },
  Identification: { of: ['holder'], add: (draft, part) => addDocument(draft, part, 'Identification') },
  Sanction: { of: ['entity'], add: addSanction },
  Address: { of: ['holder', 'entity', 'thing'], add: addAddress },
  CryptoWallet: { of: ['holder'], add: addWallet },
  Occupancy: { of: ['holder'], add: (draft, part) => addTexts(draft, part, ['status', 'startDate', 'endDate']) },
};

export function isPart(schema: string): boolean {
  return Object.hasOwn(PARTS, schema);
}

/** Ids of the entries whose part this is, as far as it says so itself. */
export function ownersOf(part: FtmThing): readonly string[] {
  return PARTS[part.schema]?.of.flatMap((property) => part.texts(property)) ?? [];
}

export function addPart(draft: EntryDraft, part: FtmThing): void {
  if (isPart(part.schema)) PARTS[part.schema]?.add(draft, part);
}

/** The day of a text; null where it is none. Times after a day do not count. */
export function ftmDay(written: string | undefined): IsoDate | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0] ?? null;
}

/** Adds texts of properties to the remarks, each with the name of its property. */
export function addTexts(draft: EntryDraft, thing: FtmThing, properties: readonly string[]): void {
  for (const property of properties) {
    for (const text of thing.texts(property)) draft.remark(`${property} ${text}`);
  }
}

function addDocument(draft: EntryDraft, part: FtmThing, usual: string): void {
  const words = part.texts('type')[0] ?? usual;
  const dates = { issued: ftmDay(part.texts('startDate')[0]), expiry: ftmDay(part.texts('endDate')[0]) };
  const country = part.texts('country')[0] ?? null;
  for (const number of [...part.texts('number'), ...part.texts('passportNumber')]) {
    const given = { written: number, country, ...dates };
    // The schema says what the words do not.
    const isPassport = part.schema === 'Passport' && draft.kind === 'person';
    if (isPassport || !draft.number({ ...given, words })) {
      const issuer = country === null ? null : listedCountry(country);
      const document = { number, issuer, status: null, ...dates };
      if (draft.kind === 'person')
        draft.documents.push({ type: isPassport ? 'P' : null, typeText: words, ...document });
      else draft.identifiers.push({ type: 'other', typeText: words, value: number, country: issuer });
    }
  }
  addTexts(draft, part, ['authority', 'summary']);
}

function addSanction(draft: EntryDraft, part: FtmThing): void {
  const ids = part.texts('programId');
  draft.programmes.push(...(ids.length > 0 ? ids : part.texts('program')));
  draft.reference ??= [...part.texts('unscId'), ...part.texts('authorityId'), ...part.texts('recordId')][0] ?? null;
  const listed = ftmDay(part.texts('listingDate')[0] ?? part.texts('startDate')[0]);
  if (listed !== null && (draft.listedOn === null || listed < draft.listedOn)) draft.listedOn = listed;
  const until = ftmDay(part.texts('endDate')[0]);
  draft.ends.push(until);
  if (ids.length > 0) addTexts(draft, part, ['program']);
  addTexts(draft, part, ['authority', 'reason', 'summary', 'provisions', 'status', 'duration']);
}

function addAddress(draft: EntryDraft, part: FtmThing): void {
  const [city = '', country = ''] = [part.texts('city')[0], part.texts('country')[0]];
  const full = part.texts('full')[0];
  const parts = ['postOfficeBox', 'street', 'street2', 'street3', 'postalCode', 'city', 'state', 'region'];
  const texts = full === undefined ? parts.flatMap((property) => part.texts(property)) : [full];
  draft.address(texts, city === '' ? null : city, country, full === undefined);
}

function addWallet(draft: EntryDraft, part: FtmThing): void {
  const [currency] = part.texts('currency');
  const typeText = currency === undefined ? 'Digital currency address' : `Digital currency address ${currency}`;
  for (const value of part.texts('publicKey'))
    draft.identifiers.push({ type: 'other', typeText, value, country: null });
}
