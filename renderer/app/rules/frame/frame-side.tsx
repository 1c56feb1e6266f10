/** Next to the lines: what needs attention, what follows from the frame, and former frames. */

import { Link } from 'wouter';
import { standingOn } from '../../../../rules/language/validity.ts';
import type { FrameVersion } from '../../../../shared/frame/frame-setting.ts';
import type { LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import { SITUATIONS } from '../../../../shared/screening/screening.ts';
import type { FrameView } from '../../../core/calls/frame.ts';
import { rulePath } from '../../addresses.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { counted } from '../../ui/format.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useToday } from '../standing.tsx';
import { linesOf } from './frame-draft.ts';
import { type NameOfList, refusalText } from './line-text.ts';

/** Number of lines that have ended, end soon, or cite no law. */
export function FrameAttention({ frame }: { readonly frame: LegalFrame }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const lines = linesOf(frame);
  const counts = [
    ['ended', lines.filter((line) => standingOn(line, today) === 'ended').length],
    ['soon', lines.filter((line) => standingOn(line, today) === 'ends-soon').length],
    ['uncited', lines.filter(({ cites }) => cites === '').length],
  ] as const;
  const told = counts.filter(([, count]) => count > 0);
  if (told.length === 0) return <p className="dim">{t('frame.attention.none')}</p>;
  return (
    <ul className="frame-list">
      {told.map(([what, count]) => (
        <li key={what}>{t(`frame.attention.${what}`, counted(count, language))}</li>
      ))}
    </ul>
  );
}

interface InactiveRulesProps extends Pick<FrameView, 'inactive'> {
  readonly nameOf: NameOfList;
}

/** Rules that the frame in force excludes, and why. */
export function InactiveRules({ inactive, nameOf }: InactiveRulesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (inactive.length === 0) return <p className="dim">{t('frame.inactive.none')}</p>;
  return (
    <ul className="frame-list">
      {inactive.map(({ rule, title, refusal }) => (
        <li key={rule}>
          <Link href={rulePath(rule)} className="link">
            {titleIn(title, language)}
          </Link>{' '}
          <span className="dim">{refusalText(t, refusal, language, nameOf)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The attendance matrix. The first matching row applies. */
export function AttendanceRows() {
  const { t } = useTranslation();
  return (
    <ol className="frame-list rows">
      {SITUATIONS.map((situation) => (
        <li key={situation}>
          {t(`attendance-row.${situation}.when`)}
          {t('attendance-row.colon')}
          <b>{t(`attendance-row.${situation}.then`)}</b>
        </li>
      ))}
    </ol>
  );
}

export interface FormerFramesProps {
  readonly former: readonly FrameVersion[];
  /** Null where the officer may not propose. */
  readonly onPropose: ((version: FrameVersion) => void) | null;
}

/** The former frames. Proposing one again undoes a change. */
export function FormerFrames({ former, onPropose }: FormerFramesProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  return (
    <ul className="frame-list">
      {former.map((version) => (
        <li key={`${version.number}`}>
          {t('frame.former.line', {
            number: version.number,
            name: version.confirmed.name,
            at: stamp(version.confirmed.at),
          })}{' '}
          <span className="dim">{version.note}</span>{' '}
          {onPropose === null ? null : (
            <button type="button" className="link" onClick={() => onPropose(version)}>
              {t('frame.former.again')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
