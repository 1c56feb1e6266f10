/** Entries of protection in words. */
import type { Say } from '../catalogue/say.ts';
import type { TravellerId } from '../flight/flight.ts';
import type { ProtectionEntry } from './protection.ts';
import { type StepField, stepRow } from './protection-steps.ts';

/** `Child protection called`. */
export function protectionEntryText(say: Say, { step }: Pick<ProtectionEntry, 'step'>): string {
  return say(`protection.step.${step}`);
}

type Said = Pick<ProtectionEntry, 'step' | 'said'>;

/** The numbers of other cases that an entry names. */
export function casesNamed(entry: Said): readonly string[] {
  return valuesOf(entry, 'case');
}

/** The travellers that an entry names. */
export function travellersNamed(entry: Said): readonly TravellerId[] {
  return valuesOf(entry, 'traveller');
}

/** What it says without them: which cases there are is told to nobody who does not see them. */
export function withoutCases(entry: Said): ProtectionEntry['said'] {
  return without(entry, ['case']);
}

/** What it says without others, by case or as travellers. */
export function withoutOthers(entry: Said): ProtectionEntry['said'] {
  return without(entry, ['case', 'traveller']);
}

function valuesOf({ step, said }: Said, as: StepField['as']): readonly string[] {
  return Object.entries(said).flatMap(([field, value]) => {
    const row = stepRow(step).fields[field];
    return row?.as === as && row.of?.includes(value) !== true ? [value] : [];
  });
}

function without({ step, said }: Said, kinds: readonly StepField['as'][]): ProtectionEntry['said'] {
  const fields = stepRow(step).fields;
  return Object.fromEntries(
    Object.entries(said).filter(([field, value]) => {
      const row = fields[field];
      return row === undefined || !kinds.includes(row.as) || row.of?.includes(value) === true;
    }),
  );
}

/** What was said, field by field, in one line; `named`: the name of an officer, or of a traveller of the flight. */
export function protectionDetailsText(
  say: Say,
  named: (id: string, as: 'officer' | 'traveller') => string,
  { step, said }: Pick<ProtectionEntry, 'step' | 'said'>,
): string {
  return Object.entries(stepRow(step).fields)
    .flatMap(([field, row]) => {
      const { as, of = [] }: StepField = row;
      const value = said[field];
      if (value === undefined || value === '') return [];
      if (as === 'choice') return [say(`protection.${field}.${value}`)];
      const label = say(`protection.field.${field}`);
      if (of.includes(value)) return [`${label}: ${say(`protection.${field}.${value}`)}`];
      return [`${label}: ${as === 'officer' || as === 'traveller' ? named(value, as) : value}`];
    })
    .join(' · ');
}
