/** Number of this release, as it stands in backups; the same as in package.json. */
export const RELEASE = '0.1.0';
