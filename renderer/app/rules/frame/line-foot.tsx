import type { FrameLine } from '../../../../shared/frame/legal-frame.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { StandingTag } from '../standing.tsx';
import { datesText } from './line-text.ts';

export interface LineFootProps {
  readonly line: FrameLine;
}

/** The legal basis of a line and its last day, or that it cites no law. */
export function LineFoot({ line }: LineFootProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const dates = datesText(t, line, language);
  return (
    <span className="frame-foot">
      <span className={line.cites === '' ? 'faint' : 'dim'}>
        {line.cites === '' ? t('frame.cites.none') : line.cites}
      </span>
      {dates === '' ? null : <span className="dim">{dates}</span>}
      <StandingTag span={line} of="line" />
      {line.note === '' ? null : <span className="dim">{line.note}</span>}
    </span>
  );
}
