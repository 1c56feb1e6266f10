/**
 * The consolidated list of the United Nations Security Council in XML: `CONSOLIDATED_LIST` with `INDIVIDUAL` and `ENTITY`, all values in child elements.
 * Source: the schema and the files that the Security Council publishes.
 */
import type { IsoDate } from '../manifest.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { imoNumbersInText, passportsInText } from './document-dates.ts';
import { EntryDraft, joined } from './entry-draft.ts';
import { listedDay } from './list-dates.ts';
import type { NameQuality } from './list-entry.ts';
import type { ListRow } from './list-format.ts';
import { type XmlForm, xmlReader } from './read-xml-list.ts';
import { attribute, childrenIn, isEmpty, textIn, textsIn } from './xml-texts.ts';

const FORM: XmlForm = {
  format: 'UN-XML',
  entries: new Set(['individual', 'entity']),
  left: new Set(['versionnum', 'sortkey', 'sortkeylastmod']),
  outside(node, head) {
    if (node.name !== 'consolidatedlist') return false;
    head.publishedOn = dayOf(attribute(node, 'dategenerated'));
    return true;
  },
  draft(node) {
    const id = textIn(node, 'dataid') ?? textIn(node, 'referencenumber');
    if (id === null) return null;
    const draft = new EntryDraft(node.name === 'individual' ? 'person' : 'organisation', id);
    readCommon(draft, node);
    for (const prefix of ['individual', 'entity']) readParts(draft, node, prefix);
    return draft;
  },
};

export const UN_XML: ListRow = {
  format: 'UN-XML',
  takes: ({ root, has }) =>
    root === 'consolidatedlist' || (has('dataid') && (has('individual') || has('entity'))) ? 'list' : null,
  read: xmlReader(FORM),
};

function readCommon(draft: EntryDraft, node: XmlNode): void {
  const names = ['firstname', 'secondname', 'thirdname', 'fourthname', 'fifthname', 'sixthname'];
  draft.name(
    joined(
      names.map((name) => textIn(node, name)),
      ' ',
    ),
    'main',
  );
  for (const name of textsIn(node, 'nameoriginalscript')) for (const each of severalIn(name)) draft.name(each, 'good');
  draft.sexOf(textIn(node, 'gender') ?? textIn(node, 'sex'), 'GENDER');
  for (const { value, label } of valuesOf(node, 'nationality')) draft.nationality(value, label);
  for (const { value, label } of valuesOf(node, 'nationality2')) draft.nationality(value, label);
  draft.reference = textIn(node, 'referencenumber');
  for (const type of textsIn(node, 'unlisttype')) draft.programmes.push(type);
  // Every entry says `UN List` here; anything else tells something.
  for (const { value, label } of valuesOf(node, 'listtype')) if (!/^un list$/i.test(value)) draft.remark(value, label);
  draft.listedOn = dayOf(textIn(node, 'listedon'));
  for (const { value } of valuesOf(node, 'lastdayupdated')) draft.changedOn = latest(draft.changedOn, dayOf(value));
  for (const name of ['title', 'designation']) {
    for (const { value, label } of valuesOf(node, name)) draft.remark(value, label);
  }
  for (const name of ['comments1', 'comments2', 'comments3', 'comments']) {
    for (const text of textsIn(node, name)) readComments(draft, text);
  }
  for (const name of ['submittedby', 'submittedon', 'delistedon', 'narrativesummary']) {
    for (const { value, label } of valuesOf(node, name)) draft.remark(value, label);
  }
}

/** Numbers hide in the comments: they are taken where a text says in so many words what they are, and the text stays. */
function readComments(draft: EntryDraft, text: string): void {
  draft.remark(text);
  if (draft.kind === 'person') {
    for (const written of passportsInText(text)) draft.numbered({ words: 'Passport', written, country: null });
  } else for (const number of imoNumbersInText(text)) draft.identifier('imo', null, number, null);
}

/** The parts whose names begin with the kind of the entry. */
function readParts(draft: EntryDraft, node: XmlNode, prefix: string): void {
  for (const alias of childrenIn(node, `${prefix}alias`)) readAlias(draft, alias);
  for (const birth of childrenIn(node, `${prefix}dateofbirth`)) readBirth(draft, birth);
  for (const place of childrenIn(node, `${prefix}placeofbirth`)) {
    draft.birthPlace(...placeOf(place), textIn(place, 'country'));
    draft.remark(textIn(place, 'note'), 'PLACE_OF_BIRTH');
  }
  for (const address of childrenIn(node, `${prefix}address`)) {
    draft.address(
      [textIn(address, 'street'), ...placeOf(address)],
      textIn(address, 'city'),
      textIn(address, 'country'),
    );
    draft.remark(textIn(address, 'note'), 'ADDRESS');
  }
  for (const document of childrenIn(node, `${prefix}document`)) readDocument(draft, document);
}

