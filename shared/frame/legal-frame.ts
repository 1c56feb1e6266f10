/**
 * The legal frame of a unit as data: what its rules may use, who may see their hits, and which agency has which powers in which area of offence.
 * Every line cites its law or agreement and has a last day.
 */
import { type Agencies, agenciesIn, SHIPPED_TABLE } from '../agency/agencies.ts';
import { type Agency, isLawAgency, type LawAgency } from '../agency/agency-id.ts';
import type { AgencyRow } from '../agency/agency-row.ts';
import type { ReferralTo, ReferredKind } from '../casework/referral.ts';
import type { CustodyAuthority, CustodyMeasure, Duty, Regime } from '../custody/measures.ts';
import type { PackageKind } from '../dossier/package-kind.ts';
import type { ListLaw } from '../list/list-laws.ts';
import type { IsoDate } from '../manifest.ts';
import type { Threat } from '../screening/outcome.ts';

/** What an agency may do in an area of offence. */
export const POWERS = ['detect', 'hold', 'search', 'seize', 'arrest', 'investigate'] as const;
export type Power = (typeof POWERS)[number];

/** The subject of a use line: a mandate, one fact, a family of facts, a named list. */
export const USE_KINDS = ['mandate', 'fact', 'family', 'list'] as const;
export type UseKind = (typeof USE_KINDS)[number];

/** Matches everything of a kind. Any more specific line takes precedence. */
export const EVERYTHING = '*';

/** Fields of every line. First and last days are included; null: open. */
export interface FrameLine {
  /** Kept when the line is edited. */
  readonly id: string;
  /** Law or agreement; empty when none is named yet. */
  readonly cites: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly note: string;
}

/** Something that rules may or may not use. */
export interface UseLine extends FrameLine {
  readonly kind: UseKind;
  /** A mandate, fact id, family or list id; or `EVERYTHING` (for facts with kind `family`). */
  readonly of: string;
  readonly may: boolean;
  /** Agencies that may see the hits of rules that use it; null: all. */
  readonly seenBy: readonly LawAgency[] | null;
  /** Agency whose duty officer the others must ask when they may not see a hit; null: they are told nothing. */
  readonly contact: LawAgency | null;
}

/** What one agency may do in one area of offence. */
export interface PowerLine extends FrameLine {
  readonly agency: LawAgency;
  readonly area: Threat;
  readonly powers: readonly Power[];
  /** The office that a case must go to; empty: none is named. */
  readonly goesTo: string;
}

export const INTRUSIVE_ACTS = ['strip', 'intimate', 'x-ray', 'hospital', 'telephone'] as const;
export type IntrusiveAct = (typeof INTRUSIVE_ACTS)[number];

export const AUTHORITIES = ['supervisor', 'prosecutor', 'judge', 'doctor'] as const;
/** Who has to authorise an act. */
export type Authority = (typeof AUTHORITIES)[number];

export const INTRUSIVE_NEEDS = ['consent', 'same-sex', 'doctor', 'interpreter', 'witness', 'pregnancy'] as const;
/** What the law asks before an act begins. */
export type IntrusiveNeed = (typeof INTRUSIVE_NEEDS)[number];

/** What one agency may do, or every agency (null), on whose order and under what. */
export interface IntrusiveLine extends FrameLine {
  readonly act: IntrusiveAct;
  readonly agency: LawAgency | null;
  readonly authority: Authority;
  readonly needs: readonly IntrusiveNeed[];
}

/** How long an agency may hold whom, and what it owes them meanwhile. */
export interface CustodyLine extends FrameLine {
  readonly agency: LawAgency;
  readonly measure: CustodyMeasure;
  readonly regime: Regime;
  /** The first period, from the moment at which somebody may no longer leave. */
  readonly hours: number;
  /** Further periods, in their order. */
  readonly extensions: readonly CustodyExtension[];
  /** What is owed, in minutes from the beginning, in the order of `DUTIES`. */
  readonly owed: readonly OwedDuty[];
  /** Minutes from one look at whoever is under medical watch to the next; left out: `LOOK_MINUTES`. */
  readonly lookMinutes?: number;
}

