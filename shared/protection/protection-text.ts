/** Entries of protection in words. */
import type { Say } from '../catalogue/say.ts';
import type { ProtectionEntry } from './protection.ts';
import { stepRow } from './protection-steps.ts';

/** `Child protection called`. */
export function protectionEntryText(say: Say, { step }: Pick<ProtectionEntry, 'step'>): string {
  return say(`protection.step.${step}`);
}

type Said = Pick<ProtectionEntry, 'step' | 'said'>;

/** The numbers of other cases that an entry names. */
export function casesNamed({ step, said }: Said): readonly string[] {
  return Object.entries(said).flatMap(([field, value]) => (isCaseField(step, field) ? [value] : []));
}

/** What it says without them: which cases there are is told to nobody who does not see them. */
export function withoutCases({ step, said }: Said): ProtectionEntry['said'] {
  return Object.fromEntries(Object.entries(said).filter(([field]) => !isCaseField(step, field)));
}

function isCaseField(step: Said['step'], field: string): boolean {
  return stepRow(step).fields[field]?.as === 'case';
}

/** What was said, field by field, in one line; `named`: the name of an officer. */
export function protectionDetailsText(
  say: Say,
  named: (officer: string) => string,
  { step, said }: Pick<ProtectionEntry, 'step' | 'said'>,
): string {
  return Object.entries(stepRow(step).fields)
    .flatMap(([field, { as }]) => {
      const value = said[field];
      if (value === undefined || value === '') return [];
      if (as === 'choice') return [say(`protection.${field}.${value}`)];
      const label = say(`protection.field.${field}`);
      return [`${label}: ${as === 'officer' ? named(value) : value}`];
    })
    .join(' · ');
}
