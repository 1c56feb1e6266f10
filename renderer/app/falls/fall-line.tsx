import { IconMailExclamation } from '@tabler/icons-react';
import isSame from 'fast-deep-equal/es6';
import { memo, useState } from 'react';
import { Link } from 'wouter';
import { SYSTEM } from '../../../shared/audit/audit-entry.ts';
import type { FallRow } from '../../core/calls/falls.ts';
import { travellerPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { flightName } from '../imports/flight-name.ts';
import { listedName } from '../traveller/person-text.ts';
import { titleIn } from '../traveller/reason-words.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { changedText } from './changed-text.ts';
import { fallMark } from './fall-mark.ts';
import { PerhapsNow } from './perhaps-now.tsx';

/** Flights that hold a rule, each with its files, are told up to this number. */
const ACTS_AT_FIRST = 3;

export interface FallLineProps {
  readonly fall: FallRow;
  readonly onLook: (fall: FallRow) => void;
}

/** One fall: from what to what, by which files or acts, and who looked. */
export const FallLine = memo(function FallLine({ fall, onLook }: FallLineProps) {
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  const stamp = useStamp();
  const {
    flight,
    traveller,
    name,
    from,
    to,
    rules,
    causes,
    at,
    look,
    changed,
    against = [],
    isProtected,
    concerned,
  } = fall;
  // The core refuses an agency that was not called.
  const isOurs = concerned.length === 0 || concerned.some((agency) => agency === session.officer.agency);
  const officer = (id: string) => (id === SYSTEM ? t('audit.officer.system') : officerName(t, session, id));
  const messages = causes.flatMap((cause) => ('act' in cause ? [] : [cause]));
  const broughtBy = (isAgain: boolean): readonly string[] => {
    const those = messages.filter(({ readAgain = false }) => readAgain === isAgain);
    const files = [...new Set(those.map(({ fileName }) => fileName))].join(', ');
    const officers = [...new Set(those.map((cause) => officer(cause.officer)))].join(', ');
    return those.length === 0
      ? []
      : [t(isAgain ? 'fall.read-again' : 'fall.by', { files, officer: officers, at: stamp(at) })];
  };
  const earlier = [...new Set(messages.map((cause) => cause.flight ?? flight))].filter((each) => each !== flight);
  const [isWhole, setWhole] = useState(false);
  const actCauses = causes.flatMap((cause) => ('act' in cause ? [cause] : []));
  const shownActs = isWhole ? actCauses : actCauses.slice(0, ACTS_AT_FIRST);
  const acts = shownActs.flatMap((cause) => {
    const did = cause.rule === null ? 'fall.by.rolled-back' : 'fall.by.switched-off';
    const about = { officer: officer(cause.officer), at: stamp(at), reason: cause.reason };
    return cause.heldBy === undefined
      ? [t(did, about)]
      : [t('fall.by.held', { ...about, flight: flightName(cause.heldBy, language) })];
  });
  const ahead = [...new Set(messages.flatMap((cause) => (cause.ahead === true ? [cause.fileName] : [])))].map((file) =>
    t('fall.ahead', { file }),
  );
  const alone = messages.flatMap(({ alone, fileName: file, flight: on = flight }) =>
    alone === undefined ? [] : [t(`fall.alone.${alone}`, { file, flight: flightName(on, language) })],
  );
  const overruled = against.map((older) =>
    t('fall.against', { file: older.fileName, officer: officer(older.officer) }),
  );
  const is = to === 'gone' || to === 'not-travelling' ? t(`fall.to.${to}`) : t(`outcome.${to}`);
  return (
    <li>
      <IconMailExclamation size={15} stroke={1.8} aria-hidden />
      <span>
        <strong>{t(fallMark(fall))}</strong> <Link href={travellerPath(flight, traveller)}>{listedName(t, name)}</Link>{' '}
        {[
          ...(isProtected
            ? [t('fall.protected')]
            : from === to
              ? []
              : [t('fall.line', { from: t(`outcome.${from}`), to: is })]),
          ...(changed === undefined ? [] : [changedText(t, changed, language)]),
        ].join(' · ')}{' '}
        <span className="dim">
          {[
            ...rules.map(({ title, rule }) => titleIn(title, language) || rule),
            ...broughtBy(false),
            ...broughtBy(true),
            ...earlier.map((each) => t('fall.earlier', { flight: flightName(each, language) })),
            ...acts,
            ...ahead,
            ...alone,
            ...overruled,
            look === null
              ? ''
              : t('fall.looked', { officer: officer(look.officer), at: stamp(look.at), reason: look.reason }),
          ]
            .filter((each) => each !== '')
            .join(' · ')}
        </span>{' '}
        {shownActs.length < actCauses.length ? (
          <button type="button" className="button" onClick={() => setWhole(true)}>
            {t('fall.by.more', { count: actCauses.length - shownActs.length })}
          </button>
        ) : null}{' '}
        <PerhapsNow fall={fall} />{' '}
        {look === null && fall.joined !== 'stands' && session.permissions.includes('case.work') ? (
          isOurs ? (
            <button type="button" className="button" onClick={() => onLook(fall)}>
              {t('fall.look')}
            </button>
          ) : (
            <span className="dim">
              {t('fall.look.by', { agencies: concerned.map((agency) => t(`agency.${agency}`)).join(', ') })}
            </span>
          )
        ) : null}
      </span>
    </li>
  );
}, isSame);
