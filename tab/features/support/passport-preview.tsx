import type { Block, Cell } from '../../../shared/documents/paper.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { passportPaper } from '../../../shared/support/passport-paper.ts';
import { versionNow, type Passport } from '../../../shared/support/passport.ts';
import css from './passport.module.css';

/** The paper as it will be printed, drawn from the same blocks as the file. Row I22. */
export function PassportPreview({ passport, label }: { readonly passport: Passport; readonly label: string }) {
  const paper = passportPaper(passport, label, instant(versionNow(passport).at));
  return (
    <article className={css.paper} aria-label={paper.title}>
      <p className={css.title}>{paper.title}</p>
      <p>{paper.about}</p>
      {paper.parts
        .flatMap(({ blocks }) => blocks)
        .map((block, n) => (
          <OneBlock key={n} block={block} />
        ))}
      <p className={css.foot}>{paper.standing}</p>
    </article>
  );
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'text':
      return <p>{block.text}</p>;
    case 'banner':
      return <p className={css.banner}>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'room':
      return <div className={css.room} />;
    case 'table':
      return (
        <table>
          {block.head.length > 0 && (
            <thead>
              <tr>
                {block.head.map(({ lines }) => (
                  <th key={lines.join()} scope="col">
                    {lines.join(' ')}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {block.rows.map((row, n) => (
              <tr key={n}>
                {row.map((cell, at) => (
                  <OneCell key={at} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function OneCell({ cell: { label, lines, room } }: { readonly cell: Cell }) {
  if (label && !room && lines.length === 0) return <th scope="row">{label}</th>;
  return (
    <td className={room ? (css.photo ?? '') : ''}>
      {label}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </td>
  );
}
