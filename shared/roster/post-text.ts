/** Posts in words. */
import type { Say } from '../catalogue/say.ts';
import type { Post } from './post.ts';

/** `Gate B12`; the kind alone where the post has no name of its own; that nobody said where, for null. */
export function postText(say: Say, post: Post | null): string {
  if (post === null) return say('post.unknown');
  const kind = say(`post.kind.${post.kind}`);
  return post.name === '' ? kind : say('post.named', { kind, name: post.name });
}
