/** How a damaged entry of quarantine is named, of which nobody knows the file. */

/** So many characters of its id name it. */
const LENGTH = 8;

/** The beginning of its id. */
export function damagedName(id: string): string {
  return id.slice(0, LENGTH);
}
