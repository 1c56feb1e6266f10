import { useEffect } from 'react';
import { useWorkstation } from '../../workstation.tsx';

/** Stops the window from closing while edits of a rule are unsaved, whatever screen is shown. */
export function LeavingGuard() {
  const { builder } = useWorkstation();
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (builder.holdsUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [builder]);
  return null;
}
