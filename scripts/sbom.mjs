/** `npm run sbom`: the bill of materials as CycloneDX, to standard output (`npm run -s sbom > bom.json`). */
import { fileURLToPath } from 'node:url';
import { billOfMaterials } from './inventory/bill.mjs';

const epoch = process.env.SOURCE_DATE_EPOCH;
process.stdout.write(
  billOfMaterials(fileURLToPath(new URL('..', import.meta.url)), epoch === undefined ? null : Number(epoch)),
);
