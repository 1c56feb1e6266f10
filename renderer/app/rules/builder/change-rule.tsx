import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../frame/use-session.ts';
import { ChangeDialog, type ChangeOf } from './change-dialog.tsx';

export interface ChangeRuleProps {
  readonly what: ChangeOf;
  readonly title: string;
}

/** The way from a rule or list in force to the same one in a draft, or to a new rule. Nothing for those who may not change rules. */
export function ChangeRule({ what, title }: ChangeRuleProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [open, setOpen] = useState(false);
  if (!permissions.includes('rules.draft')) return null;
  const isNew = what.kind === 'new-rule';
  const Icon = isNew ? IconPlus : IconPencil;
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <Icon size={14} aria-hidden />
        {t(isNew ? 'builder.new' : 'builder.change.button')}
      </button>
      {open ? <ChangeDialog what={what} title={title} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
