/** Passphrase of every vault that a test makes for practice. */
export const PASSPHRASE = 'lagoon ferry nine candle';
