import { useEffect, useRef } from 'react';
import type { ImportFileReport } from '../../core/calls/import.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { scrollToRow, useVirtualRows } from '../ui/use-virtual-rows.ts';
import { FileReport } from './file-report.tsx';

export interface FileListProps {
  readonly files: readonly ImportFileReport[];
  /** Index of the file whose report is open. */
  readonly shown: number;
  readonly onShow: (file: number) => void;
}

const ROW_HEIGHT = 28;

/** The files of an import, one per line. Only lines in view are rendered, so that thousands cost no more than ten. */
export function FileList({ files, shown, onShow }: FileListProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const { first, last } = useVirtualRows(box, files.length, ROW_HEIGHT);
  // The file shown at first may be far down the list.
  useEffect(() => scrollToRow(box.current, shown, ROW_HEIGHT), [shown]);
  return (
    <section className="file-list" ref={box} aria-label={t('import.report.files')}>
      <ul style={{ blockSize: files.length * ROW_HEIGHT, paddingBlockStart: first * ROW_HEIGHT }}>
        {files.slice(first, last).map((file, index) => (
          <li
            key={first + index}
            style={{ blockSize: ROW_HEIGHT }}
            aria-setsize={files.length}
            aria-posinset={first + index + 1}
          >
            <FileReport file={file} shown={first + index === shown} onShow={() => onShow(first + index)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
