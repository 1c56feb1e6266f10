/** The two packages of a case, which never mix: the defence reads the first one. */
export const PACKAGES = ['judicial', 'intelligence'] as const;
/** judicial: facts, inspection, custody, exhibits, words, files · intelligence: reasons, links, messages, trail. */
export type PackageKind = (typeof PACKAGES)[number];
