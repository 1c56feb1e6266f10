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

/** A post as the trail names it: `gate B12`. */
export function postCode({ kind, name }: Post): string {
  return [kind, name].join(' ').trim();
}

/** The post that such a code names; null: it names none. */
export function postIn(code: string): Post | null {
  const [first, ...name] = code.split(' ');
  const kind = POST_KINDS.find((each) => each === first);
  return kind === undefined ? null : { kind, name: name.join(' ') };
}

/** The posts of a unit in the order of their kinds, each once. */
export function sortedPosts(posts: readonly Post[]): readonly Post[] {
  const once = posts.filter((post, at) => posts.findIndex((each) => isSamePost(each, post)) === at);
  return POST_KINDS.flatMap((kind) => once.filter((post) => post.kind === kind));
}
