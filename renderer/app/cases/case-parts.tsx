/** The parts of a case that have a page of their own, one row each. Tabs, links, addresses and counts are derived from the rows. */
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Output } from '../../core/calls/all-calls.ts';
import type { Topic } from '../../core/calls/topic.ts';
import { casePartPath, casePath } from '../addresses.ts';
import { CaseExhibitsPart } from '../exhibits/case-exhibits.tsx';
import { TabList } from '../ui/tab-list.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CaseCustody } from './custody/case-custody.tsx';
import { CaseFiles } from './files/case-files.tsx';
import { CaseInspection } from './inspection/case-inspection.tsx';
import { CasePapers } from './papers/case-papers.tsx';
import { CaseReferral } from './referral/case-referral.tsx';
import { CaseSltd } from './sltd/case-sltd.tsx';

/** The last part of the address; its name is the text `case.part.<part>`. The core counts what is in it. */
export type CasePart = keyof Output<'case.parts'>;

interface CasePartRow {
  readonly part: CasePart;
  readonly Show: (props: CasePartProps) => ReactNode;
  /** What changes its count. */
  readonly topics: readonly Topic[];
}

export interface CasePartProps {
  /** The number of the case. */
  readonly id: string;
}

export const CASE_PARTS: readonly CasePartRow[] = [
  { part: 'inspection', Show: CaseInspection, topics: ['cases'] },
  { part: 'custody', Show: CaseCustody, topics: ['cases'] },
  { part: 'sltd', Show: CaseSltd, topics: ['cases'] },
  { part: 'exhibits', Show: CaseExhibitsPart, topics: ['cases', 'exhibits'] },
  { part: 'papers', Show: CasePapers, topics: ['files'] },
  { part: 'referral', Show: CaseReferral, topics: ['cases', 'referrals'] },
  { part: 'files', Show: CaseFiles, topics: ['cases', 'files'] },
];

const TOPICS = [...new Set(CASE_PARTS.flatMap(({ topics }) => topics))];

/** The row at that end of an address; undefined: the case itself. */
export function casePartAt(end: string | null): CasePartRow | undefined {
  return CASE_PARTS.find(({ part }) => part === end);
}

/** Name of a part, with how much is in it where there is something. */
function useCounts(id: string): (part: CasePart) => number | null {
  const { value } = useCall('case.parts', { id }, TOPICS);
  return (part) => (value === null || value[part] === 0 ? null : value[part]);
}

/** The tab of the case itself. */
const CASE = 'case';

export interface CaseTabsProps extends CasePartProps {
  /** Null: the case itself. */
  readonly shown: CasePart | null;
}

/** The tabs of a case. The case on a traveller is shown with the traveller, so the arrow keys choose a tab and Enter opens it. */
export function CaseTabs({ id, shown }: CaseTabsProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const count = useCounts(id);
  return (
    <Tabs value={shown ?? CASE} activateTabWithKeyboard={false}>
      <TabList
        look="tabs inline"
        label={t('case.parts')}
        tabs={[CASE, ...CASE_PARTS.map(({ part }) => part)]}
        onShow={(tab) => navigate(tab === CASE ? casePath(id) : casePartPath(id, tab))}
        name={(tab) => t(`case.part.${tab}`)}
        note={(tab) => (tab === CASE ? null : count(tab))}
      />
    </Tabs>
  );
}

/** Links to the parts of a case, where it is shown with its traveller. */
export function CasePartLinks({ id }: CasePartProps) {
  const { t } = useTranslation();
  const count = useCounts(id);
  return (
    <nav className="case-part-links" aria-label={t('case.parts')}>
      {CASE_PARTS.map(({ part }) => (
        <Link key={part} className="button" href={casePartPath(id, part)}>
          {t(`case.part.${part}`)} {count(part) === null ? null : <span className="faint">{count(part)}</span>}
        </Link>
      ))}
    </nav>
  );
}
