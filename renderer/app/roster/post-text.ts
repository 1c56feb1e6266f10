/** Posts in words. */
import type { TFunction } from 'i18next';
import type { Post } from '../../../shared/roster/post.ts';

/** `Gate B12`; the kind alone where the post has no name of its own; that nobody said where, for null. */
export function postText(t: TFunction, post: Post | null): string {
  if (post === null) return t('post.unknown');
  const kind = t(`post.kind.${post.kind}`);
  return post.name === '' ? kind : t('post.named', { kind, name: post.name });
}
