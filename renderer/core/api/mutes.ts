/** Calls about mutes: one rule that does not count for one traveller. */
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { MuteAct, MuteState } from '../../../shared/mute/mute.ts';

export interface MuteView {
  readonly id: string;
  readonly rule: string;
  /** By language; empty where the rule is no longer in force. */
  readonly title: Readonly<Record<string, string>>;
  readonly mandate: Mandate;
  /** The traveller's name as it was shown to whoever muted. */
  readonly name: string;
  readonly key: {
    /** `person` is weak: others may share name and birth date. */
    readonly kind: 'document' | 'person';
    /** Issuer and the last signs of the document number; the birth date. */
    readonly shown: string;
  };
  readonly made: MuteAct;
  readonly until: IsoDate;
  readonly state: MuteState;
  readonly revoked: MuteAct | null;
  /** Hits that it keeps from counting on the flights stored here. */
  readonly hits: number;
  /** The officer may take it back. */
  readonly mayRevoke: boolean;
}

/** Why a rule cannot be muted for a traveller. */
export type MuteRefusal =
  /** A trigger forces an outcome, whoever it is. */
  | 'trigger'
  /** Who is on a list is for the owner of the list to say. */
  | 'list'
  /** Neither a document nor name and birth date were sent. */
  | 'no-key'
  /** The rule serves another agency, or all of them together. */
  | 'mandate';

/** What a reason says of mutes. */
export type ReasonMute =
  | { readonly state: 'muted'; readonly mute: MuteView }
  /** `weak`: only name and birth date tell the traveller; `past`: the flight is over and stays as it was. */
  | { readonly state: 'may'; readonly weak: boolean; readonly past: boolean }
  | { readonly state: 'may-not'; readonly why: MuteRefusal };

export interface MuteCalls {
  /** Every mute ever made, those in force first, then the latest first. */
  'mutes.list': { input: Record<string, never>; output: readonly MuteView[] };
  /** Mutes a rule that hit the traveller; gives the mute and how many flights were screened anew. */
  'mute.add': {
    input: { flight: FlightId; traveller: TravellerId; rule: string; until: IsoDate; reason: string };
    output: { readonly mute: MuteView; readonly flights: number };
  };
  'mute.revoke': {
    input: { id: string; reason: string };
    output: { readonly mute: MuteView; readonly flights: number };
  };
}
