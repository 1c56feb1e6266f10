import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSession } from '../../frame/use-session.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { ChangeDialog, type ChangeOf } from './change-dialog.tsx';

export interface ChangeRuleProps {
  readonly what: ChangeOf;
  readonly title: string;
}

/** Button that opens a rule or list in force in a draft, or begins a new rule. Absent for officers who may not change rules. */
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
