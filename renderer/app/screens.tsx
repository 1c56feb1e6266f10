/**
 * Every screen, one row each: address, part of its area, permission, component. The router, the rail, the parts under a heading, keys and commands
 * are derived from these rows.
 */
import {
  IconArmchair,
  IconBriefcase2,
  IconDatabaseCog,
  IconFileImport,
  IconListDetails,
  IconListSearch,
  IconMessageQuestion,
  IconPlane,
  IconReportAnalytics,
  IconScale,
  IconUserCheck,
  IconUserSearch,
} from '@tabler/icons-react';
import { pathPart, readRulesPlace, readVersionPlace } from './addresses.ts';
import { AgenciesScreen } from './administration/agencies-screen.tsx';
import { BoundsScreen } from './administration/bounds-screen.tsx';
import { ContactsScreen } from './administration/contacts-screen.tsx';
import { ExhibitNumbersScreen } from './administration/exhibit-numbers-screen.tsx';
import { LockingScreen } from './administration/locking-screen.tsx';
import { OfficersScreen } from './administration/officers-screen.tsx';
import { PermissionsScreen } from './administration/permissions-screen.tsx';
import { ReferenceScreen } from './administration/reference-screen.tsx';
import { TemplatesScreen } from './administration/templates/templates-screen.tsx';
import { VerifyScreen } from './administration/verify-screen.tsx';
import { AirlineScreen } from './airline/airline-screen.tsx';
import { AuditScreen } from './audit/audit-screen.tsx';
import { BackupsScreen } from './backup/backups-screen.tsx';
import { CaseScreen } from './cases/case-screen.tsx';
import { CasesScreen } from './cases/cases-screen.tsx';
import { DashboardScreen } from './dashboard/dashboard-screen.tsx';
import { FigureScreen } from './dashboard/figure-screen.tsx';
import { EntryScreen } from './entry/entry-screen.tsx';
import { ExhibitsScreen } from './exhibits/exhibits-screen.tsx';
import { FlightBoardScreen } from './flights/board/flight-board-screen.tsx';
import { FlightScreen } from './flights/flight-screen.tsx';
import { FlightsScreen } from './flights/flights-screen.tsx';
import { ScheduleScreen } from './flights/schedule-screen.tsx';
import { type Area, screen } from './frame/areas.ts';
import { ImportScreen } from './imports/import-screen.tsx';
import { InspectionsScreen } from './inspections/inspections-screen.tsx';
import { ListEntryScreen } from './lists/entry-screen.tsx';
import { ListScreen } from './lists/list-screen.tsx';
import { ListsScreen } from './lists/lists-screen.tsx';
import { TakeOverScreen } from './lists/take-over-screen.tsx';
import { LookoutScreen } from './lookouts/lookout-screen.tsx';
import { LookoutsScreen } from './lookouts/lookouts-screen.tsx';
import { MappingScreen } from './mapping/mapping-screen.tsx';
import { ProfilesScreen } from './mapping/profiles-screen.tsx';
import { MessageScreen } from './message/message-screen.tsx';
import { PetitionsScreen } from './petitions/petitions-screen.tsx';
import { PicturesScreen } from './pictures/pictures-screen.tsx';
import { ProposalsScreen } from './proposals/proposals-screen.tsx';
import { QualityScreen } from './quality/quality-screen.tsx';
import { QuarantineScreen } from './quarantine/quarantine-screen.tsx';
import { RequestsScreen } from './questions/requests-screen.tsx';
import { QueueScreen } from './queue/queue-screen.tsx';
import { MonthScreen } from './reports/month-screen.tsx';
import { ShiftScreen } from './reports/shift-screen.tsx';
import { RetentionScreen } from './retention/retention-screen.tsx';
import { RosterScreen } from './roster/roster-screen.tsx';
import { BackTestScreen } from './rules/back-test/back-test-screen.tsx';
import { BuilderScreen } from './rules/builder/builder-screen.tsx';
import { FrameScreen } from './rules/frame/frame-screen.tsx';
import { MutesScreen } from './rules/mutes/mutes-screen.tsx';
import { RulesScreen } from './rules/rules-screen.tsx';
import { StatisticsScreen } from './rules/statistics/statistics-screen.tsx';
import { VersionsScreen } from './rules/versions/versions-screen.tsx';
import { UnreadWeek } from './rules/week/unread-week.tsx';
import { WeekScreen } from './rules/week/week-screen.tsx';
import { SearchScreen } from './search/search-screen.tsx';
import { TerminalListScreen } from './terminal/terminal-list-screen.tsx';
import { TerminalListsScreen } from './terminal/terminal-lists-screen.tsx';
import { TravellerScreen } from './traveller/traveller-screen.tsx';

