/** Calls about one message as a whole. */
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { Channel, MessageId } from '../../../shared/flight/flight.ts';
import type { Manifest, MessageFormat } from '../../../shared/manifest.ts';
import type { MessageReport } from '../../../shared/quality/message-report.ts';
import type { EvidenceView } from './evidence.ts';

/** A message with what it says, for looking at one beside the other. */
export interface MessageView {
  readonly id: MessageId;
  readonly format: MessageFormat;
  readonly channel: Channel;
  readonly fileName: string;
  readonly member: string | null;
  readonly receivedAt: string;
  readonly manifest: Manifest;
  /** The whole message as kept. Marks give for each stretch the path of the value in the manifest. */
  readonly lines: EvidenceView['lines'];
  readonly report: MessageReport;
  readonly diagnostics: readonly Diagnostic[];
}

export interface MessageCalls {
  /** A whole message with every value's place in it. Looking is recorded. */
  'message.get': { input: { id: MessageId }; output: MessageView };
}
