import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionRow, VersionsView } from '../../../core/calls/rule-version-views.ts';
import { Form } from '../../ui/form.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { formatStamp } from '../../ui/format.ts';
import { instantOf, localOf } from './local-instant.ts';
import { useVersionAct } from './use-version-acts.ts';
import { type VersionReader, versionName } from './version-words.ts';

export interface ActivateDialogProps {
  readonly row: VersionRow;
  readonly view: VersionsView;
  readonly reader: VersionReader;
  readonly onClose: () => void;
}

const HOUR = 3_600_000;

/** Activates a version, at once or at a later time, and states the consequences. */
export function ActivateDialog({ row, view, reader, onClose }: ActivateDialogProps) {
  const { t } = useTranslation();
  const { zone, language } = reader;
  const [later, setLater] = useState(false);
  const [local, setLocal] = useState(() => localOf(Date.now() + HOUR, zone));
  const [busy, setBusy] = useState(false);
  const act = useVersionAct();
  const field = useId();
  const at = later ? instantOf(local, zone) : null;
  const past = at !== null && Date.parse(at) < Date.now();
  const ready = !busy && (!later || (at !== null && !past));
  const { version, hash } = row;
  const go = async () => {
    setBusy(true);
    const told =
      at === null
        ? t('versions.told.activated', { version })
        : t('versions.told.scheduled', { version, at: formatStamp(at, zone, language) });
    if (await act('versions.activate', { version, hash, at }, told)) return onClose();
    setBusy(false);
  };
  return (
    <FormDialog title={t('versions.activate.title', { name: versionName(t, row) })} onClose={onClose}>
      <Form ready={ready} onSubmit={go}>
        <p>{t('versions.activate.hint', { version: view.inForce.version })}</p>
        {view.switchedOff.length === 0 ? null : (
          <p className="field-error">
            {t('versions.activate.off', { rules: view.switchedOff.map(({ rule }) => rule).join(', ') })}
          </p>
        )}
        <fieldset className="version-when-choice">
          <legend>{t('versions.activate.when')}</legend>
          <label className="check">
            <input type="radio" name={field} checked={!later} onChange={() => setLater(false)} data-autofocus />
            {t('versions.activate.now')}
          </label>
          <label className="check">
            <input type="radio" name={field} checked={later} onChange={() => setLater(true)} />
            {t('versions.activate.later')}
          </label>
        </fieldset>
        {later ? (
          <div className="labelled">
            <label htmlFor={`${field}-at`}>{t('versions.activate.at', { zone })}</label>
            <span className={past ? 'text-field wrong' : 'text-field'}>
              <input
                id={`${field}-at`}
                type="datetime-local"
                value={local}
                aria-invalid={past}
                aria-describedby={`${field}-hint`}
                onChange={(event) => setLocal(event.currentTarget.value)}
              />
            </span>
            <span id={`${field}-hint`} className={past ? 'labelled-hint field-error' : 'labelled-hint faint'}>
              {past
                ? t('versions.activate.past')
                : at === null
                  ? ''
                  : t('versions.activate.utc', { at: formatStamp(at, 'UTC', language) })}
            </span>
          </div>
        ) : null}
        <FormButtons
          save={t(later ? 'versions.activate.schedule' : 'versions.activate.do')}
          ready={ready}
          onCancel={onClose}
        />
      </Form>
    </FormDialog>
  );
}
