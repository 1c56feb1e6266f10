import type { Language } from '../../shared/catalogue/languages.ts';
import type { Host } from '../../shared/host.ts';
import type { StoreName } from '../core/api.ts';
import type { Core } from './core.ts';
import { createEntryStore } from './entry/entry-store.ts';
import { createActionsStore } from './frame/actions-store.ts';
import { createPreferencesStore, type KeptTexts } from './frame/preferences-store.ts';
import { createSessionStore, followSession, type SessionState } from './frame/session-store.ts';
import { createFolderWatch } from './imports/folder-watch.ts';
import { createImportStore, followResumed } from './imports/import-store.ts';
import { createMappingStore } from './mapping/mapping-store.ts';
import { createQuarantineStore } from './quarantine/quarantine-store.ts';
import { createQueueStore } from './queue/queue-store.ts';
import { createBackTestStore } from './rules/back-test/back-test-store.ts';
import { createBuilder } from './rules/builder/builder-store.ts';
import { createSearchStore } from './search/search-store.ts';
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

/** Whoever stops typing for so long has finished a thought. */
const TYPING_PAUSE = 700;

function later(run: () => void): () => void {
  const timer = setTimeout(run, TYPING_PAUSE);
  return () => clearTimeout(timer);
}

/** Puts the workstation together. `followSession` is to be called once the core has opened its store. */
export function createWorkstation(parts: WorkstationParts): Workstation & { readonly followSession: () => void } {
  const { core, host, kept, language, switchStore } = parts;
  const session = createSessionStore();
  const imports = createImportStore();
  const folder = createFolderWatch({ core, host, imports, now: () => Date.now() });
  // The watch goes on as soon as somebody can work with what it brings.
  const resumeFolder = (state: SessionState) => {
    if (host.can.watchFolder && state.phase === 'ready' && state.view.unit !== null)
      void folder.resume(state.view.store);
  };
  return {
    core,
    host,
    session,
    preferences: createPreferencesStore(kept, language),
    actions: createActionsStore(),
    queue: createQueueStore(),
    imports,
    folder,
    quarantine: createQuarantineStore(),
    mapping: createMappingStore(),
    entry: createEntryStore(),
    builder: createBuilder({ core, later }),
    backTest: createBackTestStore(),
    search: createSearchStore(),
    switchStore,
    followSession: () => {
      session.subscribe(resumeFolder);
      followSession(session, core);
      void followResumed(imports, core, () => Date.now());
    },
  };
}
