/** The allowed acts on rule sets, and the state of each: draft → validated → signed → scheduled → active → superseded. */
import type { Agencies } from '../../shared/agency/agencies.ts';
import type { Agency } from '../../shared/agency/agency-id.ts';
import type { Role } from '../../shared/casework/case.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import type { WrittenRules } from '../language/write-rules.ts';
import {
  countPersons,
  isSamePerson,
  type Person,
  requiredSignatures,
  type SignatureState,
  signatureState,
  signaturesOf,
} from './required-signatures.ts';
import type { ActBy, RuleAct, RuleDeed, VersionName } from './rule-act.ts';
import { type RollBack, type RuleTimeline, ruleTimeline, type SwitchOff } from './rule-timeline.ts';

const VERSION_STATES = ['validated', 'signed', 'scheduled', 'active', 'superseded'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** A version with the fields that decide who may put it into force. */
export interface BookVersion extends VersionName {
  readonly authors: readonly Person[];
  readonly content: WrittenRules;
}

/** All that the rules of activation need about a unit's rule sets. */
export interface RuleBook {
  /** The set that shipped with this release. */
  readonly shipped: VersionName;
  /** A version by its hash, of the unit or shipped. */
  version(hash: string): BookVersion | undefined;
  /** In the order they were done. */
  readonly acts: readonly RuleAct[];
  /** Agencies with officers in the unit. */
  readonly agencies: ReadonlySet<Agency>;
  /** Which law each agency works. */
  readonly table: Agencies;
  /** Roles that may sign and activate. */
  readonly roles: ReadonlySet<Role>;
}

/** Hours within which another supervisor must countersign the act of one alone on shift: well before the flights of the shift are over. */
const COUNTERSIGN_HOURS = 2;

/** Why an act was refused: a code of `rule-act.<code>` in the catalogue. */
export type DeedRefusal =
  | 'role'
  | 'no-version'
  | 'other-hash'
  | 'already-signed'
  | 'in-force'
  | 'signatures-missing'
  | 'second-officer'
  | 'already-scheduled'
  | 'time-past'
  | 'nothing-scheduled'
  | 'nothing-before'
  | 'no-rule'
  | 'already-off'
  | 'no-act'
  | 'own-act'
  | 'already-countersigned';

/** The timeline of a book at a time. */
export function timelineOf({ acts, shipped }: Pick<RuleBook, 'acts' | 'shipped'>, now: string): RuleTimeline {
  return ruleTimeline(acts, shipped, now);
}

/** Which signatures a version needs to replace the set in force, and which it has. */
export function signaturesFor(book: RuleBook, version: BookVersion, now: string): SignatureState {
  const { inForce } = timelineOf(book, now);
  const before = book.version(inForce.set.hash)?.content ?? version.content;
  const signatures = signaturesOf(book.acts, version).filter(({ role }) => book.roles.has(role));
  return signatureState(
    requiredSignatures(before, version.content, book.agencies, book.table),
    signatures,
    version.authors,
  );
}

/** The state of a version. */
export function stateOf(book: RuleBook, version: BookVersion, now: string): VersionState {
  const { inForce, scheduled, reigns } = timelineOf(book, now);
  if (inForce.set.hash === version.hash) return 'active';
  if (scheduled.some(({ hash }) => hash === version.hash)) return 'scheduled';
  if (reigns.some(({ set }) => set.hash === version.hash)) return 'superseded';
  return signaturesFor(book, version, now).complete ? 'signed' : 'validated';
}

/** An act that one supervisor did alone and another must countersign. */
export interface Countersigning {
  readonly act: RollBack | SwitchOff;
  /** ISO 8601 UTC. */
  readonly due: string;
  readonly overdue: boolean;
  readonly by: ActBy | null;
}

/** Every act that must be or was countersigned, oldest first. */
export function countersignings({ acts }: Pick<RuleBook, 'acts'>, now: string): readonly Countersigning[] {
  return acts
    .filter((act) => act.kind === 'rolled-back' || act.kind === 'switched-off')
    .map((act) => {
      const by = acts.find((other) => other.kind === 'countersigned' && other.act === act.id) ?? null;
      const due = new Date(Date.parse(act.at) + COUNTERSIGN_HOURS * 3_600_000).toISOString();
      return { act, due, overdue: by === null && now > due, by };
    });
}

/** Is this act allowed now for this officer? Returns the act to store, or the refusal. */
export function judgeDeed(book: RuleBook, deed: RuleDeed, by: ActBy): Result<RuleDeed, DeedRefusal> {
  if (!book.roles.has(by.role)) return failed('role');
  const refusal = JUDGES[deed.kind](book, deed as never, by);
  return refusal === null ? success(deed) : failed(refusal);
}

type Judge<Kind extends RuleDeed['kind']> = (
  book: RuleBook,
  deed: Extract<RuleDeed, { kind: Kind }>,
  by: ActBy,
) => DeedRefusal | null;

const JUDGES: { readonly [Kind in RuleDeed['kind']]: Judge<Kind> } = {
  signed(book, deed, by) {
    const version = versionOf(book, deed);
    if (typeof version === 'string') return version;
    if (timelineOf(book, by.at).inForce.set.hash === deed.hash) return 'in-force';
    return signaturesOf(book.acts, deed).some((given) => isSamePerson(given, by)) ? 'already-signed' : null;
  },

  activated(book, deed, by) {
    const version = versionOf(book, deed);
    if (typeof version === 'string') return version;
    const { inForce, scheduled } = timelineOf(book, by.at);
    if (inForce.set.hash === deed.hash) return 'in-force';
    if (deed.over.hash !== inForce.set.hash) return 'other-hash';
    if (scheduled.length > 0) return 'already-scheduled';
    if (deed.from < by.at) return 'time-past';
    const { complete } = signaturesFor(book, version, by.at);
    if (!complete) return 'signatures-missing';
    const signatures = signaturesOf(book.acts, deed).filter(({ role }) => book.roles.has(role));
    return countPersons([...signatures, by]) < 2 ? 'second-officer' : null;
  },

  'activation-withdrawn': (book, deed, by) =>
    timelineOf(book, by.at).scheduled.some(({ id }) => id === deed.activation) ? null : 'nothing-scheduled',

  'rolled-back'(book, deed, by) {
    const { inForce, previous } = timelineOf(book, by.at);
    if (previous === null || book.version(previous.hash) === undefined) return 'nothing-before';
    return deed.hash === previous.hash && deed.over.hash === inForce.set.hash ? null : 'other-hash';
  },

  'switched-off'(book, deed, by) {
    const { inForce, switchedOff } = timelineOf(book, by.at);
    if (deed.hash !== inForce.set.hash) return 'other-hash';
    const rules = book.version(deed.hash)?.content.rules ?? [];
    if (!rules.some(({ id }) => id === deed.rule)) return 'no-rule';
    return switchedOff.some(({ rule }) => rule === deed.rule) ? 'already-off' : null;
  },

  countersigned(book, deed, by) {
    const open = countersignings(book, by.at).find(({ act }) => act.id === deed.act);
    if (open === undefined) return 'no-act';
    if (open.by !== null) return 'already-countersigned';
    return isSamePerson(open.act, by) ? 'own-act' : null;
  },
};

/** The version with this number and exactly this hash. */
function versionOf(book: RuleBook, { version, hash }: VersionName): BookVersion | DeedRefusal {
  const found = book.version(hash);
  if (found === undefined) return 'no-version';
  return found.version === version ? found : 'other-hash';
}
