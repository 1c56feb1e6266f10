import { type LegalFrame, USE_KINDS, type UseLine } from '../../../../shared/frame/legal-frame.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { type NameOfList, subjectText, useText } from './line-text.ts';
import { SentenceLines } from './sentence-lines.tsx';

export interface UseLinesProps {
  readonly frame: LegalFrame;
  readonly nameOf: NameOfList;
  /** Null where the officer may not change anything. */
  readonly onEdit: ((line: UseLine) => void) | null;
}

/** Uses that rules may rest on, as sentences: mandates, facts, lists. */
export function UseLines({ frame, nameOf, onEdit }: UseLinesProps) {
  const { t } = useTranslation();
  return (
    <SentenceLines
      lines={USE_KINDS.flatMap((kind) => frame.uses.filter((line) => line.kind === kind))}
      subjectOf={(line) => subjectText(t, line.kind, line.of, nameOf)}
      textOf={(line) => useText(t, line)}
      onEdit={onEdit}
    />
  );
}
