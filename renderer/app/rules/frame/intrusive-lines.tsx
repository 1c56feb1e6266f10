import { useTranslation } from 'react-i18next';
import { standingOn } from '../../../../rules/language/validity.ts';
import { intrusiveLines } from '../../../../shared/frame/intrusive-powers.ts';
import { INTRUSIVE_ACTS, type IntrusiveLine, type LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import { useToday } from '../standing.tsx';
import { LineFoot } from './line-foot.tsx';
import { intrusiveSubject, intrusiveText } from './line-text.ts';

export interface IntrusiveLinesProps {
  readonly frame: LegalFrame;
  /** Null where the officer may not change anything. */
  readonly onEdit: ((line: IntrusiveLine) => void) | null;
}

/** Who may do which intrusive act, on whose order, and what is asked before, as sentences. */
export function IntrusiveLines({ frame, onEdit }: IntrusiveLinesProps) {
  const { t } = useTranslation();
  const today = useToday();
  const lines = INTRUSIVE_ACTS.flatMap((act) => intrusiveLines(frame).filter((line) => line.act === act));
  return (
    <ul className="frame-uses">
      {lines.map((line) => {
        const standing = standingOn(line, today);
        const name = standing === 'ended' || standing === 'not-yet' ? 'frame-line idle' : 'frame-line';
        const content = (
          <>
            <span>
              <b>{intrusiveSubject(t, line)}</b> {intrusiveText(t, line)}
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