/** `ZIP_CODE` holds a province at times; both stand in the text of the address. */
function placeOf(node: XmlNode): readonly (string | null)[] {
  return [textIn(node, 'city'), textIn(node, 'stateprovince'), textIn(node, 'zipcode')];
}

const QUALITIES: readonly (readonly [RegExp, NameQuality])[] = [
  [/low|weak/i, 'weak'],
  [/f\.?\s?k\.?\s?a|formerly|previous/i, 'former'],
];

function readAlias(draft: EntryDraft, node: XmlNode): void {
  const written = textIn(node, 'quality') ?? '';
  const note = textIn(node, 'note');
  const quality =
    QUALITIES.find(([pattern]) => pattern.test(written))?.[1] ??
    (/previously listed|formerly/i.test(note ?? '') ? 'former' : 'good');
  const names = textsIn(node, 'aliasname').flatMap(severalIn);
  for (const name of names) draft.name(name, quality);
  draft.remark(note, names.length === 0 ? 'ALIAS' : `ALIAS ${names.join('; ')}`);
  // Births stray into the blocks of aliases.
  for (const birth of [...textsIn(node, 'dateofbirth'), ...textsIn(node, 'yearofbirth')])
    draft.birth(birth, 'DATE_OF_BIRTH');
  draft.birthPlace(textIn(node, 'cityofbirth'), textIn(node, 'stateprovinceofbirth'), textIn(node, 'countryofbirth'));
  if (written !== '' && !/^(?:good|low|[afn]\.?\s?k\.?\s?a\.?)$/i.test(written)) draft.remark(written, 'QUALITY');
}

function readBirth(draft: EntryDraft, node: XmlNode): void {
  const type = textIn(node, 'typeofdate') ?? '';
  const circa = /appro|circa/i.test(type);
  const from = textIn(node, 'fromyear');
  const to = textIn(node, 'toyear');
  const days = [...textsIn(node, 'date'), ...textsIn(node, 'year')];
  draft.remark(textIn(node, 'note'), 'DATE_OF_BIRTH');
  if (from !== null || to !== null) {
    const range = from === null || to === null ? (from ?? to) : `${from} to ${to}`;
    draft.birth(range, 'DATE_OF_BIRTH', circa);
  }
  // A year beside its full date says nothing more.
  const [first] = days;
  const more = days.slice(1).filter((day) => !(first?.includes(day) ?? false));
  for (const day of first === undefined ? [] : [first, ...more]) draft.birth(day, 'DATE_OF_BIRTH', circa);
  if (type !== '' && !/^(?:exact|between|approximately)$/i.test(type)) draft.remark(type, 'TYPE_OF_DATE');
}

function readDocument(draft: EntryDraft, node: XmlNode): void {
  if (isEmpty(node)) return;
  const words = joined([textIn(node, 'typeofdocument'), textIn(node, 'typeofdocument2')], ' ');
  const country = textIn(node, 'issuingcountry') ?? textIn(node, 'countryofissue');
  const others = [...textsIn(node, 'issuingcountry'), ...textsIn(node, 'countryofissue')].filter(
    (other) => other !== country,
  );
  const written = textIn(node, 'dateofissue');
  const issued = dayOf(written);
  const expires = textIn(node, 'dateofexpiry');
  const expiry = dayOf(expires);
  const place = joined([textIn(node, 'cityofissue'), ...others]);
  const note = joined([
    textIn(node, 'note'),
    place === null ? null : `issued in ${place}`,
    written !== null && issued === null ? `issued ${written}` : null,
    expires !== null && expiry === null ? `expires ${expires}` : null,
  ]);
  const numbers = textsIn(node, 'number').flatMap(numbersIn);
  for (const number of numbers) draft.numbered({ words, written: number, country, issued, expiry, note });
  if (numbers.length === 0) draft.remark(joined([words, country, note]), 'DOCUMENT');
}

/** Several names in one element are parted by a semicolon. */
function severalIn(text: string): readonly string[] {
  return text.split(/\s*[;؛]\s*/).filter((name) => name !== '');
}

/** Several numbers in one element, where every part has a digit. */
function numbersIn(text: string): readonly string[] {
  const parts = text.split(/\s*;\s*/).filter((part) => part !== '');
  return parts.every((part) => /\p{N}/u.test(part)) ? parts : [text];
}

/** The values of an element: its own text, or that of each `VALUE` in it. */
function valuesOf(node: XmlNode, name: string): readonly { readonly value: string; readonly label: string }[] {
  return childrenIn(node, name).flatMap((child) => {
    const values =
      childrenIn(child, 'value').length === 0 ? textsIn({ ...node, children: [child] }, name) : textsIn(child, 'value');
    return values.map((value) => ({ value, label: child.tag }));
  });
}

function dayOf(written: string | null): IsoDate | null {
  return listedDay(written, 'day-first');
}

function latest(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || (b !== null && b > a) ? b : a;
}
