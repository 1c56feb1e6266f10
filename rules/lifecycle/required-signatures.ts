/**
 * Which agencies must sign a rule set, and whose signatures count.
 *
 * An agency signs for its own law. A rule, list or threshold that differs from the set in force needs the agencies of its mandate: customs rules
 * customs, police rules police or gendarmerie, immigration rules immigration, joint ones customs and police; an agency of the same kind signs like it. In a unit without immigration
 * officers, police signs for immigration, and one police signature is enough for both. A rule whose mandate changes needs the agencies of both
 * mandates. Another format, by which every score is added up otherwise, needs all agencies. A list needs those of every rule that names it, before
 * or after, and customs and police when no rule does.
 */
import { type Agencies, SHIPPED_TABLE } from '../../shared/agency/agencies.ts';
import { type Agency, isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import { MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import { isSamePersonName } from '../../shared/name/same-person-name.ts';
import type { WrittenRule, WrittenRules } from '../language/write-rules.ts';
import { compareRuleSets, type RuleSetChange, writtenLeaves } from './compare-rule-sets.ts';
import type { ActBy, RuleAct, Signed } from './rule-act.ts';

/** The laws on whose behalf officers sign. */
const SIGNERS = ['customs', 'police', 'immigration'] as const;
export type Signer = (typeof SIGNERS)[number];

export type Signature = Extract<RuleAct, { kind: 'signed' }>;

export interface RequiredSignature {
  readonly signer: Signer;
  /** Officers of any of these may sign. */
  readonly agencies: readonly LawAgency[];
  /** Ids of rules and lists, and mandates of thresholds, for which it is needed. */
  readonly rules: readonly string[];
  readonly lists: readonly string[];
  readonly thresholds: readonly Mandate[];
  /** The format changes, and with it every score. */
  readonly format: boolean;
}

/** The fields that decide whether two people are the same. */
export type Person = Pick<ActBy, 'officer' | 'name'>;

export interface SignatureState {
  readonly required: readonly (RequiredSignature & { readonly signature: Signature | null })[];
  /** At least one signer wrote nothing of it: an author cannot sign alone. */
  readonly independent: boolean;
  /** Every required agency signed, each by another officer, and one of them is no author. */
  readonly complete: boolean;
}

const OF_MANDATE: Readonly<Record<Mandate, readonly Signer[]>> = {
  customs: ['customs'],
  police: ['police'],
  immigration: ['immigration'],
  joint: ['customs', 'police'],
};

/** One person may have several officer ids, one for each agency they acted for; then the name decides. */
export function isSamePerson(one: Person, other: Person): boolean {
  return one.officer === other.officer || isSamePersonName(one.name, other.name);
}

/** A list of versions needs the same differences repeatedly, and a rule set that was read never changes. */
const known = new WeakMap<WrittenRules, WeakMap<WrittenRules, readonly RuleSetChange[]>>();

function changesOf(before: WrittenRules, after: WrittenRules): readonly RuleSetChange[] {
  const since = known.get(before) ?? new WeakMap<WrittenRules, readonly RuleSetChange[]>();
  known.set(before, since);
  const changes = since.get(after) ?? compareRuleSets(before, after);
  since.set(after, changes);
  return changes;
}

interface Needed {
  readonly rules: Set<string>;
  readonly lists: Set<string>;
  readonly thresholds: Set<Mandate>;
  format: boolean;
}

/** Who must sign to replace `before` by `after`; `agencies` are those with officers in the unit, `table` says whose law each works. */
export function requiredSignatures(
  before: WrittenRules,
  after: WrittenRules,
  agencies: ReadonlySet<Agency>,
  table: Agencies = SHIPPED_TABLE,
): readonly RequiredSignature[] {
  const needed = new Map<Signer, Needed>();
  const of = (signer: Signer) => table.law.filter((agency) => table.mandateOf(agency) === signer);
  const hasImmigration = of('immigration').some((agency) => agencies.has(agency));
  const need = (mandate: Mandate) =>
    OF_MANDATE[mandate].map((signer) => {
      const stands = signer === 'immigration' && !hasImmigration ? 'police' : signer;
      const entry = needed.get(stands) ?? { rules: new Set(), lists: new Set(), thresholds: new Set(), format: false };
      needed.set(stands, entry);
      return entry;
    });
  const [was, is] = [byId(before), byId(after)];
  for (const change of changesOf(before, after)) {
    if ('rule' in change) {
      for (const mandate of mandatesOf(change.rule, was, is)) {
        for (const entry of need(mandate)) entry.rules.add(change.rule);
      }
    } else if ('list' in change) {
      for (const mandate of mandatesNaming(change.list, before, after)) {
        for (const entry of need(mandate)) entry.lists.add(change.list);
      }
    } else if (change.kind === 'format-changed') {
      for (const mandate of MANDATES) for (const entry of need(mandate)) entry.format = true;
    } else for (const entry of need(change.mandate)) entry.thresholds.add(change.mandate);
  }
  return SIGNERS.flatMap((signer) => {
    const entry = needed.get(signer);
    if (entry === undefined) return [];
    const { rules, lists, thresholds, format } = entry;
    return [
      {
        signer,
        agencies: of(signer),
        rules: [...rules],
        lists: [...lists],
        thresholds: [...thresholds],
        format,
      },
    ];
  });
}

/** Which of the required signatures are present. Every officer counts for one agency, however often they signed. */
export function signatureState(
  required: readonly RequiredSignature[],
  signatures: readonly Signature[],
  authors: readonly Person[],
): SignatureState {
  const byOthers = new Set(
    signatures.filter((signature) => !authors.some((author) => isSamePerson(author, signature))),
  );
  const given = assign(required, signatures, byOthers);
  const counted = required.length === 0 ? signatures : given.filter((each) => each !== null);
  const independent = counted.some((signature) => byOthers.has(signature));
  return {
    required: required.map((each, index) => ({ ...each, signature: given[index] ?? null })),
    independent,
    complete: independent && given.every((each) => each !== null),
  };
}

/** Counts the different people among officers. */
export function countPersons(persons: readonly Person[]): number {
  return persons.filter((person, index) => !persons.slice(0, index).some((earlier) => isSamePerson(earlier, person)))
    .length;
}

/** The signatures of a version, for exactly its content. */
export function signaturesOf(
  acts: readonly RuleAct[],
  { version, hash }: Pick<Signed, 'version' | 'hash'>,
): readonly Signature[] {
  return acts.filter((act) => act.kind === 'signed').filter((act) => act.version === version && act.hash === hash);
}

type Way = readonly (Signature | null)[];

/**
 * The best assignment of signatures to requirements, each from another officer, preferring officers who wrote nothing of it. There are at most
 * three requirements, so all assignments are tried.
 */
function assign(
  required: readonly RequiredSignature[],
  signatures: readonly Signature[],
  byOthers: ReadonlySet<Signature>,
): Way {
  const [first, ...rest] = required;
  if (first === undefined) return [];
  const fitting = signatures.filter(({ agency }) => isLawAgency(agency) && first.agencies.includes(agency));
  const ways = fitting.map((signature): Way => {
    const left = signatures.filter((other) => !isSamePerson(other, signature));
    return [signature, ...assign(rest, left, byOthers)];
  });
  const worth = (way: Way) => way.reduce((sum, each) => sum + (each === null ? 0 : byOthers.has(each) ? 11 : 10), 0);
  const without: Way = [null, ...assign(rest, signatures, byOthers)];
  return [...ways, without].reduce((best, way) => (worth(way) > worth(best) ? way : best));
}

function byId({ rules }: WrittenRules): ReadonlyMap<string, WrittenRule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

function mandatesOf(id: string, ...sets: readonly ReadonlyMap<string, WrittenRule>[]): ReadonlySet<Mandate> {
  return new Set(sets.flatMap((set) => set.get(id)?.mandate ?? []));
}

function mandatesNaming(list: string, ...sets: readonly WrittenRules[]): ReadonlySet<Mandate> {
  const named = sets.flatMap(({ rules }) =>
    rules.filter(({ when }) =>
      writtenLeaves(when).some(({ operator, expected }) => operator.endsWith('List') && expected === list),
    ),
  );
  return new Set(named.length === 0 ? ['joint'] : named.map(({ mandate }) => mandate));
}
