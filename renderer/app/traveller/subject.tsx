import { IconUserSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { UnmaskPanel } from '../retention/unmask-panel.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { CaseBar } from './case-bar.tsx';
import { CasePanel } from './case-panel.tsx';
import { Companions } from './companions.tsx';
import { FactList } from './fact-list.tsx';
import { OtherCases } from './other-cases.tsx';
import { SourcesPanel } from './sources-panel.tsx';
import type { TravellerInView } from './use-traveller.ts';
import { WhoPanel } from './who-panel.tsx';
import { WhyList } from './why-list.tsx';

export interface SubjectProps {
  readonly inView: TravellerInView;
  /** No traveller is selected. */
  readonly noneSelected: boolean;
  /** Address of a companion's page. */
  readonly linkTo: (traveller: string) => string;
}

/** The middle pane: the traveller, what to do, reasons, companions, the case, and every fact. */
export function Subject({ inView, noneSelected, linkTo }: SubjectProps) {
  const { t } = useTranslation();
  const { value: view, failure, stale, again } = inView.loaded;
  if (noneSelected)
    return (
      <EmptyState
        fill
        icon={<IconUserSearch size={32} stroke={1.4} aria-hidden />}
        title={t('traveller.none.title')}
        hint={t('traveller.none.hint')}
      />
    );
  if (failure !== null && view === null) return <FailureNote failure={failure} again={again} />;
  if (view === null) return <div className="empty fill" aria-busy="true" />;
  return (
    // Another traveller starts at the top.
    <section
      className="screen-body"
      key={`${view.flight.id} ${view.traveller.id}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
      aria-label={t('traveller.details')}
    >
      <WhoPanel view={view} />
      <OtherCases view={view} />
      <UnmaskPanel view={view} />
      <CaseBar view={view} stale={stale} focusedRule={inView.rule} />
      <WhyList view={view} rule={inView.rule} onFocus={inView.setRule} />
      <Companions view={view} linkTo={linkTo} />
      <CasePanel view={view} />
      <SourcesPanel view={view} />
      <FactList view={view} />
    </section>
  );
}
