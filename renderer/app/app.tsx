import { Redirect, Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand/react';
import { TakeBackProvider } from './cases/take-back.tsx';
import { FirstStart } from './first-start/first-start.tsx';
import { UnitQuestion } from './first-start/unit-question.tsx';
import { LeftForms } from './forms/left-forms.tsx';
import { AreasProvider, useAreas } from './frame/areas.ts';
import { BlockedScreen } from './frame/blocked-screen.tsx';
import { DropGuard } from './frame/drop-guard.tsx';
import { Frame } from './frame/frame.tsx';
import type { Session } from './frame/session-store.ts';
import { useSession } from './frame/use-session.ts';
import { FolderNotices } from './imports/folder-notices.tsx';
import { CoveredScreen } from './lock/covered-screen.tsx';
import { FirstOwnPassphrase } from './lock/first-own-passphrase.tsx';
import { SignIn } from './lock/sign-in.tsx';
import { TroubleScreen } from './lock/trouble-screen.tsx';
import { LeavingGuard } from './rules/builder/leaving-guard.tsx';
import { AREAS } from './screens.tsx';
import { CutTexts } from './ui/cut-texts.tsx';
import { Surroundings } from './ui/surroundings.tsx';
import { type Workstation, WorkstationProvider } from './workstation.tsx';

export interface AppProps {
  readonly workstation: Workstation;
  /** Nonce of this page load, for style elements made by libraries. */
  readonly nonce: string;
}

/** The whole workstation. */
export function App({ workstation, nonce }: AppProps) {
  return (
    <WorkstationProvider value={workstation}>
      <AreasProvider value={AREAS}>
        <Surroundings nonce={nonce}>
          <DropGuard />
          <CutTexts />
          <LeavingGuard />
          <Router hook={useHashLocation}>
            <Screens workstation={workstation} />
          </Router>
        </Surroundings>
      </AreasProvider>
    </WorkstationProvider>
  );
}

function Screens({ workstation }: Pick<AppProps, 'workstation'>) {
  const ready = useStore(workstation.session, (state) => (state.phase === 'ready' ? state.view : null));
  const session = useStore(workstation.session, (state) => (state.phase === 'ready' ? null : state));
  if (session === null) return ready === null ? null : <ReadyScreens mustChange={ready.mustChange} unit={ready.unit} />;
  if (session.phase === 'first-start') return <FirstStart vault={session.vault} airports={session.airports} />;
  if (session.phase === 'locked') return <SignIn vault={session.vault} />;
  if (session.phase === 'screen-locked') return <CoveredScreen state={session} />;
  if (session.phase === 'lost') return <TroubleScreen failure={null} />;
  if (session.phase === 'failed') return <TroubleScreen failure={session.failure} />;
  return <BlockedScreen phase={session.phase} />;
}

function ReadyScreens({ mustChange, unit }: Pick<Session, 'mustChange' | 'unit'>) {
  if (mustChange) return <FirstOwnPassphrase />;
  if (unit === null) return <UnitQuestion />;
  return (
    <TakeBackProvider>
      <Frame>
        <FolderNotices />
        <LeftForms />
        <ScreenHere />
      </Frame>
    </TakeBackProvider>
  );
}

/** The screen at the address. An officer without access to it is led to one that they may see. */
function ScreenHere() {
  const { permissions } = useSession();
  const { rail, here, parts } = useAreas();
  const first = rail[0]?.path ?? '/administration';
  // An administrator without other screens starts with the officers, because at first there are none.
  const home = first === '/administration' && permissions.includes('accounts.view') ? `${first}/officers` : first;
  if (here === null) return <Redirect to={home} replace />;
  if (!permissions.includes(here.screen.permission)) return <Redirect to={parts[0]?.path ?? home} replace />;
  return here.screen.show(here.params);
}
