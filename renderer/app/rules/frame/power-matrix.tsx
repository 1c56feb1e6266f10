import { IconPlus } from '@tabler/icons-react';
import { standingOn } from '../../../../rules/language/validity.ts';
import type { LegalFrame, PowerLine } from '../../../../shared/frame/legal-frame.ts';
import { THREATS } from '../../../../shared/screening/outcome.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { useLawAgencies } from '../../ui/use-agencies.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useToday } from '../standing.tsx';
import { newPower } from './frame-draft.ts';
import { LineFoot } from './line-foot.tsx';
import { powersText } from './line-text.ts';

export interface PowerMatrixProps {
  readonly frame: LegalFrame;
  /** Null where the officer may not change anything. */
  readonly onEdit: ((line: PowerLine) => void) | null;
}

/** Table of agencies and areas of offence. Each cell states the agency's powers in the area. */
export function PowerMatrix({ frame, onEdit }: PowerMatrixProps) {
  const { t } = useTranslation();
  const agencies = useLawAgencies(frame.powers.map(({ agency }) => agency));
  return (
    <table className="frame-matrix">
      <caption className="visually-hidden">{t('frame.powers')}</caption>
      <HeadRow columns={[t('frame.area'), ...agencies.map((agency) => t(`agency.${agency}`))]} />
      <tbody>
        {THREATS.map((area) => (
          <tr key={area}>
            <th scope="row">{t(`threat.${area}`)}</th>
            {agencies.map((agency) => {
              const lines = frame.powers.filter((line) => line.agency === agency && line.area === area);
              return (
                <td key={agency}>
                  {lines.map((line) => (
                    <Cell key={line.id} line={line} onEdit={onEdit} />
                  ))}
                  {onEdit === null ? null : (
                    <button
                      type="button"
                      className="frame-add"
                      aria-label={t('frame.power.add', { agency: t(`agency.${agency}`), area: t(`threat.${area}`) })}
                      onClick={() => onEdit(newPower(frame, agency, area))}
                    >
                      <IconPlus size={14} aria-hidden />
                    </button>
                  )}
                  {lines.length === 0 && onEdit === null ? <span className="faint">{t('frame.unsaid')}</span> : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ line, onEdit }: { readonly line: PowerLine; readonly onEdit: PowerMatrixProps['onEdit'] }) {
  const { t } = useTranslation();
  const standing = standingOn(line, useToday());
  const content = (
    <>
      <span>{powersText(t, line)}</span>
      {line.goesTo === '' ? null : <span className="frame-foot dim">{t('frame.goes-to.is', { to: line.goesTo })}</span>}
      <LineFoot line={line} />
    </>
  );
  const name = standing === 'ended' || standing === 'not-yet' ? 'frame-line idle' : 'frame-line';
  if (onEdit === null) return <div className={name}>{content}</div>;
  return (
    <button type="button" className={name} onClick={() => onEdit(line)}>
      {content}
    </button>
  );
}
