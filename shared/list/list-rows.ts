/** The formats of published lists. The order is the one in which a file is tried: what recognises anything comes last. */
import type { ListRow } from './list-format.ts';

export const LIST_ROWS: readonly ListRow[] = [];
