import { Menu } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { ClockView, DueKind } from '../../core/calls/clock-views.ts';
import { casePartPath, casePath, exhibitPath, listsPath, lookoutPath } from '../addresses.ts';
import { formatCount } from '../ui/format.ts';
import { leftOrSince } from '../ui/left-or-since.ts';
import type { TFunction } from '../ui/texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

type Place = string | ((params: ClockView['params']) => string);

const custodyOf: Place = ({ case: id = '' }) => casePartPath(id, 'custody');
const inspectionOf: Place = ({ case: id = '' }) => casePartPath(id, 'inspection');
const sltdOf = ({ case: id = '' }: ClockView['params']) => casePartPath(id, 'sltd');
const referralOf: Place = ({ case: id = '' }) => casePartPath(id, 'referral');

/** Where each kind is dealt with; `use-clocks.ts` knows what changes it. */
const PLACES: { readonly [Kind in DueKind]: Place } = {
  'clock-doubt': '/administration/retention',
  quiet: '/cases/quiet',
  countersign: '/rules/versions',
  request: '/requests',
  reminder: ({ case: id = '' }) => casePath(id),
  'custody-end': custodyOf,
  'custody-owed': custodyOf,
  'custody-look': custodyOf,
  'arrest-unheld': custodyOf,
  'not-met': inspectionOf,
  'child-look': inspectionOf,
  'companion-left': inspectionOf,
  'companion-unnamed': inspectionOf,
  'companion-elsewhere': ({ case: id = '' }) => casePath(id),
  'hit-let-go': ({ case: id = '' }) => casePath(id),
  'custody-over': custodyOf,
  'exhibit-handed': ({ id = '' }) => exhibitPath(id),
  'lookout-review': ({ id = '' }) => lookoutPath(id),
  'referral-owed': referralOf,
  'referral-answer': referralOf,
  'sltd-answer': sltdOf,
  'sltd-holding': sltdOf,
  'sltd-against': sltdOf,
  'sltd-unsaid': sltdOf,
  'sltd-list': (params) => (params.case === undefined ? listsPath() : sltdOf(params)),
  petition: '/requests/petitions',
};

export interface DueMenuProps {
  readonly clocks: readonly ClockView[];
}

/** The clocks of which the officer is told, with a number in the top bar; nothing where there are none. */
export function DueMenu({ clocks }: DueMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, go] = useLocation();
  if (clocks.length === 0) return null;
  const overdue = clocks.filter(isMissed).length;
  const text = overdue === 0 ? t('clock.menu', { count: clocks.length }) : t('clock.menu.overdue', { count: overdue });
  return (
    <Menu position="bottom-end" width={360}>
      <Menu.Target>
        <button type="button" className={overdue === 0 ? 'menu' : 'menu overdue'} aria-label={text} title={text}>
          <IconClockExclamation size={16} stroke={1.8} aria-hidden />
          {formatCount(overdue === 0 ? clocks.length : overdue, language)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('clock.title')}</Menu.Label>
        {clocks.map((clock) => (
          <Menu.Item key={`${clock.of} ${clock.id}`} onClick={() => go(placeOf(clock))}>
            <span className={clock.standing === 'running' ? undefined : 'pressing'}>{clockText(t, clock)}</span>
            <span className="menu-hint">{leftOrSince(t, clock.minutesLeft)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What is owed, how custody ended, and which agency did something, are words of the program; everything else stands as it came. */
export function clockText(t: TFunction, { of, params }: ClockView): string {
  const { duty, agency, ending, against, sltd, measure } = params;
  return t(`clock.${of}`, {
    ...params,
    agency: t(agency === undefined ? 'case.other.agency' : `agency.${agency}`),
    ...(duty === undefined ? {} : { duty: t(`custody.duty.${duty}`) }),
    ...(against === undefined ? {} : { against: t(`sltd.against.${against}`) }),
    ...(measure === undefined ? {} : { measure: t(`sltd.measure.${measure}`) }),
    ...(sltd === undefined ? {} : { answer: t(`sltd.ending.${sltd}`) }),
    ...(ending === undefined ? {} : { ending: t(`custody.ending.${ending}`) }),
  });
}

export function placeOf({ of, params }: ClockView): string {
  const place = PLACES[of];
  return typeof place === 'string' ? place : place(params);
}

export function isMissed({ standing }: ClockView): boolean {
  return standing === 'overdue' || standing === 'escalated';
}
