/**
 * A fact is declared once, as a row of a table (`fact-row.ts`); `fact-catalogue.ts` lists the tables. Rule validation, builder menus,
 * documentation, explanations and the marks in the raw message all come from that row.
 */
import type { ReferenceKind } from '../reference/overlay.ts';

export type Mandate = 'customs' | 'police' | 'immigration' | 'joint';
export const MANDATES = ['customs', 'police', 'immigration', 'joint'] as const satisfies readonly Mandate[];

/** Groups of indicators that fail and succeed independently of each other. */
export const FAMILIES = [
  'payment',
  'time',
  'route',
  'bags',
  'identity',
  'contact',
  'links',
  'history',
  'list',
] as const;
export type Family = (typeof FAMILIES)[number];

export type FactType = 'boolean' | 'integer' | 'decimal' | 'date' | 'instant' | 'text' | 'set';

/** `not-allowed`: a rule may never rest on it. `alone`: only together with facts that are not protected (nationality, age, sex). */
export type Sensitivity = 'none' | 'personal' | 'alone';

/** What a carrier sends of its travellers or does not, and what rules take for a sign where it is missing. */
export const SENT_FIELDS = ['bags', 'contact', 'phone', 'email', 'address', 'payment'] as const;
export type SentField = (typeof SENT_FIELDS)[number];

export interface FactDeclaration {
  readonly id: string;
  /** Its place in stored fact blocks; never changed. */
  readonly column: number;
  readonly type: FactType;
  /** For decimals: number of decimal places kept. */
  readonly decimals?: number;
  readonly unit?:
    | 'hours'
    | 'minutes'
    | 'days'
    | 'nights'
    | 'years'
    | 'kg'
    | 'kg-per-night'
    | 'pieces'
    | 'percent'
    | 'persons';
  readonly scope: 'traveller' | 'booking' | 'flight' | 'links';
  /** Places in the manifest that the value rests on, as trace paths (`booking.payments`, `traveller.dateOfBirth`), to mark in the raw message. */
  readonly sources: readonly string[];
  /** What must be at hand to compute it: `unknown` otherwise. */
  readonly needs: readonly ('api' | 'pnr' | 'reference' | 'history' | 'list' | 'baseline')[];
  readonly family: Family;
  readonly sensitivity: Sensitivity;
  readonly mandates: readonly Mandate[];
  /** Version of the catalogue that introduced it. */
  readonly since: number;
  /** Version of the catalogue since which it answers otherwise than before; without it, it always answered as now. */
  readonly changed?: number;
  /**
   * Nothing supplies it yet: it may be named by rules, no block has a column for it, and it is not sent for everybody.
   */
  readonly awaited: boolean;
  /** The words a text fact or the members of a set fact may take, where they are a closed list. */
  readonly words?: readonly string[];
  /** The lowest and the highest number it can have, where the unit does not tell. A comparison that all of them pass is no sign of anything. */
  readonly bounds?: readonly [number, number];
  /** The values that say nationality, age or sex under another name: a rule may rest on them no more than on the protected fact itself. */
  readonly protectedValues?: 'all' | readonly string[];
  /** Whose codes a text fact or the members of a set fact are, so that a screen can say their names. Countries are ISO 3166 alpha-3. */
  readonly codes?: ReferenceKind;
  /** The field that it says is missing, where it is empty or not sent; see `rests-on-absence.ts`. */
  readonly absenceOf?: SentField;
  /** The value that says so as well: "none". Booleans are 1 and 0. */
  readonly none?: number;
}
