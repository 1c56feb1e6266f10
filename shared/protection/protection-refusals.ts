/** What protection refuses: acts on whoever may have immunity, and whatever would reach the state from which somebody asks for protection. */
import type { FoundPlace } from '../casework/finding.ts';
import type { CustodyKind } from '../custody/custody.ts';
import type { CustodyMeasure } from '../custody/measures.ts';
import type { PlainAct } from '../encounter/encounter-entry.ts';
import { askedNext, type ByRecord, entriesThatHold, type Protection } from './protection.ts';
import type { ProtocolAnswer } from './protection-steps.ts';
import { PROTECTIONS } from './protections.ts';

/** What immunity covers: the person with what they carry, or a sealed bag. */
export type Covered = 'person' | 'bag';

/** What each plain act touches; null: it is done to anybody. */
const TOUCHES: Readonly<Record<PlainAct, Covered | null>> = {
  questioned: null,
  documents: null,
  baggage: 'bag',
  body: 'person',
  scanner: 'bag',
  swab: 'bag',
};

/** Steps of custody by which somebody is held, or held on. */
const HOLDS: ReadonlySet<CustodyKind> = new Set(['begun', 'taken-over', 'extended']);

/** What stays covered after each answer of protocol. A sealed diplomatic bag is waived by nobody. */
const COVERS: Readonly<
  Record<ProtocolAnswer, { readonly person: boolean; readonly bag: 'closed' | 'if-sealed' | 'open' }>
> = {
  none: { person: false, bag: 'open' },
  person: { person: true, bag: 'closed' },
  bag: { person: false, bag: 'closed' },
  waived: { person: false, bag: 'if-sealed' },
};

/** Why an act on them is refused: protocol was not asked yet, or it said that immunity covers it. */
export type ImmunityRefusal = 'protocol-not-asked' | 'immune';

/** What may not be touched now; `why` null: nothing is covered. */
export interface Immune {
  readonly why: ImmunityRefusal | null;
  readonly covered: ReadonlySet<Covered>;
}

export const NOT_IMMUNE: Immune = { why: null, covered: new Set() };

/** What immunity covers, from the moment at which it is claimed or a document says so. */
export function immuneBy(record: Pick<Protection, 'entries'>, byRecord: ByRecord): Immune {
  const holding = entriesThatHold(record);
  const claims = holding.filter(({ step }) => step === 'immunity-claimed');
  if (claims.length === 0 && byRecord.immunity === null && !holding.some(({ step }) => step === 'immunity-answered'))
    return NOT_IMMUNE;
  if (askedNext(record, byRecord).includes('immunity-answered'))
    return { why: 'protocol-not-asked', covered: new Set(['person', 'bag']) };
  const answer = holding.findLast(({ step }) => step === 'immunity-answered')?.said.answer as
    | ProtocolAnswer
    | undefined;
  if (answer === undefined) return NOT_IMMUNE;
  const { person, bag } = COVERS[answer];
  const isSealed = claims.some(({ said }) => (said.bag ?? '') !== '');
  const covered = new Set<Covered>();
  if (person) covered.add('person');
  if (bag === 'closed' || (bag === 'if-sealed' && isSealed)) covered.add('bag');
  return covered.size === 0 ? NOT_IMMUNE : { why: 'immune', covered };
}

/** Why an act of the inspection is refused; null: immunity does not stand in its way. An intrusive act (null) touches the person. */
export function actRefused({ why, covered }: Immune, act: PlainAct | null): ImmunityRefusal | null {
  const touched = act === null ? 'person' : TOUCHES[act];
  return touched !== null && covered.has(touched) ? why : null;
}

/**
 * Why a step of custody under this measure is refused; null: it is not. Whoever is held is always let go. Whoever swallowed goods may die of them, so a medical watch does not
 * wait for protocol: it gives them a record, a clock and their rights. What protocol answered holds for every measure.
 */
export function holdingRefused(
  { why, covered }: Immune,
  kind: CustodyKind,
  measure: CustodyMeasure | null,
): ImmunityRefusal | null {
  if (!HOLDS.has(kind) || !covered.has('person')) return null;
  return why === 'protocol-not-asked' && measure === 'medical-watch' ? null : why;
}

/** Whose is what is found at each place; null: it is on nobody. A diplomatic bag travels as freight, too. */
const FROM: Readonly<Record<FoundPlace, Covered | null>> = {
  ...{ luggage: 'bag', 'hand-luggage': 'bag', freight: 'bag', aircraft: null },
  ...{ body: 'person', clothing: 'person', 'inside-body': 'person' },
};

/** Why nothing is taken from there; null: it may be. What left the body under an act or a watch that was medical is always kept. Where it is not said (null), anything covered counts. */
export function takingRefused(
  { why, covered }: Immune,
  place: FoundPlace | null,
  wasMedical: boolean,
): ImmunityRefusal | null {
  if (place === null) return why;
  if (place === 'inside-body' && wasMedical) return null;
  const from = FROM[place];
  return from !== null && covered.has(from) ? why : null;
}

/** The states to which nothing goes, by what officers entered; null: nobody asks for protection. Empty: it is not known which. */
export function keptFrom(record: Pick<Protection, 'entries'>): readonly string[] | null {
  if (!PROTECTIONS.asylum.keepsFromState) return null;
  const told = entriesThatHold(record).filter(({ step }) => step === 'asylum-told');
  if (told.length === 0) return null;
  // Once it was said that it is not known whence they come, that holds until it is lifted.
  if (told.some(({ said }) => (said.states ?? '') === '')) return [];
  return [...new Set(told.flatMap(({ said }) => (said.states ?? '').split(' ')))];
}
