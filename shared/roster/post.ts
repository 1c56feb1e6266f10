/** Where an officer works in a shift. */

/** out: on duty, and not in the house. */
export const POST_KINDS = ['desk', 'gate', 'belt', 'room', 'out'] as const;
export type PostKind = (typeof POST_KINDS)[number];

export interface Post {
  readonly kind: PostKind;
  /** As the unit calls it: `B12`; '' where the kind says enough. */
  readonly name: string;
}

/** Most characters of the name of a post. */
export const LONGEST_POST = 20;

/** The posts until the unit names its own. */
export const DEFAULT_POSTS: readonly Post[] = POST_KINDS.map((kind) => ({ kind, name: '' }));

/** Are they the same post? */
export function isSamePost(one: Post | null, other: Post | null): boolean {
  return one?.kind === other?.kind && one?.name === other?.name;
}

/** The posts of a unit in the order of their kinds, each once. */
export function sortedPosts(posts: readonly Post[]): readonly Post[] {
  const once = posts.filter((post, at) => posts.findIndex((each) => isSamePost(each, post)) === at);
  return POST_KINDS.flatMap((kind) => once.filter((post) => post.kind === kind));
}
