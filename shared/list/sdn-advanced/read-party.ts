/** One party of OFAC's advanced list as an entry. */
import type { XmlNode } from '../../xml/xml-node.ts';
import { EntryDraft, joined } from '../entry-draft.ts';
import type { EntryKind, NameQuality } from '../list-entry.ts';
import { attribute, childrenIn, textIn, textOf, textsIn } from '../xml-texts.ts';
import { periodOf, writtenPeriod } from './date-period.ts';
import type { Listing, NumberedDocument, Place } from './named-by-number.ts';
import type { ReferenceValues } from './reference-values.ts';

/** What parties point at. */
export interface Numbered {
  readonly values: ReferenceValues;
  readonly places: ReadonlyMap<string, Place>;
  /** By the number of an identity. */
  readonly documents: ReadonlyMap<string, readonly NumberedDocument[]>;
  /** By the number of a profile. */
  readonly listings: ReadonlyMap<string, readonly Listing[]>;
}

const KINDS: Readonly<Record<string, EntryKind>> = {
  individual: 'person',
  entity: 'organisation',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/** The entry of a `DistinctParty`; null where it has no number. Numbers that the list does not have are left in the draft. */
export function partyDraft(node: XmlNode, numbered: Numbered): EntryDraft | null {
  const profiles = childrenIn(node, 'profile');
  const id = attribute(node, 'fixedref') ?? attribute(profiles[0], 'id');
  if (id === null) return null;
  const type = numbered.values.partyType(attribute(profiles[0], 'partysubtypeid'));
  const kind = KINDS[type?.toLowerCase() ?? ''];
  const draft = new EntryDraft(kind ?? 'organisation', id);
  const told = type ?? attribute(profiles[0], 'partysubtypeid');
  if (kind === undefined && told !== null) draft.leave('PartySubTypeID', told);
  for (const text of textsIn(node, 'comment')) draft.remark(text);
  for (const profile of profiles) {
    for (const text of textsIn(profile, 'comment')) draft.remark(text);
    for (const identity of childrenIn(profile, 'identity')) {
      readIdentity(draft, identity, numbered.values);
      const own = numbered.documents.get(attribute(identity, 'id') ?? '') ?? [];
      for (const document of own) addDocument(draft, document);
    }
    for (const feature of childrenIn(profile, 'feature')) readFeature(draft, feature, numbered);
    for (const listing of numbered.listings.get(attribute(profile, 'id') ?? '') ?? []) {
      draft.listedOn ??= listing.listedOn;
      draft.programmes.push(...listing.programmes);
      for (const text of listing.remarks) draft.remark(text);
    }
  }
  return draft;
}

/** A document without a number matches nobody. What the list says of it stands in the remarks. */
function addDocument(draft: EntryDraft, { written, ...told }: NumberedDocument): void {
  if (written === null) draft.remark(told.note, told.words);
  else draft.numbered({ ...told, written });
}

function readIdentity(draft: EntryDraft, identity: XmlNode, values: ReferenceValues): void {
  const parts = new Map<string, string>();
  for (const groups of childrenIn(identity, 'namepartgroups')) {
    for (const master of childrenIn(groups, 'masternamepartgroup')) {
      for (const group of childrenIn(master, 'namepartgroup')) {
        const type = values.text('nameparttype', attribute(group, 'nameparttypeid'));
        parts.set(attribute(group, 'id') ?? '', type ?? '');
      }
    }
  }
  for (const alias of childrenIn(identity, 'alias')) {
    const type = values.text('aliastype', attribute(alias, 'aliastypeid')) ?? '';
    const primary = attribute(alias, 'primary') === 'true';
    const weak = attribute(alias, 'lowquality') === 'true';
    for (const text of textsIn(alias, 'comment')) draft.remark(text, 'Alias');
    for (const [at, name] of childrenIn(alias, 'documentedname').entries()) {
      // The further names of an alias are the same one in other scripts.
      const main = primary && at === 0 && !weak;
      addName(draft, name, parts, weak ? 'weak' : /^f/i.test(type) ? 'former' : main ? 'main' : 'good');
    }
  }
}

const LATIN = '215';
const SURNAMES = /^(?:last|maiden) name$/i;
const GIVEN = /^(?:first|middle) name$|^(?:pa|ma)tronymic$/i;

function addName(draft: EntryDraft, node: XmlNode, parts: ReadonlyMap<string, string>, quality: NameQuality): void {
  const found: { readonly type: string; readonly text: string }[] = [];
  let latin = true;
  for (const part of childrenIn(node, 'documentednamepart')) {
    for (const value of childrenIn(part, 'namepartvalue')) {
      const text = textOf(value);
      const script = attribute(value, 'scriptid');
      if (script !== null && script !== LATIN) latin = false;
      if (text !== null) found.push({ type: parts.get(attribute(value, 'namepartgroupid') ?? '') ?? '', text });
    }
  }
  const of = (pattern: RegExp): string | null =>
    joined(
      found.filter(({ type }) => pattern.test(type)).map(({ text }) => text),
      ' ',
    );
  const surname = of(SURNAMES);
  const givenNames = of(GIVEN);
  const others = found.filter(({ type }) => !SURNAMES.test(type) && !GIVEN.test(type)).map(({ text }) => text);
  // The list writes the family name first; in Latin letters the name is said the other way round.
  const whole = latin
    ? joined([...others, givenNames, surname], ' ')
    : joined(
        found.map(({ text }) => text),
        ' ',
      );
  draft.name(whole, quality, draft.kind === 'person' ? { surname, givenNames } : {});
}

function readFeature(draft: EntryDraft, feature: XmlNode, { values, places }: Numbered): void {
  const type = attribute(feature, 'featuretypeid');
  const words = values.text('featuretype', type) ?? `FeatureTypeID ${type ?? ''}`;
  for (const version of versionsOf(feature)) {
    for (const text of textsIn(version, 'comment')) draft.remark(text, words);
    for (const period of childrenIn(version, 'dateperiod')) {
      const days = periodOf(period, values);
      if (days === null) {
        const written = writtenPeriod(period, values);
        if (written !== null) draft.leave(words, written);
      } else if (/^birth ?date|^date of birth/i.test(words)) draft.birthDays(days);
      else draft.remark(days.from === days.to ? days.from : `${days.from} to ${days.to}`, words);
    }
    for (const location of childrenIn(version, 'versionlocation')) {
      const id = attribute(location, 'locationid') ?? '';
      const place = places.get(id);
      if (place === undefined) draft.leave(words, `LocationID ${id}`);
      else readPlace(draft, words, place);
    }
    for (const detail of childrenIn(version, 'versiondetail')) {
      const reference = attribute(detail, 'detailreferenceid');
      const written = textOf(detail) ?? values.text('detailreference', reference);
      if (written !== null) draft.numbered({ words, written, country: null });
      else if (reference !== null) draft.leave(words, `DetailReferenceID ${reference}`);
    }
  }
}

/** Versions of a feature; some files have their parts in the feature itself. */
function versionsOf(feature: XmlNode): readonly XmlNode[] {
  const versions = childrenIn(feature, 'featureversion');
  return versions.length > 0 ? versions : [feature];
}

function readPlace(draft: EntryDraft, words: string, { parts, city, country, others }: Place): void {
  if (/^(?:nationality|citizenship) country/i.test(words)) {
    draft.nationality(country ?? joined(parts), words);
  } else if (/^place of birth/i.test(words)) {
    draft.birthPlace(...parts, country);
  } else if (/^location/i.test(words)) {
    // A place of unknown parts may be a country alone.
    draft.address(parts, city, country);
    draft.remark(others, joined([words, ...parts], ' '));
  } else draft.remark(joined([...parts, country]), words);
}

/** Does the list of changes take this party off? */
export function isTakenOff(node: XmlNode): boolean {
  return /remov|delet/i.test(attribute(node, 'deltaaction') ?? '');
}

/** The number by which a party is taken off. */
export function partyId(node: XmlNode): string | null {
  return attribute(node, 'fixedref') ?? textIn(node, 'fixedref');
}
