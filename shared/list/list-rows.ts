/** The formats of published lists. The order is the one in which a file is tried: what recognises anything comes last. */

import { EU_XML } from './eu-xml.ts';
import { FTM_JSON } from './ftm/read-ftm.ts';
import type { ListRow } from './list-format.ts';
import { OFAC_CSV } from './ofac-csv/read-ofac-csv.ts';
import { OPENSANCTIONS_CSV } from './read-opensanctions-csv.ts';
import { SDN_ADVANCED_XML } from './sdn-advanced/read-sdn-advanced.ts';
import { SDN_XML } from './sdn-xml.ts';
import { TABLE } from './table/read-table.ts';
import { UN_XML } from './un-xml.ts';

export const LIST_ROWS: readonly ListRow[] = [
  UN_XML,
  SDN_XML,
  SDN_ADVANCED_XML,
  EU_XML,
  OFAC_CSV,
  FTM_JSON,
  OPENSANCTIONS_CSV,
  TABLE,
];
