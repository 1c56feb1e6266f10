import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PrintedExport } from '../../core/calls/exported.ts';
import { ExportSheet } from './export-sheet.tsx';

export interface PrintExportProps {
  readonly print: PrintedExport;
  readonly onPrinted: () => void;
}

/** Prints an export once its pictures are drawn. It waits until that is done or cancelled; the sheet is then gone from memory. */
export function PrintExport({ print, onPrinted }: PrintExportProps) {
  const latest = useRef(onPrinted);
  latest.current = onPrinted;
  const [isDrawn, setDrawn] = useState(print.pictures === undefined);
  useEffect(() => {
    if (!isDrawn) return;
    window.print();
    latest.current();
  }, [isDrawn]);
  return createPortal(<ExportSheet made={print} onDrawn={() => setDrawn(true)} />, document.body);
}
