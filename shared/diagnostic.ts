/**
 * A parser's note about a place in a message. Nothing is dropped silently: every skipped byte, odd value or disagreeing count becomes a
 * diagnostic. The catalogue makes its text from `code` and `params` (`diagnostic.<code>`), in the officer's language.
 */
export type Severity = 'error' | 'warning' | 'info';

/** Values for the text of a message in the catalogue. */
export type Params = Readonly<Record<string, string | number>>;

export interface Diagnostic {
  readonly severity: Severity;
  /** kebab-case; has a text `diagnostic.<code>` in every catalogue. */
  readonly code: string;
  readonly params: Params;
  /** Byte offset in the file as given (before unpacking), or null for the whole file. */
  readonly offset: number | null;
  /** Tag of the segment, or column name of a table, or null. */
  readonly segment: string | null;
  /** The raw text at that place (cut to 200 characters), or null. */
  readonly raw: string | null;
}

/** Builds a diagnostic; place and raw text are optional. */
export function diagnostic(
  severity: Severity,
  code: string,
  place: { offset?: number | null; segment?: string | null; raw?: string | null } = {},
  params: Params = {},
): Diagnostic {
  const raw = place.raw ?? null;
  return {
    severity,
    code,
    params,
    offset: place.offset ?? null,
    segment: place.segment ?? null,
    raw: raw !== null && raw.length > 200 ? `${raw.slice(0, 199)}…` : raw,
  };
}
