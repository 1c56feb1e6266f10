/** Checks of first-level matches that the officer may know of: of cases that they see, where their agency took part or sees the match. */
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import { agenciesInCheck, endOf, type SltdAnswer, type SltdCheck } from '../../../shared/interpol/sltd-check.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readOne } from '../store/read.ts';
import { readIntact, readIntactWhere } from '../store/read-intact.ts';
import { intactSeenCases, readSeenCase } from './seen-cases.ts';
import { seesDamage } from './seen-damage.ts';
import { unreadLists } from './seen-lists.ts';
import { type Readers, seenReaders } from './seen-readers.ts';
import { agenciesSeeing, sourceSight } from './source-sight.ts';

/** A check, and its case as the officer sees it. */
export interface SeenSltd extends Opened<SltdCheck> {
  readonly onCase: Case;
}

type Looking = Pick<Request, 'context' | 'world'>;

/**
 * Tells whether officers of an agency may know of a check: it took part, or sees the match. Of a copy in force that is who sees its hits. Anything else was read at the terminal, and is
 * known to whom it was when the check began. No other hit on whom it is about counts.
 */
export function knowingSltd(request: Looking): (check: SltdCheck, agency: LawAgency) => boolean {
  const { pins } = request.world.terms.lists;
  const sees = sourceSight(pins, request);
  return (check, agency) => {
    if (agenciesInCheck(check).includes(agency)) return true;
    const copies = pins.filter((pin) => check.lists.some(({ list }) => list === pin.list));
    if (copies.length > 0) return copies.some((pin) => sees(pin, agency));
    return check.readers === null || check.readers.includes(agency);
  };
}

/** Who sees the match now. What was read at the terminal is told to whoever sees every hit on the traveller, as what is asked there is. */
export async function readersOfMatch(
  request: Request,
  { flight, traveller }: Case,
  lists: SltdCheck['lists'],
): Promise<Readers> {
  const readers = await seenReaders(request);
  const copies = request.world.terms.lists.pins.filter((pin) => lists.some(({ list }) => list === pin.list));
  if (copies.length > 0) return readers.among(copies.flatMap((pin) => agenciesSeeing(request, pin)));
  return flight === null || traveller === null ? null : readers.on(flight, traveller);
}

/** May officers of the acting agency know of it? */
function told(request: Looking): (check: SltdCheck) => boolean {
  const { agency } = request.context;
  const knows = knowingSltd(request);
  return (check) => isLawAgency(agency) && knows(check, agency);
}

/** Those of a case that the officer sees, the earliest first, and how many do not open, of whose damage the officer may know. */
export async function seenSltdOf(
  request: Request,
  { id }: Case,
): Promise<{ readonly checks: readonly Opened<SltdCheck>[]; readonly damaged: number }> {
  const isTold = told(request);
  const { found, damaged } = await readIntactWhere(wholeOf(request.store), 'sltdChecks', 'case', id);
  const checks = found
    .filter(({ value }) => isTold(value))
    .sort((a, b) => compareText(a.value.begun.at, b.value.begun.at) || compareText(a.id, b.id));
  return { checks, damaged: seesDamage(request)(request.store.name, 'sltdChecks') ? damaged : 0 };
}

/** The one with that id; undefined where there is none, or the officer may not know of it. */
export async function readSeenSltd(request: Request, id: string): Promise<SeenSltd | undefined> {
  const found = await readOne(wholeOf(request.store), 'sltdChecks', id);
  if (found === undefined || !told(request)(found.value)) return undefined;
  const onCase = await readSeenCase(request, found.value.case);
  return onCase === undefined ? undefined : { ...found, onCase };
}

/** All of cases that the officer sees; a damaged one is left out. */
export async function allSeenSltd(request: Request): Promise<readonly SeenSltd[]> {
  const isTold = told(request);
  const known = (await readIntact(wholeOf(request.store), 'sltdChecks')).filter(({ value }) => isTold(value));
  if (known.length === 0) return [];
  const named = new Set(known.map(({ value }) => value.case));
  const cases = new Map((await intactSeenCases(request, ({ id }) => named.has(id))).map((each) => [each.id, each]));
  return known.flatMap((found) => {
    const onCase = cases.get(found.value.case);
    return onCase === undefined ? [] : [{ ...found, onCase }];
  });
}

/** What a source is said to have answered about a document in copies of the officer's agency. */
export interface AnswerOnCopy {
  /** Of the check. It says nothing. */
  readonly id: string;
  /** Titles of the copies. */
  readonly lists: readonly string[];
  readonly number: string;
  readonly answer: SltdAnswer;
  readonly at: string;
  /** Its number; null: the officer may not know of it. */
  readonly case: string | null;
}

/** Of all checks, since an entry that is wrong stops the next traveller as well. Of those that the officer may not know of it gives number and answer, where their duty reads the entries. */
export async function answersOnOwnCopies(request: Request): Promise<readonly AnswerOnCopy[]> {
  const { agency } = request.context;
  const all = await readIntact(wholeOf(request.store), 'sltdChecks');
  const ofOwn = all.filter(({ value }) => value.lists.some(({ owner }) => owner === agency));
  if (ofOwn.length === 0) return [];
  const [seen, unread] = await Promise.all([allSeenSltd(request), unreadLists(request)]);
  const cases = new Map(seen.map(({ id, onCase }) => [id, onCase.id]));
  return ofOwn.flatMap(({ id, value }): readonly AnswerOnCopy[] => {
    const end = endOf(value);
    const onCase = cases.get(id) ?? null;
    // The number of a soft match may be the traveller's alone, and on no list.
    const isOnList = value.match === 'exact' || value.isListed === true;
    const own = value.lists.filter(
      ({ list, owner }) => owner === agency && (onCase !== null || (isOnList && !unread.has(list))),
    );
    if (end?.kind !== 'answered' || own.length === 0) return [];
    const { answer, at } = end;
    return [{ id, lists: own.map(({ title }) => title), number: value.document.number, answer, at, case: onCase }];
  });
}
