import { useEffect, useState } from 'react';

/**
 * Takes files dropped anywhere on the screen, except while a dialog or menu covers it. Gives whether files are being dragged over it. While `idle`
 * is false the pointer shows that files are not accepted.
 */
export function useFileDrop(idle: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const taken = (event: DragEvent): DataTransfer | null => {
      const { dataTransfer } = event;
      if (!idle || dataTransfer === null || !holdsFiles(dataTransfer)) return null;
      return document.querySelector('[role="dialog"],[role="menu"]') === null ? dataTransfer : null;
    };
    const onOver = (event: DragEvent) => {
      const held = taken(event);
      setOver(held !== null);
      if (held === null) return;
      event.preventDefault();
      held.dropEffect = 'copy';
    };
    const onLeave = (event: DragEvent) => {
      // `relatedTarget` is the element being entered; it is null when the pointer leaves the window.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      const held = taken(event);
      setOver(false);
      if (held === null) return;
      event.preventDefault();
      onFiles([...held.files]);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  });
  return over;
}

/** Whether files are dragged, as opposed to text or a link of a page. */
export function holdsFiles({ types }: Pick<DataTransfer, 'types'>): boolean {
  return types.includes('Files');
}
