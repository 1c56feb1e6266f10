import type { KeptPart } from '../../../shared/intake/read-message.ts';

/** Offset in the file of an offset in the kept bytes. */
export function fileOffset(parts: readonly KeptPart[], at: number): number {
  for (const { kept, file, length, scale } of parts) {
    if (at >= kept && at < kept + length) return file + (at - kept) * scale;
  }
  const last = parts[parts.length - 1];
  return last === undefined ? at : last.file + last.length * last.scale;
}
