/** Names and persons in one line. */

import type { Language } from '../../../shared/catalogue/languages.ts';
import type { Traveller } from '../../../shared/flight/flight.ts';
import type { Sex } from '../../../shared/manifest.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { countryName, formatDate, formatFlight, formatLeft, formatRoute } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';

/** `OKAFOR, Chidi Emmanuel`: surname as sent, given names in mixed case. */
export function personName(t: TFunction, traveller: Pick<Traveller, 'surname' | 'givenNames'>): string {
  const given = traveller.givenNames === null ? null : readable(traveller.givenNames);
  if (traveller.surname === null) return given ?? t('traveller.no-name');
  return given === null ? traveller.surname : `${traveller.surname}, ${given}`;
}

/** `SURNAME, Given Names`: given names with only their first letters in capitals. */
export function readableName(name: string): string {
  const comma = name.indexOf(', ');
  return comma < 0 ? name : `${name.slice(0, comma)}, ${readable(name.slice(comma + 2))}`;
}

/** A name in a list, or why there is none. */
export function listedName(t: TFunction, name: string, masked = false): string {
  return masked ? t('masked.title') : readableName(name) || t('traveller.no-name');
}

/** The name of the traveller shown, or why there is none. */
export function viewedName(t: TFunction, { traveller, masked }: Pick<TravellerView, 'traveller' | 'masked'>): string {
  return masked ? t('masked.title') : personName(t, traveller);
}

function readable(names: string): string {
  return names
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** `born 12 Mar 1991 (35) · Nigeria · A01234567 · ET 508 ADD–LFW · seat 31A · due 14:20, in 2:10`. Missing data is left out or stated. `now`: UTC minute. */
export function identityLine(t: TFunction, view: TravellerView, language: Language, now: number): string {
  const { traveller, flight, masked, due, dueBy, dueLocal } = view;
  const left = due === null ? null : formatLeft(due - now);
  const dueKey = dueBy === 'actual' ? 'person.actual' : left === null ? 'person.due' : 'person.due-in';
  const on = bornText(t, traveller, language);
  const person = [
    view.age === null ? on : t('person.aged', { born: on, age: view.age }),
    traveller.nationality === null ? t('person.nationality-not-sent') : countryName(traveller.nationality, language),
    traveller.documents[0]?.number ?? null,
  ];
  return joined([
    ...(masked ? [t('masked.person')] : person),
    `${formatFlight(flight.leg)} ${formatRoute(flight.leg)}`,
    traveller.seat === null ? null : t('person.seat', { seat: traveller.seat }),
    dueLocal === null ? null : t(dueKey, { time: dueLocal, left }),
  ]);
}

type Born = Pick<Traveller, 'dateOfBirth' | 'sex'>;

interface Described extends Born, Pick<Traveller, 'nationality'> {
  /** Younger than 18: a girl or a boy. */
  readonly isChild?: boolean | null;
}

/** `born 12 Mar 1991 · male · Nigeria`. Missing data is left out or stated. */
export function whoLine(t: TFunction, person: Described, language: Language): string {
  const { sex, nationality, isChild } = person;
  return joined([
    bornText(t, person, language),
    sex === null ? null : sexText(t, sex, isChild === true),
    nationality === null ? t('person.nationality-not-sent') : countryName(nationality, language),
  ]);
}

/** What the identity leaves out: `crew · male · 2 bags, 41 kg · offloaded`. */
export function personLine(t: TFunction, { traveller, masked, isChild }: TravellerView): string {
  return joined([
    traveller.type === 'passenger' ? null : t(`traveller-type.${traveller.type}`),
    traveller.sex === null || masked ? null : sexText(t, traveller.sex, isChild),
    bagsText(t, traveller.bags),
    traveller.status === 'booked' ? null : t(`travel-status.${traveller.status}`),
  ]);
}

function sexText(t: TFunction, sex: Sex, isChild: boolean): string {
  return t(isChild ? `sex.child.${sex}` : `sex.${sex}`);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}

/** `born 12 Mar 1991`, or that it was not sent. Some languages tell the sex: née, né. */
function bornText(t: TFunction, { dateOfBirth, sex }: Born, language: Language): string {
  if (dateOfBirth === null) return t('person.birth-not-sent');
  const date = formatDate(dateOfBirth, language);
  if (sex === 'F') return t('person.born.f', { date });
  return sex === 'M' ? t('person.born.m', { date }) : t('person.born', { date });
}

/** `2 bags, 41 kg`; null where nothing was sent. */
export function bagsText(t: TFunction, bags: Traveller['bags']): string | null {
  if (bags.pool === 'member') return t('person.bags-pooled');
  if (bags.count === null) return bags.weightKg === null ? null : t('person.weight', { weight: bags.weightKg });
  if (bags.count === 0) return t('person.no-bags');
  const count = t('person.bags', { count: bags.count });
  return bags.weightKg === null ? count : `${count}, ${t('person.weight', { weight: bags.weightKg })}`;
}
