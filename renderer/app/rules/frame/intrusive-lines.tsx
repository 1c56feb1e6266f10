import { intrusiveLines } from '../../../../shared/frame/intrusive-powers.ts';
import { INTRUSIVE_ACTS, type IntrusiveLine, type LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { intrusiveSubject, intrusiveText } from './line-text.ts';
import { SentenceLines } from './sentence-lines.tsx';

export interface IntrusiveLinesProps {
  readonly frame: LegalFrame;
  /** Null where the officer may not change anything. */
  readonly onEdit: ((line: IntrusiveLine) => void) | null;
}

/** Who may do which intrusive act, on whose order, and what is asked before, as sentences. */
export function IntrusiveLines({ frame, onEdit }: IntrusiveLinesProps) {
  const { t } = useTranslation();
  return (
    <SentenceLines
      lines={INTRUSIVE_ACTS.flatMap((act) => intrusiveLines(frame).filter((line) => line.act === act))}
      subjectOf={(line) => intrusiveSubject(t, line)}
      textOf={(line) => intrusiveText(t, line)}
      onEdit={onEdit}
    />
  );
}
