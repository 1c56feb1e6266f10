/**
 * The legal frame of a unit as data: what its rules may rest on and who may see what they find, and which agency has which powers in which
 * area of offence. Every line names the law or agreement it rests on and its last day.
 */
import { type Agency, isLawAgency, type LawAgency } from '../casework/case.ts';
import type { IsoDate } from '../manifest.ts';
import type { Threat } from '../screening/outcome.ts';

/** What an agency may do in an area of offence. */
export const POWERS = ['detect', 'hold', 'search', 'seize', 'arrest', 'investigate'] as const;
export type Power = (typeof POWERS)[number];

/** What a use line is about: a mandate, one fact, a family of facts, a named list. */
export const USE_KINDS = ['mandate', 'fact', 'family', 'list'] as const;
export type UseKind = (typeof USE_KINDS)[number];

/** Stands for everything of a kind. Any line that names something closer goes before it. */
export const EVERYTHING = '*';

/** What every line has. First and last days count; null: open. */
export interface FrameLine {
  /** Stays when the line is edited. */
  readonly id: string;
  /** Law or agreement; empty where nobody has named one yet. */
  readonly cites: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly note: string;
}

/** Something that rules may use, or may not. */
export interface UseLine extends FrameLine {
  readonly kind: UseKind;
  /** A mandate, id of a fact, family, id of a list; `EVERYTHING` (for facts with kind `family`). */
  readonly of: string;
  readonly may: boolean;
  /** Agencies that may see the hits of rules which use it; null: all. */
  readonly seenBy: readonly LawAgency[] | null;
  /** Whose duty officer others are sent to who may not see a hit; null: they are told nothing. */
  readonly contact: LawAgency | null;
}

/** What one agency may do about one area of offence. */
export interface PowerLine extends FrameLine {
  readonly agency: LawAgency;
  readonly area: Threat;
  readonly powers: readonly Power[];
  /** To whom a case must go; empty: nobody is named. */
  readonly goesTo: string;
}

export interface LegalFrame {
  readonly uses: readonly UseLine[];
  readonly powers: readonly PowerLine[];
  /** The gendarmerie counts as police in every line, or only where a line names it. */
  readonly gendarmerie: 'as-police' | 'own-lines';
}

/**
 * What ships: every mandate, fact and list may be used and seen by all, and no powers are told apart, so that agencies come by their mandate. It
 * cites no law; the unit has to put its own in its place.
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

/** Does the line count on a day? Its first and last day do. */
export function isInForce({ validFrom, validTo }: Pick<FrameLine, 'validFrom' | 'validTo'>, day: IsoDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** Does a line that names these agencies speak of this one? */
export function speaksOf(frame: LegalFrame, named: readonly LawAgency[], agency: Agency): boolean {
  if (!isLawAgency(agency)) return false;
  if (named.includes(agency)) return true;
  return agency === 'gendarmerie' && frame.gendarmerie === 'as-police' && named.includes('police');
}
