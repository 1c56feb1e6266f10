/** What may be added to the record of an inspection, as a pure function: the record with one entry more, or why not. */
import type { Deed } from '../casework/act-context.ts';
import type { CaseState } from '../casework/case.ts';
import { mayAnswer } from '../casework/deed-state.ts';
import type { MeetingTime } from '../flight/meeting-time.ts';
import { INTRUSIVE_ACTS, type IntrusiveAct, type IntrusiveLine, type IntrusiveNeed } from '../frame/legal-frame.ts';
import { actRefused, type Immune, type ImmunityRefusal } from '../protection/protection-refusals.ts';
import { tooShort } from '../reason.ts';
import { failed, type Result, success } from '../result.ts';
import { deedsOfEncounter, disputesOfEncounter } from './encounter-deeds.ts';
import {
  checksOf,
  ENTRY_KINDS,
  type Encounter,
  type EncounterEntry,
  type EntryBody,
  type EntryStep,
  entriesInForce,
  type Guardian,
  happenedAt,
  type Lawful,
  type PlainAct,
  runningActs,
} from './encounter-entry.ts';
import { identityOf, needsReason } from './identity.ts';

/** Who adds it, and what it is added to. */
export interface EntryContext {
  readonly officer: string;
  readonly agency: EntryStep['agency'];
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly state: CaseState;
  /** A result says that something was found. */
  readonly isFound: boolean;
  /** Younger than 18; null: the age is not known. */
  readonly isChild: boolean | null;
  /** The intrusive acts that the agency of whoever did it may do, by the frame. */
  readonly powers: readonly IntrusiveLine[];
  readonly early: MeetingTime | null;
  /** What immunity covers. */
  readonly immune: Immune;
  readonly deed?: Deed;
  /** The machine's clock is in doubt. */
  readonly isDoubted?: boolean;
  /** When the first data of the flight was made. */
  readonly since?: string;
}

export type EntryFailure =
  | { readonly code: 'wrong-state'; readonly state: CaseState }
  | ({ readonly code: 'too-early' } & MeetingTime)
  | { readonly code: 'not-then'; readonly why: 'future' | 'before-data' | 'before-begin' }
  | { readonly code: 'reason-required' }
  /** The frame does not let the agency do it. */
  | { readonly code: 'no-power' }
  /** What the law asks was not answered. */
  | { readonly code: 'needs'; readonly need: LawfulGap }
  /** Nobody may be X-rayed who is pregnant. */
  | { readonly code: 'pregnant' }
  /** Nothing runs under that number, or there is no such entry to be corrected. */
  | { readonly code: 'no-entry' }
  /** What was found rests on this identity. */
  | { readonly code: 'identity-needed' }
  /** The bag was ticked there already. */
  | { readonly code: 'ticked' }
  /** Immunity stands in its way: protocol was not asked yet, or said so. */
  | { readonly code: 'immunity'; readonly why: ImmunityRefusal }
  /** The officer who is named is whoever types it. */
  | { readonly code: 'same-officer' }
  /** Nothing was typed in the officer's name under that number, or they said so already. */
  | { readonly code: 'no-answer' };

/** What is missing for an act: a need of the frame, who authorised it, to whom a refusal goes, or who is there for a child. */
export type LawfulGap = IntrusiveNeed | 'authorised' | 'refusal-to' | 'guardian';

/** Acts for which somebody is there for a child. */
const WITH_GUARDIAN: ReadonlySet<PlainAct> = new Set(['questioned', 'body']);

/** Does a child need somebody there for this? */
export function needsGuardian(act: PlainAct | IntrusiveAct): boolean {
  return INTRUSIVE_ACTS.some((each) => each === act) || WITH_GUARDIAN.has(act as PlainAct);
}

const AT_WORK: readonly CaseState[] = ['sent', 'secondary', 'concluded'];

/** May entries of this kind be added in this state? An error is corrected, and an act ends, also when the case is closed. Whoever is named answers at any time. */
export function isOpenFor(state: CaseState, kind: EntryBody['kind']): boolean {
  const { about } = ENTRY_KINDS[kind];
  if (about === 'answer') return true;
  return AT_WORK.includes(state) || (state === 'closed' && (about === 'correction' || about === 'end'));
}

/** The record with the entry, or why it is refused; the given one is not changed. `null`: nothing was entered yet. */
export function addEntry(current: Encounter, body: EntryBody, context: EntryContext): Result<Encounter, EntryFailure> {
  const { entries } = current;
  const refusal = refusalOf(entries, body, context);
  if (refusal !== null) return failed(refusal);
  return success({ ...current, entries: [...entries, { ...stepOf(entries.length + 1, context), ...body }] });
}

function refusalOf(entries: readonly EncounterEntry[], body: EntryBody, context: EntryContext): EntryFailure | null {
  const { state, early, isFound } = context;
  if (!isOpenFor(state, body.kind)) return { code: 'wrong-state', state };
  const { about } = ENTRY_KINDS[body.kind];
  // Whom and what to look for, and where, is said before the landing.
  const anyTime = about === 'correction' || about === 'answer' || about === 'board';
  if (early !== null && !isFound && !anyTime) return { code: 'too-early', ...early };
  return notThen(context) ?? REFUSALS[body.kind](entries, body as never, context);
}

function immunityRefusal(immune: Immune, act: PlainAct | null): EntryFailure | null {
  const why = actRefused(immune, act);
  return why === null ? null : { code: 'immunity', why };
}

type Refusal<Kind extends EntryBody['kind']> = (
  entries: readonly EncounterEntry[],
  body: Extract<EntryBody, { kind: Kind }>,
  context: EntryContext,
) => EntryFailure | null;

