/** The booking on a terminal screen: locator, creation, agency, payments, tickets, contacts and remarks. */
import type { IsoDate, UtcMinute } from '../manifest.ts';
import { contactBody, emailAddress, isContactText, phonesIn } from '../pnrgov/contact.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { NO_DATE } from '../time/civil.ts';
import { EMPTY_BOOKING } from './empty-entry.ts';
import type { EntryBooking, EntryPayment, EntrySegment } from './entry.ts';
import { screenPayments } from './screen-payment.ts';
import { dateWithYear } from './screen-segments.ts';
import { add, type ScreenTicket, TICKET } from './screen-travellers.ts';

/** Reads elements of the booking; a reader gives false for a text that is no such element. */
export class ScreenBooking {
  readonly segments: EntrySegment[] = [];
  readonly #payments: EntryPayment[] = [];
  readonly tickets: ScreenTicket[] = [];
  readonly phones: string[] = [];
  readonly emails: string[] = [];
  readonly #remarks: string[] = [];
  #locator: string | null = null;
  #otherLocator: string | null = null;
  /** Creation of the booking; with time only where another line gives the same day with a time. */
  #created: UtcMinute | null = null;
  #changed: UtcMinute | null = null;
  #agencyNumber: string | null = null;
  #agencyCity: string | null = null;
  readonly #reference: ReferenceData;
  readonly #on: IsoDate | null;

  constructor(reference: ReferenceData, on: IsoDate | null) {
    this.#reference = reference;
    this.#on = on;
  }

  /** Amadeus: offices, agent, date and time of the last change, locator. */
  office([, first, second, rest]: RegExpExecArray): boolean {
    this.#office(first ?? second ?? null);
    const found = /(\d{1,2})([A-Z]{3})(\d{2})\/(\d{4})Z?\s+([A-Z0-9]{5,6})\b/.exec(rest as string);
    if (found === null) return (rest as string).trim() === '';
    this.#changed = this.#moment(found[1], found[2], found[3], found[4]);
    return this.located(found[5] as string, true);
  }

  /** Amadeus, second line: office and day of creation. */
  madeAt(office: string, [, , day, month, year]: RegExpExecArray): boolean {
    this.#office(office);
    this.#created = this.#moment(day, month, year, undefined);
    return true;
  }

  /** Sabre, last line: city codes of the offices, agent, time and date, locator. */
  signature([, , , , time, day, month, year, locator]: RegExpExecArray): boolean {
    this.#changed = this.#moment(day, month, year, time);
    return this.located(locator as string, true);
  }

