/**
 * A fact is declared once, as a row of a table (`fact-row.ts`); `fact-catalogue.ts` lists the tables. Rule validation, builder menus,
 * documentation, explanations and the marks in the raw message all come from that row.
 */
import type { ReferenceKind } from '../reference/overlay.ts';

export type Mandate = 'customs' | 'police' | 'immigration' | 'joint';
export const MANDATES = ['customs', 'police', 'immigration', 'joint'] as const satisfies readonly Mandate[];

/** Groups of indicators that are independent of each other. */
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

/** `not-allowed`: a rule may never use it. `alone`: only together with facts that are not protected (nationality, age, sex). */
export type Sensitivity = 'none' | 'personal' | 'alone';

/** Fields that not every carrier sends, and whose absence rules treat as a sign. */
export const SENT_FIELDS = ['bags', 'contact', 'phone', 'email', 'address', 'payment'] as const;
export type SentField = (typeof SENT_FIELDS)[number];

/** A value by which travellers are compared with others. */
export type LinkKey = 'document' | 'phone' | 'email' | 'card' | 'address' | 'payer';

/** Other people with the same value: on the flight itself, or on other flights, where link records find them. */
export type PointsAt =
  | { readonly where: 'flight'; readonly by: LinkKey }
  | { readonly where: 'elsewhere'; readonly by: 'document' | 'phone' | 'email' };

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
  /**
   * Places in the manifest that the value comes from, as trace paths (`booking.payments`, `traveller.dateOfBirth`), for marking the raw
   * message.
   */
  readonly sources: readonly string[];
  /** What must be available to compute it; it is `unknown` otherwise. */
  readonly needs: readonly ('api' | 'pnr' | 'reference' | 'history' | 'list' | 'baseline')[];
  readonly family: Family;
  readonly sensitivity: Sensitivity;
  readonly mandates: readonly Mandate[];
  /** Version of the catalogue that introduced it. */
  readonly since: number;
  /** Version of the catalogue in which its answer last changed; absent when it never changed. */
  readonly changed?: number;
  /** Of a set: version of the catalogue since which its members are kept in the order of travel; in older blocks, and without it, by letters. */
  readonly inOrderSince?: number;
  /** No source supplies it yet: rules may name it, no block has a column for it, and it counts as not sent for all travellers. */
  readonly awaited: boolean;
  /** The allowed words of a text fact or of the members of a set fact, where the list is closed. */
  readonly words?: readonly string[];
  /** The lowest and the highest possible number, where the unit does not imply them. A comparison that all numbers pass is no sign. */
  readonly bounds?: readonly [number, number];
  /** Values that reveal nationality, age or sex. A rule may use them only where it may use the protected fact itself. */
  readonly protectedValues?: 'all' | readonly string[];
  /** The code list of a text fact or of the members of a set fact, so that a screen can show names. Countries are ISO 3166 alpha-3. */
  readonly codes?: ReferenceKind;
  /** Other facts whose values it compares: an explanation shows them, since yes or no alone does not say what differs. */
  readonly compares?: readonly string[];
  /** It counts to the beginning of the journey. An explanation says where that is (`at`), unless it is the same place as `here`; both are facts. */
  readonly begins?: { readonly at: string; readonly here: string };
  /** Whom a true comparison of it points at. */
  readonly pointsAt?: PointsAt;
  /** The field that is missing when this fact is empty or not sent; see `rests-on-absence.ts`. */
  readonly absenceOf?: SentField;
  /** Of a fact about earlier flights: its value for whoever was on none. Left out: rules of newcomers do not ask for it. Booleans are 1 and 0. */
  readonly unseen?: number;
  /** The value that also means "missing", such as "none". Booleans are 1 and 0. */
  readonly none?: number;
}
