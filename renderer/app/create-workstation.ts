import { notifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import type { Language } from '../../shared/catalogue/languages.ts';
import type { Host } from '../../shared/host.ts';
import type { CoreClient } from '../client/core-client.ts';
import { createRestoredNote } from './backup/restored-note.ts';
import { createEntryStore } from './entry/entry-store.ts';
import { followForms } from './forms/follow-forms.ts';
import { createKeptForms, KEEP_EVERY } from './forms/kept-forms.ts';
import { storeForms } from './forms/store-forms.ts';
import { createActionsStore } from './frame/actions-store.ts';
import { createPreferencesStore, type KeptTexts } from './frame/preferences-store.ts';
import { createSessionStore, type SessionState } from './frame/session-store.ts';
import { readStoreName, writeStoreName } from './frame/store-choice.ts';
import { createFolderWatch } from './imports/folder-watch.ts';
import { createImportStore, followResumed } from './imports/import-store.ts';
import { soundChime } from './lock/chime.ts';
import { createDoor } from './lock/door.ts';
import { followLocking } from './lock/follow-locking.ts';
import { resetStores } from './lock/forget.ts';
import { createMappingStore } from './mapping/mapping-store.ts';
import { createQuarantineStore } from './quarantine/quarantine-store.ts';
import { createQueueStore } from './queue/queue-store.ts';
import { createBackTestStore } from './rules/back-test/back-test-store.ts';
import { createBuilder } from './rules/builder/builder-store.ts';
import { createSearchStore } from './search/search-store.ts';
import type { Workstation } from './workstation.tsx';

export interface WorkstationParts {
  readonly core: CoreClient;
  readonly host: Host;
  /** Language at the very first start. */
  readonly language: Language;
  /** Where preferences are kept. */
  readonly kept: KeptTexts;
  readonly window: Pick<Window, 'location' | 'setInterval'>;
}

/** Whoever stops typing for so long has finished a thought. */
const TYPING_PAUSE = 700;
/** Name of the form that holds the place to come back to. */
const PLACE = 'place';

function later(run: () => void): () => void {
  const timer = setTimeout(run, TYPING_PAUSE);
  return () => clearTimeout(timer);
}

/** Puts the workstation together; `door.enter` opens it. */
export function createWorkstation(parts: WorkstationParts): Workstation {
  const { core, host, kept, language, window } = parts;
  const now = () => Date.now();
  const session = createSessionStore();
  const preferences = createPreferencesStore(kept, language);
  const actions = createActionsStore();
  const imports = createImportStore();
  const queue = createQueueStore();
  const quarantine = createQuarantineStore();
  const mapping = createMappingStore();
  const entry = createEntryStore();
  const backTest = createBackTestStore();
  const search = createSearchStore();
  const builder = createBuilder({ core, later });
  const forms = createKeptForms(core);
  const drafts = storeForms({ entry, quarantine, mapping, builder });
  const isLocked = () => session.getState().phase === 'locked';
  const folder = createFolderWatch({ core, host, imports, now, isLocked });
  const openStoreName = () => readStoreName(kept, host.kind === 'browser' ? 'practice' : 'live');

  // The watch goes on as soon as what it brings can be kept.
  const resumeFolder = (state: SessionState) => {
    if (!host.can.watchFolder) return;
    if (state.phase === 'locked') void folder.resume(openStoreName());
    else if (state.phase === 'ready' && state.view.unit !== null) void folder.resume(state.view.store);
  };
  session.subscribe(resumeFolder);
  followLocking(session, core, host);

  window.setInterval(() => {
    if (session.getState().phase === 'ready') void forms.save();
  }, KEEP_EVERY);

  const door = createDoor({
    core,
    session,
    open: (store) => core.open(store),
    restart() {
      core.end();
      // Where the machine can, with a new process: nothing of this one is left in memory.
      void host.wipeMemory().finally(() => window.location.reload());
    },
    // A plain browser begins with practice: nobody's real data lands there by accident.
    choice: { read: openStoreName, write: (store) => writeStoreName(kept, store) },
    async saveForms() {
      await Promise.all([forms.save(), builder.flushAll()]);
    },
    forget() {
      builder.clear();
      // An import at work goes on, and is followed behind the covered screen.
      imports.setState({ last: null, failure: null });
      backTest.getState().running?.cancel();
      resetStores([queue, quarantine, mapping, entry, backTest, search, actions]);
      forms.forget();
      spotlight.close();
      notifications.clean();
    },
    entered(fresh) {
      void followForms(forms, drafts);
      if (fresh) void followResumed(imports, core, now);
    },
    place: {
      get: () => window.location.hash,
      // In place of the one that is left: the way back would lead to its address.
      set: (hash) => window.location.replace(hash),
    },
    keptPlace: {
      keep: (place) => forms.put(PLACE, place),
      async take() {
        const left = await forms.kept(PLACE);
        if (left === null) return null;
        void forms.drop(PLACE);
        return typeof left.value === 'string' ? left.value : null;
      },
    },
    chime() {
      if (preferences.getState().sound) void soundChime();
    },
    after: (milliseconds, run) => void setTimeout(run, milliseconds),
  });

  return {
    core,
    host,
    session,
    preferences,
    actions,
    queue,
    imports,
    folder,
    quarantine,
    mapping,
    entry,
    builder,
    backTest,
    search,
    forms,
    restored: createRestoredNote(kept),
    door,
  };
}