  /** Galileo, first line: locator, agent, city, agency number, date without year. */
  galileo([, locator, , city, rest]: RegExpExecArray): boolean {
    this.#city(city as string);
    this.#agencyNumber ??= /\bAG\s+(\d{7,8})\b/.exec(rest as string)?.[1] ?? null;
    const made = /\b(\d{1,2})([A-Z]{3})$/.exec((rest as string).trim());
    if (made !== null && this.#on !== null) {
      // The booking was made before the day of reading.
      const next = dateWithYear(made[1] as string, made[2] as string, null, { created: this.#on, on: null });
      const year =
        next === null ? null : next.slice(0, 10) === this.#on ? Number(next.slice(0, 4)) : Number(next.slice(0, 4)) - 1;
      if (year !== null) this.#created = this.#moment(made[1], made[2], String(year).slice(2), undefined);
    }
    return this.located(locator as string, true);
  }

  located(locator: string, own: boolean): true {
    if (own) this.#locator ??= locator;
    else this.#otherLocator ??= locator;
    return true;
  }

  locator(): string | null {
    return this.#locator ?? this.#otherLocator;
  }

  /** Day on which the booking was made. */
  made(): IsoDate | null {
    return (this.#created ?? this.#changed)?.slice(0, 10) ?? null;
  }

  contact(text: string): boolean {
    const email = emailAddress(text.replace(/[¤‡¥§]/g, ' '));
    if (email !== null) return add(this.emails, email);
    const phones = phonesIn(text.replace(/^[A-Z]{3}(?=[\d*+-])/, '').replace('*', ' '), this.#reference);
    for (const phone of phones) add(this.phones, phone);
    // An address or a name without a number is a contact too.
    return true;
  }

  remark(text: string): boolean {
    const written = text.trim();
    if (isContactText(written)) {
      const body = contactBody(written);
      const email = emailAddress(body);
      if (email !== null) return add(this.emails, email);
      const phones = phonesIn(body, this.#reference);
      if (phones.length > 0) return phones.every((phone) => add(this.phones, phone));
    }
    if (written !== '' && !/^\*+$/.test(written)) add(this.#remarks, written);
    return true;
  }

  payment(text: string): boolean {
    const payments = screenPayments(text);
    if (payments === null) return false;
    this.#payments.push(...payments);
    return true;
  }

  /** `FA PAX 071-1234567890/ETET/XOF450000/23NOV26/LFWET0101/00123456/S3/P1`. */
  ticket(text: string): boolean {
    const found = TICKET.exec(text);
    if (found === null) return false;
    const number = `${found[1]}${found[2]}`;
    const sum = /\/([A-Z]{3})(\d+(?:\.\d+)?)(?=\/|$)/.exec(text);
    if (this.tickets.every((ticket) => ticket.number !== number)) {
      this.tickets.push({
        number,
        amount: sum === null ? null : Number(sum[2]),
        currency: sum === null ? null : (sum[1] as string),
      });
    }
    this.#agencyNumber ??= /\/[A-Z]{3}[A-Z0-9]{5,6}\/(\d{8})(?=\/|$)/.exec(text)?.[1] ?? null;
    return true;
  }

  result(): EntryBooking {
    const { number, city } = { number: this.#agencyNumber, city: this.#agencyCity };
    const made = this.#created;
    const created = made !== null && this.#changed?.startsWith(made) === true ? this.#changed : (made ?? this.#changed);
    return {
      ...EMPTY_BOOKING,
      locator: this.locator(),
      created,
      segments: this.segments,
      payments: this.#completed(),
      phones: this.phones,
      emails: this.emails,
      tickets: this.tickets.map((ticket) => ticket.number),
      agency: number === null && city === null ? null : { iata: number, city },
      remarks: this.#remarks,
    };
  }

  /** A single payment covers all tickets, if each gives its amount in the same currency. */
  #completed(): readonly EntryPayment[] {
    const [payment] = this.#payments;
    const currency = this.tickets[0]?.currency ?? null;
    if (payment === undefined || this.#payments.length > 1 || payment.amount !== null || currency === null) {
      return this.#payments;
    }
    let sum = 0;
    for (const ticket of this.tickets) {
      if (ticket.amount === null || ticket.currency !== currency) return this.#payments;
      sum += Math.round(ticket.amount * 100);
    }
    return [{ ...payment, amount: sum / 100, currency }];
  }

  #office(office: string | null): void {
    if (office !== null) this.#city(office.slice(0, 3));
  }

  #city(code: string): void {
    if (this.#reference.airport(code) !== undefined) this.#agencyCity ??= code;
  }

  #moment(
    day: string | undefined,
    month: string | undefined,
    year: string | undefined,
    time: string | undefined,
  ): UtcMinute | null {
    const date = dateWithYear(day ?? '', month ?? '', year ?? null, { created: null, on: this.#on });
    if (date === null || time === undefined || !/^([01]\d|2[0-3])[0-5]\d$/.test(time)) return date;
    return `${date}T${time.slice(0, 2)}:${time.slice(2)}Z`;
  }

  /** Date against which years of birth and expiry are resolved. */
  date(): IsoDate {
    return this.#on ?? (this.#changed ?? this.#created)?.slice(0, 10) ?? NO_DATE;
  }
}
