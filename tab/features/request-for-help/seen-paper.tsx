import { createPortal } from 'react-dom';
import type { SeenAnswer } from '../../../shared/audit/contract.ts';
import { whatOf, whenOf, whoOf } from '../../../shared/audit/seen.ts';
import { auditText } from '../../../shared/audit/text.ts';
import css from './seen.module.css';

const { paper: t, head } = auditText;

/** The list as a parent gets it on paper: one child, plain words. Only a printer sees it. */
export function SeenPaper({ list, title }: { readonly list: SeenAnswer; readonly title: string }) {
  return createPortal(
    <article className={css.paper} aria-hidden="true">
      <h1>{t.title}</h1>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{t.made(list.on, list.schoolName)}</p>
      <p>{t.intro}</p>
      <p>{t.without}</p>
      <table>
        <thead>
          <tr>
            <th>{head.when}</th>
            <th>{head.who}</th>
            <th>{head.what}</th>
          </tr>
        </thead>
        <tbody>
          {list.lines.map((line) => (
            <tr key={`${whenOf(line)} ${whoOf(line)} ${whatOf(line)}`}>
              <td>{whenOf(line)}</td>
              <td>{whoOf(line)}</td>
              <td>{whatOf(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.ask}</p>
    </article>,
    document.body,
  );
}
