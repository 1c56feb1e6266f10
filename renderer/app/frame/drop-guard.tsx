import { useEffect } from 'react';
import { holdsFiles } from '../imports/use-file-drop.ts';

/** Keeps a file that is dropped where nobody takes it from being opened in place of the workstation, which would lose what is typed. */
export function DropGuard() {
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (event.defaultPrevented || event.dataTransfer === null || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    // On the window: whoever takes files on a screen listens on the document and was asked before.
    window.addEventListener('dragover', onDrag);
    window.addEventListener('drop', onDrag);
    return () => {
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('drop', onDrag);
    };
  }, []);
  return null;
}
