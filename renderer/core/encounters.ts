/** The stored record of an inspection, and what is said of a case by it. */
import type { Case, CaseEvent, CaseState, Step } from '../../shared/casework/case.ts';
import { isTypedWith } from '../../shared/encounter/encounter-deeds.ts';
import type { Encounter } from '../../shared/encounter/encounter-entry.ts';
import { addEntry, type EntryFailure } from '../../shared/encounter/encounter-rules.ts';
import { type Identity, identityOf, type RecordedPerson } from '../../shared/encounter/identity.ts';
import { isBelowAge } from '../../shared/flight/of-age.ts';
import { NOT_IMMUNE } from '../../shared/protection/protection-refusals.ts';
import type { CallFailure } from './calls/failure.ts';
import type { WholeRequest } from './request.ts';
import type { Write } from './store/commit.ts';
import { TamperedError } from './store/keys.ts';
import { type Opened, readOne } from './store/read.ts';
import type { FlightSection } from './store/tables/flight-manifests.ts';
import { travellerIndex } from './traveller-parts.ts';

/** The record of a case; empty, at revision 0, where nothing was entered. */
export async function storedEncounter({ store }: Pick<WholeRequest, 'store'>, id: string): Promise<Opened<Encounter>> {
  return (await readOne(store, 'encounters', id)) ?? { id, rev: 0, value: { id, entries: [] } };
}

/** How many entries the record of custody of a case has; undefined: it is damaged. */
export async function countOfCustody({ store }: Pick<WholeRequest, 'store'>, id: string): Promise<number | undefined> {
  try {
    return (await readOne(store, 'custodies', id))?.value.entries.length ?? 0;
  } catch (error) {
    if (error instanceof TamperedError) return undefined;
    throw error;
  }
}

/** How far the identity of whom the case is about is confirmed. */
export async function storedIdentity(request: Pick<WholeRequest, 'store'>, id: string): Promise<Identity> {
  return identityOf((await storedEncounter(request, id)).value.entries);
}

/** The record as it is written, as read at `rev`. */
export function encounterWrite(value: Encounter, rev: number): Write {
  return { table: 'encounters', id: value.id, rev, value, index: { case: value.id } };
}

const NOBODY: RecordedPerson = { surname: null, givenNames: null, dateOfBirth: null, nationality: null, documents: [] };

/** What the flight's record says of the traveller; nothing where it is masked or gone. */
export function recordedPerson(
  section: FlightSection | undefined,
  { traveller }: Pick<Case, 'traveller'>,
): RecordedPerson {
  if (section === undefined || traveller === null) return NOBODY;
  return section.flight.travellers[travellerIndex(section.flight, traveller)] ?? NOBODY;
}

/** Is the person a child on that day? Null: the date of birth is not known. */
export function isChild({ dateOfBirth }: Pick<RecordedPerson, 'dateOfBirth'>, day: string): boolean | null {
  return dateOfBirth === null ? null : isBelowAge(dateOfBirth, day);
}

/** Whoever records at once that nothing was found says that they saw the document: the record with that entry, of whoever did the step. */
export function documentSeen(
  current: Encounter,
  { officer, agency, at, happened, doneBy, present = [] }: Step,
  state: CaseState,
): Encounter | null {
  if (agency === undefined || identityOf(current.entries) !== 'none') return null;
  const doer = doneBy === undefined ? null : { officer: doneBy.officer, agency: doneBy.agency };
  const by = { officer, agency, at, deed: { happened: happened ?? null, doer, present } };
  const added = addEntry(current, { kind: 'identity-seen', note: null }, { ...by, ...ASKS_NOTHING, state });
  return added.ok ? added.value : null;
}

/** What is entered beside a step of the case asks for nothing more. */
const ASKS_NOTHING = { isFound: false, isChild: null, powers: [], early: null, immune: NOT_IMMUNE } as const;

/** Whoever answers for a step answers for the entry that was typed with it: the record with that answer; null: nothing was typed with it, or it is answered so. */
export function entryAnswered(current: Encounter, { state, timeline }: Case, answer: CaseEvent): Encounter | null {
  if ((answer.kind !== 'deed-confirmed' && answer.kind !== 'deed-disputed') || answer.agency === undefined) return null;
  const step = timeline.find(({ doneBy }) => doneBy?.deed === answer.deed);
  const entry = current.entries.find((each) => step !== undefined && isTypedWith(step, each));
  if (entry === undefined) return null;
  const { officer, agency, at, note } = answer;
  const said = answer.kind === 'deed-confirmed' ? 'confirmed' : 'disputed';
  const added = addEntry(
    current,
    { kind: 'answered', of: entry.number, said, note, withStep: true },
    { officer, agency, at, ...ASKS_NOTHING, state },
  );
  return added.ok ? added.value : null;
}

const failures: {
  readonly [Code in EntryFailure['code']]: (failure: Extract<EntryFailure, { code: Code }>) => CallFailure;
} = {
  'wrong-state': ({ state }) => ({ code: 'wrong-state', state }),
  'too-early': (early) => early,
  'not-then': ({ why }) => ({ code: 'refused', why: `case-time-${why}` }),
  'reason-required': () => ({ code: 'reason-required' }),
  'no-power': () => ({ code: 'refused', why: 'encounter-no-power' }),
  needs: ({ need }) => ({ code: 'refused', why: `encounter-needs-${need}` }),
  immunity: ({ why }) => ({ code: 'refused', why }),
  pregnant: () => ({ code: 'refused', why: 'encounter-pregnant' }),
  'no-entry': () => ({ code: 'not-found', what: 'entry' }),
  ticked: () => ({ code: 'refused', why: 'encounter-ticked' }),
  'identity-needed': () => ({ code: 'refused', why: 'encounter-identity-needed' }),
  'no-answer': () => ({ code: 'refused', why: 'case-no-answer' }),
  'same-officer': () => ({ code: 'refused', why: 'encounter-same-officer' }),
};

/** Why an entry was refused. */
export function entryFailure<Code extends EntryFailure['code']>(
  failure: Extract<EntryFailure, { code: Code }>,
): CallFailure {
  return failures[failure.code as Code](failure);
}
