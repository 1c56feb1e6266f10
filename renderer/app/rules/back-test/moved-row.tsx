import { useTranslation } from 'react-i18next';
import type { MovedTraveller } from '../../../core/calls/back-test.ts';
import { MarkedReason } from '../../traveller/marked-reason.tsx';
import { listedName } from '../../traveller/person-text.ts';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';

export interface MovedRowProps {
  readonly id: string;
  /** Undefined while it is loading. */
  readonly traveller: MovedTraveller | undefined;
  readonly flightName: (id: string) => string;
  readonly place: number;
  readonly of: number;
  readonly top: number;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

/** One traveller of a back-test: name, level before and after, and the most important rule. */
export function MovedRow({ id, traveller, flightName, place, of, top, selected, onSelect }: MovedRowProps) {
  const { t } = useTranslation();
  const [first] = traveller?.rules ?? [];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the row as the active one.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-posinset={place + 1}
      aria-setsize={of}
      className={selected ? 'moved-row on' : 'moved-row'}
      style={{ insetBlockStart: top }}
      onClick={onSelect}
    >
      {traveller === undefined ? (
        <span className="faint">…</span>
      ) : (
        <>
          <span className="moved-levels">
            <OutcomeMark outcome={traveller.before} />
            <span aria-hidden="true">{t('ui.then').trim()}</span>
            <OutcomeMark outcome={traveller.after} />
          </span>
          <span className="moved-name cut">
            <b>{listedName(t, traveller.name)}</b> <span className="faint">{flightName(traveller.flight)}</span>
            {traveller.result === null ? null : <span className="tag">{t(`result.${traveller.result}`)}</span>}
          </span>
          <span className="moved-reason cut dim">
            {first === undefined ? null : (
              <>
                <span className="tag">{t(`back-test.rule-moved.${first.move}`)}</span>
                <MarkedReason reason={first} />
              </>
            )}
          </span>
        </>
      )}
    </div>
  );
}
