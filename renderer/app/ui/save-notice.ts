/** What an officer is told when a file was saved, or was not. */
import { type FileNameFault, fileNameFault } from '../../../shared/export/file-name.ts';
import type { HostResult } from '../../../shared/host.ts';

export type SaveNotice =
  /** `renamed`: the proposed name was not the wanted one, which not every system takes. */
  | { readonly kind: 'saved'; readonly file: string; readonly renamed: boolean }
  | { readonly kind: 'not-saved'; readonly text: 'export.not-written' | `export.name.${FileNameFault}` };

const FAULT = 'file-name.';

/** The notice about the host's answer; null where the officer closed the dialog. */
export function saveNotice(wanted: string, saved: HostResult<{ readonly savedAs: string }>): SaveNotice | null {
  if (saved.ok) return { kind: 'saved', file: saved.value.savedAs, renamed: fileNameFault(wanted) !== null };
  if (saved.code === 'cancelled') return null;
  const fault = saved.message.startsWith(FAULT) ? (saved.message.slice(FAULT.length) as FileNameFault) : null;
  return { kind: 'not-saved', text: fault === null ? 'export.not-written' : `export.name.${fault}` };
}
