import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { PrintedExport } from '../../core/calls/exported.ts';
import { ExportSheet } from './export-sheet.tsx';

export interface PrintExportProps {
  readonly print: PrintedExport;
  readonly onPrinted: () => void;
}

/** Prints an export. It waits until that is done or cancelled; the sheet is then gone from memory. */
export function PrintExport({ print, onPrinted }: PrintExportProps) {
  const latest = useRef(onPrinted);
  latest.current = onPrinted;
  useEffect(() => {
    window.print();
    latest.current();
  }, [print]);
  return createPortal(<ExportSheet made={print} />, document.body);
}
