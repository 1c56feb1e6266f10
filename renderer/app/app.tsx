import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand/react';
import { LockingScreen } from './administration/locking-screen.tsx';
import { OfficersScreen } from './administration/officers-screen.tsx';
import { PermissionsScreen } from './administration/permissions-screen.tsx';
import { ReferenceScreen } from './administration/reference-screen.tsx';
import { VerifyScreen } from './administration/verify-screen.tsx';
import { AirlineScreen } from './airline/airline-screen.tsx';
import { AuditScreen } from './audit/audit-screen.tsx';
import { BackupsScreen } from './backup/backups-screen.tsx';
import { CasesScreen } from './cases/cases-screen.tsx';
import { EntryScreen } from './entry/entry-screen.tsx';
import { FirstStart } from './first-start/first-start.tsx';
import { UnitQuestion } from './first-start/unit-question.tsx';
import { FlightScreen } from './flights/flight-screen.tsx';
import { FlightsScreen } from './flights/flights-screen.tsx';
import { ScheduleScreen } from './flights/schedule-screen.tsx';
import { LeftForms } from './forms/left-forms.tsx';
import { BlockedScreen } from './frame/blocked-screen.tsx';
import { DropGuard } from './frame/drop-guard.tsx';
import { Frame } from './frame/frame.tsx';
import { screenAt, screensFor } from './frame/screens.ts';
import { FolderNotices } from './imports/folder-notices.tsx';
import { ImportScreen } from './imports/import-screen.tsx';
import { CoveredScreen } from './lock/covered-screen.tsx';
import { FirstOwnPassphrase } from './lock/first-own-passphrase.tsx';
import { SignIn } from './lock/sign-in.tsx';
import { TroubleScreen } from './lock/trouble-screen.tsx';
import { MappingScreen } from './mapping/mapping-screen.tsx';
import { ProfilesScreen } from './mapping/profiles-screen.tsx';
import { MessageScreen } from './message/message-screen.tsx';
import { QualityScreen } from './quality/quality-screen.tsx';
import { QuarantineScreen } from './quarantine/quarantine-screen.tsx';
import { QueueScreen } from './queue/queue-screen.tsx';
import { RetentionScreen } from './retention/retention-screen.tsx';
import { BackTestScreen } from './rules/back-test/back-test-screen.tsx';
import { BuilderScreen } from './rules/builder/builder-screen.tsx';
import { LeavingGuard } from './rules/builder/leaving-guard.tsx';
import { FrameScreen } from './rules/frame/frame-screen.tsx';
import { MutesScreen } from './rules/mutes/mutes-screen.tsx';
import { readRulesPlace } from './rules/rules-place.ts';
import { RulesScreen } from './rules/rules-screen.tsx';
import { StatisticsScreen } from './rules/statistics/statistics-screen.tsx';
import { readVersionPlace } from './rules/versions/versions-place.ts';
import { VersionsScreen } from './rules/versions/versions-screen.tsx';
import { SearchScreen } from './search/search-screen.tsx';
import { TravellerScreen } from './traveller/traveller-screen.tsx';
import { pathPart } from './ui/path-part.ts';
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
      <Surroundings nonce={nonce}>
        <DropGuard />
        <LeavingGuard />
        <Router hook={useHashLocation}>
          <Screens workstation={workstation} />
        </Router>
      </Surroundings>
    </WorkstationProvider>
  );
}