const REFUSALS: { readonly [Kind in EntryBody['kind']]: Refusal<Kind> } = {
  'identity-read': (_, { compared, reason }) =>
    needsReason(compared) && tooShort(reason ?? '') ? { code: 'reason-required' } : null,
  'identity-seen': () => null,
  'identity-unreadable': (_, { reason, second }, { officer, deed }) => {
    if (tooShort(reason)) return { code: 'reason-required' };
    return second === (deed?.doer?.officer ?? officer) ? { code: 'same-officer' } : null;
  },
  act: (_, { act, guardian }, { isChild, immune }) =>
    immunityRefusal(immune, act) ??
    (isChild === true && needsGuardian(act) && !isThere(guardian) ? { code: 'needs', need: 'guardian' } : null),
  intrusive: (_, body, { powers, isChild, immune }) => {
    const immunity = immunityRefusal(immune, null);
    if (immunity !== null) return immunity;
    const line = powers.find(({ act }) => act === body.act);
    if (line === undefined) return { code: 'no-power' };
    const [gap] = lawfulGaps(line, body, body.guardian, isChild);
    if (gap !== undefined) return { code: 'needs', need: gap };
    return body.act === 'x-ray' && body.consent !== 'refused' && body.pregnancy === 'yes' ? { code: 'pregnant' } : null;
  },
  ended: (entries, { of }, context) => {
    const running = runningActs(entries).find(({ number }) => number === of);
    if (running === undefined) return { code: 'no-entry' };
    return (context.deed?.happened ?? context.at) < happenedAt(running)
      ? { code: 'not-then', why: 'before-begin' }
      : null;
  },
  moved: () => null,
  went: (_, { where }) => (tooShort(where) ? { code: 'reason-required' } : null),
  bag: (entries, { tag, check }) =>
    checksOf(entries, tag).some((entry) => entry.check === check) ? { code: 'ticked' } : null,
  correction: (entries, { of, why }, { isFound }) => {
    const counting = entriesInForce(entries);
    const wrong = counting.find(({ number }) => number === of);
    if (wrong === undefined) return { code: 'no-entry' };
    if (tooShort(why)) return { code: 'reason-required' };
    const left = entries.filter((entry) => entry !== wrong);
    const takes = identityOf(entries) === 'confirmed' && identityOf(left) !== 'confirmed';
    return isFound && takes ? { code: 'identity-needed' } : null;
  },
  answered: (entries, { of, said, note }, { officer, agency, deed }) => {
    // Nobody answers for another officer, nor of another time.
    if (deed !== undefined) return { code: 'no-answer' };
    const isAsked =
      said === 'read'
        ? disputesOfEncounter(entries, { officer, agency }).some((each) => each.of === of)
        : mayAnswer(deedsOfEncounter(entries), { of, officer, said });
    if (!isAsked) return { code: 'no-answer' };
    return said === 'disputed' && tooShort(note ?? '') ? { code: 'reason-required' } : null;
  },
};

/** Everything that the law asks and nobody answered, in the order of the form. A refusal ends the act before it begins: then only who authorised it and to whom the refusal goes are asked. */
export function lawfulGaps(
  { needs }: Pick<IntrusiveLine, 'needs'>,
  lawful: Lawful,
  guardian: Guardian | null,
  isChild: boolean | null,
): readonly LawfulGap[] {
  const gaps: LawfulGap[] = [];
  if (!isSaid(lawful.authorisedBy)) gaps.push('authorised');
  if (needs.includes('consent') && lawful.consent === 'not-asked') gaps.push('consent');
  if (lawful.consent === 'refused') return isSaid(lawful.refusalTo) ? gaps : [...gaps, 'refusal-to'];
  for (const need of needs) if (!ANSWERED[need](lawful)) gaps.push(need);
  if (isChild === true && !isThere(guardian)) gaps.push('guardian');
  return gaps;
}

const ANSWERED: Readonly<Record<IntrusiveNeed, (lawful: Lawful) => boolean>> = {
  // Asked above.
  consent: () => true,
  'same-sex': ({ sameSexOfficer }) => isSaid(sameSexOfficer),
  doctor: ({ doctor }) => isSaid(doctor),
  interpreter: ({ interpreter }) => interpreter === '' || isSaid(interpreter),
  witness: ({ witness }) => isSaid(witness),
  pregnancy: ({ pregnancy }) => pregnancy !== null,
};

function isSaid(text: string | null): boolean {
  return text !== null && text.trim().length >= 2;
}

function isThere(guardian: Guardian | null): boolean {
  return guardian !== null && isSaid(guardian.name);
}

/** It happened neither later than it is typed, nor before anything was known of the flight. */
function notThen({ deed, at, since }: EntryContext): EntryFailure | null {
  const happened = deed?.happened ?? null;
  if (happened === null) return null;
  if (happened > at) return { code: 'not-then', why: 'future' };
  return since !== undefined && happened < since ? { code: 'not-then', why: 'before-data' } : null;
}

function stepOf(number: number, { officer, agency, at, deed, isDoubted }: EntryContext): EntryStep {
  const doer = deed?.doer ?? null;
  return {
    ...{ number, officer, agency, at },
    ...(deed?.happened == null ? {} : { happened: deed.happened }),
    ...(doer === null || doer.officer === officer ? {} : { doneBy: doer }),
    ...(deed === undefined || deed.present.length === 0 ? {} : { present: deed.present }),
    ...(isDoubted === true ? { doubted: true } : {}),
  };
}

/** The record as it may be read by somebody who did no step of the case: without what doctors found, and without a sign that there is anything. */
export function withoutMedical(entries: readonly EncounterEntry[]): readonly EncounterEntry[] {
  return entries.map((entry) =>
    entry.kind === 'ended' && entry.medical !== null ? { ...entry, medical: null } : entry,
  );
}
