import { useLayoutEffect, useMemo, useRef } from 'react';
import type { EvidenceView } from '../../core/calls/evidence.ts';
import { Scrolling } from '../ui/scrolling.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { splitAtMarks } from './split-at-marks.ts';

export interface EvidenceLinesProps {
  readonly message: EvidenceView;
}

/** Lines per block. The browser skips blocks that are out of view. */
const BLOCK = 60;

/** The lines of a raw message, scrolled to the first strongly marked value. */
export function EvidenceLines({ message }: EvidenceLinesProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const blocks = useMemo(() => {
    const found: EvidenceView['lines'][] = [];
    for (let at = 0; at < message.lines.length; at += BLOCK) found.push(message.lines.slice(at, at + BLOCK));
    return found;
  }, [message]);

  useLayoutEffect(() => {
    const mark = box.current?.querySelector('mark.strong') ?? box.current?.querySelector('mark');
    if (mark === null || mark === undefined) box.current?.scrollTo({ top: 0 });
    else mark.scrollIntoView({ block: 'center' });
  }, [message]);

  return (
    <Scrolling className="raw" ref={box} id="evidence" aria-label={t('evidence.raw')}>
      {blocks.map((lines, index) => (
        <div className="raw-block" key={index}>
          {lines.map((line, at) => (
            <div className={leavesGap(lines[at - 1], line) ? 'raw-line after-gap' : 'raw-line'} key={line.number}>
              <span className="ln">{line.number}</span>
              <code>
                {splitAtMarks(line.text, line.marks).map((piece) =>
                  piece.mark === null ? (
                    piece.text
                  ) : (
                    <mark key={piece.start} className={piece.mark === 'strong' ? 'strong' : undefined}>
                      {piece.text}
                    </mark>
                  ),
                )}
              </code>
            </div>
          ))}
        </div>
      ))}
    </Scrolling>
  );
}

/** Whether lines about other travellers were left out before this one. */
function leavesGap(before: EvidenceView['lines'][number] | undefined, line: EvidenceView['lines'][number]): boolean {
  return before !== undefined && line.number > before.number + 1;
}
