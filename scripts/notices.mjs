/** `npm run notices`: writes THIRD-PARTY-NOTICES.md. A test compares the file with what this script would write. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { noticesPage } from './inventory/notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(`${root}THIRD-PARTY-NOTICES.md`, noticesPage(root));
