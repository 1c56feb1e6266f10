/** What the entry form holds during typing, and the entry made from it. */
import type { Entry, EntryBooking, EntryTraveller } from '../../../shared/entry/entry.ts';
import type { IsoDate, Sex, TravelDocument, TravellerType } from '../../../shared/manifest.ts';
import { checks, type FieldError, type FlightDraft, legOf, NO_FLIGHT } from './flight-draft.ts';
import { typedCount, typedDate, typedList, typedText } from './typed-values.ts';

export interface PersonDraft {
  readonly key: number;
  readonly type: TravellerType;
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: Sex | '';
  readonly dateOfBirth: string;
  readonly nationality: string;
  readonly residence: string;
  readonly birthPlace: string;
  readonly documentType: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly expiry: string;
  readonly locator: string;
  readonly seat: string;
  readonly bags: string;
  readonly weight: string;
  readonly tags: string;
  readonly phone: string;
  readonly email: string;
  /** Documents after the first, and other data of a reader for which the form has no field. */
  readonly further: Pick<EntryTraveller, 'title' | 'ticket' | 'embarkation' | 'debarkation' | 'mrz'> & {
    readonly documents: readonly TravelDocument[];
  };
}

export interface EntryDraft {
  readonly flight: FlightDraft;
  readonly people: readonly PersonDraft[];
  /** Key of the person shown. */
  readonly current: number;
  readonly booking: EntryBooking | null;
  /** The pasted screen, unchanged. */
  readonly text: string | null;
  readonly kind: Entry['kind'];
}

/** A person without data. */
export function emptyPerson(key: number): PersonDraft {
  return {
    key,
    type: 'passenger',
    surname: '',
    givenNames: '',
    sex: '',
    dateOfBirth: '',
    nationality: '',
    residence: '',
    birthPlace: '',
    documentType: '',
    documentNumber: '',
    issuer: '',
    expiry: '',
    locator: '',
    seat: '',
    bags: '',
    weight: '',
    tags: '',
    phone: '',
    email: '',
    further: { documents: [], embarkation: null, debarkation: null, mrz: null },
  };
}

/** An entry without data. */
export function emptyDraft(flight: FlightDraft = NO_FLIGHT): EntryDraft {
  return { flight, people: [emptyPerson(1)], current: 1, booking: null, text: null, kind: 'form' };
}

/** Whether the person has no data. */
export function isEmptyPerson(person: PersonDraft): boolean {
  return JSON.stringify(person) === JSON.stringify(emptyPerson(person.key));
}

/** Whether clearing loses nothing. The flight alone does not count, because it stays for the next traveller. */
export function isEmptyDraft(draft: EntryDraft): boolean {
  return draft.people.every(isEmptyPerson) && draft.text === null;
}

/** The fields of a person, from a reader. */
export function personDraft(key: number, traveller: EntryTraveller): PersonDraft {
  const [first, ...documents] = traveller.documents;
  return {
    key,
    type: traveller.type,
    surname: traveller.surname ?? '',
    givenNames: traveller.givenNames ?? '',
    sex: traveller.sex ?? '',
    dateOfBirth: traveller.dateOfBirth ?? '',
    nationality: traveller.nationality ?? '',
    residence: traveller.residence ?? '',
    birthPlace: traveller.birthPlace ?? '',
    documentType: first?.type ?? '',
    documentNumber: first?.number ?? '',
    issuer: first?.issuer ?? '',
    expiry: first?.expiry ?? '',
    locator: traveller.locator ?? '',
    seat: traveller.seat ?? '',
    bags: traveller.bags.count === null ? '' : String(traveller.bags.count),
    weight: traveller.bags.weightKg === null ? '' : String(traveller.bags.weightKg),
    tags: traveller.bags.tags.join(', '),
    phone: traveller.phones.join(', '),
    email: traveller.emails.join(', '),
    further: {
      ...(traveller.title === undefined ? {} : { title: traveller.title }),
      ...(traveller.ticket === undefined ? {} : { ticket: traveller.ticket }),
      embarkation: traveller.embarkation,
      debarkation: traveller.debarkation,
      mrz: traveller.mrz,
      documents,
    },
  };
}

export type DraftEntry = Omit<Entry, 'prepared' | 'desk'>;

/** The entry, or the errors by field. People without data are left out. `today` is the local date. */
export function entryOf(
  draft: EntryDraft,
  today: IsoDate,
): { readonly entry: DraftEntry | null; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const { checked, needed } = checks(errors);
  const leg = legOf(draft.flight, today, errors);
  const people = draft.people.filter((person) => !isEmptyPerson(person));
  if (people.length === 0) needed(`${draft.people[0]?.key ?? 1}:surname`, '');
  const travellers = people.map((person): EntryTraveller => {
    const at = (field: keyof PersonDraft) => `${person.key}:${field}`;
    if (person.documentNumber.trim() === '') needed(at('surname'), person.surname + person.givenNames);
    const country = (field: 'nationality' | 'residence' | 'issuer') =>
      checked(
        at(field),
        'country',
        /^[A-Za-z]{0,3}$/.test(person[field].trim()) ? typedText(person[field]) : undefined,
      );
    const document: TravelDocument = {
      type: typedText(person.documentType),
      number: typedText(person.documentNumber),
      issuer: country('issuer'),
      expiry: checked(at('expiry'), 'date', typedDate(person.expiry, today, 'near')),
      issued: null,
    };
    const written =
      document.type !== null || document.number !== null || document.issuer !== null || document.expiry !== null;
    const { documents, ...further } = person.further;
    return {
      ...further,
      type: person.type,
      surname: typedText(person.surname),
      givenNames: typedText(person.givenNames),
      sex: person.sex === '' ? null : person.sex,
      dateOfBirth: checked(at('dateOfBirth'), 'date', typedDate(person.dateOfBirth, today, 'birth')),
      nationality: country('nationality'),
      residence: country('residence'),
      birthPlace: typedText(person.birthPlace),
      documents: written ? [document, ...documents] : documents,
      locator: typedText(person.locator),
      seat: typedText(person.seat),
      bags: {
        count: checked(at('bags'), 'count', typedCount(person.bags)),
        weightKg: checked(at('weight'), 'count', typedCount(person.weight)),
        tags: typedList(person.tags),
      },
      phones: typedList(person.phone),
      emails: typedList(person.email),
    };
  });
  const { booking, text, kind } = draft;
  return { entry: errors.length > 0 ? null : { version: 1, kind, leg, travellers, booking, text }, errors };
}
