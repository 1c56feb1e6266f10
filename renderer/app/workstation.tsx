/** Shared by every screen: the core, the host, and entering and leaving. */
import { createContext, useContext } from 'react';
import type { Host } from '../../shared/host.ts';
import type { RestoredNote } from './backup/restored-note.ts';
import type { Core } from './core.ts';
import type { KeptForms } from './forms/kept-forms.ts';
import type { VaultAccess } from './lock/vault-access.ts';
import type { Stores } from './stores.ts';

export interface Workstation extends Stores {
  readonly core: Core;
  readonly host: Host;
  readonly forms: KeptForms;
  readonly restored: RestoredNote;
  readonly vaultAccess: VaultAccess;
}

const WorkstationContext = createContext<Workstation | null>(null);
export const WorkstationProvider = WorkstationContext.Provider;

/** The surrounding workstation. Throws outside `App`, which is a bug. */
export function useWorkstation(): Workstation {
  const workstation = useContext(WorkstationContext);
  if (workstation === null) throw new Error('useWorkstation needs a WorkstationProvider around it');
  return workstation;
}
