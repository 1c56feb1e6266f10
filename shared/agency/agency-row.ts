/** An agency as a row of the unit's frame: who it is, which law it works, which families of crime it leads, and what the law lets it do. */
import type { Language } from '../catalogue/languages.ts';
import type { Mandate } from '../fact/fact.ts';
import type { Threat } from '../screening/outcome.ts';
import { type Agency, AIRLINE } from './agency-id.ts';

/** What kind of service an agency is. */
export const AGENCY_KINDS = [
  'customs',
  'police',
  'immigration',
  'drug',
  'wildlife',
  'airport-security',
  'airline',
  'other',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** The law that a kind of agency works, whose rules it signs; the others lead families of crime, and sign no rules. */
export const LAW_OF_KIND: Readonly<Partial<Record<AgencyKind, Exclude<Mandate, 'joint'>>>> = {
  customs: 'customs',
  police: 'police',
  immigration: 'immigration',
};

/** What the law lets an agency do with a person or a thing. */
export const AGENCY_POWERS = [
  'question',
  'search-baggage',
  'search-body',
  'detain',
  'seize',
  'arrest',
  'refuse-entry',
  'open-record',
] as const;
export type AgencyPower = (typeof AGENCY_POWERS)[number];

/** The outline about an agency's letters. It is never a colour: colour is severity. */
export const AGENCY_SHAPES = ['plain', 'round', 'square', 'line'] as const;
export type AgencyShape = (typeof AGENCY_SHAPES)[number];

export interface AgencyRow {
  readonly id: Agency;
  /** Null: the name and letters of the catalogue, for agencies that ship. */
  readonly words: AgencyWords | null;
  readonly shape: AgencyShape;
  readonly kind: AgencyKind;
  /** Families of crime in which it leads, whatever rule found them. */
  readonly leads: readonly Threat[];
  /** Families in which it is called beside those who lead. */
  readonly joins: readonly Threat[];
  readonly powers: readonly AgencyPower[];
  /** A paused agency is called to nothing, confirms nothing and has no officers at work. */
  readonly state: 'active' | 'paused';
  /** When it came into force, ISO 8601 UTC; left out: it ships. */
  readonly since?: string;
}

/** How an agency is written. */
export interface AgencyWords {
  readonly name: Readonly<Record<Language, string>>;
  /** One to three letters, as on the queue. */
  readonly letters: string;
}

const SHIPPED = { words: null, shape: 'plain', leads: [], joins: [], state: 'active' } as const;
const ON_THE_SPOT = ['question', 'search-baggage', 'search-body', 'detain', 'seize'] as const;

/** The agencies that ship, in the order in which they are named. They are called by the mandates of the rules that hit. */
export const SHIPPED_ROWS: readonly AgencyRow[] = [
  { ...SHIPPED, id: 'customs', kind: 'customs', powers: ON_THE_SPOT },
  { ...SHIPPED, id: 'police', kind: 'police', powers: [...ON_THE_SPOT, 'arrest', 'open-record'] },
  { ...SHIPPED, id: 'gendarmerie', kind: 'police', powers: [...ON_THE_SPOT, 'arrest', 'open-record'] },
  { ...SHIPPED, id: 'immigration', kind: 'immigration', powers: ['question', 'detain', 'refuse-entry'] },
  { ...SHIPPED, id: AIRLINE, kind: 'airline', powers: [] },
];
