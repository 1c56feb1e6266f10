/** Results of files and messages, in words. */

import type { Language } from '../../../shared/catalogue/languages.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { damagedName } from '../../../shared/intake/damaged-name.ts';
import type { ImportFileReport } from '../../core/calls/import.ts';
import type { QuarantineRow } from '../../core/calls/quarantine.ts';
import { counted } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';

/** Why nothing of a file could be used: its own sentence, else the one of the diagnostic that stopped the reading. */
export function fileFailureText(t: TFunction, failure: NonNullable<ImportFileReport['failure']>): string {
  const { code, params } = failure;
  return t([`import.failure.${code}`, `diagnostic.${code}`, 'import.failure.other'], { ...params, code });
}

/** The sentence of a remark. It begins with the part of the file where the file has several and the sentence names none. */
export function diagnosticText(t: TFunction, { code, params }: Pick<Diagnostic, 'code' | 'params'>): string {
  const text = t(`diagnostic.${code}`, { ...params, defaultValue: code });
  const { member } = params;
  return typeof member === 'string' && !text.includes(member) ? `${member} › ${text}` : text;
}

/** What was taken over of a file whose import was cancelled, and how many of that are not screened; null: it was not cancelled. */
export function cancelledText(
  t: TFunction,
  { state, messages, unscreened = 0 }: Pick<ImportFileReport, 'state' | 'messages' | 'unscreened'>,
  language: Language,
): string | null {
  if (state !== 'cancelled') return null;
  const taken = messages.filter(({ known }) => !known);
  if (taken.length === 0) return t('import.file.cancelled');
  const travellers = taken.reduce((sum, message) => sum + message.travellers, 0);
  const parts = [
    t('import.messages', counted(taken.length, language)),
    t('import.travellers', counted(travellers, language)),
    unscreened === 0 ? null : t('import.unscreened', counted(unscreened, language)),
  ];
  return t('import.file.cancelled.midway', { taken: parts.filter((part) => part !== null).join(', ') });
}

const UNDATED = /-undated$/;

/** Whether the travellers of a message are on no flight, or on one whose day is unknown. Officers do not find them in time there. */
export function lacksFlight({
  flights,
  travellers,
}: Pick<ImportFileReport['messages'][number], 'flights' | 'travellers'>): 'no-flight' | 'no-date' | null {
  if (travellers === 0) return null;
  if (flights.length === 0) return 'no-flight';
  return flights.every((flight) => UNDATED.test(flight)) ? 'no-date' : null;
}

/** `list.zip › gate.csv`: the file of an entry; of a damaged one, the beginning of its id. */
export function quarantineName(t: TFunction, { id, fileName, member, isDamaged }: QuarantineRow): string {
  if (isDamaged === true) return t('quarantine.damaged.name', { id: damagedName(id) });
  return member === null ? fileName : `${fileName} › ${member}`;
}

/** Why an entry is in quarantine, as a sentence. */
export function quarantineReason(
  t: TFunction,
  { code, params, isDamaged }: Pick<QuarantineRow, 'code' | 'params' | 'isDamaged'>,
): string {
  if (isDamaged === true) return t('quarantine.damaged');
  if (code === 'no-flight') return t('quarantine.reason.no-flight', params);
  return t(`diagnostic.${code}`, { ...params, defaultValue: t('quarantine.reason.other', { code }) });
}
