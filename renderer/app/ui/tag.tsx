export interface TagProps {
  readonly tone?: 'warned' | 'still' | 'protect';
  /** What pointing at it tells; otherwise its own words, which a narrow row cuts. */
  readonly title?: string;
  readonly children: string;
}

/** A mark in words beside a name. */
export function Tag({ tone, title, children }: TagProps) {
  return (
    <span className={tone === undefined ? 'tag' : `tag ${tone}`} title={title ?? children}>
      {children}
    </span>
  );
}
