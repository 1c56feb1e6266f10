import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { MessageView } from '../../core/calls/message.ts';
import { Scrolling } from '../ui/scrolling.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { belongsTo, firstLineOf, splitAtPaths } from './message-places.ts';

/** Lines per block. The browser skips blocks that are out of view. */
const BLOCK = 60;

export interface RawPaneProps {
  readonly lines: MessageView['lines'];
  /** Path whose places are strongly marked; null for none. */
  readonly path: string | null;
  /** The chosen value has no place in the text. */
  readonly unplaced: boolean;
  readonly onChoose: (path: string) => void;
}

/** The raw message. A click on a value shows how it was read. */
export function RawPane({ lines, path, unplaced, onChoose }: RawPaneProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const blocks = useMemo(() => {
    const found: { readonly lines: MessageView['lines']; readonly paths: readonly string[] }[] = [];
    for (let at = 0; at < lines.length; at += BLOCK) {
      const part = lines.slice(at, at + BLOCK);
      found.push({ lines: part, paths: part.flatMap((line) => line.marks.map((mark) => mark.path)) });
    }
    return found;
  }, [lines]);
  useLayoutEffect(() => {
    if (path === null) return;
    const line = firstLineOf(lines, path);
    const mark =
      box.current?.querySelector(`[data-line="${line}"] mark.strong`) ??
      box.current?.querySelector(`[data-line="${line}"]`);
    mark?.scrollIntoView({ block: 'nearest' });
  }, [lines, path]);
  return (
    <div className="message-raw-box">
      <p className="message-note" role="status">
        {t(unplaced ? 'message.no-place' : 'message.hint')}
      </p>
      <Scrolling
        className="raw message-raw"
        ref={box}
        id="message-raw"
        aria-label={t('message.raw')}
        onClick={({ target }) => {
          const chosen = target instanceof HTMLElement ? target.dataset.path : undefined;
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {blocks.map(({ lines: part, paths }, index) => (
          <RawBlock
            key={index}
            first={index * BLOCK}
            lines={part}
            path={path !== null && paths.some((each) => belongsTo(each, path)) ? path : null}
          />
        ))}
      </Scrolling>
    </div>
  );
}

interface RawBlockProps {
  readonly lines: MessageView['lines'];
  /** Index of its first line in the message. */
  readonly first: number;
  readonly path: string | null;
}

/** Rendered again only when the chosen value enters or leaves it. */
const RawBlock = memo(function RawBlock({ lines, first, path }: RawBlockProps) {
  return (
    <div className="raw-block">
      {lines.map((line, at) => (
        <div className="raw-line" key={line.number} data-line={first + at}>
          <span className="ln">{line.number}</span>
          <code>
            {splitAtPaths(line.text, line.marks).map((piece) =>
              piece.path === null ? (
                piece.text
              ) : (
                <mark
                  key={piece.start}
                  data-path={piece.path}
                  className={path !== null && belongsTo(piece.path, path) ? 'strong' : 'place'}
                >
                  {piece.text}
                </mark>
              ),
            )}
          </code>
        </div>
      ))}
    </div>
  );
});
