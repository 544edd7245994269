import { readFileSync, writeFileSync } from 'node:fs';
import { withPermissionTable } from './pages/permission-table.ts';

/** `npm run security-page`: writes the permission table into docs/security.md as the code has it. */
const page = new URL('../docs/security.md', import.meta.url);
writeFileSync(page, withPermissionTable(readFileSync(page, 'utf8')));
