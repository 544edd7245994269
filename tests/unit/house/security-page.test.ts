import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { withPermissionTable } from '../../../scripts/pages/permission-table.ts';

/** Prettier sets the columns; what stands in them is what counts. */
const said = (page: string): string => page.replace(/-{3,}/g, '---').replace(/[ \t]+/g, ' ');

test('docs/security.md shows the permission table as the code has it', () => {
  const page = readFileSync('docs/security.md', 'utf8');
  expect(said(page)).toBe(said(withPermissionTable(page)));
});
