import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { PaperPlace } from '../../../shared/paper/paper-place.ts';
import type { PaperWords, TravellerPaper } from '../../../shared/paper/traveller-paper.ts';
import { useSession } from '../frame/use-session.ts';
import { listedName, personName, whoLine } from '../traveller/person-text.ts';
import { formatStamp, formatTime, formatWholeStamp } from '../ui/format.ts';
import { officerName, shownName } from '../ui/officer-texts.ts';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { HAND_LINES, PAPER_LINES, PROTECT_LINES, tagsText } from './paper-lines.ts';

export interface PaperSheetProps {
  readonly paper: TravellerPaper;
  readonly place: PaperPlace;
  readonly words: PaperWords;
  /** When it was made, ISO 8601 UTC. */
  readonly at: string;
  readonly page: number;
  readonly pages: number;
}

/** The page about one traveller, black on white. Only paper shows it. */
export function PaperSheet({ paper, place, words, at, page, pages }: PaperSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const { unit, zone, city, officer, store } = session;
  const writing = { t, language, zone: zone ?? 'UTC', place };
  const { isProtected, outcome, immunity, put, bags, reasons, more, readers, lookFor, descriptions, isChild, acts } =
    paper;
  const agenciesText = (agencies: readonly LawAgency[]) => agencies.map((agency) => t(`agency.${agency}`)).join(', ');
  const sought = [...lookFor.map((threat) => t(`threat.${threat}`)), words.lookFor].filter((part) => part !== '');
  const warnings = [...paper.warnings, words.warning].filter((part) => part !== '');
  return (
    <article className="sheet paper" lang={language} aria-hidden="true">
      <header>
        <TravellerMark outcome={outcome ?? 'clear'} handling={isProtected ? 'safeguard' : null} word />
        {store === 'practice' ? <strong className="paper-practice">{t('frame.practice')}</strong> : null}
        <span>{[unit?.code, city].filter(Boolean).join(' · ')}</span>
      </header>
      <h1>{personName(t, paper)}</h1>
      <p>{whoLine(t, paper, language)}</p>
      {paper.former.length === 0 ? null : (
        <p className="paper-note">{t('left.former', { former: paper.former.join('; ') })}</p>
      )}
      {immunity === null ? null : <p className="paper-note">{t(`immunity.${immunity}`)}</p>}
      {put === null ? null : (
        <p className="paper-note">
          {t('paper.put', {
            officer: officerName(t, session, put.officer),
            time: formatStamp(put.at, writing.zone, language),
          })}
        </p>
      )}
      {isProtected ? <p className="paper-note">{t('protect.how')}</p> : null}
      {paper.isCareUnreviewed ? <p className="paper-note">{t('attendance.situation.safeguard-unreviewed')}</p> : null}
      {paper.askBefore.length === 0 ? null : (
        <p className="paper-note">{t('paper.ask-before', { agencies: agenciesText(paper.askBefore) })}</p>
      )}
      {isChild === true ? <p className="paper-note">{t('paper.child')}</p> : null}
      {paper.apartFrom.map(({ name, seat }) => (
        <p key={`${name} ${seat}`} className="paper-note paper-warning">
          {t('paper.apart')} {[listedName(t, name), ...(seat === null ? [] : [t('board.seat', { seat })])].join(' · ')}
        </p>
      ))}
      {warnings.length === 0 ? null : (
        <p className="paper-note paper-warning">
          {t('paper.warning')} {warnings.join(' · ')}
        </p>
      )}
      <dl>
        {PAPER_LINES.map(({ label, text }) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{text(paper, writing)}</dd>
          </div>
        ))}
        {isProtected || sought.length === 0 ? null : (
          <div>
            <dt>{t('paper.look-for')}</dt>
            <dd>{sought.join(' · ')}</dd>
          </div>
        )}
        {descriptions.length === 0 ? null : (
          <div>
            <dt>{t('paper.described')}</dt>
            <dd>{descriptions.join(' · ')}</dd>
          </div>
        )}
        {bags.tags.length === 0 ? null : (
          <div>
            <dt>{t('paper.tags')}</dt>
            <dd>{tagsText(paper)}</dd>
          </div>
        )}
      </dl>
      <h2>{t(isProtected ? 'paper.reasons.protect' : 'paper.reasons')}</h2>
      {reasons.length === 0 ? <p>{t('paper.reasons.none')}</p> : null}
      <ul className="paper-why">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {more > 0 ? <p>{t('paper.more', { count: more })}</p> : null}
      {readers === null ? null : (
        <p className="paper-note">{t('paper.readers', { agencies: agenciesText(readers) })}</p>
      )}
      <div className="paper-say">
        <p>
          <b>{t('paper.say')}</b> {t(isProtected ? 'paper.say.protect' : 'paper.say.usual')}
        </p>
        <p>
          <b>{t('paper.say-not')}</b> {t(isProtected ? 'paper.say-not.protect' : 'paper.say-not.usual')}
        </p>
      </div>
      <section>
        <h2>{t('paper.by-hand')}</h2>
        <div className="paper-hand">
          {(isProtected ? PROTECT_LINES : HAND_LINES).map((line) => (
            <span key={line}>{t(`paper.hand.${line}`)}</span>
          ))}
        </div>
        {isProtected ? null : (
          <ul className="paper-acts">
            {acts.map((act) => (
              <li key={act}>
                {t('ui.pair', { name: t(`encounter.act.${act}`), value: `☐ ${t('encounter.result.nothing')}` })} ☐{' '}
                {t('encounter.result.something')}
              </li>
            ))}
          </ul>
        )}
        <div className="paper-found">{t(isProtected ? 'paper.hand.said' : 'paper.hand.result')}</div>
        <div className="paper-sign">{t('paper.hand.signature')}</div>
      </section>
      <footer>
        <span>{t('paper.return')}</span>
        <span>
          {t('paper.footer', {
            unit: unit?.code ?? '',
            time: formatWholeStamp(at, writing.zone, language),
            utc: formatTime(Math.floor(Date.parse(at) / 60_000), 'UTC', language),
            officer: `${shownName(t, officer.name)} (${officer.id})`,
          })}
        </span>
        <span>{t('paper.page', { page, pages })}</span>
      </footer>
    </article>
  );
}
