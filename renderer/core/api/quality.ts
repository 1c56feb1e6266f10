/** Calls about the quality of what carriers send. */
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { CarrierReport } from '../../../shared/quality/carrier-report.ts';
import type { MessageReport } from '../../../shared/quality/message-report.ts';

export interface ReceivedReport extends MessageReport {
  readonly receivedAt: string;
  readonly fileName: string;
  readonly member: string | null;
}

export interface QualityCalls {
  /** Reports of messages, latest received first. */
  'quality.messages': {
    input: { from: number; count: number };
    output: { readonly total: number; readonly reports: readonly ReceivedReport[] };
  };
  'quality.carriers': { input: Record<string, never>; output: readonly CarrierReport[] };
  'quality.export': {
    input: { language: Language; what: 'messages' | 'carriers' | 'diagnostics' };
    output: { readonly fileName: string; readonly bytes: Uint8Array };
  };
}
