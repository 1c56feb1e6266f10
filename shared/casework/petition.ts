/** What a person asks of the unit about themselves: a complaint, or access to what is held about them. It has a last day, and a supervisor signs the answer. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { IsoDate } from '../manifest.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { failed, type Result, success } from '../result.ts';
import { plainCode } from '../search/search-kinds.ts';

export const PETITION_KINDS = ['access', 'complaint'] as const;
export type PetitionKind = (typeof PETITION_KINDS)[number];

/** Who asks; the number of the document as written on it. */
export interface SoughtPerson {
  readonly name: string;
  readonly dateOfBirth: IsoDate | null;
  readonly document: string | null;
}

export interface PetitionAct {
  /** Officer id. */
  readonly officer: string;
  readonly agency: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface Petition {
  readonly id: string;
  readonly kind: PetitionKind;
  readonly person: SoughtPerson;
  /** What was asked. */
  readonly text: string;
  /** The day on which it came in, and the last day for the answer. */
  readonly received: IsoDate;
  readonly due: IsoDate;
  readonly entered: PetitionAct;
  /** Agencies that looked through what they hold. It says nothing about what they found. */
  readonly looked: readonly PetitionAct[];
  /** What was answered, and the supervisor who signed it. */
  readonly closed: PetitionClosing | null;
}

export interface PetitionClosing extends PetitionAct {
  readonly answer: string;
  /** Agencies that were asked and did not look, and why the answer did not wait for them. Absent: all looked. */
  readonly unlooked?: { readonly agencies: readonly LawAgency[]; readonly reason: string };
}

/** Why an act on it is refused. */
export type PetitionFailure = 'closed' | 'looked' | 'second' | 'unlooked';

/** The agencies that are asked to look; `here`: those with officers who can. A complaint is for the agency that took it. */
export function agenciesAsked(
  { kind, entered }: Pick<Petition, 'kind' | 'entered'>,
  here: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  return kind === 'access' ? [...here] : [entered.agency];
}

/** The agency looked through what it holds; once, while it is open. */
export function lookedThrough(petition: Petition, by: PetitionAct): Result<Petition, PetitionFailure> {
  if (petition.closed !== null) return failed('closed');
  if (petition.looked.some(({ agency }) => agency === by.agency)) return failed('looked');
  return success({ ...petition, looked: [...petition.looked, by] });
}

/** What a supervisor signs; `reason`: why it does not wait for the agencies that did not look. */
export interface PetitionAnswer {
  readonly answer: string;
  readonly reason: string | null;
}

/**
 * The petition with its answer. It takes two: whoever entered it does not sign the answer, whatever they called it. Access waits for every agency asked (`here`: those with
 * officers who can look), or says why not.
 */
export function closedWith(
  petition: Petition,
  by: PetitionAct,
  { answer, reason }: PetitionAnswer,
  here: ReadonlySet<LawAgency>,
): Result<Petition, PetitionFailure> {
  if (petition.closed !== null) return failed('closed');
  if (petition.entered.officer === by.officer) return failed('second');
  const looked = petition.looked.map(({ agency }) => agency);
  const asked = petition.kind === 'access' ? agenciesAsked(petition, here) : [];
  const agencies = asked.filter((agency) => !looked.includes(agency));
  if (agencies.length === 0) return success({ ...petition, closed: { ...by, answer } });
  if (reason === null) return failed('unlooked');
  return success({ ...petition, closed: { ...by, answer, unlooked: { agencies, reason } } });
}

/** A person as some record names them; what it does not say is null. */
export interface NamedPerson {
  readonly name: string;
  readonly dateOfBirth: IsoDate | null;
  readonly documents: readonly string[];
}

/** Can anything be found by what is known of the person? A name of one word is enough with a birth date only. */
export function isSearchable({ name, dateOfBirth, document }: SoughtPerson): boolean {
  const words = normaliseName(name).split(' ').filter(Boolean).length;
  return words > 1 || (words === 1 && dateOfBirth !== null) || (document !== null && plainCode(document) !== '');
}

/** May the record be about the person? It has the document, or every word of the name and no other birth date; a name of one word takes the same birth date. */
export function isAbout({ name, dateOfBirth, document }: SoughtPerson, record: NamedPerson): boolean {
  const number = document === null ? '' : plainCode(document);
  if (number !== '' && record.documents.some((each) => plainCode(each) === number)) return true;
  if (dateOfBirth !== null && record.dateOfBirth !== null && dateOfBirth !== record.dateOfBirth) return false;
  const words = new Set(normaliseName(record.name).split(' '));
  const sought = normaliseName(name).split(' ');
  const isEnough =
    sought.length > 1 || (name.trim() !== '' && dateOfBirth !== null && dateOfBirth === record.dateOfBirth);
  return isEnough && sought.every((word) => words.has(word));
}
