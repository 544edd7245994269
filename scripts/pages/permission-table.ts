import { roleNames, roleSchema, roleScopes } from '../../shared/organisation/roles.ts';
import { policy } from '../../shared/policy.ts';
import type { Permission } from '../../shared/organisation/permission.ts';

const begins = '<!-- permissions: written by `npm run security-page` -->';
const ends = '<!-- end of permissions -->';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The permission table and what each role is held for, as Markdown. */
function permissionTable(): string {
  const lines: readonly Permission[] = policy;
  const roles = roleSchema.options;
  return [
    row(['action', ...roles.map((role) => roleNames[role])]),
    row(Array.from({ length: roles.length + 1 }, () => '---')),
    ...lines.map((line) =>
      row([
        `\`${line.action}\`${line.about ? ' (one child)' : ''}`,
        ...roles.map((role) => (line.roles.includes(role) ? 'yes' : '')),
      ]),
    ),
    row(['held for', ...roles.map((role) => roleScopes[role].join(', '))]),
  ].join('\n');
}

/** The page with the table between its two marks. Throws when a mark is missing. */
export function withPermissionTable(page: string): string {
  const [before, rest] = page.split(begins);
  const after = rest?.split(ends)[1];
  if (before === undefined || after === undefined) throw new Error('docs/security.md has lost the marks of its table');
  return `${before}${begins}\n\n${permissionTable()}\n\n${ends}${after}`;
}