function Screens({ workstation }: Pick<AppProps, 'workstation'>) {
  const session = useStore(workstation.session);
  const [location] = useLocation();
  if (session.phase === 'first-start') return <FirstStart vault={session.vault} airports={session.airports} />;
  if (session.phase === 'locked') return <SignIn vault={session.vault} />;
  if (session.phase === 'screen-locked') return <CoveredScreen state={session} />;
  if (session.phase === 'lost') return <TroubleScreen failure={null} />;
  if (session.phase === 'failed') return <TroubleScreen failure={session.failure} />;
  if (session.phase !== 'ready') return <BlockedScreen phase={session.phase} />;
  if (session.view.mustChange) return <FirstOwnPassphrase />;
  if (session.view.unit === null) return <UnitQuestion />;
  const { permissions } = session.view;
  const screens = screensFor(permissions);
  const first = screens[0]?.path ?? '/administration';
  // Whoever only administrates begins with the officers: there are none at first.
  const home = first === '/administration' && permissions.includes('accounts.view') ? `${first}/officers` : first;
  const there = screenAt(location);
  return (
    <Frame>
      <FolderNotices />
      <LeftForms />
      <Switch>
        {there === undefined || screens.includes(there) ? null : <Redirect to={home} replace />}
        <Route path="/queue/:flight?/:traveller?">
          <QueueScreen />
        </Route>
        <Route path="/flights">
          <FlightsScreen />
        </Route>
        <Route path="/flights/schedule">
          <ScheduleScreen />
        </Route>
        <Route path="/flights/:flight">{({ flight }) => <FlightScreen key={flight} flight={pathPart(flight)} />}</Route>
        <Route path="/flights/:flight/:traveller">
          {({ flight, traveller }) => <TravellerScreen flight={pathPart(flight)} traveller={pathPart(traveller)} />}
        </Route>
        <Route path="/search">
          <SearchScreen />
        </Route>
        <Route path="/cases">
          <CasesScreen />
        </Route>
        <Route path="/rules/drafts/:draft/:rule">
          {({ draft, rule }) => (
            <BuilderScreen key={`${draft} ${rule}`} draft={pathPart(draft)} rule={pathPart(rule)} />
          )}
        </Route>
        <Route path="/rules/statistics">
          <StatisticsScreen />
        </Route>
        <Route path="/rules/frame">
          <FrameScreen />
        </Route>
        <Route path="/rules/drafts/:draft">
          {({ draft }) => <VersionsScreen place={{ kind: 'draft', id: pathPart(draft) }} />}
        </Route>
        <Route path="/rules/versions/:version?">
          {({ version }) => <VersionsScreen place={readVersionPlace(version)} />}
        </Route>
        <Route path="/rules/mutes">
          <MutesScreen />
        </Route>
        <Route path="/rules/back-test/*?">
          {({ '*': candidate }) => <BackTestScreen candidate={candidate ?? ''} />}
        </Route>
        <Route path="/rules/*?">{({ '*': place }) => <RulesScreen place={readRulesPlace(place ?? '')} />}</Route>
        <Route path="/import/entry">
          <EntryScreen />
        </Route>
        <Route path="/import/quarantine/:id?">
          {({ id }) => <QuarantineScreen entry={id === undefined ? null : pathPart(id)} />}
        </Route>
        <Route path="/import/mapping">
          <ProfilesScreen />
        </Route>
        <Route path="/import/mapping/quarantine/:id">
          {({ id }) => <MappingScreen key={id} source={{ quarantine: pathPart(id) }} />}
        </Route>
        <Route path="/import/mapping/message/:id">
          {({ id }) => <MappingScreen key={id} source={{ message: pathPart(id) }} />}
        </Route>
        <Route path="/import/quality/:view?">
          {({ view }) => <QualityScreen view={view === 'messages' ? 'messages' : 'carriers'} />}
        </Route>
        <Route path="/import">
          <ImportScreen />
        </Route>
        <Route path="/message/:message">
          {({ message }) => <MessageScreen key={message} message={pathPart(message)} />}
        </Route>
        <Route path="/airline/:flight?">
          {({ flight }) => <AirlineScreen flight={flight === undefined ? null : pathPart(flight)} />}
        </Route>
        <Route path="/administration/backups">
          <BackupsScreen />
        </Route>
        <Route path="/administration/retention">
          <RetentionScreen />
        </Route>
        <Route path="/administration/locking">
          <LockingScreen />
        </Route>
        <Route path="/administration/officers">
          <OfficersScreen />
        </Route>
        <Route path="/administration/verify">
          <VerifyScreen />
        </Route>
        <Route path="/administration/permissions">
          <PermissionsScreen />
        </Route>
        <Route path="/administration/audit">
          <AuditScreen />
        </Route>
        <Route path="/administration/audit/about/:ids">
          {({ ids }) => <AuditScreen key={ids} about={pathPart(ids)} />}
        </Route>
        <Route path="/administration">
          {permissions.includes('reference.view') ? (
            <ReferenceScreen />
          ) : (
            <Redirect to="/administration/permissions" replace />
          )}
        </Route>
        <Route>
          <Redirect to={home} replace />
        </Route>
      </Switch>
    </Frame>
  );
}
