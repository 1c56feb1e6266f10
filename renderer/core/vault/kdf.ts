/**
 * Derives 32 bytes from a passphrase by Argon2id (RFC 9106). Its cost protects passphrases that people can remember from an attacker who has the disk. So the parameters
 * have minimums: a stored record that asks for less was not written by us.
 */

/** How one passphrase is derived; stored readable with the key that it opens. */
export interface KdfParameters {
  readonly name: 'argon2id';
  /** KiB. */
  readonly memory: number;
  readonly iterations: number;
  readonly parallelism: number;
  /** 16 random bytes, new for each passphrase set. */
  readonly salt: Uint8Array;
}

/** 32 bytes from a passphrase. Rejects when the derivation could not run; it never says whether the passphrase is right. */
export type Kdf = (passphrase: string, parameters: KdfParameters) => Promise<Uint8Array>;

const SALT_LENGTH = 16;

/** 64 MiB in three passes: about 0.3 s on the reference machine, within the two seconds that a change of officer may take. */
const TODAY = { name: 'argon2id', memory: 65_536, iterations: 3, parallelism: 1 } as const;

/** Today's values are also the minimums. The maximums keep a forged record from using up the machine's memory or time. */
const RANGES = {
  memory: [TODAY.memory, 1_048_576],
  iterations: [TODAY.iterations, 32],
  parallelism: [1, 16],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** Parameters for a new passphrase, with a salt of its own. */
export function freshParameters(): KdfParameters {
  return { ...TODAY, salt: crypto.getRandomValues(new Uint8Array(SALT_LENGTH)) };
}

/** Parameters as they were stored; null when they are not Argon2id with a whole salt within these ranges. */
export function readParameters(stored: unknown): KdfParameters | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { name, memory, iterations, parallelism, salt } = stored as Partial<Record<keyof KdfParameters, unknown>>;
  if (name !== 'argon2id' || !(salt instanceof Uint8Array) || salt.length !== SALT_LENGTH) return null;
  if (!within('memory', memory) || !within('iterations', iterations) || !within('parallelism', parallelism))
    return null;
  return { name, memory, iterations, parallelism, salt };
}

/** The bytes that are derived from, normalised: another keyboard may compose the same text in another way. */
export function passphraseBytes(passphrase: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(passphrase.normalize('NFKC'));
}

function within(which: keyof typeof RANGES, value: unknown): value is number {
  const [least, most] = RANGES[which];
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
