/** What every screen may reach: the core, the machine, and the way in and out. */
import { createContext, useContext } from 'react';
import type { Host } from '../../shared/host.ts';
import type { RestoredNote } from './backup/restored-note.ts';
import type { Core } from './core.ts';
import type { EntryStore } from './entry/entry-store.ts';
import type { KeptForms } from './forms/kept-forms.ts';
import type { ActionsStore } from './frame/actions-store.ts';
import type { PreferencesStore } from './frame/preferences-store.ts';
import type { SessionStore } from './frame/session-store.ts';
import type { FolderWatch } from './imports/folder-watch.ts';
import type { ImportStore } from './imports/import-store.ts';
import type { Door } from './lock/door.ts';
import type { MappingStore } from './mapping/mapping-store.ts';
import type { QuarantineStore } from './quarantine/quarantine-store.ts';
import type { QueueStore } from './queue/queue-store.ts';
import type { BackTestStore } from './rules/back-test/back-test-store.ts';
import type { Builder } from './rules/builder/builder-store.ts';
import type { SearchStore } from './search/search-store.ts';

export interface Workstation {
  readonly core: Core;
  readonly host: Host;
  readonly session: SessionStore;
  readonly preferences: PreferencesStore;
  readonly actions: ActionsStore;
  readonly queue: QueueStore;
  readonly imports: ImportStore;
  readonly folder: FolderWatch;
  readonly quarantine: QuarantineStore;
  readonly mapping: MappingStore;
  readonly entry: EntryStore;
  readonly builder: Builder;
  readonly backTest: BackTestStore;
  readonly search: SearchStore;
  readonly forms: KeptForms;
  readonly restored: RestoredNote;
  readonly door: Door;
}

const WorkstationContext = createContext<Workstation | null>(null);
export const WorkstationProvider = WorkstationContext.Provider;

/** The workstation around this component. Throws outside of `App`, which is a bug. */
export function useWorkstation(): Workstation {
  const workstation = useContext(WorkstationContext);
  if (workstation === null) throw new Error('useWorkstation needs a WorkstationProvider around it');
  return workstation;
}
