import { useId, useState } from 'react';
import type { VersionRow, VersionsView } from '../../../core/calls/rule-version-views.ts';
import { Check } from '../../ui/check.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { formatStamp } from '../../ui/format.ts';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { instantOf, localOf } from './local-instant.ts';
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
  const field = useId();
  const at = later ? instantOf(local, zone) : null;
  const past = at !== null && Date.parse(at) < Date.now();
  const ready = !later || (at !== null && !past);
  const { version, hash } = row;
  const told =
    at === null
      ? t('versions.told.activated', { version })
      : t('versions.told.scheduled', { version, at: formatStamp(at, zone, language) });
  return (
    <FormDialog
      title={t('versions.activate.title', { name: versionName(t, row) })}
      onClose={onClose}
      onSave={(act) => act('versions.activate', { version, hash, at }, told)}
      save={t(later ? 'versions.activate.schedule' : 'versions.activate.do')}
      ready={ready}
    >
      <p>{t('versions.activate.hint', { version: view.inForce.version })}</p>
      {view.switchedOff.length === 0 ? null : (
        <p className="field-error">
          {t('versions.activate.off', { rules: view.switchedOff.map(({ rule }) => rule).join(', ') })}
        </p>
      )}
      <fieldset className="version-when-choice">
        <legend>{t('versions.activate.when')}</legend>
        <Check type="radio" name={field} checked={!later} data-autofocus onCheck={() => setLater(false)}>
          {t('versions.activate.now')}
        </Check>
        <Check type="radio" name={field} checked={later} onCheck={() => setLater(true)}>
          {t('versions.activate.later')}
        </Check>
      </fieldset>
      {later ? (
        <LabelledField
          day="moment"
          label={t('versions.activate.at', { zone })}
          value={local}
          error={past ? t('versions.activate.past') : null}
          hint={at === null ? '' : t('versions.activate.utc', { at: formatStamp(at, 'UTC', language) })}
          onChange={setLocal}
        />
      ) : null}
    </FormDialog>
  );
}
