/** A name and a document under which an earlier list of the flight had somebody; null: that stayed, or was not sent. */
export interface FormerIdentity {
  readonly name: string | null;
  readonly document: string | null;
}

/** Both as one text, as board and slip write them. */
export function formerText({ name, document }: FormerIdentity): string {
  return [name, document].filter((part) => part !== null && part !== '').join(' · ');
}
