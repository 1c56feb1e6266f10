/** Dates of a document, and numbers of documents, in the sentences that lists write beside it. */
import type { IsoDate } from '../manifest.ts';
import type { DateOrder } from '../table/cell-dates.ts';
import { listedDay } from './list-dates.ts';

const DATE = String.raw`\s*(?:date)?\s*:?\s*(?:on|le|el|em|am|the)?\s*([\p{L}\p{N}][\p{L}\p{N} ./,-]{5,24}?)(?=\s*(?:[;()]|,(?!\s*\d{4})|$|\s(?:in|by|at|and|à|par|en|por|expir|valid)))`;
const ISSUED = new RegExp(
  `(?:issued|date of issue|issue date|délivrée? le|delivree? le|expedido|emitido|ausgestellt)${DATE}`,
  'iu',
);
const EXPIRES = new RegExp(
  `(?:expire[sd]?|expiry|expiration|valid until|valid to|date of expiry|expirée? le|expiree? le|valable jusqu|caduca|vence|gültig bis)${DATE}`,
  'iu',
);

/** Days of issue and expiry that a note tells. */
export function documentDates(
  note: string,
  order: DateOrder,
): { readonly issued: IsoDate | null; readonly expiry: IsoDate | null } {
  return { issued: dayAfter(ISSUED, note, order), expiry: dayAfter(EXPIRES, note, order) };
}

function dayAfter(pattern: RegExp, note: string, order: DateOrder): IsoDate | null {
  return note.length > LONGEST ? null : listedDay(pattern.exec(note)?.[1] ?? null, order);
}

const LONGEST = 500;

const PASSPORT =
  /\b(?:passports?|passeport|pasaporte)\s*(?:(?:number|numbers|no|nr|num[ée]ro|n[°º])\.?)?\s*:?\s*(\p{Lu}{0,3}-?\d{5,12})\b/giu;
const IMO = /\bIMO\s*(?:number|no\.?)?\s*:?\s*(\d{7})\b/gi;

/** Numbers of passports that a text tells in so many words. */
export function passportsInText(text: string): readonly string[] {
  return [...text.matchAll(PASSPORT)].map((found) => found[1] as string);
}

/** IMO numbers that a text tells in so many words. */
export function imoNumbersInText(text: string): readonly string[] {
  return [...text.matchAll(IMO)].map((found) => found[1] as string);
}
