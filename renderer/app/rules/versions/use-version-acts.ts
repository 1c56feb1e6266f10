/** Acts on versions, each with a notice of its result. */
import { useTranslation } from 'react-i18next';
import type { CallName, Input } from '../../../core/calls/all-calls.ts';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';
import { useSaveFile } from '../../ui/use-save-file.ts';
import { useWorkstation } from '../../workstation.tsx';

type Acts = Extract<
  CallName,
  | 'versions.sign'
  | 'versions.activate'
  | 'versions.cancel-activation'
  | 'versions.roll-back'
  | 'rules.switch-off'
  | 'rules.countersign'
>;

/** Performs an act and shows a notice; true when it succeeded. */
export function useVersionAct(): <Name extends Acts>(name: Name, input: Input<Name>, told: string) => Promise<boolean> {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  return async (name, input, told) => {
    const result = await core.call(name, input);
    if (!result.ok) {
      notifyFailure(t, result.failure);
      return false;
    }
    notifyDone(t, told);
    return true;
  };
}

/** Saves a version as a rule file; null where this host cannot save. */
export function useVersionExport(): ((version: number, format: 'json' | 'yaml') => Promise<void>) | null {
  const { t } = useTranslation();
  const { core, host } = useWorkstation();
  const save = useSaveFile();
  if (!host.can.saveExport) return null;
  return async (version, format) => {
    const made = await core.call('versions.export', { version, format });
    if (!made.ok) return notifyFailure(t, made.failure);
    await save(made.value, t('versions.export.done'));
  };
}
