import { custodyLinesOf } from '../../../../shared/frame/custody-line.ts';
import type { CustodyLine, LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { custodySubject, custodyText } from './line-text.ts';
import { SentenceLines } from './sentence-lines.tsx';

export interface CustodyLinesProps {
  readonly frame: LegalFrame;
  /** Null where the officer may not change anything. */
  readonly onEdit: ((line: CustodyLine) => void) | null;
}

/** How long who may be held, as sentences. */
export function CustodyLines({ frame, onEdit }: CustodyLinesProps) {
  const { t } = useTranslation();
  return (
    <SentenceLines
      lines={custodyLinesOf(frame)}
      subjectOf={(line) => custodySubject(t, line)}
      textOf={(line) => custodyText(t, line)}
      onEdit={onEdit}
    />
  );
}
