/** The posts of a unit as a supervisor types them: names with commas between them, by kind. */
import { LONGEST_POST, POST_KINDS, type Post, type PostKind } from '../../../shared/roster/post.ts';

type Typed = Readonly<Record<PostKind, string>>;

/** The names of each kind. */
export function namesIn(posts: readonly Post[]): Typed {
  const of = (kind: PostKind) => posts.flatMap((post) => (post.kind === kind && post.name !== '' ? post.name : []));
  return {
    desk: text(of('desk')),
    gate: text(of('gate')),
    belt: text(of('belt')),
    room: text(of('room')),
    out: text(of('out')),
  };
}

/** The posts: each kind once without a name, and once for each name. */
export function postsOf(typed: Typed): readonly Post[] {
  return POST_KINDS.flatMap((kind) => {
    const names = typed[kind].split(/[,\n]/).map((name) => name.trim().slice(0, LONGEST_POST));
    return ['', ...new Set(names.filter((name) => name !== ''))].map((name) => ({ kind, name }));
  });
}

function text(names: readonly string[]): string {
  return names.join(', ');
}
