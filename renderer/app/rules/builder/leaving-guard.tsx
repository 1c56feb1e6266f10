import { useEffect } from 'react';
import { useWorkstation } from '../../workstation.tsx';

/** The window is not closed over what is typed of a rule and not saved yet, whatever screen is shown. */
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
