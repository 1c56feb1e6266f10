/**
 * Travellers of a terminal screen: the names, and the service requests (documents, infants, seats, tickets, contacts), which are joined to their
 * travellers by number, name or document.
 * Source: AIRIMP service requests; displays of the large reservation systems.
 */
import type { Params } from '../diagnostic.ts';
import type { IsoDate, TravelDocument } from '../manifest.ts';
import { letters } from '../name/letters.ts';
import { emailAddress, phonesIn } from '../pnrgov/contact.ts';
import { birth, near } from '../pnrgov/dates.ts';
import { type DocsText, parseDoco, parseDocs } from '../pnrgov/docs.ts';
import { nameFit, resolveName } from '../pnrgov/names.ts';
import { isNumberPlaceholder } from '../pnrgov/placeholders.ts';
import type { TifName } from '../pnrgov/plain-name.ts';
import { seatNumber } from '../pnrgov/travellers.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { EMPTY_TRAVELLER } from './empty-entry.ts';
import type { EntryTraveller } from './entry.ts';
import type { ScreenElement } from './screen-elements.ts';
import type { ScreenName } from './screen-names.ts';

interface Draft {
  readonly name: ScreenName;
  docs: DocsText | null;
  /** Element with the document's text. */
  element: ScreenElement | null;
  fit: number;
  readonly documents: TravelDocument[];
  dateOfBirth: IsoDate | null;
  birthPlace: string | null;
  seat: string | null;
  ticket: string | null;
  readonly phones: string[];
  readonly emails: string[];
}

/** A service request with its element. */
export interface Service {
  readonly code: string;
  readonly text: string;
  readonly element: ScreenElement;
}

export interface ScreenTicket {
  readonly number: string;
  readonly amount: number | null;
  readonly currency: string | null;
}

/** What the reader of the whole screen provides and collects. */
export interface ScreenHost {
  readonly reference: ReferenceData;
  readonly phones: string[];
  readonly emails: string[];
  readonly tickets: ScreenTicket[];
  /** Date against which years of birth and expiry are resolved. */
  date(): IsoDate;
  note(severity: 'info' | 'warning', code: string, line: number, raw: string, params?: Params): void;
}

