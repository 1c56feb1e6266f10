import { expect, test } from 'vitest';
import { namesIn, postsOf } from '../../../../renderer/app/roster/typed-posts.ts';
import { DEFAULT_POSTS } from '../../../../shared/roster/post.ts';

test('typed names become posts, each kind also alone, and no name twice', () => {
  const typed = { ...namesIn(DEFAULT_POSTS), gate: ' B12, B14,,B12\nB20' };
  const gates = postsOf(typed).flatMap(({ kind, name }) => (kind === 'gate' ? name : []));
  expect(gates).toEqual(['', 'B12', 'B14', 'B20']);
  expect(namesIn(postsOf(typed)).gate).toBe('B12, B14, B20');
});

test('the posts of a unit that named none are those that ship', () => {
  expect(postsOf(namesIn(DEFAULT_POSTS))).toEqual(DEFAULT_POSTS);
});
