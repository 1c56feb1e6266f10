import { standingOn } from '../../../../rules/language/validity.ts';
import type { FrameLine } from '../../../../shared/frame/legal-frame.ts';
import { useToday } from '../standing.tsx';
import { LineFoot } from './line-foot.tsx';

export interface SentenceLinesProps<Line extends FrameLine> {
  readonly lines: readonly Line[];
  readonly subjectOf: (line: Line) => string;
  readonly textOf: (line: Line) => string;
  /** Null where the officer may not change anything. */
  readonly onEdit: ((line: Line) => void) | null;
}

/** Lines of the frame as sentences, each a button that opens it. */
export function SentenceLines<Line extends FrameLine>({ lines, subjectOf, textOf, onEdit }: SentenceLinesProps<Line>) {
  const today = useToday();
  return (
    <ul className="frame-uses">
      {lines.map((line) => {
        const standing = standingOn(line, today);
        const name = standing === 'ended' || standing === 'not-yet' ? 'frame-line idle' : 'frame-line';
        const content = (
          <>
            <span>
              <b>{subjectOf(line)}</b> {textOf(line)}
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
