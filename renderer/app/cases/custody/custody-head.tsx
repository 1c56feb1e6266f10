import type { CapsuleTally } from '../../../../shared/custody/capsule-tally.ts';
import { takenText, tallyParts } from '../../../../shared/custody/tally-text.ts';
import type { CustodyView } from '../../../core/calls/custody.ts';
import { formatLeft } from '../../ui/format.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface CustodyHeadProps {
  readonly view: CustodyView;
  readonly held: NonNullable<CustodyView['held']>;
  readonly clock: NonNullable<CustodyView['clock']>;
}

/** Since when somebody is held, and until when they may be: what everybody in the room has to know. */
export function CustodyHead({ view, held, clock }: CustodyHeadProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const time = formatLeft(clock.minutesHeld) ?? '';
  const { end, next } = clock;
  return (
    <header className="custody-head">
      <p className="custody-clock">
        <b>{t(held.ended === null ? 'custody.held' : 'custody.was-held', { time })}</b>{' '}
        <span className="dim">
          {t('custody.since', { time: stamp(held.from) })}
          {held.ended === null ? null : ` · ${t('custody.ended-at', { time: stamp(held.ended) })}`}
        </span>
      </p>
      {held.ended !== null ? null : end === null ? (
        <p className="standing-note ends-soon">{t('custody.no-line')}</p>
      ) : (
        <p className={end.standing === 'running' ? 'custody-end' : 'custody-end pressing'}>
          {t('custody.until', { time: stamp(end.due) })} ·{' '}
          <b>
            {end.minutesLeft > 0
              ? t('due.left', { time: formatLeft(end.minutesLeft) })
              : t('custody.over', { time: formatLeft(-end.minutesLeft) })}
          </b>{' '}
          <span className="dim">
            {next === null
              ? t('custody.next.none')
              : t('custody.next', { hours: next.hours, by: t(`custody.authority.${next.by}`) })}
          </span>
        </p>
      )}
      {clock.look === null ? null : <NextLook look={clock.look} />}
      {view.capsules === null ? null : <TallyLine tally={view.capsules.tally} exhibits={view.capsules} />}
      {end === null ? null : (
        <meter
          className="custody-meter"
          aria-label={t('custody.meter')}
          min={0}
          max={minutesFrom(held.from, end.due)}
          high={minutesFrom(held.from, end.warnAt)}
          value={clock.minutesHeld}
        />
      )}
      <p>
        {[
          t(`custody.measure.${held.measure}`),
          t(`agency.${held.agency}`),
          t(`custody.rules.${held.regime}`),
          ...(held.place === '' ? [] : [held.place]),
        ].join(' · ')}
      </p>
      {view.line === null ? null : (
        <p className="dim">
          {view.line.cites === '' ? t('custody.starting-line') : t('custody.by-line', { law: view.line.cites })}
        </p>
      )}
    </header>
  );
}

/** When somebody looked last at whoever may die of what they carry, and when somebody looks again. */
export function NextLook({ look }: { readonly look: NonNullable<CustodyHeadProps['clock']['look']> }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  return (
    <p className={look.standing === 'running' ? 'custody-end' : 'custody-end pressing'}>
      {look.last === null ? t('custody.look.none') : t('custody.look.last', { time: stamp(look.last) })} ·{' '}
      <b>
        {look.minutesLeft > 0
          ? t('custody.look.next', { time: stamp(look.due), left: formatLeft(look.minutesLeft) })
          : t('custody.look.missed', { time: stamp(look.due), since: formatLeft(-look.minutesLeft) })}
      </b>
    </p>
  );
}

interface TallyLineProps {
  readonly tally: CapsuleTally;
  /** How many came out in all, and how many of them are among the exhibits; null: not told here. */
  readonly exhibits: { readonly out: number; readonly taken: number } | null;
}

/** How many capsules are known, came out and remain, beside those among the exhibits. */
export function TallyLine({ tally, exhibits }: TallyLineProps) {
  const { t } = useTranslation();
  return (
    <p className={isOpen(tally) ? 'custody-end pressing' : 'custody-end'}>
      <b>{t('custody.tally')}</b> {tallyParts(t, tally).join(' · ')}
      {exhibits === null || (exhibits.out === 0 && exhibits.taken === 0) ? null : (
        <>
          {' · '}
          <b>{takenText(t, exhibits.out, exhibits.taken)}</b>
        </>
      )}
    </p>
  );
}

function isOpen({ remaining, isClear }: CapsuleTally): boolean {
  return (remaining ?? 0) > 0 || !isClear;
}

function minutesFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
