/**
 * What one officer typed in the name of another: a step of a case, an entry of an inspection, or an entry of an exhibit. Whoever is named confirms or disputes it by an entry of their
 * own, which stays. Work goes on meanwhile, and nobody is blamed or credited by it before.
 */
import type { Say } from '../catalogue/say.ts';

export const DEED_ANSWERS = ['confirmed', 'disputed'] as const;
export type DeedAnswer = (typeof DEED_ANSWERS)[number];
export type DeedState = DeedAnswer | 'waiting';

/** What is said of an entry: by whoever it names, or that whoever typed it read of the dispute. */
export const ENTRY_ANSWERS = [...DEED_ANSWERS, 'read'] as const;
export type EntryAnswer = (typeof ENTRY_ANSWERS)[number];
/** What changes how an entry stands. */
export type SaidOf = EntryAnswer | 'corrected';

/** What an officer said of what was typed in their name: of the entry with that number. */
export interface AnsweredDeed {
  readonly of: number;
  readonly officer: string;
  readonly said: DeedAnswer;
}

/** An officer who is named in an entry that somebody else typed, and what they say of it. */
export interface NamedDeed {
  /** The number of the entry. */
  readonly of: number;
  readonly officer: string;
  readonly state: DeedState;
}

/** What the officer says of it now: their latest answer counts. */
export function deedState(
  { of, officer }: Pick<NamedDeed, 'of' | 'officer'>,
  answers: readonly (Omit<AnsweredDeed, 'said'> & { readonly said: SaidOf })[],
): DeedState {
  const said = answers.flatMap((each) =>
    each.of !== of || each.officer !== officer || each.said === 'read' || each.said === 'corrected' ? [] : [each.said],
  );
  return said.at(-1) ?? 'waiting';
}

/** May the officer say that? They are named, and say something else than before. */
export function mayAnswer(deeds: readonly NamedDeed[], { of, officer, said }: AnsweredDeed): boolean {
  const deed = deeds.find((each) => each.of === of && each.officer === officer);
  return deed !== undefined && deed.state !== said;
}

/** `not confirmed by K. Mensah`, for everybody who is named in the entry with that number. */
export function deedTexts(
  say: Say,
  named: (officer: string) => string,
  deeds: readonly NamedDeed[],
  of: number,
): readonly string[] {
  return deeds.flatMap((each) => (each.of === of ? [say(`deed.${each.state}`, { officer: named(each.officer) })] : []));
}
