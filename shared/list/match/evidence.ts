/** What a match rests on, line by line. Values stay as written; verdicts and ways are codes that the catalogue words. */

/** What is compared. */
export const EVIDENCE_FIELDS = [
  'name',
  'birth',
  'sex',
  'nationality',
  'birth-place',
  'document',
  'phone',
  'email',
  'address',
  'card',
  'agency',
  'vehicle',
  'age',
  'company',
  'companion',
  'locator',
  'seat',
  'bag-tag',
  'bags',
  'flight',
  'route',
] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** `missing`: one side does not say. */
export const VERDICTS = ['agrees', 'near', 'differs', 'missing'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** In what way the two sides agree or differ. */
export const EVIDENCE_WAYS = [
  ...([
    'look-alike',
    'check-digit',
    'issuer-in-number',
    'one-off',
    'issuer-unknown',
    'other-issuer',
    'other-type',
  ] as const),
  ...([
    'status-valid',
    'status-lost',
    'status-stolen',
    'status-stolen-blank',
    'status-invalid',
    'status-fraudulent',
  ] as const),
  ...(['year-only', 'month-only', 'first-of-january', 'approximate', 'day-month-swapped', 'one-part-of-date'] as const),
  ...(['years-apart', 'days-apart', 'weak-alias', 'former-name', 'other-channel-name'] as const),
  ...([
    'word-sound',
    'word-spelling',
    'word-short',
    'word-vowels',
    'word-consonants',
    'word-slip',
    'word-cut',
  ] as const),
  // What a caller knew.
  ...(['ends-in', 'part-of-name', 'on-other-leg', 'booked-apart'] as const),
  ...(['word-reversed', 'word-initial', 'word-joined', 'word-conflict', 'word-only-listed', 'word-only-sent'] as const),
] as const;
export type EvidenceWay = (typeof EVIDENCE_WAYS)[number];

export interface How {
  readonly way: EvidenceWay;
  /** What the text of the way names: signs, words, a number of years. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface EvidenceLine {
  readonly field: EvidenceField;
  /** What the entry says, as it writes it; null: nothing. */
  readonly listed: string | null;
  /** What the traveller's messages say; null: nothing. */
  readonly sent: string | null;
  readonly verdict: Verdict;
  readonly how: readonly How[];
}

/** A way with what its text names. */
export function how(way: EvidenceWay, params: How['params'] = {}): How {
  return { way, params };
}
