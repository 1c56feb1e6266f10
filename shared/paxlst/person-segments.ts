/**
 * Segments of a person and the person's documents: ATT, DTM, DOC, EMP, GEI, NAT, RFF.
 * Source: WCO/IATA/ICAO PAXLST implementation guide, segment groups 4 and 5.
 */
import { TagTable } from '../edifact/tag-table.ts';
import { tagCode } from '../edifact/tokens.ts';
import type { ListDraft } from './list-draft.ts';
import type { PersonDraft } from './person.ts';
import { isNoNumber, NO_SEX, SEXES, seatOf, ticketOf, upperCase, writtenTime } from './sent-values.ts';

export type PersonSegment = (list: ListDraft, person: PersonDraft, s: number) => void;

const BIRTH = tagCode('329');
const EXPIRY = tagCode('36');
const ISSUE = tagCode('182');

/** ATT: the sex. */
export const readAttribute: PersonSegment = (list, person, s) => {
  const { tokens } = list;
  const kind = tokens.code(s, 1);
  if (kind !== 0x32 && kind !== 0) list.info(s, 'unknown-qualifier', tokens.text(s, 1));
  fillSex(list, person, s, tokens.text(s, 3) === '' ? 2 : 3, 0);
};

/** Sets the sex of a person; the code for "not known" leaves it null. */
export function fillSex(list: ListDraft, person: PersonDraft, s: number, e: number, c: number): void {
  const written = upperCase(list.tokens.text(s, e, c));
  const sex = SEXES[written];
  if (sex !== undefined) {
    if (list.repeated(person.sex, sex, written, s)) return;
    person.sex = sex;
    if (written === 'MI' || written === 'FI') person.infant = true;
    list.mark('sex', s, e, c);
  } else if (!NO_SEX.has(written)) list.warn(s, 'unknown-sex', written);
}

/** DTM: date of birth (329), expiry (36) or issue (182) of the open document. */
export const readPersonDate: PersonSegment = (list, person, s) => {
  const { tokens } = list;
  const kind = tokens.code(s, 1, 0);
  const written = writtenTime(tokens, s);
  if (written === '') return;
  if (kind === BIRTH) {
    const date = list.date(written, 'birth', s);
    if (list.repeated(person.dateOfBirth, date, written, s)) return;
    person.dateOfBirth = date;
    list.mark('dateOfBirth', s, 1, 1);
  } else if (kind === EXPIRY || kind === ISSUE) {
    const { document } = person;
    if (document === undefined) {
      list.warn(s, 'document-missing');
      return;
    }
    const expires = kind === EXPIRY;
    const date = list.date(written, 'near', s);
    if (list.repeated(expires ? document.expiry : document.issued, date, written, s)) return;
    if (expires) document.expiry = date;
    else document.issued = date;
    list.markDocument(expires ? 'expiry' : 'issued', s, 1, 1);
  } else list.info(s, 'unknown-qualifier', tokens.text(s, 1, 0));
};

/** DOC: opens a document. */
export const readDocument: PersonSegment = (list, person, s) => {
  const written = list.sent(s, 2, 0);
  let number = written;
  if (number?.includes('<') === true) number = number.replaceAll('<', '');
  if (number !== null && isNoNumber(number)) {
    list.info(s, 'placeholder', written as string);
    number = null;
  }
  const type = list.sent(s, 1, 0);
  person.openDocument(type?.endsWith('<') === true ? type.slice(0, -1) : type, number);
  list.markDocument('type', s, 1, 0);
  list.markDocument('number', s, 2, 0);
};

/** GEI: the data were verified (173) or not (174). */
export const readVerification: PersonSegment = (list, person, s) => {
  const code = list.tokens.text(s, 2);
  if (code === '173') person.verified = true;
  else if (code === '174') person.verified ??= false;
  else {
    list.info(s, 'unknown-qualifier', code);
    return;
  }
  list.mark('verified', s, 2);
};

/** NAT: the nationality. */
export const readNationality: PersonSegment = (list, person, s) => {
  const { tokens } = list;
  const kind = tokens.code(s, 1);
  const written = tokens.text(s, 2);
  if (written === '') return;
  // 1 is the nationality at birth, 3 a former one: neither is the present nationality.
  const former = kind === 0x31 || kind === 0x33;
  if (!former && kind !== 0x32 && kind !== 0) list.info(s, 'unknown-qualifier', tokens.text(s, 1));
  const code = list.country(written, s);
  if (former || (person.nationality !== null && code !== null && code !== person.nationality)) {
    list.info(s, 'value-not-kept', written);
    return;
  }
  person.nationality ??= code;
  list.mark('nationality', s, 2);
};

/** EMP: the duty of a crew member. */
export const readDuty: PersonSegment = (list, person, s) => {
  person.crewDuty = list.held(person.crewDuty, list.sent(s, 2, 0), 'crewDuty', s, 2);
};

/** RFF: a reference, by its qualifier. */
export const readReference: PersonSegment = (list, person, s) => {
  const read = REFERENCES.get(list.tokens.code(s, 1, 0));
  if (read === undefined) {
    list.info(s, 'unknown-qualifier', list.tokens.text(s, 1, 0));
    return;
  }
  const sent = list.sent(s, 1, 1);
  if (sent !== null) read(list, person, sent, s);
};

/** Readers by RFF 1153 of persons. Each row names its field, because writing to a field with a variable name is slow. */
const REFERENCES = new TagTable<(list: ListDraft, person: PersonDraft, sent: string, s: number) => void>(
  Object.entries({
    AVF(list, person, sent, s) {
      person.locator = list.held(person.locator, sent, 'locator', s, 1, 1);
    },
    ABO(list, person, sent, s) {
      person.reference = list.held(person.reference, sent, 'reference', s, 1, 1);
    },
    SEA(list, person, sent, s) {
      person.seat = list.held(person.seat, seatOf(sent), 'seat', s, 1, 1);
    },
    YZY(list, person, sent, s) {
      person.ticket = list.held(person.ticket, ticketOf(sent), 'ticket', s, 1, 1);
    },
    CR(list, person, sent, s) {
      person.frequentFlyer = list.held(person.frequentFlyer, sent, 'frequentFlyer.number', s, 1, 1);
    },
    AEA(list, person, sent, s) {
      person.governmentReference = list.held(person.governmentReference, sent, 'governmentReference', s, 1, 1);
    },
  } satisfies Record<string, (list: ListDraft, person: PersonDraft, sent: string, s: number) => void>),
);