const PASSENGER_REFERENCE = /\/P(\d{1,2})(?:[-,]P?\d{1,2})*$/;
const NAME_REFERENCE = /-(\d{1,2})\.(\d{1,2})$/;
const NAMED = /-\d{0,2}([A-Z][A-Z' -]*)\/([A-Z][A-Z ]*)(?:\.|$)/;
/** Airline code of three digits and number; check digit and coupon are ignored. */
export const TICKET = /(\d{3})-?(\d{10})(?:-\d{2,3})?/;

export class ScreenTravellers {
  readonly #host: ScreenHost;
  readonly #drafts: Draft[] = [];

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  add(name: ScreenName): void {
    this.#drafts.push(draftOf(name));
  }

  /** All travellers, after every service is joined. */
  all(locator: string | null): readonly EntryTraveller[] {
    return this.#drafts.map((draft) => this.#traveller(draft, locator));
  }

  /** Joins a service to its traveller. */
  apply(service: Service): void {
    const text = service.text;
    const draft = this.#draftFor(service);
    switch (service.code) {
      case 'DOCS':
        this.#docs(service);
        return;
      case 'DOCO': {
        const doco = parseDoco(bodyOf(text));
        if (draft === null) break;
        draft.birthPlace ??= doco.birthPlace || null;
        if (doco.number === '' || doco.type === 'K' || doco.type === 'R') return;
        draft.documents.push({
          type: doco.type || null,
          number: doco.number,
          issuer: this.#country(doco.country, service.element),
          expiry: null,
          issued: this.#dated(doco.issued, service.element, near),
        });
        return;
      }
      case 'INFT':
        this.#infant(service);
        return;
      case 'CHLD': {
        const born = /\d{2}[A-Z]{3}\d{2,4}/.exec(text)?.[0];
        if (draft !== null && born !== undefined) draft.dateOfBirth ??= birth(born, this.#host.date());
        return;
      }
      case 'CTCE':
      case 'CTCM':
      case 'CTCH':
      case 'CTCB':
      case 'CTCP': {
        const plain = bodyOf(text);
        const email = emailAddress(plain);
        for (const phone of email === null ? phonesIn(plain, this.#host.reference) : []) {
          add(this.#host.phones, phone);
          if (draft !== null) add(draft.phones, phone);
        }
        if (email === null) return;
        add(this.#host.emails, email);
        if (draft !== null) add(draft.emails, email);
        return;
      }
      case 'TKNI':
      case 'TKNE':
      case 'TKNA':
      case 'TKNM': {
        const found = TICKET.exec(text);
        if (found === null) return;
        const number = `${found[1]}${found[2]}`;
        if (this.#host.tickets.every((ticket) => ticket.number !== number))
          this.#host.tickets.push({ number, amount: null, currency: null });
        if (draft !== null) draft.ticket ??= number;
        return;
      }
      default: {
        for (const [, place, number] of text.matchAll(/\/(\d{1,3}[A-Z])[A-Z]?,P(\d{1,2})(?=\/|$)/g)) {
          const person = this.#drafts.find(({ name }) => name.number === Number(number) && !name.infant);
          if (person !== undefined) person.seat ??= seatNumber(place as string);
        }
        // Seats: `LFWADD/12A,P1/S3`, `LFWADD0509Y24NOV.12AN`, `LFWADD0509Y24NOV-1SMITH/JOHNMR.12A`.
        const written = /[/.](\d{1,3}[A-Z])[A-Z]?(?=[,./]|$)/.exec(text)?.[1];
        const seat = written === undefined ? null : seatNumber(written);
        if (draft !== null && seat !== null) draft.seat ??= seat;
        return;
      }
    }
    this.#host.note('warning', 'document-without-traveller', service.element.from, service.element.text);
  }

  #docs(service: Service): void {
    const docs = parseDocs(slashed(bodyOf(service.text)));
    const referred = this.#referred(service.text, docs.infant);
    const draft = referred ?? this.#byDocument(docs);
    if (draft === null) {
      this.#host.note('warning', 'document-without-traveller', service.element.from, service.element.text);
      return;
    }
    const fit = nameFit(tifOf(draft), docs);
    if (draft.docs === null || fit > draft.fit) {
      draft.docs = docs;
      draft.element = service.element;
      draft.fit = fit;
    }
    draft.dateOfBirth ??= this.#dated(docs.birth, service.element, birth);
    const number = isNumberPlaceholder(docs.number) ? '' : docs.number;
    if (number === '' || draft.documents.some((document) => document.number === number)) return;
    draft.documents.push({
      type: docs.type || null,
      number,
      issuer: this.#country(docs.issuer, service.element),
      expiry: this.#dated(docs.expiry, service.element, near),
      issued: null,
    });
  }

  #infant(service: Service): void {
    const found = /([A-Z][A-Z' -]*)\/([A-Z][A-Z' ]*?)\s*(?:[./ ]?(\d{2}[A-Z]{3}\d{2,4}))?(?=[/.-]|$)/.exec(
      bodyOf(service.text).replace(/^[A-Z]{6}\d{3,4}[A-Z]\d{2}[A-Z]{3}[-.]?(?:\d?[A-Z]+\/[A-Z ]+\.)?/, ''),
    );
    if (found === null) return;
    const parent = this.#referred(service.text, false);
    const born = found[3] === undefined ? null : birth(found[3], this.#host.date());
    const name = { surname: found[1] as string, given: (found[2] as string).replace(/\s?(INF|INFT)$/, '') };
    const known = this.#drafts.find(
      (draft) => draft.name.infant && letters(draft.name.given).startsWith(letters(name.given)),
    );
    if (known !== undefined) {
      known.dateOfBirth ??= born;
      return;
    }
    const number = parent?.name.number ?? 0;
    this.#drafts.push(draftOf({ number, within: 1, ...name, infant: true, dateOfBirth: born }));
  }

  /** The travellers a service names by number or by name; without a name, the booking's only traveller. */
  #draftFor(service: Service): Draft | null {
    const infant = service.code === 'TKNI';
    const referred = this.#referred(service.text, infant);
    if (referred !== null) return referred;
    const people = this.#drafts.filter(({ name }) => name.infant === infant);
    return people.length === 1 ? (people[0] as Draft) : null;
  }

  #referred(text: string, infant: boolean): Draft | null {
    const sabre = NAME_REFERENCE.exec(text);
    const amadeus =
      PASSENGER_REFERENCE.exec(text) ?? /,P(\d{1,2})(?=\/|$)/.exec(text) ?? /\/P(\d{1,2})(?=\/|$)/.exec(text);
    const number = Number(sabre?.[1] ?? amadeus?.[1] ?? 0);
    const within = Number(sabre?.[2] ?? 1);
    if (number > 0) {
      const people = this.#drafts.filter(({ name }) => name.number === number && name.infant === infant);
      return people.find(({ name }) => name.within === within) ?? people[0] ?? null;
    }
    const named = NAMED.exec(text);
    if (named === null) return null;
    const written = letters((named[1] as string) + (named[2] as string));
    return this.#drafts.find(({ name }) => letters(name.surname + name.given) === written) ?? null;
  }

  #byDocument(docs: DocsText): Draft | null {
    let best: Draft | null = null;
    let most = 0;
    for (const draft of this.#drafts) {
      const fit = nameFit(tifOf(draft), docs) + (draft.name.infant === docs.infant ? 0.5 : 0);
      if (fit < 1 || fit <= most) continue;
      best = draft;
      most = fit;
    }
    return best ?? (this.#drafts.length === 1 ? (this.#drafts[0] as Draft) : null);
  }

  #traveller(draft: Draft, locator: string | null): EntryTraveller {
    const { name, docs } = draft;
    const fits = docs !== null && draft.fit > 0 ? docs : null;
    const resolved = resolveName(tifOf(draft), fits, () => this.#titlesGlued(draft));
    return {
      ...EMPTY_TRAVELLER,
      type: name.infant ? 'infant' : 'passenger',
      surname: resolved.surname,
      givenNames: resolved.givenNames,
      title: resolved.title,
      sex: docs?.sex ?? null,
      dateOfBirth: draft.dateOfBirth ?? name.dateOfBirth,
      nationality: docs === null ? null : this.#country(docs.nationality, draft.element),
      birthPlace: draft.birthPlace,
      documents: draft.documents,
      locator,
      seat: draft.seat,
      phones: draft.phones,
      emails: draft.emails,
      ticket: draft.ticket,
    };
  }

  #titlesGlued(draft: Draft): boolean {
    return this.#drafts.some(
      (other) => other !== draft && /^[A-Z]{3,}(MR|MRS|MS|MISS|MSTR)$/.test(other.name.given.replaceAll(' ', '')),
    );
  }

  #country(written: string, element: ScreenElement | null): string | null {
    if (written === '') return null;
    const code = this.#host.reference.countryCode(written);
    if (code === null) {
      this.#host.note('warning', 'unknown-country', element?.from ?? 1, element?.text ?? written, { value: written });
    }
    return code;
  }

  /** A date of a document; an unreadable one is reported. */
  #dated(written: string, element: ScreenElement, read: (text: string, on: IsoDate) => IsoDate | null): IsoDate | null {
    const date = written === '' ? null : read(written, this.#host.date());
    if (written !== '' && date === null) {
      this.#host.note('warning', 'bad-date', element.from, element.text, { value: written });
    }
    return date;
  }
}

/** Adds a value if it is new. */
export function add(list: string[], value: string): true {
  if (!list.includes(value)) list.push(value);
  return true;
}

function draftOf(name: ScreenName): Draft {
  return {
    name,
    docs: null,
    element: null,
    fit: 0,
    documents: [],
    dateOfBirth: null,
    birthPlace: null,
    seat: null,
    ticket: null,
    phones: [],
    emails: [],
  };
}

function tifOf({ name }: Draft): TifName {
  return { surname: name.surname, given: name.given, breaks: null };
}

/** The text of a request without its passenger reference. */
export function bodyOf(text: string): string {
  return text
    .replace(/\/S\d{1,2}(?:[-,]\d{1,2})*(?=\/|$)/, '')
    .replace(PASSENGER_REFERENCE, '')
    .replace(NAME_REFERENCE, '');
}

/** A document's text with one leading slash: terminals omit it or write several. */
function slashed(text: string): string {
  return `/${text.replace(/^[-/]/, '')}`;
}