export interface CustodyExtension {
  readonly hours: number;
  readonly by: CustodyAuthority;
}

export interface OwedDuty {
  readonly duty: Duty;
  readonly minutes: number;
}

/** To whom what was found or done may go, or must. */
export interface ReferralLine extends FrameLine {
  readonly find: ReferredKind;
  /** Whose find; null: that of every agency. */
  readonly agency: LawAgency | null;
  readonly to: ReferralTo;
  /** Hours after the find within which it must be handed over; null: it may go there. */
  readonly within: number | null;
  /** Which packages may go along; empty: none. */
  readonly packages: readonly PackageKind[];
}

export interface LegalFrame {
  readonly uses: readonly UseLine[];
  readonly powers: readonly PowerLine[];
  /** Left out: those that ship (`intrusive-powers.ts`), as in frames of earlier releases. */
  readonly intrusive?: readonly IntrusiveLine[];
  /** How long who may be held; left out: the starting lines (`custody-line.ts`). */
  readonly custody?: readonly CustodyLine[];
  /** Where finds go; left out: the starting lines (`referral-line.ts`). */
  readonly referrals?: readonly ReferralLine[];
  /** The gendarmerie counts as police in every line, or only when a line names it. */
  readonly gendarmerie: 'as-police' | 'own-lines';
  /**
   * `by-owner`: the agency that answers for a list decides who sees its hits. Left out: all see those of every list. Once agreed it stays, because lists may be
   * kept from others by then.
   */
  readonly lists?: 'by-owner';
  /** Laws of which a list must be loaded, and no older than its limit, before nobody is said to be on none; left out: none. */
  readonly demands?: readonly ListLaw[];
  /** The unit's agencies, put in from their own setting; left out: those that ship. */
  readonly agencies?: readonly AgencyRow[];
}

/** The agencies of a frame (null: none); those that ship, where it names none. */
export function agenciesOf(frame: Pick<LegalFrame, 'agencies'> | null): Agencies {
  return frame?.agencies === undefined ? SHIPPED_TABLE : agenciesIn(frame.agencies);
}

/**
 * The frame that ships: every mandate, fact and list may be used and seen by all, and powers are not distinguished, so agencies are called by
 * mandate. It cites no law; the unit must replace it with its own.
 */
export const STARTING_FRAME: LegalFrame = {
  uses: [startingLine('mandates', 'mandate'), startingLine('facts', 'family'), startingLine('lists', 'list')],
  powers: [],
  gendarmerie: 'as-police',
};

function startingLine(id: string, kind: UseKind): UseLine {
  return {
    id,
    kind,
    of: EVERYTHING,
    may: true,
    seenBy: null,
    contact: null,
    cites: '',
    validFrom: null,
    validTo: null,
    note: '',
  };
}

/** The agencies that the lines of a frame name. */
export function agenciesNamedIn({
  uses,
  powers,
  intrusive = [],
  custody = [],
  referrals = [],
}: Pick<LegalFrame, 'uses' | 'powers' | 'intrusive' | 'custody' | 'referrals'>): ReadonlySet<LawAgency> {
  const inUses = uses.flatMap(({ seenBy, contact }) => [...(seenBy ?? []), ...(contact === null ? [] : [contact])]);
  const receiving = referrals.flatMap(({ to }) => (to.kind === 'agency' ? [to.agency] : []));
  const acting = [...powers, ...intrusive, ...custody, ...referrals].flatMap(({ agency }) => agency ?? []);
  return new Set([...inUses, ...acting, ...receiving]);
}

/** Is the line in force on a day? First and last day are included. */
export function isInForce({ validFrom, validTo }: Pick<FrameLine, 'validFrom' | 'validTo'>, day: IsoDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** Does a line that names these agencies apply to this one? */
export function speaksOf(frame: Pick<LegalFrame, 'gendarmerie'>, named: readonly LawAgency[], agency: Agency): boolean {
  if (!isLawAgency(agency)) return false;
  if (named.includes(agency)) return true;
  return agency === 'gendarmerie' && frame.gendarmerie === 'as-police' && named.includes('police');
}
