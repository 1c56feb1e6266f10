/** Calls about fields that carriers do not send, and the rules held for it. */
import type { SentField } from '../../../shared/fact/fact.ts';
import type { IsoDate } from '../../../shared/manifest.ts';

export interface GateView {
  readonly carrier: string;
  readonly field: SentField;
  /** The last local day of departure on whose flights rules are held for it. */
  readonly day: IsoDate;
  /** Travellers with a value, of those of whom a message can have it, on the carrier's flights of the 30 days before that day. */
  readonly sent: number;
  readonly of: number;
  /** The rules in force that are held for it, as far as the officer may see them, with their titles by language. */
  readonly rules: readonly { readonly rule: string; readonly title: Readonly<Record<string, string>> }[];
}

export interface GateCalls {
  /** By carrier and field. */
  'gates.list': { input: Record<string, never>; output: readonly GateView[] };
}
