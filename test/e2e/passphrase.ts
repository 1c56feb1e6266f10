/** Passphrase of every vault that a test makes for practice. */
export const PASSPHRASE = 'brittle otter folds 41 umbrellas';
