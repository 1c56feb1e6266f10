import { useState } from 'react';
import { LONGEST_POST, POST_KINDS, type Post } from '../../../shared/roster/post.ts';
import { postText } from '../../../shared/roster/post-text.ts';
import type { OnDutyView } from '../../core/calls/roster-views.ts';
import { useSession } from '../frame/use-session.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { ownEntry } from './own-entry.ts';

export interface PostDialogProps {
  /** Who is on duty now: what the officer says counts for the shift that runs, whichever is looked at. */
  readonly view: OnDutyView;
  readonly onClose: () => void;
}

/** The officer says where they are, or that they are not on duty any more. */
export function PostDialog({ view, onClose }: PostDialogProps) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const own = ownEntry(view, officer.id);
  const { act, dialog } = useAct();
  const [kind, setKind] = useState(own?.post?.kind ?? 'desk');
  const [name, setName] = useState(own?.post?.name ?? '');
  const named = view.posts.filter((post) => post.kind === kind && post.name !== '').map((post) => post.name);
  const leave = async () => {
    const result = await act('roster.post', { post: null }, t('roster.told.left'));
    if (result.ok) onClose();
  };
  const post: Post = { kind, name: name.trim().slice(0, LONGEST_POST) };
  return (
    <FormDialog
      title={t('roster.post')}
      save={t('roster.post.save')}
      onSave={(make) => make('roster.post', { post }, t('roster.told.posted', { post: postText(t, post) }))}
      onClose={onClose}
    >
      <p className="dim">{t('roster.post.hint')}</p>
      <LabelledChoice
        data-autofocus
        label={t('roster.column.post')}
        among={POST_KINDS}
        value={kind}
        textOf={(each) => t(`post.kind.${each}`)}
        onChange={(each) => {
          setKind(each);
          setName('');
        }}
      />
      <LabelledField
        label={t('roster.post.name')}
        hint={named.length === 0 ? t('roster.post.name.hint') : named.join(' · ')}
        value={name}
        onChange={setName}
      />
      {own === null ? null : (
        <p>
          <button type="button" className="button quiet" onClick={() => void leave()}>
            {t('roster.leave')}
          </button>
        </p>
      )}
      {dialog}
    </FormDialog>
  );
}
