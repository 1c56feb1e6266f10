/** What is seen of the bytes of an unread part before any of them are kept. */
import { detectFile } from '../../../shared/intake/detect.ts';
import { reencode } from '../../../shared/intake/encoding.ts';
import type { UnreadPart } from '../../../shared/intake/unread-parts.ts';
import { looksLikeTable } from './looks-like-table.ts';

/** Its bytes are in UTF-8 where they came in 16 bits. */
export interface SeenPart extends UnreadPart {
  /** An officer may say what its columns are. */
  readonly table: boolean;
  /** A card number or a sensitive word stands in it as it is. In a packed file, a workbook, a mail or an encoding it stands otherwise, and could not be blanked. */
  readonly isPlain: boolean;
}

const PLAIN: ReadonlySet<ReturnType<typeof detectFile>['kind']> = new Set(['edifact', 'xml', 'entry']);

/** The part with what its bytes look like; `looked`: as many of them as are looked at. */
export function seenPart(part: UnreadPart, looked = part.bytes.length): SeenPart {
  const { bytes, scale } = reencode(part.bytes.subarray(0, looked));
  const { kind } = detectFile(bytes);
  return {
    ...part,
    ...(scale === 1 ? {} : { bytes }),
    table: kind === 'text' && looksLikeTable(bytes),
    isPlain: scale === 1 && PLAIN.has(kind),
  };
}
