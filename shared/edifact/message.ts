/**
 * One EDIFACT message taken out of its interchange: its tokens (UNH … UNT) and what the envelope around it said. The readers of PAXLST and PNRGOV
 * turn it into a manifest.
 */
import { type Diagnostic, diagnostic, type Params, type Severity } from '../diagnostic.ts';
import { BOUNDS } from '../intake/budget.ts';
import type { IsoDate, Manifest, UtcMinute } from '../manifest.ts';
import type { Tokens } from './tokens.ts';

/** Values of UNB, UNG and UNH (ISO 9735); null where not sent. Text is as sent, not upper-cased. */
export interface Envelope {
  /** UNB 0001, e.g. `UNOA`, `IATA`. */
  readonly syntax: string | null;
  readonly sender: string | null;
  readonly recipient: string | null;
  /** UNB S004, UTC by convention; UNG S004 where UNB has none. */
  readonly prepared: UtcMinute | null;
  /** UNB 0020. */
  readonly control: string | null;
  /** UNB 0026, e.g. `APIS`. */
  readonly application: string | null;
  /** UNB 0035 = 1. */
  readonly test: boolean;
  /** UNG 0040: the operating carrier where a service bureau transmits. */
  readonly groupSender: string | null;
  readonly groupRecipient: string | null;
  readonly groupReference: string | null;
  /** UNH 0062. */
  readonly reference: string | null;
  /** UNH 0065, upper case: `PAXLST`, `PNRGOV`, `CUSRES` …; '' when not sent. */
  readonly type: string;
  /** UNH 0052 and 0054 joined, e.g. `D:05B`, `13:1`. */
  readonly version: string | null;
  /** UNH 0051, e.g. `UN`, `IA`. */
  readonly agency: string | null;
  /** UNH 0057, e.g. `IATA`, `CBP`. */
  readonly association: string | null;
  /** UNH 0068. */
  readonly accessReference: string | null;
  /** UNH S010; null for a whole message (`01:F`, or not sent). */
  readonly part: { readonly number: number; readonly final: boolean } | null;
}

export interface EdifactMessage {
  readonly tokens: Tokens;
  readonly envelope: Envelope;
  /** What the walk over the interchange reported about this message; readers add to it and pass it on in the manifest. */
  readonly diagnostics: Diagnostic[];
  /** Offset in the file as given of a byte of `tokens.bytes`. */
  offset(at: number): number;
}

/** Diagnostics kept per message; the rest is counted. */
export const MAX_DIAGNOSTICS = BOUNDS.diagnostics.most;

/**
 * Reports a diagnostic about segment `s` of a message; offset, tag and raw text come from the segment. Beyond `MAX_DIAGNOSTICS` the last entry
 * becomes a `diagnostics-cut` that counts the rest.
 */
export function report(
  message: EdifactMessage,
  s: number,
  severity: Severity,
  code: string,
  params: Params = {},
): void {
  const { tokens, diagnostics } = message;
  if (diagnostics.length >= MAX_DIAGNOSTICS) {
    pushDiagnostic(diagnostics, diagnostic(severity, code, {}, params));
    return;
  }
  const start = tokens.segStart[s] as number;
  diagnostics.push(
    diagnostic(
      severity,
      code,
      { offset: message.offset(start), segment: tokens.tag(s).slice(0, 3), raw: tokens.raw(s).slice(0, 220) },
      params,
    ),
  );
}

/** Adds a diagnostic unless the list is full; then the list's last entry counts what was cut. */
export function pushDiagnostic(diagnostics: Diagnostic[], entry: Diagnostic): void {
  if (diagnostics.length < MAX_DIAGNOSTICS) {
    diagnostics.push(entry);
    return;
  }
  const last = diagnostics[diagnostics.length - 1] as Diagnostic;
  const count = last.code === 'diagnostics-cut' ? Number(last.params.count) + 1 : 2;
  diagnostics[diagnostics.length - 1] = diagnostic('warning', 'diagnostics-cut', {}, { count });
}

export function manifestHead(
  envelope: Envelope,
): Pick<Manifest, 'version' | 'reference' | 'prepared' | 'sender' | 'recipient' | 'test' | 'accessReference' | 'part'> {
  return {
    version: envelope.version,
    reference: envelope.reference,
    prepared: envelope.prepared,
    sender: envelope.sender,
    recipient: envelope.recipient,
    test: envelope.test,
    accessReference: envelope.accessReference,
    part: envelope.part,
  };
}

/** Date against which two-digit years are resolved: when the interchange was prepared; null when not sent. */
export function preparedDate(envelope: Envelope): IsoDate | null {
  return envelope.prepared === null ? null : envelope.prepared.slice(0, 10);
}
