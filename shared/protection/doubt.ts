/** Doubt about whoever travels with a child: which officers doubt the companion, and of which cases they say so. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { TravellerId } from '../flight/flight.ts';
import { entriesThatHold, type Protection, type ProtectionEntry } from './protection.ts';
import { COMPANION_UNNAMED } from './protection-steps.ts';
import { casesNamed, travellersNamed } from './protection-text.ts';

/** An officer who met a child and doubts whoever is with them. */
export interface Doubting {
  readonly officer: string;
  readonly agency: LawAgency;
  /** When it was typed, ISO 8601 UTC. */
  readonly at: string;
}

/** A doubt about somebody, as an officer reads it. */
export interface Doubt extends Doubting {
  /** The number of the child's case; null: the officer does not see that case. */
  readonly child: string | null;
}

/** Who doubts the companion of the child of this record, in order. Only the officer themselves takes it back by another word; others lift it with a second officer. */
export function doubtsIn(record: Pick<Protection, 'entries'>): readonly Doubting[] {
  const latest = new Map<string, ProtectionEntry>();
  for (const entry of entriesThatHold(record)) if (isOnCompanion(entry)) latest.set(entry.officer, entry);
  return [...latest.values()].flatMap((entry) => {
    const { officer, agency, at, step, said } = entry;
    return step === 'child-relation' && said.companion !== 'doubted' ? [] : [{ officer, agency, at }];
  });
}

/** The numbers of the cases on the companion that the record names. */
export function companionCases(record: Pick<Protection, 'entries'>): readonly string[] {
  return companionEntries(record).flatMap(casesNamed);
}

/** The companions whom the record names as travellers of the child's flight, under the ids that they had then. */
export function companionTravellers(record: Pick<Protection, 'entries'>): readonly TravellerId[] {
  return [...new Set(companionEntries(record).flatMap(travellersNamed))];
}

/** Does an officer say that the companion is not known yet, while no entry names one? */
export function isCompanionUnknown(record: Pick<Protection, 'entries'>): boolean {
  const entries = companionEntries(record);
  return entries.length > 0 && entries.every(({ said }) => said.who === COMPANION_UNNAMED);
}

function companionEntries(record: Pick<Protection, 'entries'>): readonly ProtectionEntry[] {
  return entriesThatHold(record).filter(({ step }) => step === 'child-companion');
}

function isOnCompanion({ step }: ProtectionEntry): boolean {
  return step === 'child-relation' || step === 'child-companion';
}
