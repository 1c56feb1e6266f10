/** All diagnostics of files as CSV (RFC 4180) for people: what, where, and the raw text at that place. */
import { formatText } from '../catalogue/format-text.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { csvText } from '../export/csv.ts';
import type { QualityCsvOptions } from './quality-csv.ts';

/** A diagnostic with its file; `receivedAt` is ISO 8601, UTC. */
export interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly fileName: string;
  readonly receivedAt: string;
}

const HEADINGS = ['receivedAt', 'file', 'member', 'severity', 'code', 'meaning', 'offset', 'segment', 'raw'] as const;

/** One line per diagnostic, in the language of the given texts. */
export function diagnosticsCsv(
  rows: readonly PlacedDiagnostic[],
  texts: Readonly<Record<string, string>>,
  { mark }: QualityCsvOptions,
): string {
  const headings = HEADINGS.map((key) => texts[`export.diagnostic.${key}`] ?? key);
  const lines = rows.map(({ diagnostic, fileName, receivedAt }) => {
    const { severity, code, params, offset, segment, raw } = diagnostic;
    return [
      receivedAt.slice(0, 16).replace('T', ' '),
      fileName,
      String(params.member ?? ''),
      texts[`export.diagnostic.severity.${severity}`] ?? severity,
      code,
      formatText(texts, `diagnostic.${code}`, params),
      offset ?? '',
      segment ?? '',
      raw ?? '',
    ];
  });
  return `${mark ? '\uFEFF' : ''}${csvText([headings, ...lines])}`;
}
