import { useEffect } from 'react';
import { holdsFiles } from '../imports/use-file-drop.ts';

/** Stops the browser from opening a file that is dropped outside a drop zone. It would replace the workstation, and typed input would be lost. */
export function DropGuard() {
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (event.defaultPrevented || event.dataTransfer === null || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    // On the window: a screen that takes files listens on the document, so its listener runs first.
    window.addEventListener('dragover', onDrag);
    window.addEventListener('drop', onDrag);
    return () => {
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('drop', onDrag);
    };
  }, []);
  return null;
}
