import type { Language } from '../../shared/catalogue/languages.ts';
import type { Host } from '../../shared/host.ts';
import type { StoreName } from '../core/api.ts';
import type { Core } from './core.ts';
import { createEntryStore } from './entry/entry-store.ts';
import { createActionsStore } from './frame/actions-store.ts';
import { createPreferencesStore, type KeptTexts } from './frame/preferences-store.ts';
import { createSessionStore, followSession } from './frame/session-store.ts';
import { createImportStore } from './imports/import-store.ts';
import { createQueueStore } from './queue/queue-store.ts';
import type { Workstation } from './workstation.tsx';

export interface WorkstationParts {
  readonly core: Core;
  readonly host: Host;
  /** Language at the very first start. */
  readonly language: Language;
  /** Where preferences are kept. */
  readonly kept: KeptTexts;
  readonly switchStore: (store: StoreName) => void;
}

/** Puts the workstation together. `followSession` is to be called once the core has opened its store. */
export function createWorkstation(parts: WorkstationParts): Workstation & { readonly followSession: () => void } {
  const { core, host, kept, language, switchStore } = parts;
  const session = createSessionStore();
  return {
    core,
    host,
    session,
    preferences: createPreferencesStore(kept, language),
    actions: createActionsStore(),
    queue: createQueueStore(),
    imports: createImportStore(),
    entry: createEntryStore(),
    switchStore,
    followSession: () => void followSession(session, core),
  };
}
