/** What may be done next with an exhibit, and what comes of it. Nothing is ever removed: each act is one more entry. */
import type { LawAgency } from '../agency/agency-id.ts';
import { mayAnswer } from '../casework/deed-state.ts';
import type { Quantity } from '../casework/finding.ts';
import { tooShort } from '../reason.ts';
import { failed, type Result, success } from '../result.ts';
import { isCount } from './cash-count.ts';
import { entryRow, KINDS_OF_ENTRY } from './entry-kinds.ts';
import type { EntryKind, Exhibit, ExhibitAct, ExhibitEntry, SealSeen } from './exhibit.ts';
import { deedsOfExhibit, disputesOfExhibit } from './exhibit-deeds.ts';
import { type ExhibitState, putsOnSeal, stateOf } from './exhibit-state.ts';
import { isSameSeal } from './seal-number.ts';
import { heavierBefore } from './weighings.ts';

/** Who types an entry, and when. */
export interface ExhibitActor {
  readonly officer: string;
  readonly agency: LawAgency;
  /** May act for an absent officer of the own agency, and says why. */
  readonly supervises: boolean;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** What is said beside an act. */
export interface EntryWords {
  /** When it happened, ISO 8601 UTC; null: now. */
  readonly happened: string | null;
  readonly note: string | null;
  /** Why it happened before the entry that stands before it. */
  readonly late: string | null;
}

export const NO_WORDS: EntryWords = { happened: null, note: null, late: null };

export type ExhibitFailure =
  | 'not-holder'
  | 'pending'
  | 'not-pending'
  | 'not-receiver'
  | 'disposed'
  | 'taken'
  | 'held'
  | 'sealed'
  | 'unsealed'
  | 'net-sealed'
  | 'seal-seen'
  | 'seal-number'
  | 'seal-used'
  | 'note'
  | 'same-officer'
  | 'same-holder'
  | 'to-office'
  | 'counted-by-same'
  | 'not-cash'
  | 'count'
  | 'amount'
  | 'future'
  | 'late'
  | 'no-entry'
  | 'corrector'
  | 'no-answer'
  | 'why'
  | 'no-seal-there';

const MOST_GRAMS = 5_000_000;

/** Why the officer may do nothing of that kind now; null: they may. */
export function refusalOf(
  exhibit: Pick<Exhibit, 'entries' | 'kind'>,
  kind: EntryKind,
  by: Pick<ExhibitActor, 'officer' | 'agency' | 'supervises'>,
  state: ExhibitState = stateOf(exhibit),
): ExhibitFailure | null {
  const row = entryRow(kind);
  if (kind === 'taken') return 'taken';
  if (state.disposed !== null && !row.afterDisposal) return 'disposed';
  if (state.pending !== null && row.whilePending === 'not') return 'pending';
  if (state.pending === null && row.whilePending === 'only') return 'not-pending';
  if (row.held !== 'any' && state.holder.kind !== row.held) return 'held';
  if (row.by === 'holder' && !mayActForHolder(state, by)) return 'not-holder';
  if (row.by === 'receiver' && state.pending?.to.officer !== by.officer) return 'not-receiver';
  if (row.by === 'named' && !isAsked(exhibit, by)) return 'no-answer';
  if (kind === 'not-received' && state.pending?.to.officer !== by.officer && !mayActForHolder(state, by))
    return 'not-holder';
  if (row.seal === 'closed' && state.seal === null) return 'unsealed';
  if (row.seal === 'open' && state.seal?.state === 'intact') return 'sealed';
  if (kind === 'counted') return countRefusal(exhibit, state, by);
  return null;
}

/** Is the officer named in an entry, or told of a dispute? */
function isAsked(exhibit: Pick<Exhibit, 'entries'>, by: Pick<ExhibitActor, 'officer' | 'agency'>): boolean {
  return (
    deedsOfExhibit(exhibit).some(({ officer }) => officer === by.officer) || disputesOfExhibit(exhibit, by).length > 0
  );
}

/** The kinds of entries that the officer may make now. */
export function allowedNext(
  exhibit: Pick<Exhibit, 'entries' | 'kind'>,
  by: Pick<ExhibitActor, 'officer' | 'agency' | 'supervises'>,
): readonly EntryKind[] {
  const state = stateOf(exhibit);
  return KINDS_OF_ENTRY.filter((kind) => refusalOf(exhibit, kind, by, state) === null);
}

/** The exhibit with one more entry, or why not. */
export function addEntry(
  exhibit: Exhibit,
  act: ExhibitAct,
  by: ExhibitActor,
  words: EntryWords = NO_WORDS,
): Result<Exhibit, ExhibitFailure> {
  const state = stateOf(exhibit);
  const refused =
    refusalOf(exhibit, act.kind, by, state) ??
    actRefusal(exhibit, state, act, by, words) ??
    timeRefusal(state, by, words);
  if (refused !== null) return failed(refused);
  return success({ ...exhibit, entries: [...exhibit.entries, entryOf(act, by, words, state.last)] });
}

/** A new exhibit, with how it was taken; `seal`: it was sealed at once, before the same people. */
export function takenExhibit(
  head: Omit<Exhibit, 'entries'>,
  act: Extract<ExhibitAct, { kind: 'taken' }>,
  seal: string | null,
  by: ExhibitActor,
  words: EntryWords = NO_WORDS,
): Result<Exhibit, ExhibitFailure> {
  if (words.happened !== null && words.happened > by.at) return failed('future');
  const [one, other] = act.officers;
  if (one === other) return failed('same-officer');
  const exhibit: Exhibit = { ...head, entries: [entryOf(act, by, words, '')] };
  if (seal === null) return success(exhibit);
  const { before, officers } = act;
  return addEntry(exhibit, { kind: 'sealed', seal, before, officers }, by, { ...NO_WORDS, happened: words.happened });
}

function entryOf(act: ExhibitAct, by: ExhibitActor, words: EntryWords, last: string): ExhibitEntry {
  const happened = words.happened ?? by.at;
  return {
    ...act,
    at: by.at,
    happened,
    officer: by.officer,
    agency: by.agency,
    note: said(words.note),
    late: happened < last ? said(words.late) : null,
  };
}

/** The officer who has it, or a supervisor of the same agency. What an office outside has, any officer writes down. */
function mayActForHolder(
  { holder }: ExhibitState,
  { officer, agency, supervises }: Pick<ExhibitActor, 'officer' | 'agency' | 'supervises'>,
): boolean {
  if (holder.kind !== 'officer') return true;
  return holder.officer === officer || (supervises && holder.agency === agency);
}

/** An act before a second officer and the agency of a receiver are known. */
type ActInHand =
  | { readonly kind: Exclude<EntryKind, 'handed-over' | 'corrected' | 'weighed'> }
  | { readonly kind: 'handed-over'; readonly to: { readonly kind: 'officer' | 'office' } }
  | Pick<Extract<ExhibitAct, { kind: 'corrected' }>, 'kind' | 'of'>
  | Pick<Extract<ExhibitAct, { kind: 'weighed' }>, 'kind' | 'weighed' | 'amount' | 'unit'>;

/**
 * Does the act of this officer take a second one? It does for a disposal, a handing over to an office, most corrections, a weight that is less than before or than what was found (`found`, as for
 * `heavierBefore`), and where somebody fetches it who neither had it last nor sent it.
 */
export function takesTwo(
  exhibit: Pick<Exhibit, 'entries'>,
  act: ActInHand,
  officer: string,
  found?: Quantity,
): boolean {
  switch (act.kind) {
    case 'disposed':
      return true;
    case 'handed-over':
      return act.to.kind === 'office';
    case 'corrected':
      return takesTwoToCorrect(exhibit, act);
    case 'weighed':
      return heavierBefore(exhibit, act, found) !== null;
    case 'returned': {
      const { lastOfficer, sentBy } = stateOf(exhibit);
      return officer !== lastOfficer.officer && officer !== sentBy;
    }
    default:
      return false;
  }
}

function takesTwoToCorrect(
  { entries }: Pick<Exhibit, 'entries'>,
  { of }: Pick<Extract<ExhibitAct, { kind: 'corrected' }>, 'of'>,
): boolean {
  const corrected = entries[of - 1];
  return corrected !== undefined && entryRow(corrected.kind).correctedBy === 'two';
}

/** The last officer who had it, whoever made the entry, or a supervisor of the agency of either. */
function mayCorrect({ lastOfficer }: ExhibitState, entry: ExhibitEntry, by: ExhibitActor): boolean {
  return [lastOfficer, entry].some(
    ({ officer, agency }) => officer === by.officer || (by.supervises && agency === by.agency),
  );
}

function countRefusal(
  { entries, kind }: Pick<Exhibit, 'entries' | 'kind'>,
  state: ExhibitState,
  by: Pick<ExhibitActor, 'officer' | 'agency' | 'supervises'>,
): ExhibitFailure | null {
  if (kind !== 'cash') return 'not-cash';
  const { count } = state;
  if (count !== null && count.second === null)
    return entries[count.first]?.officer === by.officer ? 'counted-by-same' : null;
  return mayActForHolder(state, by) ? null : 'not-holder';
}

function actRefusal(
  { entries }: Exhibit,
  state: ExhibitState,
  act: ExhibitAct,
  by: ExhibitActor,
  words: EntryWords,
): ExhibitFailure | null {
  const { note } = words;
  const { holder } = state;
  // Somebody who acts for whoever has it says why.
  if (entryRow(act.kind).by === 'holder' && holder.kind === 'officer' && holder.officer !== by.officer && !said(note))
    return 'note';
  if ('officers' in act && act.officers[0] === act.officers[1]) return 'same-officer';
  if ('seen' in act) {
    if (!fits(act.seen, state)) return 'seal-seen';
    if ((act.seen === 'broken' || act.seen === 'other') && !said(note)) return 'note';
  }
  if ('seal' in act && act.seal !== null) {
    if (act.seal.trim() === '') return 'seal-number';
    const ownCorrected = act.kind === 'corrected' ? act.of - 1 : -1;
    const isOld = entries.some((entry, at) => {
      const worn = putsOnSeal(entry);
      return at !== ownCorrected && worn !== null && isSameSeal(worn, act.seal ?? '');
    });
    if (isOld) return 'seal-used';
  }
  switch (act.kind) {
    case 'weighed':
      if (act.weighed === 'net' && state.seal?.state === 'intact') return 'net-sealed';
      return act.amount > 0 && act.amount * (act.unit === 'kg' ? 1000 : 1) <= MOST_GRAMS ? null : 'amount';
    case 'counted':
      return isCount(act.lines) ? null : 'count';
    case 'handed-over':
      if (holder.kind === 'office') return act.to.kind === 'office' ? null : 'to-office';
      if (act.to.kind === 'officer' && holder.kind === 'officer' && act.to.officer === holder.officer)
        return 'same-holder';
      return null;
    case 'disposed':
      return act.second === by.officer ? 'same-officer' : null;
    case 'answered': {
      const { of, said: answer, why } = act;
      const isRead = answer === 'read' && disputesOfExhibit({ entries }, by).some((each) => each.of === of);
      const isSaid =
        answer !== 'read' && mayAnswer(deedsOfExhibit({ entries }), { of, officer: by.officer, said: answer });
      if (words.happened !== null || !(isRead || isSaid)) return 'no-answer';
      return answer === 'disputed' && tooShort(why) ? 'why' : null;
    }
    case 'corrected': {
      const corrected = entries[act.of - 1];
      if (corrected === undefined || corrected.kind === 'corrected' || corrected.kind === 'answered') return 'no-entry';
      if (takesTwoToCorrect({ entries }, act) && !mayCorrect(state, corrected, by)) return 'corrector';
      return act.seal !== null && putsOnSeal(corrected) === null ? 'no-seal-there' : null;
    }
    default:
      return null;
  }
}

/** Can this be seen of the seal? Only what is sealed has one, and one that is recorded as broken is not whole. */
function fits(seen: SealSeen, { seal }: ExhibitState): boolean {
  if (seal === null) return seen === 'unsealed';
  return seen !== 'unsealed' && !(seen === 'intact' && seal.state === 'broken');
}

/** What the officer sees of a seal that nobody touched: the default of every form. */
export function expectedSeal({ seal }: Pick<ExhibitState, 'seal'>): SealSeen {
  if (seal === null) return 'unsealed';
  return seal.state;
}

function timeRefusal({ last }: ExhibitState, { at }: ExhibitActor, words: EntryWords): ExhibitFailure | null {
  const happened = words.happened ?? at;
  if (happened > at) return 'future';
  return happened < last && said(words.late) === null ? 'late' : null;
}

function said(words: string | null): string | null {
  return words?.trim() || null;
}
