import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../frame/use-session.ts';
import { ChangeDialog } from './change-dialog.tsx';

export interface ChangeRuleProps {
  /** The rule in force that is to be changed; null begins a new one. */
  readonly rule: string | null;
  readonly title: string;
}

/** The way from a rule in force to the same rule in a draft, or to a new one. Nothing for those who may not change rules. */
export function ChangeRule({ rule, title }: ChangeRuleProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [open, setOpen] = useState(false);
  if (!permissions.includes('rules.draft')) return null;
  const Icon = rule === null ? IconPlus : IconPencil;
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <Icon size={14} aria-hidden />
        {t(rule === null ? 'builder.new' : 'builder.change.button')}
      </button>
      {open ? <ChangeDialog rule={rule} title={title} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
