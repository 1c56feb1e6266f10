import type { Language } from '../../shared/catalogue/languages.ts';
import type { Host } from '../../shared/host.ts';
import { createAttachStore } from './cases/files/attach-store.ts';
import type { Core } from './core.ts';
import { createEntryStore } from './entry/entry-store.ts';
import { createActionsStore } from './frame/actions-store.ts';
import { createPreferencesStore, type KeptTexts } from './frame/preferences-store.ts';
import { createSessionStore } from './frame/session-store.ts';
import { createFolderWatch } from './imports/folder-watch.ts';
import { createImportStore } from './imports/import-store.ts';
import { createLookoutStore } from './lookouts/lookout-store.ts';
import { createMappingStore } from './mapping/mapping-store.ts';
import { createQuarantineStore } from './quarantine/quarantine-store.ts';
import { createQueueStore, createShownStore } from './queue/queue-store.ts';
import { createBackTestStore } from './rules/back-test/back-test-store.ts';
import { createBuilder } from './rules/builder/builder-store.ts';
import type { ScreenStores } from './screen-store.ts';
import { createSearchStore } from './search/search-store.ts';

export interface StoresParts {
  readonly core: Core;
  readonly host: Pick<Host, 'watchFolder' | 'resumeFolder' | 'state'>;
  /** Language at the very first start. */
  readonly language: Language;
  /** Storage of the preferences. */
  readonly kept: KeptTexts;
}

/** Milliseconds without typing that count as a pause. */
const TYPING_PAUSE = 700;

function later(run: () => void): () => void {
  const timer = setTimeout(run, TYPING_PAUSE);
  return () => clearTimeout(timer);
}

/** Every store of the screens, by its name in the workstation. */
export function createStores(stores: ScreenStores, { core, host, language, kept }: StoresParts) {
  const session = createSessionStore(stores);
  const imports = createImportStore(stores);
  const isLocked = () => session.getState().phase === 'locked';
  return {
    session,
    imports,
    attaching: createAttachStore(stores),
    preferences: createPreferencesStore(stores, kept, language),
    actions: createActionsStore(stores),
    queue: createQueueStore(stores),
    shownInQueue: createShownStore(stores),
    quarantine: createQuarantineStore(stores),
    mapping: createMappingStore(stores),
    entry: createEntryStore(stores),
    backTest: createBackTestStore(stores),
    search: createSearchStore(stores),
    lookouts: createLookoutStore(stores),
    builder: createBuilder({ stores, core, later }),
    folder: createFolderWatch({ stores, core, host, imports, now: Date.now, isLocked }),
  } as const;
}

export type Stores = ReturnType<typeof createStores>;
