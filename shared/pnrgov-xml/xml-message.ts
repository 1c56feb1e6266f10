/** A message of PNRGOV-XML while its root element is open, and the manifest it becomes. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../edifact/interchange.ts';
import { pushDiagnostic } from '../edifact/message.ts';
import type { Trace } from '../edifact/trace.ts';
import type { Blank } from '../intake/blank.ts';
import type { Bound } from '../intake/budget.ts';
import type { ReadContext } from '../intake/read-context.ts';
import { quoted, readWritten, writeEnvelope } from '../intake/read-written.ts';
import { SegmentWriter } from '../intake/segment-writer.ts';
import type { Beyond, Manifest } from '../manifest.ts';
import { descendantsOf, sentIn, type XmlNode } from '../xml/xml-node.ts';
import { withStatus } from './travel-status.ts';
import { writeLeg } from './write-flight.ts';
import { functionCode, originator, sent } from './xml-root.ts';
import { utcMinute } from './xml-values.ts';

/** A message while its root element is open. */
export interface OpenMessage {
  readonly root: XmlNode;
  readonly declaration: Span | null;
  readonly body: SegmentWriter;
  readonly boarding: (readonly string[])[];
  readonly blanks: Blank[];
  readonly diagnostics: Diagnostic[];
  sensitive: number;
  bookings: number;
  travellers: number;
  /** The first booking beyond a bound, and which; it and all after it are not read. */
  beyond: {
    readonly at: number;
    readonly bound: Extract<Bound, 'travellers' | 'bookings'>;
    /** What was read before it. */
    readonly read: Beyond;
  } | null;
  /** Travellers of the bookings that were read. */
  read: number;
  end: number;
}

/** What the message lists beyond a bound. */
function beyondOf({ beyond, travellers, bookings }: OpenMessage): Pick<Manifest, 'beyond'> {
  if (beyond === null) return {};
  const { read } = beyond;
  return { beyond: { travellers: travellers - read.travellers, bookings: bookings - read.bookings } };
}

/** The file in which the message stands. */
export interface XmlSource {
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
  readonly trace: Trace | undefined;
  /** Offset in the file as given. */
  readonly offset: (at: number) => number;
}

/** Everything before the first booking. */
export function headOf(message: OpenMessage): SegmentWriter {
  const { root } = message;
  const head = new SegmentWriter();
  const leg = root.name === 'flightleg' ? root : (descendantsOf(root, 'flightleg')[0] ?? null);
  writeEnvelope(head, root);
  head.segment('MSG', root, ['', functionCode(root)]);
  if (leg !== null) writeLeg(head, leg);
  const count = descendantsOf(root, 'pnrs')
    .map((node) => sentIn(node, 'numberofpnrs'))
    .find((value) => value !== null);
  if (count != null) head.segment('EQN', root, count);
  return head;
}

/** The manifest of a message whose head and bookings are written as segments. */
export function manifestOf(message: OpenMessage, written: SegmentWriter, file: XmlSource): Manifest {
  const { root } = message;
  const prepared = utcMinute(sentIn(root, 'timestamp'));
  const { manifest: read, blanks } = readWritten(written, prepared, file.context, file.trace);
  for (const blank of blanks) message.blanks.push(blank);
  for (const entry of read.diagnostics) {
    if (entry.code !== 'missing-flight' || read.function !== 'reply') pushDiagnostic(message.diagnostics, entry);
  }
  message.diagnostics.sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
  return {
    ...read,
    format: 'PNRGOV-XML',
    ...beyondOf(message),
    version: sent(sentIn(root, 'version')),
    reference: sent(sentIn(root, 'transactionidentifier', 'messagereference', 'echotoken')),
    prepared,
    sender: sent(originator(root, 'airlinecode', 'systemcode', 'code')),
    recipient: sent(sentIn(root, 'recipient', 'destination')),
    test: /^test$/i.test(sentIn(root, 'target')?.text.trim() ?? ''),
    accessReference: sent(sentIn(root, 'correlationid')),
    part: null,
    travellers: withStatus(read, message.boarding),
    sensitive: read.sensitive + message.sensitive,
    diagnostics: quoted(message.diagnostics, file.bytes, message.blanks, file.offset),
  };
}
