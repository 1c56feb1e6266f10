import { notifications } from '@mantine/notifications';
import type { Language } from '../../shared/catalogue/languages.ts';
import type { Host } from '../../shared/host.ts';
import type { CoreClient } from '../client/core-client.ts';
import { createRestoredNote } from './backup/restored-note.ts';
import { createCoreOfOfficer } from './core-of-officer.ts';
import { createKeptForms, KEEP_EVERY } from './forms/kept-forms.ts';
import { followForms, storeForms } from './forms/store-forms.ts';
import { searchBox } from './frame/box-store.ts';
import type { KeptTexts } from './frame/preferences-store.ts';
import type { SessionState } from './frame/session-store.ts';
import { readStoreName, writeStoreName } from './frame/store-choice.ts';
import { followResumed } from './imports/import-store.ts';
import { soundChime } from './lock/chime.ts';
import { followLocking } from './lock/follow-locking.ts';
import { createVaultAccess } from './lock/vault-access.ts';
import { createScreenStores } from './screen-store.ts';
import { createStores } from './stores.ts';
import { endWithLanguage } from './ui/notify.ts';
import type { Workstation } from './workstation.tsx';

export interface WorkstationParts {
  readonly core: CoreClient;
  readonly host: Host;
  /** Language at the very first start. */
  readonly language: Language;
  /** Storage of the preferences. */
  readonly kept: KeptTexts;
  readonly window: Pick<Window, 'location' | 'setInterval'>;
}

/** Name of the form that holds the place to return to. */
const PLACE = 'place';

/** Assembles the workstation; `vaultAccess.enter` opens it. */
export function createWorkstation(parts: WorkstationParts): Workstation {
  const { core, host, kept, language, window } = parts;
  const screenStores = createScreenStores();
  const ofOfficer = createCoreOfOfficer(core);
  const stores = createStores(screenStores, { core, host, language, kept });
  const { session, builder, folder } = stores;
  endWithLanguage(stores.preferences);
  const forms = createKeptForms(core);
  const drafts = storeForms(stores);
  const openStoreName = () => readStoreName(kept, host.kind === 'browser' ? 'practice' : 'live');

  // The folder watch resumes as soon as imported files can be stored.
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

  const vaultAccess = createVaultAccess({
    core,
    session,
    open: (store) => core.open(store),
    restart() {
      core.end();
      // Where the host supports it, in a new process, so that the memory of this one is cleared.
      void host.wipeMemory().finally(() => window.location.reload());
    },
    // A plain browser starts with practice, so that real data is not entered there by accident.
    choice: { read: openStoreName, write: (store) => writeStoreName(kept, store) },
    async saveForms() {
      await Promise.all([forms.save(), builder.flushAll()]);
    },
    forget() {
      ofOfficer.leave();
      screenStores.cover();
      forms.forget();
      searchBox.close();
      notifications.clean();
    },
    entered(fresh) {
      void followForms(forms, drafts);
      if (fresh) void followResumed(stores.imports, core, Date.now);
    },
    place: {
      get: () => window.location.hash,
      // Replaces the present address, so that the Back button does not lead to it.
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
      if (stores.preferences.getState().sound) void soundChime();
    },
    after: (milliseconds, run) => void setTimeout(run, milliseconds),
  });

  core.onLost(() => {
    screenStores.cover();
    searchBox.close();
    notifications.clean();
    session.setState({ phase: 'closed' }, true);
  });

  return { ...stores, core: ofOfficer.core, host, forms, restored: createRestoredNote(kept), vaultAccess };
}
