/** Which files may be kept whole although they were not read to their end. */
import { detectFile } from '../../../shared/intake/detect.ts';

/** Kinds in which a card number or a sensitive word stands as it is. In a packed file, a workbook, a mail or an encoding it stands otherwise, and could not be blanked. */
const PLAIN: ReadonlySet<ReturnType<typeof detectFile>['kind']> = new Set(['edifact', 'xml', 'entry']);

/** Can everything that must not be kept be found in these bytes, and blanked? */
export function canBeBlanked(bytes: Uint8Array): boolean {
  return PLAIN.has(detectFile(bytes).kind);
}
