import { IconUserSearch } from '@tabler/icons-react';
import { memo } from 'react';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { FallNotes } from '../falls/fall-notes.tsx';
import { GoneTraveller } from '../falls/gone-traveller.tsx';
import { PicturesButton } from '../pictures/pictures-button.tsx';
import { QuietMark } from '../quiet/quiet-mark.tsx';
import { UnmaskPanel } from '../retention/unmask-panel.tsx';
import { StandingNote } from '../terminal/standing-note.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Scrolling } from '../ui/scrolling.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { CaseBar } from './case-bar.tsx';
import { CasePanel } from './case-panel.tsx';
import { FactList } from './fact-list.tsx';
import { Identity } from './identity.tsx';
import { LaterMatches } from './later-matches.tsx';
import { LinkedBlock } from './linked-block.tsx';
import { OtherCases } from './other-cases.tsx';
import { SimilarCases } from './similar-cases.tsx';
import { SourcesPanel } from './sources-panel.tsx';
import { useDeciding } from './use-deciding.ts';
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
export const Subject = memo(function Subject({ inView, noneSelected, linkTo }: SubjectProps) {
  const { t } = useTranslation();
  const { value: view, failure, again } = inView.loaded;
  if (noneSelected)
    return <EmptyState fill icon={IconUserSearch} title={t('traveller.none.title')} hint={t('traveller.none.hint')} />;
  if (failure !== null && view === null) {
    if (inView.about === null) return <FailureNote failure={failure} again={again} />;
    return <GoneTraveller {...inView.about} failure={failure} again={again} />;
  }
  if (view === null) return <div className="empty fill" aria-busy="true" />;
  // Another traveller starts at the top, and with nothing begun.
  return <Shown key={`${view.flight.id} ${view.traveller.id}`} view={view} inView={inView} linkTo={linkTo} />;
});

interface ShownProps extends Pick<SubjectProps, 'inView' | 'linkTo'> {
  readonly view: TravellerView;
}

function Shown({ view, inView, linkTo }: ShownProps) {
  const { t } = useTranslation();
  const { rule, setRule } = inView;
  const deciding = useDeciding(view, rule, setRule);
  return (
    <Scrolling aria-label={t('traveller.details')}>
      <div className="subject-head">
        <Identity view={view} />
        <CaseBar view={view} stale={inView.loaded.stale} onDecide={() => deciding.begin()} />
      </div>
      <FallNotes flight={view.flight.id} traveller={view.traveller.id} />
      <StandingNote flight={view.flight.id} traveller={view.traveller.id} />
      <QuietMark view={view} />
      <WhoPanel view={view} />
      <PicturesButton view={view} />
      <OtherCases view={view} />
      <UnmaskPanel view={view} />
      <WhyList view={view} rule={rule} onFocus={setRule} deciding={deciding} />
      <LaterMatches view={view} rule={rule} onFocus={setRule} />
      <LinkedBlock view={view} linkTo={linkTo} />
      <CasePanel view={view} />
      <SimilarCases view={view} />
      <SourcesPanel view={view} />
      <FactList view={view} />
    </Scrolling>
  );
}
