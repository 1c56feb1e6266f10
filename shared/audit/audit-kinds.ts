/** What kinds of entries are called: each has a text `audit.kind.<kind>`, and the texts are the list of them. */

const PREFIX = 'audit.kind.';

type Texts = Readonly<Record<string, string>>;

/** What an entry of this kind tells; its code where there is no text for it. */
export function auditKindText(texts: Texts, kind: string): string {
  return texts[`${PREFIX}${kind}`] ?? kind;
}

/** Every kind that has a text, in the order of the texts. */
export function auditKinds(texts: Texts): readonly string[] {
  return Object.keys(texts).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
}
