/** One message as it was received, with the place of every value read from it. Each view is recorded. */
import { z } from 'zod';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { Channel, MessageId } from '../../../shared/flight/flight.ts';
import type { Manifest, MessageFormat } from '../../../shared/manifest.ts';
import { type MessageReport, reportMessage } from '../../../shared/quality/message-report.ts';
import { failed, success } from '../../../shared/result.ts';
import { rereadMessage } from '../import/reread-kept.ts';
import { slices } from '../pause.ts';
import { type ByteMark, eachRawLine, type RawLine } from '../raw-lines.ts';
import { refuseMaskedMessages } from '../retention/masked-flights.ts';
import { readOne } from '../store/read.ts';
import { call, type Handled } from './call.ts';
import type { EvidenceView } from './evidence.ts';

/** A message and its values, to be shown side by side. */
export interface MessageView {
  readonly id: MessageId;
  readonly format: MessageFormat;
  readonly channel: Channel;
  readonly fileName: string;
  readonly member: string | null;
  readonly receivedAt: string;
  readonly manifest: Manifest;
  /** The whole kept message. Each mark gives the path of its value in the manifest. */
  readonly lines: EvidenceView['lines'];
  readonly report: MessageReport;
  readonly diagnostics: readonly Diagnostic[];
}

export const messageCalls = {
  /** A whole message with the place of every value. */
  'message.get': call({
    input: z.strictObject({ id: z.string().min(1).max(80) }),
    permission: 'evidence',
    audit: 'message.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id }): Handled<MessageView> {
      const { store } = request;
      await refuseMaskedMessages(store, [id]);
      const message = (await readOne(store, 'messages', id))?.value;
      if (message === undefined) return failed({ code: 'not-found', what: 'message' });
      const slice = slices();
      const reread = await rereadMessage(request, message, true);
      if (reread === null) return failed({ code: 'not-found', what: 'message' });
      const { manifest } = reread;
      const marks = reread.places.map(([path, start, end]): ByteMark => ({ path, start, end, strong: false }));
      const { head, channel, fileName, member, receivedAt, kept } = message;
      await slice.breathe();
      const lines: RawLine[] = [];
      for (const line of eachRawLine(kept, head.format, marks)) {
        lines.push(line);
        await slice.breathe();
      }
      const report = (await readOne(store, 'messageReports', id))?.value.report ?? reportMessage(id, manifest);
      return success({
        output: {
          id,
          format: head.format,
          channel,
          fileName,
          member,
          receivedAt,
          manifest,
          lines,
          report,
          diagnostics: manifest.diagnostics,
        },
        subject: id,
      });
    },
  }),
} as const;
