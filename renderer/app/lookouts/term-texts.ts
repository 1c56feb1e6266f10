/** The terms of a lookout in words. */

import type { Language } from '../../../shared/catalogue/languages.ts';
import type { Company, LookoutTerms, PartOfNumber } from '../../../shared/lookout/lookout.ts';
import { TYPED_FIELDS, type TypedField } from '../../../shared/lookout/read-term.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import { countryName, formatDay, formatFlight } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';

/** What writes the terms: texts, language, and the unit's local day. */
export interface TermWriter {
  readonly t: TFunction;
  readonly language: Language;
  readonly today: IsoDate;
}

type Write<Field extends TypedField> = (value: NonNullable<LookoutTerms[Field]>, writer: TermWriter) => string;

const WRITE: { readonly [Field in TypedField]: Write<Field> } = {
  flight: (flight) => formatFlight(flight),
  days: ({ from, to }, writer) =>
    from === to ? dayWords(from, writer) : `${dayWords(from, writer)} – ${dayWords(to, writer)}`,
  from: (airport, { t }) => t('lookout.term.from', { airport }),
  to: (airport, { t }) => t('lookout.term.to', { airport }),
  name: (name) => name,
  document: (part, { t }) => t('lookout.term.document', { number: numberText(part) }),
  phone: (part, { t }) => t('lookout.term.phone', { number: numberText(part) }),
  locator: (locator, { t }) => t('lookout.term.locator', { locator }),
  seat: (seat, { t }) => t('lookout.term.seat', { seat }),
  bagTag: (part, { t }) => t('lookout.term.bagTag', { number: numberText(part) }),
  sex: (sex, { t }) => t(`lookout.term.sex.${sex}`),
  birth: (day, { t }) => t('lookout.term.birth', { day: dayText(day) }),
  age: ({ from, to }, { t }) =>
    from === to ? t('lookout.term.age', { age: from }) : t('lookout.term.age', { age: `${from}–${to}` }),
  nationality: (code, { language }) => countryName(code, language),
  company: (company, { t }) => companyText(company, t),
  bags: (count, { t }) => (count === 0 ? t('lookout.term.bags.none') : t('lookout.term.bags', { count })),
};

/** A term as a word of its own; null: nobody said it. */
export function termText<Field extends TypedField>(
  field: Field,
  terms: LookoutTerms,
  writer: TermWriter,
): string | null {
  const value = terms[field];
  if (value === null || value === undefined) return null;
  const write: Write<Field> = WRITE[field];
  return write(value, writer);
}

/** All terms in one line, the description last. */
export function termsText(terms: LookoutTerms, writer: TermWriter): string {
  const texts = TYPED_FIELDS.map((field) => termText(field, terms, writer));
  return [...texts, terms.description || null].filter((text) => text !== null).join(' · ');
}

/** Flight, day and route: where it is looked for. '' where nobody said any. */
export function journeyText(terms: LookoutTerms, writer: TermWriter): string {
  const texts = (['flight', 'days', 'from', 'to'] as const).map((field) => termText(field, terms, writer));
  return texts.filter((text) => text !== null).join(' · ');
}

function numberText({ signs, part }: PartOfNumber): string {
  return part === 'end' ? `…${signs}` : signs;
}

/** `tomorrow Mon 30 Nov`. */
export function dayWords(day: IsoDate, { t, language, today }: TermWriter): string {
  const written = formatDay(dayNumber(day) * MINUTES_A_DAY, 'UTC', language);
  if (day === today) return t('lookout.day.today', { day: written });
  return day === dateOfDay(dayNumber(today) + 1) ? t('lookout.day.tomorrow', { day: written }) : written;
}

const MINUTES_A_DAY = 1440;

function companyText({ others, sex, child, name }: Company, t: TFunction): string {
  if (others === 0) return t('lookout.company.alone');
  if (name !== null && !child && sex === null && (others === null || others === 1))
    return t('lookout.company.named', { name });
  const of = sex === 'M' || sex === 'F' ? sex : 'others';
  const isOneChild = child && others === 1;
  const who =
    others === null
      ? t('lookout.company.some')
      : isOneChild
        ? t(`lookout.company.child.${of}`)
        : child
          ? t('lookout.company.others', { count: others })
          : t(`lookout.company.${of}`, { count: others });
  const among = [child && !isOneChild ? t(`lookout.company.among.child.${of}`) : null, name].filter(
    (text) => text !== null,
  );
  return [who, ...among].join(', ');
}
