/** Words of custody: under what people are held, by which rules, what is owed to them, and who may hold them longer. */

export const CUSTODY_MEASURES = [
  'police-custody',
  'customs-detention',
  'immigration-detention',
  'identity-check',
  'medical-watch',
] as const;
/**
 * police-custody: *garde à vue* · customs-detention: *retenue douanière* · immigration-detention: until entry is decided.
 * identity-check: until it is known who somebody is · medical-watch: somebody who may have swallowed goods, until they have left the body.
 */
export type CustodyMeasure = (typeof CUSTODY_MEASURES)[number];

/** Minutes from one look at somebody under medical watch to the next, where the frame says nothing: a capsule that opens kills within the hour. */
export const LOOK_MINUTES = 15;

export const CAPSULE_SOURCES = ['declared', 'imaging'] as const;
/** How it is known how many capsules are in the body: whoever is held says so, or a picture (X-ray, scan) shows them. */
export type CapsuleSource = (typeof CAPSULE_SOURCES)[number];

export const REGIMES = ['adult', 'minor'] as const;
/** Whose rules apply. Somebody who may be a minor is treated as one until it is known better. */
export type Regime = (typeof REGIMES)[number];

export const DUTIES = [
  'rights',
  'prosecutor',
  'interpreter',
  'family',
  'lawyer',
  'consulate',
  'doctor',
  'child-protection',
] as const;
/** What is owed to whoever is held, each within a time. */
export type Duty = (typeof DUTIES)[number];

export const CUSTODY_AUTHORITIES = [
  'prosecutor',
  'judge',
  'judicial-officer',
  'head-of-customs',
  'head-of-immigration',
] as const;
/** Who may decide that somebody is held longer. */
export type CustodyAuthority = (typeof CUSTODY_AUTHORITIES)[number];

export const ENDINGS = ['released', 'brought-before', 'transferred', 'hospital', 'refused-entry', 'died'] as const;
/** How it ends: free, before a prosecutor or judge, in the hands of another office, in hospital, sent back, dead. */
export type Ending = (typeof ENDINGS)[number];
/** How somebody stops being held: by an end, or because the beginning was struck out. */
export type HowOver = Ending | 'struck';

/**
 * Do other agencies whom somebody concerns lose hold of them so? A prosecutor or judge takes somebody for every agency, and the hours of custody wait for none. Nobody waits
 * for a doctor, or takes back a death.
 */
export const GIVES_UP: Readonly<Record<HowOver, boolean>> = {
  ...{ released: true, transferred: true, 'refused-entry': true, struck: true },
  ...{ 'brought-before': false, hospital: false, died: false },
};
