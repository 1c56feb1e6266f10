import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import {
  CUSTODY_AUTHORITIES,
  CUSTODY_MEASURES,
  DUTIES,
  LOOK_MINUTES,
  REGIMES,
} from '../../../../shared/custody/measures.ts';
import type { CustodyLine } from '../../../../shared/frame/legal-frame.ts';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useLawAgencies } from '../../ui/use-agencies.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import {
  type CustodyLineDraft,
  custodyLineOf,
  draftOfLine,
  EXTENSIONS,
  hoursIn,
  minutesIn,
} from './custody-line-draft.ts';
import { type LineDialogProps, LineForm } from './line-dialog.tsx';

/** How long an agency may hold whom, by whom it is extended, and what it owes them meanwhile. */
export function CustodyDialog({ line: given, onSave, ...shared }: LineDialogProps<CustodyLine>) {
  const { t } = useTranslation();
  const agencies = useLawAgencies([given.agency]);
  const [draft, setDraft] = useState(() => draftOfLine(given));
  const change = (part: Partial<CustodyLineDraft>) => setDraft((before) => ({ ...before, ...part }));
  const line = custodyLineOf(draft);
  const wrong = (typed: string, read = hoursIn) =>
    typed !== '' && read(typed) === null ? t('frame.custody.wrong') : null;
  return (
    <LineForm
      {...shared}
      title={t('frame.custody')}
      line={draft}
      onChange={change}
      ready={line !== null}
      onSave={() => {
        if (line !== null) onSave(line);
      }}
    >
      <div className="entry-grid">
        <NativeSelect
          data-autofocus
          label={t('frame.custody.agency')}
          data={agencies.map((value) => ({ value, label: t(`agency.${value}`) }))}
          value={draft.agency}
          onChange={(event) =>
            change({ agency: agencies.find((each) => each === event.currentTarget.value) ?? draft.agency })
          }
        />
        <NativeSelect
          label={t('custody.measure')}
          data={CUSTODY_MEASURES.map((value) => ({ value, label: t(`custody.measure.${value}`) }))}
          value={draft.measure}
          onChange={(event) =>
            change({ measure: CUSTODY_MEASURES.find((each) => each === event.currentTarget.value) ?? draft.measure })
          }
        />
        <NativeSelect
          label={t('custody.regime')}
          data={REGIMES.map((value) => ({ value, label: t(`custody.regime.${value}`) }))}
          value={draft.regime}
          onChange={(event) =>
            change({ regime: REGIMES.find((each) => each === event.currentTarget.value) ?? draft.regime })
          }
        />
        <LabelledField
          label={t('frame.custody.first')}
          value={draft.hours}
          error={wrong(draft.hours)}
          onChange={(hours) => change({ hours })}
        />
      </div>
      {draft.extensions.slice(0, shownExtensions(draft)).map((extension, at) => {
        const put = (part: Partial<CustodyLineDraft['extensions'][number]>) =>
          change({ extensions: draft.extensions.map((each, place) => (place === at ? { ...each, ...part } : each)) });
        return (
          <div key={at} className="entry-grid">
            <LabelledField
              label={t('frame.custody.extension', { number: at + 1 })}
              value={extension.hours}
              error={wrong(extension.hours)}
              onChange={(hours) => put({ hours })}
            />
            <NativeSelect
              label={t('frame.custody.extension.by')}
              data={CUSTODY_AUTHORITIES.map((value) => ({ value, label: t(`custody.authority.${value}`) }))}
              value={extension.by}
              onChange={(event) =>
                put({ by: CUSTODY_AUTHORITIES.find((each) => each === event.currentTarget.value) ?? extension.by })
              }
            />
          </div>
        );
      })}
      <div className="entry-grid">
        {DUTIES.map((duty) => (
          <LabelledField
            key={duty}
            label={t('frame.custody.within', { duty: t(`custody.duty.${duty}`) })}
            hint={t('frame.custody.within.hint')}
            value={draft.owed[duty]}
            error={wrong(draft.owed[duty], minutesIn)}
            onChange={(minutes) => change({ owed: { ...draft.owed, [duty]: minutes } })}
          />
        ))}
        {draft.measure === 'medical-watch' ? (
          <LabelledField
            label={t('frame.custody.look')}
            hint={t('frame.custody.look.hint', { count: LOOK_MINUTES })}
            value={draft.lookMinutes}
            error={wrong(draft.lookMinutes, minutesIn)}
            onChange={(lookMinutes) => change({ lookMinutes })}
          />
        ) : null}
      </div>
    </LineForm>
  );
}

/** Those filled in, and one more. */
function shownExtensions({ extensions }: CustodyLineDraft): number {
  const filled = extensions.findLastIndex(({ hours }) => hours !== '') + 1;
  return Math.min(EXTENSIONS, filled + 1);
}