export const AREAS: readonly Area[] = [
  {
    path: '/queue',
    rail: { label: 'screen.queue', Icon: IconListDetails },
    parts: null,
    screens: [
      screen('/queue', null, 'view', () => <QueueScreen chosen={null} />),
      screen('/queue/:flight/:traveller', null, 'view', ({ flight, traveller }) => (
        <QueueScreen chosen={{ flight: pathPart(flight), traveller: pathPart(traveller) }} />
      )),
      screen('/queue/:flight/:traveller/pictures/:part?', null, 'view', ({ flight, traveller, part }) => (
        <PicturesScreen flight={pathPart(flight)} traveller={pathPart(traveller)} part={part ?? null} from="queue" />
      )),
    ],
  },
  {
    path: '/flights',
    rail: { label: 'screen.flights', Icon: IconPlane, waiting: 'lateFlights' },
    parts: 'flights.parts',
    screens: [
      screen('/flights', 'flights.part.all', 'view', () => <FlightsScreen />),
      screen('/flights/board', 'flights.part.board', 'view', () => <FlightBoardScreen />),
      screen('/flights/roster', 'flights.part.roster', 'roster', () => <RosterScreen />),
      screen('/flights/schedule', 'flights.part.schedule', 'view', () => <ScheduleScreen />),
      screen('/flights/:flight', null, 'view', ({ flight }) => <FlightScreen key={flight} flight={pathPart(flight)} />),
      screen('/flights/:flight/:traveller/pictures/:part?', null, 'view', ({ flight, traveller, part }) => (
        <PicturesScreen flight={pathPart(flight)} traveller={pathPart(traveller)} part={part ?? null} from="flights" />
      )),
      screen('/flights/:flight/:traveller/:work?', null, 'view', ({ flight, traveller, work }) => (
        <TravellerScreen
          flight={pathPart(flight)}
          traveller={pathPart(traveller)}
          work={work === undefined ? null : pathPart(work)}
        />
      )),
    ],
  },
  {
    path: '/search',
    rail: { label: 'screen.search', Icon: IconUserSearch },
    parts: null,
    screens: [screen('/search', null, 'search', () => <SearchScreen />)],
  },
  {
    path: '/cases',
    rail: { label: 'screen.cases', Icon: IconBriefcase2, waiting: 'ownCases' },
    parts: null,
    screens: [
      screen('/cases', null, 'view', () => <CasesScreen key="cases" first="mine" />),
      screen('/cases/observed', null, 'view', () => <CasesScreen key="observed" first="observed" />),
      screen('/cases/quiet', null, 'quiet', () => <CasesScreen key="quiet" first="quiet" />),
      screen('/cases/:id/:part?', null, 'view', ({ id, part }) => (
        <CaseScreen key={id} id={pathPart(id)} part={part ?? null} />
      )),
    ],
  },
  {
    path: '/inspections',
    rail: { label: 'screen.inspections', Icon: IconUserCheck },
    parts: 'inspections.parts',
    screens: [
      screen('/inspections', 'inspections.part.board', 'case.work', () => <InspectionsScreen />),
      screen('/inspections/exhibits/:id?', 'inspections.part.exhibits', 'view', ({ id }) => (
        <ExhibitsScreen shown={id === undefined ? null : pathPart(id)} />
      )),
    ],
  },
  {
    path: '/lists',
    rail: { label: 'screen.lists', Icon: IconListSearch },
    parts: 'lists.parts',
    screens: [
      screen('/lists', 'lists.part.lists', 'lists.view', () => <ListsScreen />),
      screen('/lists/lookouts', 'lookouts.title', 'lookouts.view', () => <LookoutsScreen />),
      screen('/lists/lookouts/:id', null, 'lookouts.view', ({ id }) => <LookoutScreen key={id} id={pathPart(id)} />),
      screen('/lists/take-over/:version', null, 'lists.view', ({ version }) => (
        <TakeOverScreen key={version} version={pathPart(version)} />
      )),
      screen('/lists/of/:list/:part?', null, 'lists.view', ({ list, part }) => (
        <ListScreen key={list} id={pathPart(list)} part={part ?? null} />
      )),
      screen('/lists/of/:list/entries/:entry', null, 'lists.view', ({ list, entry }) => (
        <ListEntryScreen key={`${list} ${entry}`} list={pathPart(list)} entry={pathPart(entry)} />
      )),
    ],
  },
  {
    path: '/rules',
    rail: { label: 'screen.rules', Icon: IconScale, Mark: UnreadWeek },
    parts: 'rules.views',
    screens: [
      screen('/rules', 'rules.view.rules', 'view', () => <RulesScreen place={readRulesPlace('')} />),
      screen('/rules/list/*?', 'rules.view.lists', 'view', ({ '*': list }) => (
        <RulesScreen place={readRulesPlace(`list/${list ?? ''}`)} />
      )),
      screen('/rules/versions/:version?', 'rules.view.versions', 'view', ({ version }) => (
        <VersionsScreen place={readVersionPlace(version)} />
      )),
      screen('/rules/mutes', 'rules.view.mutes', 'view', () => <MutesScreen />),
      screen('/rules/week', 'rules.view.week', 'queue.review', () => <WeekScreen />),
      screen('/rules/back-test/*?', 'rules.view.back-test', 'view', ({ '*': candidate }) => (
        <BackTestScreen candidate={candidate ?? ''} />
      )),
      screen('/rules/statistics', 'rules.view.statistics', 'view', () => <StatisticsScreen />),
      screen('/rules/frame', 'rules.view.frame', 'view', () => <FrameScreen />),
      screen('/rules/drafts/:draft', 'rules.view.versions', 'view', ({ draft }) => (
        <VersionsScreen place={{ kind: 'draft', id: pathPart(draft) }} />
      )),
      screen('/rules/drafts/:draft/:rule', null, 'view', ({ draft, rule }) => (
        <BuilderScreen key={`${draft} ${rule}`} draft={pathPart(draft)} rule={pathPart(rule)} />
      )),
      screen('/rules/*', 'rules.view.rules', 'view', ({ '*': place }) => (
        <RulesScreen place={readRulesPlace(place ?? '')} />
      )),
    ],
  },
  {
    path: '/import',
    rail: { label: 'screen.import', Icon: IconFileImport, waiting: 'quarantine' },
    parts: 'import.tabs',
    screens: [
      screen('/import', 'import.tab.files', 'view', () => <ImportScreen />),
      screen('/import/entry', 'import.tab.entry', 'entry', () => <EntryScreen />),
      screen('/import/quarantine/:id?', 'import.tab.quarantine', 'quarantine', ({ id }) => (
        <QuarantineScreen entry={id === undefined ? null : pathPart(id)} />
      )),
      screen('/import/mapping', 'import.tab.mapping', 'mapping', () => <ProfilesScreen />),
      screen('/import/mapping/quarantine/:id', 'import.tab.mapping', 'mapping', ({ id }) => (
        <MappingScreen key={id} source={{ quarantine: pathPart(id) }} />
      )),
      screen('/import/mapping/message/:id', 'import.tab.mapping', 'mapping', ({ id }) => (
        <MappingScreen key={id} source={{ message: pathPart(id) }} />
      )),
      screen('/import/quality/:view?', 'import.tab.quality', 'quality', ({ view }) => (
        <QualityScreen view={view === 'messages' ? 'messages' : 'carriers'} />
      )),
    ],
  },
  {
    path: '/requests',
    rail: { label: 'screen.requests', Icon: IconMessageQuestion, waiting: 'requests' },
    parts: 'requests.parts',
    screens: [
      screen('/requests', 'requests.part.requests', 'question.ask', () => <RequestsScreen />),
      screen('/requests/terminal', 'query-list.open', 'question.ask', () => <TerminalListsScreen />),
      screen('/requests/terminal/:id', null, 'question.ask', ({ id }) => (
        <TerminalListScreen key={id} id={pathPart(id)} />
      )),
      screen('/requests/proposals', 'requests.part.proposals', 'view', () => <ProposalsScreen />),
      screen('/requests/petitions', 'requests.part.petitions', 'petition.work', () => <PetitionsScreen />),
    ],
  },
  {
    path: '/reports',
    rail: { label: 'screen.reports', Icon: IconReportAnalytics },
    parts: 'reports.parts',
    screens: [
      screen('/reports', 'reports.part.dashboard', 'view', () => <DashboardScreen />),
      screen('/reports/figures/:days/:of/:value?', null, 'view', ({ days, of, value }) => (
        <FigureScreen days={days} of={of} value={value === undefined ? '' : pathPart(value)} />
      )),
      screen('/reports/shift', 'reports.part.shift', 'report', () => <ShiftScreen />),
      screen('/reports/month', 'reports.part.month', 'report', () => <MonthScreen />),
    ],
  },
  {
    path: '/message',
    rail: null,
    parts: null,
    screens: [
      screen('/message/:message', null, 'session', ({ message }) => (
        <MessageScreen key={message} message={pathPart(message)} />
      )),
    ],
  },
  {
    path: '/airline',
    rail: { label: 'screen.airline', Icon: IconArmchair },
    parts: null,
    screens: [
      screen('/airline/:flight?', null, 'airline.view', ({ flight }) => (
        <AirlineScreen flight={flight === undefined ? null : pathPart(flight)} />
      )),
    ],
  },
  {
    path: '/administration',
    rail: { label: 'screen.administration', Icon: IconDatabaseCog },
    parts: 'administration.tabs',
    screens: [
      screen('/administration', 'administration.tab.reference', 'reference.view', () => <ReferenceScreen />),
      screen('/administration/officers', 'administration.tab.officers', 'accounts.view', () => <OfficersScreen />),
      screen('/administration/agencies', 'administration.tab.agencies', 'agencies.view', () => <AgenciesScreen />),
      screen('/administration/permissions', 'administration.tab.permissions', 'session', () => <PermissionsScreen />),
      screen('/administration/backups', 'administration.tab.backups', 'backup', () => <BackupsScreen />),
      screen('/administration/retention', 'administration.tab.retention', 'retention.view', () => <RetentionScreen />),
      screen('/administration/audit', 'audit.title', 'audit.view', () => <AuditScreen />),
      screen('/administration/audit/about/:ids', 'audit.title', 'audit.view', ({ ids }) => (
        <AuditScreen key={ids} about={pathPart(ids)} />
      )),
      screen('/administration/locking', 'administration.tab.locking', 'session', () => <LockingScreen />),
      screen('/administration/bounds', 'administration.tab.bounds', 'settings.view', () => <BoundsScreen />),
      screen('/administration/contacts', 'administration.tab.contacts', 'settings.view', () => <ContactsScreen />),
      screen('/administration/exhibits', 'administration.tab.exhibits', 'settings.view', () => (
        <ExhibitNumbersScreen />
      )),
      screen('/administration/templates', 'administration.tab.templates', 'view', () => <TemplatesScreen />),
      screen('/administration/verify', 'administration.tab.verify', 'store.verify', () => <VerifyScreen />),
    ],
  },
];
