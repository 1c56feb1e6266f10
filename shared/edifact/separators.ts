/**
 * The service characters of an interchange. They come from UNA where it is sent and can be believed, else from what the
 * bytes around the first service segments show: real traffic has UNA of five characters, smart quotes pasted
 * into it, or none at all. Never hard-code separators, never split with a regular expression.
 * Source: ISO 9735; standards.md §1.3.
 */
export interface Separators {
  readonly component: number;
  readonly element: number;
  readonly decimal: number;
  /** -1: none. */
  readonly release: number;
  readonly terminator: number;
}

export const DEFAULT_SEPARATORS: Separators = {
  component: 0x3a, // :
  element: 0x2b, // +
  decimal: 0x2e, // .
  release: 0x3f, // ?
  terminator: 0x27, // '
};
