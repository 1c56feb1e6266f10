import { type DragEvent, useState } from 'react';
import { holdsFiles } from './use-file-drop.ts';

export interface FieldDrop {
  /** Files are being dragged over the field. */
  readonly over: boolean;
  /** For its element. */
  readonly handlers: {
    onDragOver(event: DragEvent): void;
    onDragLeave(): void;
    onDrop(event: DragEvent): void;
  };
}

/** Takes files that are dropped on a field, also of a dialog. */
export function useFieldDrop(onFiles: (files: readonly File[]) => void): FieldDrop {
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, isOver: boolean) => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(isOver);
  };
  return {
    over,
    handlers: {
      onDragOver: (event) => drag(event, true),
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        drag(event, false);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
