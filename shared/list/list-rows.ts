/** The formats of published lists. The order is the one in which a file is tried: what recognises anything comes last. */
import type { ListRow } from './list-format.ts';
import { OFAC_CSV } from './ofac-csv/read-ofac-csv.ts';

export const LIST_ROWS: readonly ListRow[] = [OFAC_CSV];
