import { useTranslation } from 'react-i18next';
import { standingOn } from '../../../../rules/language/validity.ts';
import { type LegalFrame, USE_KINDS, type UseLine } from '../../../../shared/frame/legal-frame.ts';
import { useToday } from '../standing.tsx';
import { LineFoot } from './line-foot.tsx';
import { type NameOfList, subjectText, useText } from './line-text.ts';

export interface UseLinesProps {
  readonly frame: LegalFrame;
  readonly nameOf: NameOfList;
  /** Null where the officer may not change anything. */
  readonly onEdit: ((line: UseLine) => void) | null;
}

/** Uses that rules may rest on, as sentences: mandates, facts, lists. */
export function UseLines({ frame, nameOf, onEdit }: UseLinesProps) {
  const { t } = useTranslation();
  const today = useToday();
  const lines = USE_KINDS.flatMap((kind) => frame.uses.filter((line) => line.kind === kind));
  return (
    <ul className="frame-uses">
      {lines.map((line) => {
        const standing = standingOn(line, today);
        const name = standing === 'ended' || standing === 'not-yet' ? 'frame-line idle' : 'frame-line';
        const content = (
          <>
            <span>
              <b>{subjectText(t, line.kind, line.of, nameOf)}</b> {useText(t, line)}
            </span>
            <LineFoot line={line} />
          </>
        );
        return (
          <li key={line.id}>
            {onEdit === null ? (
              <div className={name}>{content}</div>
            ) : (
              <button type="button" className={name} onClick={() => onEdit(line)}>
                {content}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
