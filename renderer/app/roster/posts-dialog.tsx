import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { POST_KINDS, type Post, type PostKind } from '../../../shared/roster/post.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { namesIn, postsOf } from './typed-posts.ts';

export interface PostsDialogProps {
  readonly posts: readonly Post[];
  readonly onClose: () => void;
}

/** The unit names its posts: a line for each kind. */
export function PostsDialog({ posts, onClose }: PostsDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Readonly<Record<PostKind, string>>>(() => namesIn(posts));
  return (
    <FormDialog
      title={t('roster.posts')}
      save={t('roster.posts.save')}
      onSave={(act) => act('roster.set-posts', { posts: [...postsOf(typed)] }, t('roster.told.posts'))}
      onClose={onClose}
    >
      <p className="dim">{t('roster.posts.hint')}</p>
      {POST_KINDS.map((kind, at) => (
        <Textarea
          key={kind}
          data-autofocus={at === 0 ? true : undefined}
          label={t(`post.kind.${kind}`)}
          autosize
          minRows={1}
          value={typed[kind]}
          onChange={({ currentTarget }) => setTyped({ ...typed, [kind]: currentTarget.value })}
        />
      ))}
    </FormDialog>
  );
}
